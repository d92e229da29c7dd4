package evaluate

import (
	"fmt"
	"io"
	"strings"

	"chancery/graph"
)

// shownConfusions and shownExamples are how much of the mistakes a text shows unless
// it is to be verbose.
const (
	shownConfusions = 10
	shownExamples   = 2
)

// longestSentence is how many code points of a sentence are shown.
const longestSentence = 120

// Write writes the report for people to read. Verbose shows every mistake, and what
// was missed and what was read in excess.
func (r Report) Write(w io.Writer, verbose bool) error {
	t := &text{}
	for _, l := range r.Languages {
		t.language(l)
	}
	t.attributes(r.Languages)
	t.linef("quotations that are not verbatim: %d", r.Misquoted)
	t.calibration(r.Calibration)
	t.confusions(r.Confusions, verbose)
	if verbose {
		t.findings("MISS", r.Missed)
		t.findings("EXTRA", r.Extra)
	}
	_, err := io.WriteString(w, t.String())
	return err
}

// text is a report that is being written.
type text struct{ strings.Builder }

func (t *text) linef(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

func (t *text) language(l Language) {
	t.linef("%-4s %-10s  precision  recall     F1   gold   read  right", l.Language, counted(l.Articles, "article"))
	for _, s := range l.Scores {
		t.linef("     %-10s  %9.3f  %6.3f  %5.3f  %5d  %5d  %5d", s.Of, s.Precision, s.Recall, s.F1, s.Gold, s.Read, s.Right)
	}
	t.linef("")
}

func (t *text) attributes(languages []Language) {
	t.linef("of what matched  polarity  modality   mode   date  no date  place  verbatim")
	for _, l := range languages {
		a := l.Attributes
		t.linef("%-4s %11d  %8s  %8s  %5s  %5s  %7s  %5s  %8s", l.Language, a.Polarity.Of,
			a.Polarity, a.Modality, a.Mode, a.Date, a.NoDate, a.Place, a.Verbatim)
	}
	t.linef("")
}

// String is the share with three decimals, "-" where there is nothing to share.
func (s Share) String() string {
	if s.Of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", s.Share)
}

func (t *text) calibration(tenths []Tenth) {
	t.linef("\nconfidence   mean   right   read")
	for _, b := range tenths {
		t.linef("%.1f to %.1f  %.3f   %.3f  %5d", b.From, b.To, b.Mean, b.Share, b.Read)
	}
	t.linef("")
}

func (t *text) confusions(list []Confusion, verbose bool) {
	t.linef("taken for something else, the most frequent first")
	for i, c := range list {
		if i == shownConfusions && !verbose {
			t.linef("  … and %s", counted(len(list)-i, "other"))
			break
		}
		t.linef("%3d  %s", c.Count, c.what())
		for j, e := range c.Examples {
			if j == shownExamples && !verbose {
				break
			}
			t.linef("     %s  gold: %s  read: %s\n       «%s»", e.Article, e.Gold, e.Read, shortened(e.Sentence))
		}
	}
}

// what says in a line what was taken for what.
func (c Confusion) what() string {
	if c.In == inActors {
		return c.Gold + ": other actors"
	}
	return fmt.Sprintf("%s: %s read as %s", c.In, c.Gold, c.Read)
}

func (t *text) findings(what string, list []Finding) {
	for _, f := range list {
		event := deed{kind: f.Type, mode: f.Mode}.what()
		if f.Polarity != graph.Affirmed {
			event += " " + string(f.Polarity)
		}
		t.linef("%-5s %s %s %s [%s] «%s»", what, f.Article, event, f.Modality, f.Actors, shortened(f.Sentence))
	}
}

// shortened makes a sentence one line that is not too long.
func shortened(sentence string) string {
	r := []rune(strings.Join(strings.Fields(sentence), " "))
	if len(r) > longestSentence {
		return string(r[:longestSentence-1]) + "…"
	}
	return string(r)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

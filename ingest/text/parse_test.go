package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"chancery/graph"
)

// plain reads every word as it stands.
type plain struct{}

func (plain) Word(w string) *Entry            { return &Entry{Fold: w, Forms: []Form{{Key: w}}} }
func (plain) Know(string) Known               { return Known{} }
func (plain) Elision(string) int              { return 0 }
func (plain) Abbreviation(folded string) bool { return folded == "mr" }

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a title without a stop":  {"عنوان الخبر\n\nنص أول. نص ثان.", []string{"عنوان الخبر", "نص أول.", "نص ثان."}},
		"an abbreviation":         {"Mr. Smith met J. K. Rowling. They talked.", []string{"Mr. Smith met J. K. Rowling.", "They talked."}},
		"a quotation that closes": {"قال “نعم. لا.”\nثم ذهب.", []string{"قال “نعم.", "لا.”", "ثم ذهب."}},
		"an Arabic question":      {"هل يلتقيان؟ لا أحد يعلم.", []string{"هل يلتقيان؟", "لا أحد يعلم."}},
		"marks alone are no line": {"***\nنص.\n---", []string{"نص."}},
		"wrapped lines go on": {"Statement of the Ministry\n\nThe minister received his counterpart on Monday and\nspoke of trade. Both will meet\nagain.\n", []string{
			"Statement of the Ministry", "The minister received his counterpart on Monday and\nspoke of trade.", "Both will meet", "again."}},
		"carriage returns are lines": {"أول.\r\nثان.", []string{"أول.", "ثان."}},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(graph.Article{Text: c.text}, plain{})
			var got []string
			for _, s := range d.Sentences {
				got = append(got, d.Slice(s.From, s.To))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestASentenceWithoutAStopIsCut(t *testing.T) {
	d := Parse(graph.Article{Text: strings.Repeat("كلمة ", 10_000)}, plain{})
	if len(d.Sentences) < 20 {
		t.Fatalf("%d sentences of 50,000 characters", len(d.Sentences))
	}
	for _, s := range d.Sentences {
		if s.To-s.From > maxSentence {
			t.Errorf("sentence of %d code points", s.To-s.From)
		}
	}
}

func TestTokens(t *testing.T) {
	d := Parse(graph.Article{Text: "وقّع «ســـوريا» 1,250 عقدًا مع U.S. وKeçeli، لـ“رويترز”."}, plain{})
	var got []string
	for _, tok := range d.Sentences[0].Tokens {
		s := tok.Text
		if tok.Quoted {
			s = "<" + s + ">"
		}
		got = append(got, s)
	}
	want := "وقّع <«> <ســـوريا> » 1,250 عقدًا مع U.S. و Keçeli ، لـ <“> <رويترز> ” ."
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	for _, s := range d.Sentences {
		for _, tok := range s.Tokens {
			if d.Slice(tok.From, tok.To) != tok.Text {
				t.Errorf("token %q does not stand at [%d, %d)", tok.Text, tok.From, tok.To)
			}
		}
	}
}

// TestSentencesEndWhereTheStandardHasIt holds the shortcut against the rules, in text
// made of what they ask for.
func TestSentencesEndWhereTheStandardHasIt(t *testing.T) {
	alphabet := []rune("aAاب1 .!?؟,;)”»…–\u0085\u00a0\u0301\u200f\u2028\u3000。한")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text := make([]rune, 1+random.IntN(12))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		d := newDocument(graph.Article{Text: string(text)})
		at, rest, state, part := 0, string(text), -1, ""
		for rest != "" {
			from := at
			end := d.sentenceEnd(from, len(text), rest)
			part, rest, state = uniseg.FirstSentenceInString(rest, state)
			if at += utf8.RuneCountInString(part); end != at {
				t.Fatalf("the sentence of %q from %d on ends at %d, want %d", string(text), from, end, at)
			}
		}
	}
}

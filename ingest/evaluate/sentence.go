package evaluate

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/lang"
)

// Sentence is one annotated sentence: what its trigger tells, and who did it to whom.
type Sentence struct {
	Language       string
	Text           string
	Type           graph.Type // "" where the trigger tells no deed here
	Mode           string     // "" where none fits
	Trigger        string     // verbatim, as are the two that follow
	Source, Target []string   // none where nobody is told
}

// sentenceColumns are the columns of a table of sentences.
var sentenceColumns = []string{"type", "mode", "trigger", "source", "target", "sentence"}

// LoadSentences reads the tables LANG.tsv of a folder. What is at fault in a line is
// an error that names file and line.
func LoadSentences(dir string) ([]Sentence, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", dir, err)
	}
	if len(files) == 0 {
		return nil, &graph.InvalidError{Param: "--sentences", Got: dir, Want: "a folder with annotated sentences in LANG.tsv"}
	}
	ontology, err := graph.LoadOntology()
	if err != nil {
		return nil, fmt.Errorf("reading the ontology: %w", err)
	}
	var out []Sentence
	for _, file := range files {
		if out, err = loadSentences(out, file, ontology); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func loadSentences(out []Sentence, file string, o *graph.Ontology) (_ []Sentence, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("opening the sentences: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	tag := strings.TrimSuffix(filepath.Base(file), ".tsv")
	err = lang.ReadTable(file, f, sentenceColumns, func(r lang.Row) error {
		s := Sentence{
			Language: tag, Text: r.Fields["sentence"], Type: graph.Type(told(r, "type")), Mode: told(r, "mode"),
			Trigger: r.Fields["trigger"], Source: toldList(r, "source"), Target: toldList(r, "target"),
		}
		if fault := s.fault(o); fault != "" {
			return r.Errorf("%s", fault)
		}
		out = append(out, s)
		return nil
	})
	return out, err
}

// told returns a field, "" where it says that nothing is told.
func told(r lang.Row, column string) string {
	if v := r.Fields[column]; v != noCode {
		return v
	}
	return ""
}

func toldList(r lang.Row, column string) []string {
	if told(r, column) == "" {
		return nil
	}
	return r.List(column)
}

// fault says what is wrong with a sentence, "" if nothing is.
func (s *Sentence) fault(o *graph.Ontology) string {
	if s.Type != "" {
		if err := o.Check(s.Type, s.Mode); err != nil {
			return err.Error()
		}
	}
	for _, words := range slices.Concat(strings.Split(s.Trigger, "|"), s.Source, s.Target) {
		if !strings.Contains(s.Text, words) {
			return fmt.Sprintf("«%s» does not stand in the sentence", words)
		}
	}
	return ""
}

// SentenceScore is how well the sentences of a language were read.
type SentenceScore struct {
	Language string `json:"language"`
	Deeds    int    `json:"deeds"`  // sentences whose trigger tells a deed
	Typed    int    `json:"typed"`  // of these: an event of its type is read
	Silent   int    `json:"silent"` // of these: no event is read at all
	Sources  int    `json:"sources"`
	Source   int    `json:"source"` // of these: found, half of the words of the shorter being the same
	Targets  int    `json:"targets"`
	Target   int    `json:"target"`
	None     int    `json:"none"`      // sentences whose trigger tells no deed
	NoneRead int    `json:"none_read"` // of these: an event is read
}

// RunSentences reads the sentences, each as an article of its own, and scores what
// was read, by language in the order of their first sentence.
func RunSentences(ctx context.Context, reader Reader, sentences []Sentence) ([]SentenceScore, error) {
	var out []SentenceScore
	for i := range sentences {
		s := &sentences[i]
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r, err := reader.Read(ctx, graph.Article{Text: s.Text, Language: s.Language})
		if err != nil {
			return nil, fmt.Errorf("reading «%s»: %w", s.Text, err)
		}
		k := slices.IndexFunc(out, func(c SentenceScore) bool { return c.Language == s.Language })
		if k < 0 {
			k, out = len(out), append(out, SentenceScore{Language: s.Language})
		}
		out[k].add(s, r.Events)
	}
	return out, nil
}

// add counts one sentence.
func (c *SentenceScore) add(s *Sentence, events []graph.Event) {
	if s.Type == "" {
		c.None++
		c.NoneRead += one(len(events) > 0)
		return
	}
	same := slices.DeleteFunc(slices.Clone(events), func(e graph.Event) bool { return e.Type != s.Type })
	c.Deeds++
	c.Typed += one(len(same) > 0)
	c.Silent += one(len(events) == 0)
	if len(same) == 0 {
		same = events
	}
	c.Sources += one(len(s.Source) > 0)
	c.Source += one(named(same, doers, s.Source))
	c.Targets += one(len(s.Target) > 0)
	c.Target += one(named(same, sufferers, s.Target))
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// The roles that somebody told as source or as target may have.
var (
	doers     = []graph.Role{graph.RoleSource, graph.RoleParticipant, graph.RoleHost, graph.RoleMediator}
	sufferers = []graph.Role{graph.RoleTarget, graph.RoleParticipant, graph.RoleTopic, graph.RoleBeneficiary, graph.RoleHost}
)

// named reports whether any of those wanted is told in one of the roles.
func named(events []graph.Event, roles []graph.Role, wanted []string) bool {
	for _, e := range events {
		for _, p := range e.Participants {
			if slices.Contains(roles, p.Role) && slices.ContainsFunc(wanted, func(w string) bool { return sameWords(p.Mention, w) }) {
				return true
			}
		}
	}
	return false
}

// sameWords reports whether half of the words of the shorter of two are in the other.
func sameWords(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, w := range x {
		n += one(slices.Contains(y, w))
	}
	return n > 0 && 2*n >= len(x)
}

// WriteSentences writes the scores for people to read.
func WriteSentences(w io.Writer, scores []SentenceScore) error {
	t := &text{}
	for _, c := range scores {
		t.linef("%-4s %d sentences: type right %.3f, nothing read %.3f; source found %.3f, target %.3f; without a deed %d, read as one %.3f",
			c.Language, c.Deeds+c.None, ratio(c.Typed, c.Deeds), ratio(c.Silent, c.Deeds), ratio(c.Source, c.Sources), ratio(c.Target, c.Targets),
			c.None, ratio(c.NoneRead, c.None))
	}
	_, err := io.WriteString(w, t.String())
	return err
}

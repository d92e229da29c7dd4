package event

import (
	"context"
	"fmt"
	"strings"

	"chancery/ingest/text"
)

// Note says what was found in a sentence, for a person to read.
type Note struct {
	Text  string
	Marks string // a line for each mention, time, operator and trigger
}

// Explain reads the claims of a document and says what they were read from.
func (x *Extractor) Explain(ctx context.Context, d *text.Document) ([]Note, []Claim, error) {
	claims, err := x.Extract(ctx, d)
	if err != nil {
		return nil, nil, err
	}
	mentions, times, err := x.Mark(ctx, d)
	if err != nil {
		return nil, nil, err
	}
	notes := make([]Note, len(d.Sentences))
	for i := range d.Sentences {
		s := &d.Sentences[i]
		r := &reading{}
		x.read(r, s, mentions[i], times[i])
		notes[i] = Note{d.Slice(s.From, s.To), r.marks(d)}
	}
	return notes, claims, nil
}

func (r *reading) marks(d *text.Document) string {
	var b strings.Builder
	words := func(from, to int) string { return d.Slice(r.tokens[from].From, r.tokens[to-1].To) }
	for i, c := range r.clauses {
		fmt.Fprintf(&b, "    clause %d %s «%s»\n", i, linkNames[c.link], words(c.from, c.to))
	}
	for _, m := range r.mentions {
		fmt.Fprintf(&b, "    mention «%s»", words(m.From, m.To))
		for _, a := range m.Actors {
			fmt.Fprintf(&b, " %s", a.ID)
		}
		if m.Place != nil {
			fmt.Fprintf(&b, " at %s", m.Place.Name("en"))
		}
		if m.Prep != "" {
			fmt.Fprintf(&b, " behind «%s»", m.Prep)
		}
		b.WriteByte('\n')
	}
	for _, t := range r.times {
		fmt.Fprintf(&b, "    time «%s»\n", t.Text)
	}
	for _, o := range r.ops {
		fmt.Fprintf(&b, "    operator «%s» %s%s\n", words(o.from, o.to), o.Polarity, o.Modality)
	}
	for _, h := range r.hits {
		switch {
		case h.light != nil:
			fmt.Fprintf(&b, "    light verb «%s»\n", words(h.from, h.to))
		case h.sense != nil:
			fmt.Fprintf(&b, "    trigger «%s» %s/%s\n", words(h.from, h.to), h.sense.Type, h.sense.Mode)
		default:
			fmt.Fprintf(&b, "    trigger «%s» no sense fits\n", words(h.from, h.to))
		}
	}
	return b.String()
}

var linkNames = map[link]string{mainClause: "main", coordinated: "joined", complement: "said", relative: "relative", adverbial: "adverbial"}

package ingest

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"chancery/graph"
	"chancery/ingest/event"
)

// Explain writes how the events of an article were found: each sentence with its
// mentions, times and triggers, then each claim with its frame, before claims of
// one event are put together.
//
// Its errors are those of Read and of the writer.
func (p *Pipeline) Explain(ctx context.Context, w io.Writer, a graph.Article) error {
	a, r, err := p.reader(a)
	if err != nil {
		return err
	}
	notes, claims, err := r.rules.Explain(ctx, parse(a, r))
	if err != nil {
		return fmt.Errorf("explaining %s: %w", a.ID, err)
	}
	for i, n := range notes {
		if _, err := fmt.Fprintf(w, "[%d] %s\n%s", i, n.Text, n.Marks); err != nil {
			return fmt.Errorf("writing the explanation: %w", err)
		}
		for _, c := range claims {
			if c.Sentence == i {
				if _, err := io.WriteString(w, explainClaim(&c)); err != nil {
					return fmt.Errorf("writing the explanation: %w", err)
				}
			}
		}
	}
	return nil
}

func explainClaim(c *event.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    => %s/%s %s %s «%s» (%s)", c.Type, c.Mode, c.Polarity, c.Modality, c.Trigger, c.Lemma)
	if c.Open {
		b.WriteString(" tense open")
	}
	if c.Anaphoric {
		b.WriteString(" told elsewhere")
	}
	for _, p := range c.Participants {
		fmt.Fprintf(&b, "\n         %s %s (%s) «%s»", p.Role, p.Actor.Name("en"), p.Actor.Code, p.Mention)
	}
	if c.Frame != "" {
		fmt.Fprintf(&b, "\n         frame %s", c.Frame)
	}
	if c.Place != nil {
		fmt.Fprintf(&b, "\n         at %s", c.Place.Name("en"))
	}
	if c.TimeText != "" {
		fmt.Fprintf(&b, "\n         when «%s» %s", c.TimeText, days(c.Time))
	}
	for _, s := range c.AttributedTo {
		fmt.Fprintf(&b, "\n         says %s", s.Name("en"))
	}
	fmt.Fprintf(&b, "\n         confidence %.2f\n", c.Confidence)
	return b.String()
}

func days(i graph.Interval) string {
	if !i.Known() {
		return "(no days)"
	}
	return fmt.Sprintf("%s to %s (%s)", i.Start.Format(time.DateOnly), i.End.AddDate(0, 0, -1).Format(time.DateOnly), i.Precision)
}

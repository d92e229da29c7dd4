package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"chancery/graph"

	"github.com/spf13/cobra"
)

// filterFlags choose events by the parameters of the API, with - for _ in their names.
// All commands that are about events share them.
type filterFlags struct {
	actors, between, roles, types, modes, contexts []string
	modalities, statuses                           []string
	match, place, from, to, dateField              string
	polarity, background, q                        string
	minConfidence                                  float64
	minSources                                     int
}

func (f *filterFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&f.actors, "actor", nil, "an actor that took part: id, code, or name in any language; repeatable")
	flags.StringVar(&f.match, "match", "all", "all or any of the actors")
	flags.StringSliceVar(&f.between, "between", nil, "two actors, such as RUS,USA")
	flags.StringSliceVar(&f.roles, "role", nil, "roles that the actors have, such as host,mediator; anybody, where no --actor is given")
	flags.StringSliceVar(&f.types, "type", nil, "types of event, such as CONSULT,AGREE")
	flags.StringSliceVar(&f.modes, "mode", nil, "modes, such as visit,expel")
	flags.StringSliceVar(&f.contexts, "context", nil, "fields that it touches, such as embassies,trade")
	flags.StringVar(&f.place, "place", "", "a place: id, or name in any language")
	flags.StringVar(&f.from, "from", "", "from this year, month or day on: 2014, 2025-02, 2025-02-27, now-30d")
	flags.StringVar(&f.to, "to", "", "before this year, month or day")
	flags.StringVar(&f.dateField, "date-field", string(graph.Occurred), "the date that is meant: occurred, published or ingested")
	flags.StringVar(&f.polarity, "polarity", "", "affirmed or negated")
	flags.StringSliceVar(&f.modalities, "modality", nil, "such as actual,planned")
	flags.StringSliceVar(&f.statuses, "status", nil, "how it stands: happened, planned, proposed, cancelled, denied, disputed")
	flags.StringVar(&f.background, "background", "", "true for what is told as history, false for news")
	flags.Float64Var(&f.minConfidence, "min-confidence", 0, "how sure the reader was at least, 0 to 1")
	flags.IntVar(&f.minSources, "min-sources", 1, "how many articles tell it at least")
	flags.StringVar(&f.q, "q", "", "words, or their beginnings, that one of the quoted sentences has")
}

// filter checks all flags that can be checked without the graph, so that a mistake is
// told before a server is started.
func (f *filterFlags) filter() (graph.Filter, error) {
	out := graph.Filter{
		MatchAny: f.match == "any", Polarity: graph.Polarity(f.polarity), DateField: graph.DateField(f.dateField),
		MinConfidence: f.minConfidence, MinSources: f.minSources, Text: f.q,
	}
	ontology, err := graph.LoadOntology()
	if err != nil {
		return out, err
	}
	for _, check := range []func() error{
		func() error { return oneOf("--match", f.match, "all", "any") },
		func() error { return oneOf("--polarity", out.Polarity, "", graph.Affirmed, graph.Negated) },
		func() error {
			return oneOf("--date-field", out.DateField, graph.Occurred, graph.Published, graph.Ingested)
		},
		func() error { return oneOf("--background", f.background, "", "true", "false") },
		func() (err error) { out.Roles, err = someOf("--role", f.roles, ontology.Roles()); return },
		func() (err error) { out.Types, err = someOf("--type", f.types, ontology.Types()); return },
		func() (err error) { out.Modes, err = someOf("--mode", f.modes, ontology.AllModes()); return },
		func() (err error) { out.Contexts, err = someOf("--context", f.contexts, ontology.Contexts()); return },
		func() (err error) {
			out.Modality, err = someOf("--modality", f.modalities, ontology.Modalities())
			return
		},
		func() (err error) { out.Status, err = someOf("--status", f.statuses, graph.Statuses); return },
		f.checkBetween,
		f.checkBounds,
		func() error { return f.setSpan(&out) },
	} {
		if err := check(); err != nil {
			return out, err
		}
	}
	if f.background != "" {
		history := f.background == "true"
		out.Background = &history
	}
	return out, nil
}

func (f *filterFlags) checkBetween() error {
	if len(f.between) == 0 || len(f.between) == 2 {
		return nil
	}
	return &graph.InvalidError{Param: "--between", Got: strings.Join(f.between, ","), Want: "two actors: RUS,USA"}
}

func (f *filterFlags) checkBounds() error {
	if !(f.minConfidence >= 0 && f.minConfidence <= 1) { // neither does NaN
		return &graph.InvalidError{Param: "--min-confidence", Got: fmt.Sprint(f.minConfidence), Want: "a number from 0 to 1"}
	}
	if f.minSources < 1 {
		return &graph.InvalidError{Param: "--min-sources", Got: strconv.Itoa(f.minSources), Want: "1 or more"}
	}
	return nil
}

func (f *filterFlags) setSpan(out *graph.Filter) (err error) {
	if out.From, err = graph.ParseDay("--from", f.from); err != nil {
		return err
	}
	if out.To, err = graph.ParseDay("--to", f.to); err != nil {
		return err
	}
	if !out.To.IsZero() && !out.From.Before(out.To) {
		return &graph.InvalidError{Param: "--to", Got: f.to, Want: "a day after --from, " + f.from + " (--to is not in the span itself)"}
	}
	return nil
}

// resolve finds the actors and the place that the flags name.
func (f *filterFlags) resolve(ctx context.Context, store *graph.Store, out *graph.Filter) error {
	for _, name := range f.actors {
		a, err := store.ResolveActor(ctx, name)
		if err != nil {
			return fmt.Errorf("--actor: %w", err)
		}
		out.Actors = append(out.Actors, a.ID)
	}
	for i, name := range f.between {
		a, err := store.ResolveActor(ctx, strings.TrimSpace(name))
		if err != nil {
			return fmt.Errorf("--between: %w", err)
		}
		out.Between[i] = a.ID
	}
	if f.place == "" {
		return nil
	}
	p, err := store.ResolvePlace(ctx, f.place)
	if err != nil {
		return fmt.Errorf("--place: %w", err)
	}
	out.Place = p.ID
	return nil
}

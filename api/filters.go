package api

import (
	"context"
	"strings"
	"time"

	"chancery/graph"
)

// Filters choose events. They are part of the input of every request that is about
// events, and mean the same in all.
type Filters struct {
	Actor         []string     `query:"actor,explode" maxItems:"10" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"[\"RUS\"]" doc:"An actor that took part: its id, an ISO or IO code, or a name in any language and script. May be given several times."`
	Match         string       `query:"match" enum:"all,any" default:"all" doc:"Whether all the actors must have taken part, or any."`
	Between       string       `query:"between" maxLength:"401" pattern:"^[^,]*[\\p{L}\\p{N}][^,]*,[^,]*[\\p{L}\\p{N}][^,]*$" patternDescription:"two actors parted by a comma: RUS,USA" example:"RUS,USA" doc:"Two actors, parted by a comma, that both took part."`
	Role          roleList     `query:"role,explode" maxItems:"10" doc:"The role of the actors that actor names; without any, the events in which anybody has it."`
	Type          typeList     `query:"type,explode" maxItems:"20" doc:"Types of event, given several times or parted by commas."`
	Mode          modeList     `query:"mode,explode" maxItems:"20" doc:"Modes: sorts of a type."`
	Context       contextList  `query:"context,explode" maxItems:"20" doc:"Fields that an event touches."`
	Place         string       `query:"place" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"an id, a code or a name" example:"Istanbul" doc:"Where it took place: GeoNames id, ISO code of a country, or a name."`
	From          string       `query:"from" pattern:"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|now(-([0-9]{1,4}[dwm]|[0-9]{1,3}y))?)$" patternDescription:"a year, month or day (2025, 2025-02, 2025-02-27), or a day counted from today (now, now-30d, now-1y)" example:"2014" doc:"Events of this day and later: a year or a month counts as its first day."`
	To            string       `query:"to" pattern:"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|now(-([0-9]{1,4}[dwm]|[0-9]{1,3}y))?)$" patternDescription:"a year, month or day (2025, 2025-02, 2025-02-27), or a day counted from today (now, now-30d, now-1y)" example:"2026" doc:"Events before this day, which is not in the span: to=2025 ends with 2024."`
	DateField     string       `query:"date_field" enum:"occurred,published,ingested" default:"occurred" doc:"Which date from, to and the order mean: the first day of an event's time (the day it was first reported, where the text gives none), the day the earliest article that tells it was published, or the day it came into the graph."`
	Polarity      string       `query:"polarity" enum:"affirmed,negated" doc:"Only what is affirmed, or only what is denied."`
	Modality      modalityList `query:"modality,explode" maxItems:"7" doc:"How real: given several times or parted by commas."`
	Status        statusList   `query:"status,explode" maxItems:"6" doc:"How it stands, computed from polarity and modality: happened, planned, proposed (offered, demanded, possible or conditional), cancelled (planned or proposed, and said not to come), denied (said not to have happened), disputed (articles contradict each other)."`
	Background    string       `query:"background" enum:"true,false" doc:"Only what is told as history, or only what is told as news."`
	Review        string       `query:"review" enum:"confirmed,rejected,corrected,none,all" doc:"What analysts have said: only confirmed, only rejected, only what has a corrected field, only what nobody has reviewed, or all. Without it, all but what was rejected."`
	MinConfidence float64      `query:"min_confidence" minimum:"0" maximum:"1" doc:"How sure the reader was at least."`
	MinSources    int          `query:"min_sources" minimum:"1" maximum:"1000000" doc:"How many articles tell it at least."`
	Q             string       `query:"q" maxLength:"200" pattern:"[\\p{L}\\p{N}]" patternDescription:"a letter or digit at least" example:"сотрудничество" doc:"Words, or beginnings of words, that one of the quoted sentences has, all of them, in any order."`
}

// FilterQuery is how filters were understood: a name given for an actor or a place
// shows here as the one that was found.
type FilterQuery struct {
	Actors    []ActorRef `json:"actors" doc:"The actors that actor or between named."`
	Match     string     `json:"match" enum:"all,any"`
	Place     *Place     `json:"place,omitempty"`
	From      *string    `json:"from" format:"date" doc:"First day of the span, null if open."`
	To        *string    `json:"to" format:"date" doc:"The day after its last, null if open."`
	DateField string     `json:"date_field" enum:"occurred,published,ingested" doc:"Which date is meant."`
}

// filter turns the input into the graph's filter, and into what the answer says of it.
func (s *server) filter(ctx context.Context, in *Filters, langs []string) (graph.Filter, FilterQuery, error) {
	f := graph.Filter{
		MatchAny: in.Match == "any", Roles: in.Role.roles(), Types: in.Type.types(), Modes: in.Mode.modes(),
		Contexts: in.Context.contexts(), Polarity: graph.Polarity(in.Polarity), Modality: in.Modality.modalities(),
		Status: in.Status.statuses(), MinConfidence: in.MinConfidence, MinSources: in.MinSources, Text: in.Q,
		DateField: graph.DateField(in.DateField), Review: graph.ReviewFilter(in.Review),
	}
	if in.Background != "" {
		history := in.Background == "true"
		f.Background = &history
	}
	shown := FilterQuery{Actors: []ActorRef{}, Match: in.Match, DateField: in.DateField}
	find := &filterNames{server: s, langs: langs, filter: &f, shown: &shown}
	err := firstError(
		func() error { return setSpan(&f, &shown, in.From, in.To) },
		func() error { return find.actors(ctx, in.Actor) },
		func() error { return find.between(ctx, in.Between) },
		func() error { return find.place(ctx, in.Place) },
	)
	return f, shown, err
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func setSpan(f *graph.Filter, shown *FilterQuery, from, to string) (err error) {
	if f.From, err = graph.ParseDay("from", from); err != nil {
		return err
	}
	f.To, err = graph.ParseDay("to", to)
	shown.From, shown.To = timeText(f.From, time.DateOnly), timeText(f.To, time.DateOnly)
	return err
}

// filterNames finds what the names in filters name.
type filterNames struct {
	server *server
	langs  []string
	filter *graph.Filter
	shown  *FilterQuery
}

func (n *filterNames) actors(ctx context.Context, names []string) error {
	for _, name := range names {
		id, err := n.actor(ctx, "actor", name)
		if err != nil {
			return err
		}
		n.filter.Actors = append(n.filter.Actors, id)
	}
	return nil
}

func (n *filterNames) between(ctx context.Context, pair string) error {
	if pair == "" {
		return nil
	}
	names := strings.Split(pair, ",")
	if len(names) != 2 || strings.TrimSpace(names[0]) == "" || strings.TrimSpace(names[1]) == "" {
		return &graph.InvalidError{Param: "between", Got: pair, Want: "two actors parted by a comma: RUS,USA"}
	}
	for i, name := range names {
		id, err := n.actor(ctx, "between", strings.TrimSpace(name))
		if err != nil {
			return err
		}
		n.filter.Between[i] = id
	}
	return nil
}

// actor finds one actor and notes it in what the answer says.
func (n *filterNames) actor(ctx context.Context, param, name string) (string, error) {
	a, err := n.server.graph.ResolveActor(ctx, name)
	if err != nil {
		return "", named(err, param, name, wantActor)
	}
	n.shown.Actors = append(n.shown.Actors, viewActorRef(a, n.langs))
	return a.ID, nil
}

func (n *filterNames) place(ctx context.Context, name string) error {
	if name == "" {
		return nil
	}
	p, err := n.server.graph.ResolvePlace(ctx, name)
	if err != nil {
		return named(err, "place", name, wantPlace)
	}
	n.filter.Place = p.ID
	v := viewPlace(p, n.langs)
	n.shown.Place = &v
	return nil
}

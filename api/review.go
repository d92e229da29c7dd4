package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"time"

	"chancery/graph"

	"github.com/danielgtaylor/huma/v2"
)

// EventReview is what analysts say of an event, in short.
type EventReview struct {
	Status    string   `json:"status" enum:"confirmed,rejected,none" doc:"Whether an analyst confirmed or rejected it; the last to say so counts."`
	Corrected []string `json:"corrected" enum:"type,mode,polarity,modality,time,place,background,participants" doc:"Fields that an analyst corrected: they stay as they are, whatever is read later."`
}

// Review is something that an analyst said of an event.
type Review struct {
	ID       string  `json:"id" example:"rev_0b9c8d7e6f5a4b3c2d1e0f9a" doc:"Id of the review, by which it can be undone."`
	Action   string  `json:"action" enum:"confirm,reject,correct,undo"`
	Field    string  `json:"field,omitempty" enum:"type,mode,polarity,modality,time,place,background,participants" doc:"The field that was corrected."`
	Was      any     `json:"was,omitempty" doc:"What the event showed before."`
	To       any     `json:"to,omitempty" doc:"What it was corrected to."`
	Undoes   string  `json:"undoes,omitempty" doc:"Id of the review that this one took back."`
	UndoneBy string  `json:"undone_by,omitempty" doc:"Id of the review that took this one back."`
	By       string  `json:"by" example:"ana" doc:"Who said so."`
	Why      string  `json:"why,omitempty" doc:"The reason given."`
	At       *string `json:"at" format:"date-time" doc:"When."`
}

// ReviewRequest is what an analyst sends about an event.
type ReviewRequest struct {
	Action string          `json:"action" enum:"confirm,reject,correct,undo" doc:"To correct needs field and value; to undo takes back the last review that stands, or the one that review names."`
	Field  string          `json:"field,omitempty" enum:"type,mode,polarity,modality,time,place,background,participants" doc:"With correct: which field."`
	Value  json.RawMessage `json:"value,omitempty" doc:"With correct: what the field should be, as in PATCH of the event."`
	Review string          `json:"review,omitempty" maxLength:"100" doc:"With undo: id of the review to take back."`
	Authorship
}

// Authorship is who changes something and why.
type Authorship struct {
	By  string `json:"by" minLength:"1" maxLength:"200" example:"ana" doc:"Who says so."`
	Why string `json:"why,omitempty" maxLength:"2000" example:"the article says so in its last sentence" doc:"The reason; only confirming needs none."`
}

// EventPatch is what fields of an event should be; those left out stay as they are.
type EventPatch struct {
	Type         *typeName     `json:"type,omitempty" doc:"A type of event; a mode that it does not have falls away."`
	Mode         *string       `json:"mode,omitempty" doc:"A mode of the type, or empty."`
	Polarity     *string       `json:"polarity,omitempty" enum:"affirmed,negated"`
	Modality     *string       `json:"modality,omitempty" enum:"actual,ongoing,planned,offered,demanded,possible,conditional"`
	Time         *PatchedTime  `json:"time,omitempty" doc:"Half-open days with their precision."`
	Place        *string       `json:"place,omitempty" maxLength:"200" doc:"Id or name of a place in the graph, or empty: it is not known where."`
	Background   *bool         `json:"background,omitempty"`
	Participants []PatchedPart `json:"participants,omitempty" maxItems:"100" doc:"All who took part; who is left out took none."`
	Authorship
}

// typeName is one type of event.
type typeName string

// Schema says which types there are; huma calls it.
func (typeName) Schema(huma.Registry) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString, Description: "A type of event; a mode that it does not have falls away."}
	for _, t := range ontology().Types() {
		s.Enum = append(s.Enum, string(t))
	}
	return s
}

// PatchedTime is when something took place.
type PatchedTime struct {
	Start     string `json:"start,omitempty" format:"date" example:"2025-02-27" doc:"First day; left out where it is not known."`
	End       string `json:"end,omitempty" format:"date" example:"2025-02-28" doc:"The day after the last."`
	Precision string `json:"precision" enum:"day,week,month,quarter,year,decade,unknown"`
}

// PatchedPart is an actor in a role.
type PatchedPart struct {
	Actor string `json:"actor" minLength:"1" maxLength:"200" example:"RUS" doc:"Id, code or name of an actor in the graph."`
	Role  string `json:"role" enum:"source,target,participant,host,mediator,venue-state,topic,absent,beneficiary,speaker"`
}

// Reviewed is an event after it was reviewed.
type Reviewed struct {
	Reviews []Review `json:"reviews" doc:"The reviews that were made: for each field that was corrected one."`
	Event   Event    `json:"event" doc:"The event as it is shown from now on."`
}

type reviewInput struct {
	Languages
	ID   string `path:"id" maxLength:"100" example:"ev_4f1c2ab09d3e" doc:"Id of the event."`
	Body ReviewRequest
}

type patchInput struct {
	Languages
	ID   string `path:"id" maxLength:"100" example:"ev_4f1c2ab09d3e" doc:"Id of the event."`
	Body EventPatch
}

type reviewOutput struct{ Body Reviewed }

func (s *server) registerReview(api huma.API) {
	failures := append([]int{http.StatusConflict, http.StatusUnprocessableEntity, http.StatusRequestEntityTooLarge,
		http.StatusUnsupportedMediaType, http.StatusRequestTimeout}, readErrors...)
	huma.Register(api, huma.Operation{
		OperationID: "review-event", Method: http.MethodPost, Path: "/v1/events/{id}/review", Tags: []string{"events"},
		Summary: "Confirm, reject or correct an event, or take that back", Errors: failures,
		Description: "What an analyst says is kept whatever is read into the graph later. Events that were rejected are left out of " +
			"timelines, histograms, networks and exports, unless review asks for them. A review on which a later one depends " +
			"cannot be undone before that one: 409, and `conflicts_with` names it.",
	}, s.review)
	huma.Register(api, huma.Operation{
		OperationID: "correct-event", Method: http.MethodPatch, Path: "/v1/events/{id}", Tags: []string{"events"},
		Summary: "Correct fields of an event", Errors: failures,
		Description: "All of them or none. Each becomes a review that can be undone by itself.",
	}, s.patchEvent)
}

func (s *server) review(ctx context.Context, in *reviewInput) (*reviewOutput, error) {
	r := graph.NewReview{Action: graph.ReviewAction(in.Body.Action), Review: in.Body.Review, By: in.Body.By, Why: in.Body.Why}
	if in.Body.Field != "" {
		patch, err := patchOf(in.Body.Field, in.Body.Value)
		if err != nil {
			return nil, err
		}
		if r.Corrections, err = s.corrections(ctx, patch); err != nil {
			return nil, err
		}
	}
	if len(in.Body.Value) > 0 && in.Body.Field == "" {
		return nil, inBody(&graph.InvalidError{Param: "field", Got: "", Want: "the field that should have this value"})
	}
	return s.reviewed(ctx, in.ID, r, in.wanted)
}

func (s *server) patchEvent(ctx context.Context, in *patchInput) (*reviewOutput, error) {
	list, err := s.corrections(ctx, &in.Body)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, inBody(&graph.InvalidError{Param: "body", Got: "", Want: "a field to correct, at least"})
	}
	r := graph.NewReview{Action: graph.Correct, Corrections: list, By: in.Body.By, Why: in.Body.Why}
	return s.reviewed(ctx, in.ID, r, in.wanted)
}

func (s *server) reviewed(ctx context.Context, id string, r graph.NewReview, langs []string) (*reviewOutput, error) {
	made, err := s.graph.Review(ctx, id, r)
	if err != nil {
		return nil, inBody(err)
	}
	e, err := s.graph.Event(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("event %s: %w", id, err)
	}
	return &reviewOutput{Reviewed{Reviews: viewReviews(made), Event: viewEvent(e, langs)}}, nil
}

// patchOf reads the one value of a review as that field of a patch is read.
func patchOf(field string, value json.RawMessage) (*EventPatch, error) {
	if len(value) == 0 || string(value) == "null" {
		return nil, inBody(&graph.InvalidError{Param: "value", Got: "", Want: "what " + field + " should be"})
	}
	whole := map[string]any{"by": "-"}
	var v any
	if err := json.Unmarshal(value, &v); err != nil {
		return nil, problem(malformedBody, err.Error())
	}
	whole[field] = v
	var res huma.ValidateResult
	huma.Validate(patchSchemas, patchSchema, huma.NewPathBuffer([]byte("body"), len("body")), huma.ModeWriteToServer, whole, &res)
	if faults, k := faultsOf(res.Errors); len(faults) > 0 {
		return nil, problemOfFaults(k, faults)
	}
	var patch EventPatch
	one, err := json.Marshal(map[string]json.RawMessage{field: value})
	if err == nil {
		err = json.Unmarshal(one, &patch)
	}
	if err != nil {
		return nil, problem(malformedBody, err.Error())
	}
	return &patch, nil
}

var (
	patchSchemas = huma.NewMapRegistry("#/", huma.DefaultSchemaNamer)
	patchSchema  = patchSchemas.Schema(reflect.TypeFor[EventPatch](), false, "")
)

// corrections gives the fields that a patch has, with all that it names found.
func (s *server) corrections(ctx context.Context, p *EventPatch) ([]graph.Correction, error) {
	var list []graph.Correction
	for _, f := range []struct {
		field graph.Field
		value *string
	}{
		{graph.FieldType, (*string)(p.Type)}, {graph.FieldMode, p.Mode}, {graph.FieldPolarity, p.Polarity}, {graph.FieldModality, p.Modality},
	} {
		if f.value != nil {
			list = append(list, graph.Correction{Field: f.field, Text: *f.value})
		}
	}
	if p.Background != nil {
		list = append(list, graph.Correction{Field: graph.FieldBackground, Background: *p.Background})
	}
	if p.Time != nil {
		list = append(list, graph.Correction{Field: graph.FieldTime, Time: p.Time.interval()})
	}
	if p.Place != nil {
		c, err := s.placeCorrection(ctx, *p.Place)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	if p.Participants == nil {
		return list, nil
	}
	c, err := s.partsCorrection(ctx, p.Participants)
	return append(list, c), err
}

func (s *server) placeCorrection(ctx context.Context, name string) (graph.Correction, error) {
	c := graph.Correction{Field: graph.FieldPlace}
	if name == "" {
		return c, nil
	}
	place, err := s.graph.ResolvePlace(ctx, name)
	c.Text = place.ID
	return c, inBody(named(err, "place", name, wantPlace))
}

func (s *server) partsCorrection(ctx context.Context, parts []PatchedPart) (graph.Correction, error) {
	c := graph.Correction{Field: graph.FieldParticipants}
	for _, p := range parts {
		a, err := s.graph.ResolveActor(ctx, p.Actor)
		if err != nil {
			return c, inBody(named(err, "participants", p.Actor, wantActor))
		}
		c.Participants = append(c.Participants, graph.Participant{Role: graph.Role(p.Role), Actor: graph.Actor{ID: a.ID}})
	}
	return c, nil
}

// interval gives the days; that they are days the schema has checked.
func (t *PatchedTime) interval() graph.Interval {
	i := graph.Interval{Precision: graph.Precision(t.Precision)}
	i.Start, _ = time.Parse(time.DateOnly, t.Start)
	i.End, _ = time.Parse(time.DateOnly, t.End)
	return i
}

func viewEventReview(r graph.EventReview) EventReview {
	v := EventReview{Status: string(r.Status), Corrected: words(r.Corrected)}
	if v.Status == "" {
		v.Status = "none"
	}
	return v
}

func viewReviews(list []graph.Review) []Review {
	out := make([]Review, 0, len(list))
	for _, r := range list {
		out = append(out, viewReview(r))
	}
	return out
}

func viewReview(r graph.Review) Review {
	v := Review{
		ID: r.ID, Action: string(r.Action), Undoes: r.Undoes, UndoneBy: r.UndoneBy, By: r.By, Why: r.Why,
		At: timeText(r.At, time.RFC3339),
	}
	if r.To != nil {
		v.Field, v.Was, v.To = string(r.To.Field), viewValue(r.Was), viewValue(r.To)
	}
	return v
}

// viewValue shows the value of a field as a patch takes it.
func viewValue(c *graph.Correction) any {
	switch c.Field {
	case graph.FieldBackground:
		return c.Background
	case graph.FieldTime:
		return viewTime(c.Time, "")
	case graph.FieldParticipants:
		parts := make([]PatchedPart, 0, len(c.Participants))
		for _, p := range c.Participants {
			parts = append(parts, PatchedPart{Actor: p.Actor.ID, Role: string(p.Role)})
		}
		return parts
	}
	return c.Text
}

// problemOfConflict names what is in the way.
func problemOfConflict(e *graph.ConflictError) *Problem {
	p := problemOfFaults(conflict, []Fault{{Parameter: e.Param, In: "body", Got: e.Got, Want: e.Want}})
	p.ConflictsWith = e.By
	return p
}

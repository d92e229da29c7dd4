package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Review puts what an analyst says of an event into the graph and shows the event
// accordingly from then on, whatever is read into the graph later. It gives the reviews
// that were made. An event that is not there is ErrNotFound; what cannot be undone is a
// [ConflictError].
func (s *Store) Review(ctx context.Context, event string, r NewReview) ([]Review, error) {
	if err := checkNewReview(&r); err != nil {
		return nil, err
	}
	at := time.Now().UTC().Truncate(time.Millisecond)
	var made []Review
	err := s.write(ctx, func(tx neo4j.ManagedTransaction) error {
		var err error
		made, err = newBatchWriter(ctx, tx).review(event, &r, at)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reviewing event %s: %w", event, err)
	}
	return made, nil
}

// review adds to the log of one event and shows the event anew.
func (w *batchWriter) review(event string, r *NewReview, at time.Time) ([]Review, error) {
	if err := w.lock(); err != nil {
		return nil, err
	}
	w.affected = []string{event}
	claims, _, err := w.standing()
	if err != nil {
		return nil, err
	}
	if len(claims[event]) == 0 {
		return nil, ErrNotFound
	}
	logs, err := reviewsOf(w.ctx, w.tx, w.affected)
	if err != nil {
		return nil, err
	}
	n := &reviewer{batchWriter: w, log: logs[event], claims: claims[event]}
	made, err := n.make(r, Review{Event: event, Why: r.Why, By: r.By, At: at})
	if err != nil {
		return nil, err
	}
	if err := w.writeReviews(made); err != nil {
		return nil, err
	}
	return made, w.settle()
}

// reviewer makes reviews of one event out of what the graph has of it.
type reviewer struct {
	*batchWriter
	log    []Review
	claims []reported
}

func (n *reviewer) make(r *NewReview, from Review) ([]Review, error) {
	from.Action = r.Action
	switch r.Action {
	case Undo:
		undone, err := n.undoes(r.Review)
		if err != nil {
			return nil, err
		}
		from.Undoes = undone
		n.add(from)
	case Correct:
		for i := range r.Corrections {
			if err := n.correct(&r.Corrections[i], from); err != nil {
				return nil, err
			}
		}
	default:
		n.add(from)
	}
	return n.log[len(n.log)-max(1, len(r.Corrections)):], nil
}

func (n *reviewer) add(r Review) {
	r.n = len(n.log) + 1
	r.ID = "rev_" + fingerprint([]any{r.Event, r.n})
	n.log = append(n.log, r)
}

// shown is what the event shows with the reviews so far.
func (n *reviewer) shown() claim {
	slices.SortFunc(n.claims, betterClaim)
	v := reviewedBy(n.log)
	return v.correct(n.claims[0].claim, n.claims)
}

func (n *reviewer) correct(c *Correction, r Review) error {
	shown := n.shown()
	to, err := n.value(c, shown.Type)
	if err != nil {
		return err
	}
	copyField(c.Field, &shown, &r.was)
	r.to, r.To, r.Was = to, correctionOf(c.Field, &to), correctionOf(c.Field, &r.was)
	n.add(r)
	return nil
}

// value gives the claim that has what a field should be, once it has found all that is
// named in the graph.
func (n *reviewer) value(c *Correction, t Type) (claim, error) {
	to := claim{
		Type: Type(c.Text), Polarity: Polarity(c.Text), Modality: Modality(c.Text), Mode: c.Text, Background: c.Background,
		Start: isoDay(c.Time.Start), End: isoDay(c.Time.End), Precision: PrecisionUnknown, Place: c.Text,
	}
	if c.Time.Known() {
		to.Precision = c.Time.Precision
	}
	var only claim
	var err error
	switch c.Field {
	case FieldMode:
		var o *Ontology
		if o, err = LoadOntology(); err == nil {
			err = o.Check(t, c.Text)
		}
	case FieldPlace:
		to.Country, err = n.countryOf(c.Text)
	case FieldParticipants:
		to.Participants, err = n.parts(c.Participants)
	}
	copyField(c.Field, &to, &only)
	return only, err
}

// countryOf gives the country in which a place lies, "" for a country.
func (n *reviewer) countryOf(place string) (string, error) {
	if place == "" {
		return "", nil
	}
	records, err := n.run("place_by_id", map[string]any{"id": place})
	if err != nil {
		return "", err
	}
	if len(records) == 0 {
		return "", &InvalidError{Param: string(FieldPlace), Got: shorten(place), Want: "the id of a place in the graph"}
	}
	props, _ := records[0].AsMap()["node"].(map[string]any)
	if country := readPlace(props).Country; country != place {
		return country, nil
	}
	return "", nil
}

func (n *reviewer) parts(list []Participant) ([]claimedPart, error) {
	var ids []string
	for _, p := range list {
		ids = append(ids, p.Actor.ID)
	}
	records, err := n.run("actors_by_id", map[string]any{"ids": canonical(ids)})
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	for _, r := range records {
		props, _ := r.AsMap()["node"].(map[string]any)
		codes[text(props, "id")] = text(props, "code")
	}
	var out []claimedPart
	for _, p := range list {
		code, ok := codes[p.Actor.ID]
		if !ok {
			return nil, &InvalidError{Param: string(FieldParticipants), Got: shorten(p.Actor.ID), Want: "ids of actors in the graph"}
		}
		out = append(out, claimedPart{Role: p.Role, Actor: p.Actor.ID, Code: code})
	}
	return out, nil
}

// undoes finds the review that is to be undone, "" for the last that stands, and marks
// it in the log.
func (n *reviewer) undoes(id string) (string, error) {
	at := -1
	for i := range n.log {
		if id == n.log[i].ID || id == "" && n.log[i].standing() {
			at = i
		}
	}
	if at < 0 && id == "" {
		return "", &ConflictError{Param: "action", Got: string(Undo), Want: "a review of the event that stands; there is none"}
	}
	if at < 0 {
		return "", &InvalidError{Param: "review", Got: shorten(id), Want: "the id of a review of this event; its history lists them"}
	}
	r := &n.log[at]
	switch {
	case r.Action == Undo:
		return "", &ConflictError{Param: "review", Got: r.ID, Want: "a review other than an undo: to take an undo back, review again"}
	case r.UndoneBy != "":
		return "", &ConflictError{Param: "review", Got: r.ID, By: r.UndoneBy, Want: "a review that stands; this one was undone by " + r.UndoneBy}
	}
	for i := len(n.log) - 1; i > at; i-- {
		if later := &n.log[i]; later.standing() && later.dependsOn(r) {
			return "", &ConflictError{Param: "review", Got: r.ID, By: later.ID, Want: later.ID + " undone first, which came later and depends on it"}
		}
	}
	return r.ID, nil
}

// dependsOn reports whether a later review says something of what an earlier one made:
// of the same field, or of the mode of a type.
func (r *Review) dependsOn(earlier *Review) bool {
	return r.field() == earlier.field() || r.field() == FieldMode && earlier.field() == FieldType
}

func (w *batchWriter) writeReviews(made []Review) error {
	var rows []map[string]any
	for i := range made {
		r := &made[i]
		if r.Undoes != "" {
			if _, err := w.run("review_undo", map[string]any{"id": r.Undoes, "by": r.ID}); err != nil {
				return err
			}
		}
		rows = append(rows, r.row())
	}
	return w.rows("reviews_write", rows)
}

// row gives a review as reviews_write takes it.
func (r *Review) row() map[string]any {
	props := map[string]any{"id": r.ID, "event": r.Event, "n": r.n, "action": string(r.Action), "by": r.By, "at": r.At}
	set(props, "why", r.Why)
	set(props, "undoes", r.Undoes)
	row := map[string]any{"props": props, "actors": []string{}, "places": []string{}}
	if r.To == nil {
		return row
	}
	props["field"], props["to"], props["was"] = string(r.To.Field), encode(r.to), encode(r.was)
	var actors []string
	for _, p := range r.to.Participants {
		actors = append(actors, p.Actor)
	}
	row["actors"] = listParam(canonical(actors))
	if r.to.Place != "" {
		row["places"] = []string{r.to.Place}
	}
	return row
}

// reviewsOf reads all reviews of events, by event, in their order.
func reviewsOf(ctx context.Context, tx runner, events []string) (map[string][]Review, error) {
	records, err := run(ctx, tx, "reviews_of", map[string]any{"ids": events})
	if err != nil {
		return nil, err
	}
	logs := map[string][]Review{}
	for _, record := range records {
		props, _ := record.AsMap()["review"].(map[string]any)
		r, err := readReview(props)
		if err != nil {
			return nil, err
		}
		logs[r.Event] = append(logs[r.Event], r)
	}
	return logs, nil
}

func readReview(props map[string]any) (Review, error) {
	r := Review{
		ID: text(props, "id"), Event: text(props, "event"), Action: ReviewAction(text(props, "action")), n: integer(props, "n"),
		Undoes: text(props, "undoes"), UndoneBy: text(props, "undoneBy"), Why: text(props, "why"), By: text(props, "by"),
		At: instantOf(props, "at"),
	}
	if r.Action != Correct {
		return r, nil
	}
	if err := json.Unmarshal([]byte(text(props, "to")), &r.to); err != nil {
		return r, fmt.Errorf("decoding what %s corrects: %w", r.ID, err)
	}
	if err := json.Unmarshal([]byte(text(props, "was")), &r.was); err != nil {
		return r, fmt.Errorf("decoding what was there before %s: %w", r.ID, err)
	}
	field := Field(text(props, "field"))
	r.To, r.Was = correctionOf(field, &r.to), correctionOf(field, &r.was)
	return r, nil
}

package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"
)

// eventRow is all that the graph shows of one event: the properties of its node,
// and its relationships to actors and places. It depends on the event's claims
// alone, not on the order in which they were written.
type eventRow struct {
	ID     string
	Props  map[string]any
	Parts  []partRow
	Places []placeRow
}

// partRow is one TOOK_PART.
type partRow struct {
	Actor string
	Props map[string]any
}

// placeRow is one AT.
type placeRow struct {
	Place string
	Props map[string]any
}

// showEvent makes the row of an event out of its claims, of which there is at
// least one, and of what analysts say of it. What the node says is the best claim; who took part and where is what
// any of them says, so that a reader finds the event by each; what was corrected is
// what the correction says alone.
func showEvent(id string, claims []reported, by reviewed) eventRow {
	slices.SortFunc(claims, betterClaim)
	best := by.correct(claims[0].claim, claims)
	published := firstPublished(claims)
	at := sortKey(id, best.Start, published)
	row := eventRow{ID: id, Props: eventProps(id, at, published, best)}
	row.Props["sources"] = len(claims)
	row.Props["status"] = string(statusOfClaims(best, claims))
	if by.has(FieldPolarity) || by.has(FieldModality) {
		row.Props["status"] = string(statusOf(best.Polarity, best.Modality))
	}
	row.Props["atPublished"] = sortKey(id, published, "")
	row.Props["atIngested"] = sortKey(id, firstIngested(claims), "")
	row.Parts = partRows(at, best.Type, by.only(FieldParticipants, best, claims))
	places := by.only(FieldPlace, best, claims)
	row.Places = placeRows(at, places)
	if place := firstPlace(places); place != "" {
		row.Props["place"] = place
	}
	shown := []any{best, row.Props["status"], published, len(claims), row.Props["place"], row.Parts, row.Places}
	if by.status != "" || len(by.corrected) > 0 {
		shown = append(shown, by.status, by.corrected)
		set(row.Props, "review", string(by.status))
		row.Props["corrected"] = nullable(by.corrected)
	}
	row.Props["shown"] = fingerprint(shown)
	return row
}

// sortKey gives the place of an event in a timeline: the day on which it begins
// and its ID. An event without a time of its own (its start is null, its precision
// unknown) stands on the day it was first reported, which is the one day that is
// known of it; where no article has a date either, before all others.
func sortKey(id, start, published string) string {
	switch {
	case start != "":
		return start + "/" + id
	case published != "":
		return published + "/" + id
	}
	return "0000-00-00/" + id
}

func firstPublished(claims []reported) string {
	first := ""
	for _, c := range claims {
		if c.published != "" && (first == "" || c.published < first) {
			first = c.published
		}
	}
	return first
}

// firstIngested gives the UTC day on which the first of the articles came in.
func firstIngested(claims []reported) string {
	var first time.Time
	for _, c := range claims {
		if first.IsZero() || c.ingested.Before(first) {
			first = c.ingested
		}
	}
	return isoDay(first.UTC())
}

func firstPlace(claims []reported) string {
	for _, c := range claims {
		if c.claim.Place != "" {
			return c.claim.Place
		}
	}
	return ""
}

// partRows gives the TOOK_PART relationships: one for each role that an actor has
// in any claim, and after them one for each state or organisation in whose name
// actors took part in a role that it has not itself.
//
// The first one of each actor carries `at`, which puts it into the indexes that
// timelines are read from: so an event comes once in an actor's timeline, however
// many parts the actor has in it.
func partRows(at string, t Type, claims []reported) []partRow {
	p := parts{at: at, event: t, roles: map[[2]string]bool{}, indexed: map[string]bool{}}
	for _, c := range claims {
		for _, part := range c.claim.Participants {
			p.direct(part)
		}
	}
	for _, c := range claims {
		for _, part := range c.claim.Participants {
			p.rolledUp(part)
		}
	}
	return p.rows
}

type parts struct {
	at      string
	event   Type
	rows    []partRow
	roles   map[[2]string]bool // actor and role
	indexed map[string]bool    // actors that have a relationship with `at`
}

func (p *parts) direct(part claimedPart) {
	props := map[string]any{"n": len(p.rows)}
	set(props, "mention", part.Mention)
	set(props, "office", part.Office)
	set(props, "partOf", part.PartOf)
	p.add(part.Actor, part.Role, props)
}

func (p *parts) rolledUp(part claimedPart) {
	if part.Code != "" && part.Code != part.Actor {
		p.add(part.Code, part.Role, map[string]any{"via": part.Actor})
	}
}

func (p *parts) add(actor string, role Role, props map[string]any) {
	key := [2]string{actor, string(role)}
	if p.roles[key] {
		return
	}
	p.roles[key] = true
	props["actor"], props["role"], props["type"] = actor, string(role), string(p.event)
	if !p.indexed[actor] {
		p.indexed[actor] = true
		props["at"] = p.at
	}
	p.rows = append(p.rows, partRow{Actor: actor, Props: props})
}

// placeRows gives the AT relationships: to each place that a claim has, and to the
// countries they lie in. There is one for each place, so all are indexed.
func placeRows(at string, claims []reported) []placeRow {
	var rows []placeRow
	seen := map[string]bool{"": true}
	add := func(place, via string) {
		if seen[place] {
			return
		}
		seen[place] = true
		props := map[string]any{"place": place, "at": at}
		set(props, "via", via)
		rows = append(rows, placeRow{Place: place, Props: props})
	}
	for _, c := range claims {
		add(c.claim.Place, "")
	}
	for _, c := range claims {
		add(c.claim.Country, c.claim.Place)
	}
	return rows
}

// set puts a text into properties unless it is empty: Neo4j has no use for a
// property that says nothing.
func set(props map[string]any, key, value string) {
	if value != "" {
		props[key] = value
	}
}

// fingerprint tells whether a row is what the graph shows already.
func fingerprint(v any) string {
	sum := sha256.Sum256([]byte(encode(v)))
	return hex.EncodeToString(sum[:12])
}

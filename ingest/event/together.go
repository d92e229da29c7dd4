package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
)

// rememberMet gives the mentions of a sentence that mean some spoken of together ("the
// two leaders", "they") those who met or agreed last, before those named last: who is
// only talked about at a meeting is not one of its leaders.
func (st *story) rememberMet(r *reading) {
	for k := range r.mentions {
		m := &r.mentions[k]
		if !m.Both {
			continue
		}
		if who := st.metLast(r.s.Index); len(who) == 2 {
			m.Actors = who
			if m.Class != entity.Person {
				m.Actors = st.states(who)
			}
		}
	}
}

// freshMeeting is how many sentences back a meeting is thought of by "they".
const freshMeeting = 15

// metLast returns who took part in the last meeting or agreement before a sentence.
func (st *story) metLast(sentence int) []graph.Actor {
	for k := len(st.claims) - 1; k >= 0 && sentence-st.claims[k].Sentence <= freshMeeting; k-- {
		c := &st.claims[k]
		if !between[c.Type] && c.Mode != signing || c.Anaphoric {
			continue
		}
		var out []graph.Actor
		for _, p := range c.Participants {
			if p.Role != graph.RoleTopic && p.Actor.Code != "" && !sameCode(p.Actor, out) {
				out = append(out, p.Actor)
			}
		}
		if len(out) > 1 {
			return out
		}
	}
	return nil
}

// states returns the states that actors belong to.
func (st *story) states(actors []graph.Actor) []graph.Actor {
	out := slices.Clone(actors)
	for i, a := range out {
		if s, ok := st.x.entities.Names().Actor(a.Code); ok && s.Kind == graph.KindState {
			out[i] = s
		}
	}
	return out
}

package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// decides are the deeds by which somebody takes a side on what others have decided.
var decides = map[graph.Type]bool{graph.Support: true, graph.Reject: true, graph.Accuse: true}

// decider returns who made the decision that is the object of a verb and of which it is not said
// whose it is: the court, or the organisation of states, spoken of last ("Iran rejected the resolution").
func (st *story) decider(r *reading, h *hit, doers []graph.Actor) (graph.Actor, bool) {
	if !h.isVerb() || h.trigger.passive || !decides[h.sense.Type] {
		return graph.Actor{}, false
	}
	kind := st.x.decisionAt(r, h.to)
	if kind == "" {
		return graph.Actor{}, false
	}
	a, ok := r.lastDecider(kind, h.from)
	if !ok {
		a, ok = st.deciders[kind]
	}
	return a, ok && !sameCode(a, doers)
}

// decisionAt returns the kind of whoever makes what is told at a token, a definite noun of a decision
// with nobody in front of it; "" if it is none.
func (x *Extractor) decisionAt(r *reading, at int) string {
	if at >= len(r.tokens) || !x.grammar.WordIs(lang.Determiner|lang.Demonstrative, &r.tokens[at]) || x.grammar.WordIs(lang.Indefinite, &r.tokens[at]) {
		return ""
	}
	for i := at + 1; i < min(at+maxThing+1, len(r.tokens)); i++ {
		t := &r.tokens[i]
		if t.Kind != text.Word || r.cover[i] >= 0 || x.breaks(r, i) {
			return ""
		}
		for _, kind := range []string{courts, organisations} {
			if readsAs(t, x.grammar.Decisions[kind]) {
				return kind
			}
		}
	}
	return ""
}

// The kinds of those who decide.
const (
	courts        = "court"
	organisations = "organisation"
)

// lastDecider returns the one of a kind who is named last before a token.
func (r *reading) lastDecider(kind string, before int) (graph.Actor, bool) {
	for k := len(r.mentions) - 1; k >= 0; k-- {
		m := &r.mentions[k]
		if m.To > before {
			continue
		}
		if i := slices.IndexFunc(m.Actors, func(a graph.Actor) bool { return deciderKind(&a) == kind }); i >= 0 {
			return m.Actors[i], true
		}
	}
	return graph.Actor{}, false
}

// deciderKind returns as what somebody decides: as a court, or as an organisation of states.
func deciderKind(a *graph.Actor) string {
	switch {
	case a.Code == "":
	case a.Kind == graph.KindCourt:
		return courts
	case a.Sector == intergovernmental:
		return organisations
	}
	return ""
}

// rememberDeciders takes in those named in a sentence who may have made a decision told later.
func (st *story) rememberDeciders(r *reading) {
	for _, kind := range []string{courts, organisations} {
		if a, ok := r.lastDecider(kind, len(r.tokens)); ok {
			if st.deciders == nil {
				st.deciders = map[string]graph.Actor{}
			}
			st.deciders[kind] = a
		}
	}
}

package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
)

// roles is the order in which the roles of a frame are filled: who stands in one
// is not taken for another.
var roles = []graph.Role{
	graph.RoleSource, graph.RoleParticipant, graph.RoleTarget, graph.RoleMediator, graph.RoleHost,
	graph.RoleBeneficiary, graph.RoleTopic,
}

// places are what a frame has for its roles, in that order.
type places struct {
	roles  []place
	either bool // a genitive may be either doer or done to
}

// place is where those in a role stand.
type place struct {
	role  graph.Role
	slots []string
}

func placesOf(frame map[graph.Role][]string) places {
	p := places{either: slices.Contains(frame[graph.RoleSource], slotGenitive) && slices.Contains(frame[graph.RoleTarget], slotGenitive)}
	for _, role := range roles {
		if slots := frame[role]; len(slots) > 0 {
			p.roles = append(p.roles, place{role, slots})
		}
	}
	return p
}

// standing are the mentions that stand in the slots of a frame which are no
// prepositions.
type standing struct {
	subject, object, genitive, adjective []*entity.Mention
	active                               bool // of a verb in the active, whose doer stands behind no preposition
}

// in returns those in a slot, and false for a preposition.
func (s *standing) in(slot string) ([]*entity.Mention, bool) {
	switch slot {
	case slotSubject:
		return s.subject, true
	case slotObject:
		return s.object, true
	case slotGenitive:
		return s.genitive, true
	case slotAdjective:
		return s.adjective, true
	case slotSpeaker:
		return nil, true // found when it is known who speaks
	}
	return nil, false
}

// fill looks for the arguments of a frame. A participant may stand in several of
// its slots at once, every other role in the first that has somebody.
func (x *Extractor) fill(r *reading, frame *places, given standing, from, to int) []argument {
	var out []argument
	used := func(m *entity.Mention) bool {
		return slices.ContainsFunc(out, func(a argument) bool { return a.mention == m })
	}
	for i := range frame.roles {
		role := frame.roles[i].role
		for _, slot := range frame.roles[i].slots {
			if given.active && slices.Contains(x.grammar.Agents, slot) {
				continue
			}
			found, ok := given.in(slot)
			if !ok {
				found = x.byPreposition(r, slot, from, to)
			}
			n := 0
			for _, m := range found {
				if len(m.Actors) == 0 || used(m) && !(slot == slotGenitive && role == graph.RoleTarget) {
					continue
				}
				out = append(out, argument{role, m, slot})
				n++
			}
			if n > 0 && role != graph.RoleParticipant {
				break
			}
		}
	}
	if frame.either {
		return settle(out)
	}
	return out
}

// settle decides for a genitive that may be either doer or done to: it is the doer
// only if somebody else is done to.
func settle(args []argument) []argument {
	others, doer := 0, false
	for _, a := range args {
		if a.role == graph.RoleTarget && a.slot != slotGenitive {
			others++
		}
		doer = doer || a.role == graph.RoleSource && a.slot != slotGenitive
	}
	return slices.DeleteFunc(args, func(a argument) bool {
		if a.slot != slotGenitive {
			return false
		}
		return (a.role == graph.RoleTarget) == (others > 0 && !doer)
	})
}

// indirect finds the target of a verb whose object is a thing of somebody's: the
// first state adjective or genitive behind the verb («أدانت التصريحات الإيرانية»).
func (x *Extractor) indirect(r *reading, h *hit, args []argument, from, to int) []argument {
	if !slices.Contains(h.sense.Frame[graph.RoleTarget], slotObject) || h.sense.Type == graph.Statement || h.sense.Strict {
		return args
	}
	for _, a := range args {
		if a.role == graph.RoleTarget {
			return args
		}
	}
	for _, m := range r.in(from, to) {
		if len(m.Actors) > 0 && (m.Class == entity.Adjective || m.Prep == "" && x.genitive(r, m) || x.grammar.Is(lang.NounSource, m.Prep)) && !slices.ContainsFunc(args, func(a argument) bool { return a.mention == m }) {
			return append(args, argument{graph.RoleTarget, m, "owner of the object"})
		}
	}
	return args
}

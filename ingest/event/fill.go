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
	slots []slot
}

// slot is where an argument stands in a clause: one of those that have names, or
// behind a preposition.
type slot struct {
	name  string
	kind  slotKind
	agent bool // a preposition that a doer stands behind
}

// slotKind says which of the slots with a name it is.
type slotKind uint8

const (
	behindPreposition slotKind = iota
	asSubject
	asObject
	inGenitive
	asAdjective
	ofSpeaker // found when it is known who speaks
	slotKinds
)

var kindOfSlot = map[string]slotKind{slotSubject: asSubject, slotObject: asObject, slotGenitive: inGenitive, slotAdjective: asAdjective, slotSpeaker: ofSpeaker}

func placesOf(frame map[graph.Role][]string, g *lang.Grammar) places {
	p := places{either: slices.Contains(frame[graph.RoleSource], slotGenitive) && slices.Contains(frame[graph.RoleTarget], slotGenitive)}
	for _, role := range roles {
		if len(frame[role]) == 0 {
			continue
		}
		in := place{role: role}
		for _, name := range frame[role] {
			in.slots = append(in.slots, slot{name, kindOfSlot[name], slices.Contains(g.Agents, name)})
		}
		p.roles = append(p.roles, in)
	}
	return p
}

// standing are the mentions that stand in the slots of a frame which are no
// prepositions.
type standing struct {
	in     [slotKinds][]*entity.Mention
	active bool // of a verb in the active, whose doer stands behind no preposition
}

// fill looks for the arguments of a frame. A participant may stand in several of
// its slots at once, every other role in the first that has somebody.
func (x *Extractor) fill(r *reading, frame *places, given standing, from, to int) []argument {
	out := r.args[:0]
	used := func(m *entity.Mention) bool {
		return slices.ContainsFunc(out, func(a argument) bool { return a.mention == m })
	}
	for i := range frame.roles {
		role := frame.roles[i].role
		for _, slot := range frame.roles[i].slots {
			if given.active && slot.agent {
				continue
			}
			found := given.in[slot.kind]
			if slot.kind == behindPreposition {
				found = x.byPreposition(r, slot, from, to)
			}
			n := 0
			for _, m := range found {
				if len(m.Actors) == 0 || used(m) && !(slot.kind == inGenitive && role == graph.RoleTarget) {
					continue
				}
				out = append(out, argument{role, m, slot.name})
				n++
			}
			if n > 0 && role != graph.RoleParticipant {
				break
			}
		}
	}
	r.args = out
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
	var sources few
	side := sourcesOf(args, sources[:0])
	for m := range r.in(from, to) {
		if h.sense.Type == graph.Accuse && len(m.Actors) > 0 && onSide(m, side) {
			continue // "called the sanctions a crime against its people"
		}
		if len(m.Actors) > 0 && (m.Class == entity.Adjective || m.Prep == "" && x.genitive(r, m) || x.grammar.Is(lang.NounSource, m.Prep)) && !slices.ContainsFunc(args, func(a argument) bool { return a.mention == m }) {
			return append(args, argument{graph.RoleTarget, m, "owner of the object"})
		}
	}
	return args
}

// sourcesOf adds who stands as a source among arguments to a list.
func sourcesOf(args []argument, list []graph.Actor) []graph.Actor {
	for _, a := range args {
		if a.role == graph.RoleSource {
			list = append(list, a.mention.Actors...)
		}
	}
	return list
}

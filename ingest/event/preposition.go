package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// outside reports whether a mention is said to be left out: «مع أوكرانيا خارج جدول
// الأعمال».
func (x *Extractor) outside(r *reading, m *entity.Mention) bool {
	if m.To >= len(r.tokens) {
		return false
	}
	_, ok := x.grammar.TokenIs(lang.Outside, &r.tokens[m.To])
	return ok
}

// byPreposition returns the mentions of the tokens [from, to) that stand behind
// the preposition. Where that is one that a doer stands behind, the others of them say
// the same.
func (x *Extractor) byPreposition(r *reading, prep slot, from, to int) []*entity.Mention {
	var out []*entity.Mention
	for m := range r.in(from, to) {
		if (m.Prep == prep.name || prep.agent && slices.Contains(x.grammar.Agents, m.Prep)) && m.Class != entity.Adjective && !x.outside(r, m) {
			out = append(out, m)
		} else if m.Host != nil && x.grammar.HostSlot(prep.name) {
			out = append(out, &entity.Mention{From: m.From, To: m.To, Text: m.Text, Class: entity.State, Actors: []graph.Actor{*m.Host}, Host: m.Host, Place: m.Place})
			for _, n := range r.group(m)[1:] {
				if n.Class == entity.State && x.bare(r, n) {
					out = append(out, n) // "its ambassadors to Ireland and Norway"
				}
			}
		}
	}
	if len(out) == 0 {
		return x.behindPhrase(r, prep.name, from, to)
	}
	if slices.Contains(x.grammar.Between, prep.name) {
		return x.secondParty(r, out, to)
	}
	return r.upToDeed(out)
}

// upToDeed leaves out the mentions that another deed stands before, told between them and
// the first ("the war against Ukraine and the sanctions against Russia"), but for those that
// an "and" joins.
func (r *reading) upToDeed(list []*entity.Mention) []*entity.Mention {
	for i := 1; i < len(list); i++ {
		from, to := list[i-1].To, list[i].From
		if !writtenJoined(&r.tokens[to]) && slices.ContainsFunc(r.hits, func(h hit) bool { return h.from >= from && h.to <= to && h.sense != nil }) {
			return list[:i]
		}
	}
	return list
}

// secondParty adds to one party that something is between the other, which "and" joins
// to it behind what is said of the first: "talks between Iraq, led by its president, and Iran".
func (x *Extractor) secondParty(r *reading, parties []*entity.Mention, to int) []*entity.Mention {
	first := parties[0]
	if len(parties) > 1 || len(first.Actors) != 1 || first.Both {
		return parties
	}
	for m := range r.in(first.To+1, to) {
		if x.joinedBehind(r, m) && faces(m) && m.Class != entity.Adjective && !onSide(m, first.Actors) {
			return append(parties, r.group(m)...)
		}
	}
	return parties
}

// joinedBehind reports whether a mention stands behind no preposition and behind an "and"
// with a mark before it.
func (x *Extractor) joinedBehind(r *reading, m *entity.Mention) bool {
	i := m.From
	if !writtenJoined(&r.tokens[i]) {
		i--
		if i < 0 || !x.grammar.WordIs(lang.Conjunction, &r.tokens[i]) {
			return false
		}
	}
	return i > 0 && r.tokens[i-1].Kind == text.Punct && (m.Prep == "" || m.Conj)
}

// maxPhrase is how many words of a phrase may stand between a preposition and the
// actor whose the thing is: «بالتصريحات العدائية الإيرانية».
const maxPhrase = 4

// behindPhrase returns whose the thing is that stands behind a preposition, where
// no actor stands there itself.
func (x *Extractor) behindPhrase(r *reading, prep string, from, to int) []*entity.Mention {
	for i := from; i < to; i++ {
		at, ok := x.prepositionTo(r, prep, i)
		if !ok || r.cover[i] >= 0 {
			continue
		}
		for j := at; j < min(at+maxPhrase, to); j++ {
			if k := r.cover[j]; k >= 0 {
				if m := &r.mentions[k]; m.From == j && (m.Prep == "" || m.Prep == prep && m.Class == entity.Adjective) && m.Class != entity.Place {
					if x.victim(r, m) {
						return nil // «رفض أي محاولة لتهجير الفلسطينيين»
					}
					return r.group(m)
				}
				break
			}
			if r.tokens[j].Kind != text.Word || x.isVerb(&r.tokens[j]) && j > at {
				break
			}
			if _, n := x.grammar.PrepositionAt(r.tokens, j); n > 0 && j > at {
				break
			}
		}
	}
	return nil
}

// victim reports whether a mention is in the genitive of the noun of a deed that can only be
// done to it.
func (x *Extractor) victim(r *reading, m *entity.Mention) bool {
	return slices.ContainsFunc(r.hits, func(n hit) bool {
		if n.to != m.From || n.isVerb() || n.sense == nil || n.sense.Type != graph.Coerce && n.sense.Type != graph.Assault {
			return false
		}
		f := n.sense.NounFrame
		return slices.Contains(f[graph.RoleTarget], slotGenitive) && !slices.Contains(f[graph.RoleSource], slotGenitive)
	})
}

// prepositionTo reports whether the preposition stands at token i, by itself or
// written on to the word, and where the word behind it is.
func (x *Extractor) prepositionTo(r *reading, prep string, i int) (int, bool) {
	if p, n := x.grammar.PrepositionAt(r.tokens, i); n > 0 && p == prep {
		return i + n, true
	}
	for k := range r.tokens[i].Forms {
		if f := &r.tokens[i].Forms[k]; f.Prep == prep && (f.Article || f.Suffix != "" || x.known(f)) {
			return i, true
		}
	}
	return i, false
}

// known reports whether a word without its preposition is one of the lexicon, so
// that its first letter is taken for the preposition.
func (x *Extractor) known(f *text.Form) bool { return x.words.triggers.HasForm(f) }

package event

import (
	"chancery/ingest/entity"
	"chancery/ingest/lang"
)

// agrees reports whether a mention may be the subject of a verb: their genders, as
// far as both are known, are the same. «ودعت المجتمع الدولي إلى …» has its subject
// elsewhere.
func (x *Extractor) agrees(r *reading, h *hit, m *entity.Mention) bool {
	verb := x.verbGender(h)
	if verb == lang.NoGender {
		return true
	}
	noun := x.gender(r, m)
	return noun == lang.NoGender || noun == verb
}

// agreesBefore is agrees for a mention before its verb, where several men have it in
// the plural: «جنود قتلهم» are no subject.
func (x *Extractor) agreesBefore(r *reading, h *hit, m *entity.Mention) bool {
	men := m.Many && (m.Class == entity.People || m.Class == entity.Person)
	return x.agrees(r, h, m) && (!men || x.verbGender(h) != lang.Masculine)
}

// verbGender is the gender that a hit asks of its subject.
func (x *Extractor) verbGender(h *hit) lang.Gender {
	if h.light != nil {
		return x.analyzer.VerbGender(h.form.Key, h.light.Lemma, h.light.tense)
	}
	if h.trigger.entry == nil || h.trigger.class != verbWord {
		return lang.NoGender
	}
	return x.analyzer.VerbGender(h.form.Key, h.trigger.Lemma, h.trigger.tense)
}

// gender is the gender of the first word of a mention, over titles. Names of persons
// have none that is known; how many some are («مئات المتظاهرين») may hide theirs.
func (x *Extractor) gender(r *reading, m *entity.Mention) lang.Gender {
	i := m.From
	for i < m.To-1 && x.grammar.WordIs("title", &r.tokens[i]) {
		i++
	}
	t := &r.tokens[i]
	if i > 0 && x.grammar.WordIs("quantity", &r.tokens[i-1]) {
		return lang.NoGender
	}
	if _, ok := x.grammar.TokenIs("masculine", *t); ok {
		return lang.Masculine
	}
	people := m.Class == entity.People || m.Class == entity.Public
	switch g := x.analyzer.NounGender(t.Text); {
	case m.Class == entity.Person && m.Named && m.To-i == 1:
		return lang.NoGender // «أسامة»
	case people && g == lang.Feminine, !people && g == lang.Masculine:
		return lang.NoGender // «قادة», «البحرين»
	case g == lang.NoGender && (m.Class == entity.State || m.Class == entity.Seat):
		return lang.Feminine
	default:
		return g
	}
}

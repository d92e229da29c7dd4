package event

import (
	"slices"

	"chancery/graph"
)

// senseOf chooses what a trigger means here: the first sense whose words follow it.
func (x *Extractor) senseOf(r *reading, h *hit) *sense { return x.senseFor(r, h, false) }

// senseFor is senseOf for a hit whose object is, or is not, of the subject's own
// state: who calls an ambassador of his own back recalls him, one of another's is
// summoned.
func (x *Extractor) senseFor(r *reading, h *hit, own bool) *sense {
	return x.senseAmong(r, h, own, h.trigger.Senses)
}

// senseBehind chooses among the senses that stand behind the one chosen.
func (x *Extractor) senseBehind(r *reading, h *hit) *sense {
	return x.senseAmong(r, h, false, h.trigger.Senses[slices.Index(h.trigger.Senses, h.sense)+1:])
}

// senseAmong chooses the first of some senses that a hit can have here.
func (x *Extractor) senseAmong(r *reading, h *hit, own bool, senses []*sense) *sense {
	said, until := x.speechBefore(r, h)
	w := x.windowBehind(r, h)
	for _, s := range senses {
		if s.Own && !own || s.Who && !r.doneTo(h) || s.Alone && x.objectBehind(r, h) {
			continue
		}
		if !s.before.none() && !x.precedes(r, h, &s.before, 6) {
			continue
		}
		if !s.words.none() && !x.worded(r, h, &w, s) && !x.saidBefore(r.tokens[said:until], s) {
			continue
		}
		if !s.not.none() && (x.follows(r, &w, &s.not, w.near) || x.undergoes(r, h, &s.not, 5) || x.describesSuch(r, h, &s.not)) {
			continue
		}
		return s
	}
	return nil
}

// worded reports whether one of the words that a sense asks for stands where it is looked
// for: behind the trigger, before a passive, behind what a relative clause takes up, or as
// the pair that a noun is of.
func (x *Extractor) worded(r *reading, h *hit, w *window, s *sense) bool {
	return x.follows(r, w, &s.words, w.to) || x.undergoes(r, h, &s.words, 10) ||
		s.Type != graph.Statement && x.resumed(r, h, &s.words, 6) ||
		s.Pair && len(x.adjectiveOf(r, h)) > 1
}

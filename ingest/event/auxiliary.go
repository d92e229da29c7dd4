package event

import (
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// behindAuxiliary reports whether a form of "be" stands before token i, adverbs
// between not counted: "were strongly condemned", "is sending".
func (x *Extractor) behindAuxiliary(r *reading, i int) bool {
	return x.behind(r, lang.Auxiliary, i) >= 0
}

// behind returns the token of a class that stands before token i, adverbs between
// not counted; -1 if none does.
func (x *Extractor) behind(r *reading, class text.Classes, i int) int {
	for j, n := i-1, 0; j >= 0 && n < 3; j, n = j-1, n+1 {
		if x.grammar.WordIs(class, &r.tokens[j]) {
			return j
		}
		if x.adverbialPhrase(r, j-1) {
			j--
			continue
		}
		if r.cover[j] >= 0 || r.tokens[j].Kind != text.Word || x.breaks(r, j) {
			return -1
		}
	}
	return -1
}

// adverbialPhrase reports whether a phrase of two words stands at token i that is
// passed over as an adverb is: «de nouveau».
func (x *Extractor) adverbialPhrase(r *reading, i int) bool {
	if len(x.grammar.Adverbials) == 0 {
		return false
	}
	n, _ := x.grammar.PhraseAt(lang.AdverbialPhrase, r.tokens, max(0, i))
	return n == 2
}

// helped reports whether a form that is a verb only behind its auxiliary stands there:
// that of the perfect, or that of the passive where the verb has none or is reflexive.
func (x *Extractor) helped(r *reading, i int, tense lang.Tense, transitive bool) bool {
	if tense != lang.Participle || x.behind(r, lang.Perfect, i) >= 0 {
		return true
	}
	if j := x.behind(r, lang.Auxiliary, i); j >= 0 {
		return !transitive || x.reflexive(r, j)
	}
	// «a condamné ces propos et convoqué l'ambassadeur»
	return i > 0 && x.grammar.WordIs(lang.Coordinator, &r.tokens[i-1]) && r.verbSince(x, i-1) && tenseOf(r.lastVerbBefore(i)) == lang.Participle
}

// joinedVerb returns where a verb with its auxiliary begins, and whether it is joined to the verb before
// it and shares its subject.
func (x *Extractor) joinedVerb(r *reading, h *hit) (int, bool) {
	from := h.from
	if tenseOf(h) == lang.Participle {
		if j := x.behind(r, lang.Perfect, from); j >= 0 {
			from = j
		}
	}
	return from, from > 0 && x.grammar.WordIs(lang.Coordinator, &r.tokens[from-1])
}

// reflexive reports whether «se» stands before token i.
func (x *Extractor) reflexive(r *reading, i int) bool {
	return i > 0 && x.grammar.WordIs(lang.Reflexive, &r.tokens[i-1])
}

// passiveAt reports whether a participle that stands for tokens [i, to) is passive:
// behind a form of "be", or with its doer behind it ("sanctions imposed by").
// Languages without auxiliaries mark their passives in the form.
func (x *Extractor) passiveAt(r *reading, i, to int) bool {
	if !x.grammar.SubjectFirst() {
		return true
	}
	if j := x.behind(r, lang.Auxiliary, i); j >= 0 {
		return !x.reflexive(r, j)
	}
	_, n := x.grammar.PrepositionAt(r.tokens, min(to, len(r.tokens)-1))
	return x.agentBehind(r, to) || (n > 0 || to < len(r.tokens) && r.inTime[to]) && x.reduced(r, i)
}

// saysNothing reports whether a verb of speech only qualifies what is spoken of: a participle
// behind the noun that it says more of ("the measures announced by Korea"), or a passive
// of which nobody is the doer ("the easing was announced on Monday").
func (x *Extractor) saysNothing(r *reading, h *hit) bool {
	if !x.grammar.SubjectFirst() || h.from == 0 || tenseOf(h) != lang.Past {
		return false
	}
	if x.behindAuxiliary(r, h.from) {
		return !x.agentBehind(r, h.to)
	}
	return !r.tokens[h.from-1].Comma() && x.agentBehind(r, h.to)
}

// agentBehind reports whether a preposition that a doer stands behind stands at token i.
func (x *Extractor) agentBehind(r *reading, i int) bool {
	p, n := x.grammar.PrepositionAt(r.tokens, min(i, len(r.tokens)-1))
	return n > 0 && slices.Contains(x.grammar.Agents, p) && !x.means(r, i+n)
}

// means reports whether token i begins what something is done by, and is nobody: a gerund that
// has an object ("by shelling Armenia").
func (x *Extractor) means(r *reading, i int) bool {
	if i+1 >= len(r.tokens) || r.cover[i] >= 0 || !x.gerundAt(r, i) {
		return false
	}
	if k := r.cover[i+1]; k >= 0 && r.mentions[k].From == i+1 {
		return r.mentions[k].Class < entity.Body // but "by advancing rebels"
	}
	return x.grammar.WordIs(lang.Determiner|lang.Possessive, &r.tokens[i+1])
}

// reduced reports whether a participle at token i, with a preposition behind it, tells more
// of those whom something is done to right before it: "executed three men convicted of",
// "the wife of a reporter held in".
func (x *Extractor) reduced(r *reading, i int) bool {
	if i == 0 || !x.grammar.SubjectFirst() || r.cover[i-1] < 0 {
		return false
	}
	m := &r.mentions[r.cover[i-1]]
	if m.Conj && m.Prep == "" {
		m = r.chain(r.cover[i-1])
	}
	if r.mentions[r.cover[i-1]].To != i || !peopled(&r.mentions[r.cover[i-1]]) {
		return false
	}
	if m.Prep != "" {
		return true
	}
	v := r.lastVerbBefore(m.From)
	return m.From-v.to <= 1 && v.sense != nil && !utters[v.sense.Type]
}

// utters are the types of deeds whose verbs have what is said behind them: "said troops attacked".
var utters = map[graph.Type]bool{
	graph.Statement: true, graph.Request: true, graph.Accuse: true, graph.Threaten: true, graph.Agree: true, graph.Reject: true, graph.Support: true,
}

// lastVerbBefore returns the last verb found that ends before token i, an empty one if none does.
func (r *reading) lastVerbBefore(i int) *hit {
	for k := len(r.hits) - 1; k >= 0; k-- {
		if h := &r.hits[k]; h.to <= i && h.isVerb() {
			return h
		}
	}
	return &hit{}
}

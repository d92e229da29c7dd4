package event

import (
	"iter"
	"slices"
	"strings"

	"chancery/ingest/entity"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// hit is a word of the lexicon found in a sentence.
type hit struct {
	from, to int
	form     *text.Form
	trigger  trigger
	sense    *sense
	light    *light
	clause   int
}

func isVerb(h hit) bool { return h.isVerb() }

func (h *hit) found() bool { return h.trigger.entry != nil }

func (h *hit) isVerb() bool { return h.light != nil || h.trigger.class != nounWord }

// opHit is an operator found in a sentence.
type opHit struct {
	from, to int
	*operator
	form *text.Form
}

func (x *Extractor) findOperators(r *reading) {
	for i := 0; i < len(r.tokens); i++ {
		if r.tokens[i].Kind != text.Word || r.inTime[i] || !r.tokens[i].May(x.words.operators.List()) || r.named(i) {
			continue
		}
		f, ok := x.words.operators.Longest(r.tokens, i)
		if !ok {
			if j := x.particleBehind(r, i); j > 0 { // "called the talks off"
				phrase := []text.Token{r.tokens[i], r.tokens[j]}
				f, ok = x.words.operators.Longest(phrase, 0)
				f.To += i - 1
			}
		}
		if !ok || f.Form.Article || f.Form.Suffix != "" {
			continue
		}
		r.ops = append(r.ops, opHit{i, f.To, &f.Values[0], f.Form})
	}
}

// named reports whether token i stands inside a name: "Theresa May".
func (r *reading) named(i int) bool {
	k := r.cover[i]
	return k >= 0 && r.mentions[k].Named && r.mentions[k].From < i
}

// findHits finds the triggers and light verbs outside names and times.
func (x *Extractor) findHits(r *reading) {
	for i := 0; i < len(r.tokens); {
		if !r.tokens[i].May(x.words.deeds) {
			i++
			continue
		}
		h, ok := x.hitAt(r, i)
		if !ok {
			i++
			continue
		}
		r.hits = append(r.hits, h)
		i = h.to
	}
}

func (x *Extractor) hitAt(r *reading, i int) (hit, bool) {
	if r.tokens[i].Kind != text.Word || r.inTime[i] || r.cover[i] >= 0 && r.mentions[r.cover[i]].From != i {
		return hit{}, false
	}
	f, ok := x.words.triggers.Longest(r.tokens, i)
	l, isLight := x.words.lights.Longest(r.tokens, i)
	covered := 0
	if r.cover[i] >= 0 {
		covered = r.mentions[r.cover[i]].To
	}
	isLight = isLight && l.To >= f.To && l.To > covered && finite(&r.tokens[i], l.Form, l.Values[0].tense) &&
		(l.Values[0].tense == lang.Infinitive || x.helped(r, i, l.Values[0].tense, false) && x.verbal(r, i, l.Form, false)) &&
		!x.namedBy(r, i, l.Values[0].Lemma, l.Values[0].tense) && !x.ownedAt(r, i)
	if h := x.separated(r, i, f.To); h.sense != nil {
		return h, true
	}
	var h hit
	if ok && f.To > covered {
		h = x.deedAt(r, i, f.To, covered)
	}
	if isLight && (h.to == 0 || !h.isVerb() || h.sense == nil) { // a verb that is a deed by itself here is no light one
		return hit{from: i, to: l.To, form: l.Form, light: &l.Values[0]}, true
	}
	if h.to > 0 && x.inName(r, &h) {
		return hit{}, false
	}
	if h.to > 0 && (h.isVerb() && h.sense == nil && x.particle(r, i) || !h.isVerb() && x.inPreposition(r, i)) {
		return hit{}, false
	}
	return h, h.to > 0
}

// particle reports whether token i is an operator or part of a preposition, so that it
// is no verb, which would end what belongs to the one before: «غير», «من قبل».
func (x *Extractor) particle(r *reading, i int) bool {
	if slices.ContainsFunc(r.ops, func(o opHit) bool { return o.from <= i && i < o.to }) {
		return true
	}
	if i == 0 {
		return false
	}
	_, n := x.grammar.PrepositionAt(r.tokens, i-1)
	return n > 1
}

// inPreposition reports whether token i stands between the first and the last word of a
// preposition: "in protest at", "in light of".
func (x *Extractor) inPreposition(r *reading, i int) bool {
	if i == 0 {
		return false
	}
	_, n := x.grammar.PrepositionAt(r.tokens, i-1)
	return n > 2
}

// deedAt reads the trigger at token i: the longest phrase that means something here,
// up to token to and beyond what a mention covers. It ends at 0 if there is none.
func (x *Extractor) deedAt(r *reading, i, to, covered int) hit {
	var h hit
	for ok := true; to > covered && ok; {
		n, fits := x.pick(r, i, to)
		if fits && (len(n.trigger.Senses) == 0 || n.sense != nil) {
			return n
		}
		if fits && h.to == 0 {
			h = n
		}
		if to--; to == i {
			break
		}
		var f gazetteer.Found[trigger]
		f, ok = x.words.triggers.Longest(r.tokens[:to], i) // the longer phrase means nothing here
		to = f.To
	}
	return h
}

// pick chooses among the readings of a trigger word that end at token to: a verb
// where a verb can stand, else a noun or participle; of several of one kind the
// first that means a deed here.
func (x *Extractor) pick(r *reading, i, to int) (hit, bool) {
	var best picks
	for c := range x.readingsAt(r.tokens, i, to) {
		x.weighIn(r, i, to, c, &best)
	}
	return x.pickOf(r, i, to, &best)
}

// picks are the best readings of a word, one for each class.
type picks [participleWord + 1]hit

// weighIn keeps a reading of the tokens [i, to) if it is the best of its class so far.
func (x *Extractor) weighIn(r *reading, i, to int, c candidate, best *picks) {
	b := &best[c.trigger.class]
	if !x.canBe(r, i, to, c) || b.sense != nil && !c.trigger.passive {
		return
	}
	n := hit{from: i, to: to, form: c.form, trigger: c.trigger}
	if n.sense = x.senseOf(r, &n); !b.found() || n.sense != nil || c.trigger.passive && b.sense == nil {
		*b = n
	}
}

// pickOf chooses among the best readings of the tokens [i, to).
func (x *Extractor) pickOf(r *reading, i, to int, best *picks) (hit, bool) {
	verb, noun, part := &best[verbWord], &best[nounWord], &best[participleWord]
	switch {
	case verb.found() && (!noun.found() || !x.behindNoVerb(r, i, verb)) && !x.namedBy(r, i, verb.trigger.Lemma, verb.trigger.tense) && (verb.trigger.tense == lang.Infinitive || x.verbal(r, i, verb.form, noun.found())):
		x.readPassive(r, verb)
		return *verb, true
	case noun.found() && (!part.found() || !x.grammar.SubjectFirst() || !x.behindAuxiliary(r, i)):
		return *noun, true
	case part.found():
		return *part, x.adverbialAt(r, i) || part.sense != nil && x.tellsOf(r, i, to)
	}
	return hit{form: &text.Form{}}, false
}

// farthestParticle is how far behind its verb a particle may stand.
const farthestParticle = 6

// separated reads the verb at token i whose particle stands behind its object: "turned the
// offer down". It means nothing where there is none, or a trigger of more words ends at longest.
func (x *Extractor) separated(r *reading, i, longest int) hit {
	if longest > i+1 {
		return hit{} // "called on Iran to call off"
	}
	j := x.particleBehind(r, i)
	if j < 0 {
		return hit{}
	}
	phrase := []text.Token{r.tokens[i], r.tokens[j]}
	var best picks
	for c := range x.readingsAt(phrase, 0, len(phrase)) {
		x.weighIn(r, i, i+1, c, &best)
	}
	h, ok := x.pickOf(r, i, i+1, &best)
	if !ok || !h.isVerb() {
		return hit{}
	}
	return h
}

// particleBehind returns the token of the particle that stands behind the object of a verb at
// token i and before nobody; -1 if none does.
func (x *Extractor) particleBehind(r *reading, i int) int {
	if len(x.words.particles) == 0 || r.cover[i] >= 0 {
		return -1
	}
	for j := i + 1; j < min(len(r.tokens), i+farthestParticle); j++ {
		t := &r.tokens[j]
		if slices.Contains(x.words.particles, x.words.vocabulary.Word(t)) && j > i+1 {
			if j+1 < len(r.tokens) && (r.cover[j+1] >= 0 || x.grammar.WordIs(lang.Determiner|lang.Possessive, &r.tokens[j+1])) {
				return -1 // "flew troops over Syria"
			}
			return j
		}
		if x.grammar.WordIs(lang.InfinitiveMark, t) {
			return -1
		}
		if _, ends := x.grammar.TokenIs(opening, t); t.Kind != text.Word || ends && (j > i+1 || !x.grammar.WordIs(lang.Demonstrative, t)) {
			return -1
		}
	}
	return -1
}

// readPassive makes a verb a passive that is written like its own past.
func (x *Extractor) readPassive(r *reading, h *hit) {
	if t := &h.trigger; !t.passive && t.transitive && t.tense == lang.Past && x.grammar.SubjectFirst() && !x.gerundAt(r, h.from) && x.passiveAt(r, h.from, h.to) {
		t.passive = true
		h.sense = x.senseOf(r, h)
	}
}

// canBe reports whether a word so written can be of the class of its trigger.
func (x *Extractor) canBe(r *reading, i, to int, c candidate) bool {
	if s := c.form.Suffix; s != "" && !r.tokens[i].Quoted && slices.Contains(x.grammar.Mine, s) {
		return false // «وقال شكري» names somebody
	}
	switch c.trigger.class {
	case verbWord:
		if !finite(&r.tokens[i], c.form, c.trigger.tense) {
			return false
		}
		if c.trigger.passive {
			return x.passiveAt(r, i, to)
		}
		return x.helped(r, i, c.trigger.tense, c.trigger.transitive)
	case nounWord:
		return !c.form.Future
	}
	return c.form.Prep == "" && !c.form.Article && c.form.Suffix == ""
}

type candidate struct {
	trigger trigger
	form    *text.Form
}

// readingsAt yields all triggers that stand for the tokens [i, to).
func (x *Extractor) readingsAt(tokens []text.Token, i, to int) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		forms := tokens[i].Forms
		v := x.words.vocabulary
		for k := v.Listed(forms, 0); k < len(forms); k = v.Listed(forms, k+1) {
			end, triggers := x.words.triggers.As(&forms[k], tokens[:to], i)
			if end != to {
				continue
			}
			for _, t := range triggers {
				if !yield(candidate{t, &forms[k]}) {
					return
				}
			}
		}
	}
}

// finite reports whether a word can be a verb of the tense: it bears no sign of a
// noun, the future goes with the present only, and so does a purpose.
func finite(t *text.Token, f *text.Form, tense lang.Tense) bool {
	if !verbForm(f) || strings.ContainsAny(t.Text, "ًٌٍ") {
		return false
	}
	return tense != lang.Past || !f.Future && f.Prep == ""
}

// verbForm reports whether a word so written can be a verb: no article, and no
// preposition but the one that makes it a purpose.
func verbForm(f *text.Form) bool { return !f.Article && (f.Prep == "" || f.Prep == "ل") }

// adverbialAt reports whether a participle at token i stands for a verb («مؤكدا أن»)
// and does not qualify the noun before it.
func (x *Extractor) adverbialAt(r *reading, i int) bool {
	if x.behindAuxiliary(r, i) {
		return true
	}
	return r.tokens[i].Ending == text.Accusative || r.startsClause(x, i) ||
		i+1 < len(r.tokens) && x.isComplementer(&r.tokens[i+1])
}

// tellsOf reports whether a participle at tokens [i, to) tells what the noun before it does
// to somebody: "a report accusing Rwanda", "lawmakers urging the president".
func (x *Extractor) tellsOf(r *reading, i, to int) bool {
	if !x.grammar.SubjectFirst() || i == 0 || to >= len(r.tokens) || r.cover[to] < 0 || !strings.HasSuffix(r.tokens[i].Fold, x.grammar.GerundEnding) {
		return false
	}
	if m := &r.mentions[r.cover[to]]; m.From != to || m.Class == entity.Place {
		return false
	}
	if k := r.cover[i-1]; k >= 0 {
		return r.mentions[k].Class != entity.Adjective && !possessive(r, &r.mentions[k])
	}
	return r.tokens[i-1].Kind == text.Word && !x.articled(r, i) && !x.adverbial(&r.tokens[i-1]) && !x.breaks(r, i-1)
}

// verbal reports whether a verb can stand at token i. A word that is also a noun
// of action («طرد») is a verb only at the start of a clause, after a particle, or
// after whoever does it.
func (x *Extractor) verbal(r *reading, i int, f *text.Form, alsoNoun bool) bool {
	if i == 0 {
		return !alsoNoun || !x.grammar.SubjectFirst() // "Clashes erupted"
	}
	if f.Future || f.Prep != "" {
		return f.Prep == "" || !alsoNoun || r.startsClause(x, i) // «أسفه لتغيب تركيا»
	}
	if x.grammar.WordIs(lang.InfinitiveMark, &r.tokens[i-1]) {
		return true
	}
	if x.nominal(r, i, f, alsoNoun) {
		return false
	}
	before := i - 1
	for x.grammar.SubjectFirst() && before > 0 && r.cover[before] < 0 && x.adverbial(&r.tokens[before]) {
		before-- // "the rebels will again attack"
	}
	if !alsoNoun || f.Conj != "" || r.startsClause(x, i) || (r.inTime[before] || r.cover[before] >= 0) && !r.verbSince(x, i) {
		return true
	}
	return x.afterParticle(r, i)
}

// nominal reports whether what stands before token i leaves room for a noun only.
func (x *Extractor) nominal(r *reading, i int, f *text.Form, alsoNoun bool) bool {
	if n := len(r.hits); n > 0 && x.grammar.SubjectFirst() && r.hits[n-1].to == i && r.hits[n-1].isVerb() {
		return true // "detained elected leader"
	}
	if n := len(r.hits); n > 0 && alsoNoun && r.hits[n-1].light != nil && slices.Contains(r.hits[n-1].light.Behind, r.tokens[i-1].Fold) {
		return true // «ما قامت به من قصف»
	}
	if alsoNoun && (f.Conj != "" && x.joinsNoun(r, i) || x.grammar.SubjectFirst() && x.nounPlace(r, i)) {
		return true
	}
	_, n := x.grammar.PrepositionAt(r.tokens, i-1)
	return n == 1 && f.Conj == "" && !r.startsClause(x, i)
}

// behindNoVerb reports whether a word that may be a verb of the past or its noun of action is the
// noun, where verbs come first: behind a complementer the subject begins (but with a pronoun, or
// behind a preposition, as «بعد أن»), and few operators go with such a verb: «إن رفع العقوبات
// سيساعد», «فور رفع العقوبات».
func (x *Extractor) behindNoVerb(r *reading, i int, h *hit) bool {
	if i == 0 || x.grammar.SubjectFirst() || h.trigger.tense != lang.Past || h.form.Conj != "" {
		return false
	}
	if k := slices.IndexFunc(r.ops, func(o opHit) bool { return o.to == i }); k >= 0 {
		return !r.ops[k].Verb
	}
	if !x.isComplementer(&r.tokens[i-1]) || x.grammar.Is(lang.OwnSpeech, r.tokens[i-1].Fold) {
		return false
	}
	_, n := x.grammar.PrepositionBefore(r.tokens, i-1)
	return n == 0
}

// afterParticle reports whether an operator or a complementer stands right before token
// i, and no light verb whose object it is: «واصلت قصف».
func (x *Extractor) afterParticle(r *reading, i int) bool {
	if n := len(r.hits); n > 0 && r.hits[n-1].light != nil && r.hits[n-1].to == i {
		return false
	}
	for _, o := range r.ops {
		if o.to == i {
			return o.from == 0 || !x.grammar.SubjectFirst() || !x.articled(r, o.from) && !x.ownedAt(r, o.from) // "the continued support"
		}
	}
	return x.isComplementer(&r.tokens[i-1])
}

// joinsNoun reports whether a word with an "and" that may be a verb of the masculine or
// a noun of action is the noun: the verb before is of the feminine, and no man follows.
func (x *Extractor) joinsNoun(r *reading, i int) bool {
	n := len(r.hits) - 1
	for n >= 0 && !r.hits[n].isVerb() {
		n--
	}
	if n < 0 || n == len(r.hits)-1 || x.verbGender(&r.hits[n]) != lang.Feminine {
		return false
	}
	return i+1 >= len(r.tokens) || r.cover[i+1] < 0 || r.mentions[r.cover[i+1]].Class != entity.Person
}

// namedBy reports whether a form that could be a verb stands for a thing or its quality:
// a base or past form behind an article ("the supply", "its press", "the seized ship"),
// a base form behind an owner, the adjective of a state or a state that has an article
// before it ("Russian backing", "North Korea's launch", "a U.S. base").
func (x *Extractor) namedBy(r *reading, i int, lemma string, tense lang.Tense) bool {
	base, _, _ := strings.Cut(lemma, " ")
	bare := r.tokens[i].Fold == base
	if i == 0 || !x.grammar.SubjectFirst() || !bare && tense != lang.Past {
		return false
	}
	k := r.cover[i-1]
	if k < 0 {
		return x.articled(r, i) || !bare && x.countedBehind(r, i) || bare && tense != lang.Past && x.afterOne(r, i)
	}
	m := &r.mentions[k]
	if !bare {
		return false
	}
	if tense != lang.Past && x.afterOne(r, i) {
		return true
	}
	return m.Class == entity.Adjective || possessive(r, m) || m.Class == entity.State && x.grammar.WordIs(lang.Indefinite, &r.tokens[m.From])
}

// afterOne reports whether an indefinite article stands before token i with nothing but words of
// the same noun between, so that a base form there is no verb, which one alone would not have:
// "a military base", "an alleged drug ring". What is demanded that one do has it.
func (x *Extractor) afterOne(r *reading, i int) bool {
	for j := i - 1; j >= 0 && i-j <= maxPhrase; j-- {
		if x.grammar.WordIs(lang.Indefinite, &r.tokens[j]) {
			return j == 0 || !x.isComplementer(&r.tokens[j-1])
		}
		if x.breaks(r, j) || x.grammar.WordIs(lang.Auxiliary|lang.Adverb, &r.tokens[j]) {
			return false // "a court has set"
		}
	}
	return false
}

// ownedAt reports whether somebody owns what token i begins, so that it is no light verb:
// "Italy's continued support".
func (x *Extractor) ownedAt(r *reading, i int) bool {
	return x.grammar.OwnersBefore() && i > 0 && r.cover[i-1] >= 0 && possessive(r, &r.mentions[r.cover[i-1]])
}

// countedBehind reports whether the word before token i says how many a preposition has
// behind it, and the token is what they are like: "of all sanctioned tankers".
func (x *Extractor) countedBehind(r *reading, i int) bool {
	if i < 2 || !x.grammar.WordIs(lang.Determiner|lang.Quantity, &r.tokens[i-1]) || x.grammar.WordIs(lang.Complementer|lang.Demonstrative, &r.tokens[i-1]) {
		return false
	}
	if i+1 >= len(r.tokens) || r.cover[i+1] >= 0 || x.breaks(r, i+1) {
		return false // "with two killed in Gaza"
	}
	_, n := x.grammar.PrepositionBefore(r.tokens, i-1)
	return n > 0
}

// articled reports whether an article or a possessive stands right before token i.
func (x *Extractor) articled(r *reading, i int) bool {
	return r.tokens[i].Definite || x.grammar.WordIs(lang.Indefinite, &r.tokens[i-1]) || x.grammar.WordIs(lang.Possessive, &r.tokens[i-1])
}

// verbSince reports whether a verb stands before token i in the same clause.
func (r *reading) verbSince(x *Extractor, i int) bool {
	k := len(r.hits) - 1
	for j := i - 1; j >= 0; j-- {
		for k >= 0 && r.hits[k].from > j {
			k--
		}
		if k >= 0 && r.hits[k].from == j && r.hits[k].isVerb() {
			return true
		}
		if j < i && r.cover[j] < 0 && r.startsClause(x, j) {
			return false
		}
	}
	return false
}

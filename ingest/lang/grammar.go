package lang

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"chancery/ingest/text"
)

// Grammar is what the stations that read sentences share of a language: its small
// words. Read from grammar.yaml. Words are folded on loading.
type Grammar struct {
	Order         string              `yaml:"order"`         // "verb-first" or "subject-first": where the subject of a plain sentence stands
	Owners        string              `yaml:"owners"`        // "before" or "behind": where whose something is stands to it
	Inserted      bool                `yaml:"inserted"`      // a state's adjective stands inside the name of an office: «ministre russe de la Défense»
	Prepositions  []string            `yaml:"prepositions"`  // of one or more words
	Conjunctions  []string            `yaml:"conjunctions"`  // that join two noun phrases, written apart
	Openers       []string            `yaml:"openers"`       // words that open a clause of its own
	WhenOpeners   []string            `yaml:"when_openers"`  // those of them that say when or where: the time right before is that of the clause
	Complementers []string            `yaml:"complementers"` // words that open what is said, wanted or agreed
	OwnSpeech     []string            `yaml:"own_speech"`    // complementers with the pronoun of who speaks: «أنه» before a verb
	Relatives     []string            `yaml:"relatives"`     // words that open a clause on the noun before
	Pairs         map[string][]string `yaml:"pairs"`         // "the two countries", "both ministers", "the three states": by what they are (state, person, three, four); alone: "both" with no noun behind
	Counterparts  []string            `yaml:"counterparts"`  // "his counterpart": holds the same office
	Neighbours    []string            `yaml:"neighbours"`    // "its neighbour", "her rival": the other of the two spoken of, with a pronoun
	Realm         []string            `yaml:"realm"`         // "the Kingdom", "the Republic": the state that speaks
	Own           []string            `yaml:"own"`           // "his country": the state of whoever speaks, with a pronoun
	Titles        []string            `yaml:"titles"`        // stand before names and say nothing of office
	Qualifiers    []string            `yaml:"qualifiers"`    // adjectives that stand between an office and whose it is
	Modifiers     []string            `yaml:"modifiers"`     // adjectives that a name keeps its preposition over: "in northern Iraq"
	Compounds     []string            `yaml:"compounds"`     // last parts of compounds that qualify too: "Saudi-led", "Iranian-backed"
	Combining     map[string]string   `yaml:"combining"`     // adjectives of states that stand before a hyphen only, with whose they are: "Sino-", "Franco-"
	NameParts     []string            `yaml:"name_parts"`    // particles inside names
	NameEndings   []string            `yaml:"name_endings"`  // behind the last name: "Jr"
	Names         []string            `yaml:"names"`         // that begin like a conjunction
	Distributive  []string            `yaml:"distributive"`  // "each of", "hundreds of", alone or behind a preposition: say nothing of a role
	Quantities    []string            `yaml:"quantities"`    // that stand before a noun and only say how many: numbers, "most", "hundreds"
	Crowds        []string            `yaml:"crowds"`        // those of them that are people by themselves before a verb: "thousands marched"
	Inexact       []string            `yaml:"inexact"`       // prepositions that before a number only say that it is not exact: "about"
	NameStops     []string            `yaml:"name_stops"`    // frequent words that are never part of a name
	NamedBodies   []string            `yaml:"named_bodies"`  // a name in capitals that ends with one is an organisation's; without the list such names are nobody's
	PlacedThings  []string            `yaml:"placed_things"` // "agreement", "talks": the capital right behind is where they were, and not whose
	OwingPreps    []string            `yaml:"owing_preps"`   // before those who have to do something: «على»
	ToDo          []string            `yaml:"to_do"`         // complementers of what is to be done, not of what is said: «أن»
	Former        []string            `yaml:"former"`        // "former", "ousted": whoever is told by an office with one does not hold it
	Doubled       []string            `yaml:"doubled"`       // offices that whoever holds another has besides: «ولي العهد ووزير الدفاع»
	UnnamedEnds   []string            `yaml:"unnamed_ends"`  // endings that no name has
	PartyPreps    []string            `yaml:"party_preps"`   // prepositions before the other party, so that it is whose
	Borders       []string            `yaml:"borders"`       // "borders", "lines": a time behind them says which: «حدود عام 1967»
	NamedThings   []string            `yaml:"named_things"`  // and with one of these, nobody's: "Agreement", "War"
	TimeWords     []string            `yaml:"time_words"`    // names of days and months and the like, never part of a name
	NounSource    []string            `yaml:"noun_source"`   // prepositions behind a noun of action that its doer stands after
	NounTarget    []string            `yaml:"noun_target"`   // and those of whom it is done to
	NounObject    []string            `yaml:"noun_object"`   // and those of a verb's object behind a noun that has its doer: «قصف الطيران لدرعا»
	Affairs       []string            `yaml:"affairs"`       // "situation", "crisis": what stands in a place behind one is talked about, not there
	Portions      []string            `yaml:"portions"`      // "a series", "a number": with a preposition, only how many of what follows
	Grounds       []string            `yaml:"grounds"`       // "territory", "soil": with a pronoun, whose it is that something is done on
	Defences      []string            `yaml:"defences"`      // "defend", "protection": who is told before one, or right behind it, is attacked by those against whom it is
	Weapons       []string            `yaml:"weapons"`       // "missiles": the subject of a verb of force, whose doer is whoever they are of
	Decisions     map[string][]string `yaml:"decisions"`     // "ruling", "resolution": nobody is named for one told before, by the kind of whoever makes it
	Documents     []string            `yaml:"documents"`     // "statement", "report": the subject of a verb of speech, likewise
	Attended      []string            `yaml:"attended"`      // before those who take part in a meeting besides: «بحضور»
	Beside        []string            `yaml:"beside"`        // prepositions that a gerund may follow whoever stands behind: "with Spain urging"
	Companions    []string            `yaml:"companions"`    // "along with": whoever stands behind one behind a subject does the same
	Likewise      []string            `yaml:"likewise"`      // "as did": whoever stands behind one did what was told right before
	Between       []string            `yaml:"between"`       // prepositions that two stand behind
	Both          string              `yaml:"both"`          // the pronoun of two, written on to such a preposition: «بينهما»
	Mine          []string            `yaml:"mine"`          // pronouns of one who speaks, written on to a word: only quotations have them
	Rules         []string            `yaml:"rules"`         // what an organisation is named with only as the one whose rule it is: "the UN Charter"
	Reciprocal    []string            `yaml:"reciprocal"`    // "mutual"
	Demonstrative []string            `yaml:"demonstratives"`
	TimePreps     []string            `yaml:"time_preps"`    // "during": what stands behind frames the clause
	ApartPreps    []string            `yaml:"apart_preps"`   // "after", "since": a time behind what follows is of that, not of the clause
	Firsts        []string            `yaml:"firsts"`        // "first": with one before it, "since 2004" tells of the last time
	Describing    []string            `yaml:"describing"`    // participles on a noun that its time or place follows: «الموقع في فيينا»
	Signed        []string            `yaml:"signed"`        // those of them that say that the agreement they are on was signed
	PurposePreps  []string            `yaml:"purpose_preps"` // "for", "in order to"
	HostPreps     []string            `yaml:"host_preps"`    // before the state an embassy or ambassador is sent to
	Others        []string            `yaml:"others"`        // "other": before members of an organisation that are told apart from one named
	Members       []string            `yaml:"members"`       // and what those are called: "NATO members", "G7 nations"
	Outside       []string            `yaml:"outside"`       // "with Ukraine off the agenda": who stands before it is not in it
	LightPreps    []string            `yaml:"light_preps"`   // that the object of a light verb may stand behind
	InsidePreps   []string            `yaml:"inside_preps"`  // those that put a deed inside a state
	Determiners   []string            `yaml:"determiners"`   // articles written apart, and what else opens a noun phrase and says nothing
	Indefinite    []string            `yaml:"indefinite"`    // articles of them: what stands right behind one is no verb
	Agents        []string            `yaml:"agents"`        // before the doer of a passive: "by"
	DeciderPreps  []string            `yaml:"decider_preps"` // between a noun that an infinitive hangs on and who does what it tells: "the decision of China to"
	Infinitive    []string            `yaml:"infinitive"`    // "to" before a verb
	Auxiliaries   []string            `yaml:"auxiliaries"`   // forms of "be": a participle behind one is a verb
	PassiveMark   string              `yaml:"passive_mark"`  // the vowel on its first letter that makes a past form passive
	PassiveLead   string              `yaml:"passive_lead"`  // the letter that leads longer stems: the vowel is on the next
	AdverbEnding  string              `yaml:"adverb_ending"` // of words that may stand there too: "ly"
	GerundEnding  string              `yaml:"gerund_ending"` // of verb forms that are none by themselves: "ing"
	PluralEnding  string              `yaml:"plural_ending"` // of nouns that look like a form of a verb: "s" of "visits"
	Adverbs       []string            `yaml:"adverbs"`       // that stand between a subject and its verb, forms of "have" with them
	Particles     []string            `yaml:"particles"`     // of verbs, which may stand behind their object: "turned the offer down"
	Coordinators  []string            `yaml:"coordinators"`  // that join a verb to the one before, whose subject it shares
	Adverbials    []string            `yaml:"adverbials"`    // of several words, between an auxiliary and its participle
	Beyond        bool                `yaml:"beyond"`        // whom a deed is done to may stand in a later clause of its sentence
	Listed        bool                `yaml:"listed"`        // a comma joins where "and" follows: «A, B et C»
	Perfect       []string            `yaml:"perfect"`       // forms of "have": a participle behind one is an active verb
	Reflexives    []string            `yaml:"reflexives"`    // «se»: a participle behind it and an auxiliary is no passive
	Possessives   []string            `yaml:"possessives"`   // "his", "its" before a noun
	Pronouns      map[string][]string `yaml:"pronouns"`      // that stand for a mention: person ("he"), several ("they"), ourselves ("we"), latter («الأخير»), organisation ("the bloc")
	Masculine     []string            `yaml:"masculine"`     // first words of the names of states and bodies that are so, where most are feminine
	Portfolios    []string            `yaml:"portfolios"`    // «لشؤون»: what an office is for follows, and then the name of whoever holds it
	Topics        []string            `yaml:"topics"`        // «أما»: whoever follows is the subject of a verb that "so" is written on to
	Allegiance    []string            `yaml:"allegiance"`    // "loyal to" somebody: whose forces they are
	OwnerPreps    []string            `yaml:"owner_preps"`   // prepositions between a head and its owner
	ServantPreps  []string            `yaml:"servant_preps"` // those of them that only people and servants have: "officials in", "diplomats from"
	AwayPreps     []string            `yaml:"away_preps"`    // those of place_preps that lead somewhere: what is said before one is not said there
	PlacePreps    []string            `yaml:"place_preps"`   // prepositions that a place stands behind
	PlaceNouns    []string            `yaml:"place_nouns"`   // "city", "capital": a place's name follows
	CapitalNouns  []string            `yaml:"capital_nouns"` // those of them that with a state mean its capital
	prepositions  phraseSet
	words         *text.Vocabulary
	listed        map[string]text.Classes // of the words and phrases that have any
	begins        []text.Classes          // that have a phrase which begins with the word, by its number
	phrases       [][]classed             // those, the shortest first
}

// NewGrammar reads the grammar.yaml of a language, whose words are numbered by a
// vocabulary.
func NewGrammar(tag string, v *text.Vocabulary) (*Grammar, error) {
	g := &Grammar{words: v, listed: map[string]text.Classes{}}
	if err := Decode(tag, "grammar.yaml", g); err != nil {
		return nil, err
	}
	if g.Order != "verb-first" && g.Order != "subject-first" {
		return nil, fmt.Errorf("ingest/lang/%s/grammar.yaml: order %q is not known (verb-first, subject-first)", tag, g.Order)
	}
	if g.Owners != "before" && g.Owners != "behind" {
		return nil, fmt.Errorf("ingest/lang/%s/grammar.yaml: owners %q is not known (before, behind)", tag, g.Owners)
	}
	fold, err := Folder(tag)
	if err != nil {
		return nil, err
	}
	for _, words := range [][]string{g.Affairs, g.Signed, g.Grounds, g.AwayPreps, g.Agents, g.Between, g.HostPreps, g.Distributive, g.Firsts, g.Portions, g.Defences, g.Weapons, g.Documents, g.Members, g.Others, g.Allegiance, g.Beside, g.Attended, g.Companions, g.DeciderPreps, g.Mine, g.PlacedThings, g.PartyPreps, g.Borders, g.OwingPreps, g.ToDo, g.Former, g.Likewise} {
		for i := range words {
			words[i] = fold(words[i])
		}
	}
	for _, words := range g.Decisions {
		for i := range words {
			words[i] = fold(words[i])
		}
	}
	g.prepositions = phrases(fold, slices.Concat(g.Prepositions, g.Distributive), v)
	for class, words := range map[text.Classes][]string{
		Adverb:             g.Adverbs,
		AdverbialPhrase:    g.Adverbials,
		ApartPreposition:   g.ApartPreps,
		Auxiliary:          g.Auxiliaries,
		Complementer:       g.Complementers,
		Conjunction:        g.Conjunctions,
		Coordinator:        g.Coordinators,
		Counterpart:        g.Counterparts,
		Crowd:              g.Crowds,
		Inexact:            g.Inexact,
		MasculineName:      g.Masculine,
		Demonstrative:      g.Demonstrative,
		Describing:         g.Describing,
		Determiner:         g.Determiners,
		HostPreposition:    g.HostPreps,
		Indefinite:         g.Indefinite,
		InfinitiveMark:     g.Infinitive,
		InsidePreposition:  g.InsidePreps,
		LightPreposition:   g.LightPreps,
		LikeConjunction:    g.Names,
		NamedBody:          g.NamedBodies,
		NamedThing:         g.NamedThings,
		Neighbour:          g.Neighbours,
		NounSource:         g.NounSource,
		Opener:             g.Openers,
		WhenOpener:         g.WhenOpeners,
		Outside:            g.Outside,
		Own:                g.Own,
		OwnerPreposition:   g.OwnerPreps,
		NamePart:           g.NameParts,
		NameEnding:         g.NameEndings,
		Perfect:            g.Perfect,
		PlaceNoun:          g.PlaceNouns,
		CapitalNoun:        g.CapitalNouns,
		PlacePreposition:   g.PlacePreps,
		Portfolio:          g.Portfolios,
		Possessive:         g.Possessives,
		PurposePreposition: g.PurposePreps,
		Qualifier:          g.Qualifiers,
		Quantity:           g.Quantities,
		Realm:              g.Realm,
		Reciprocal:         g.Reciprocal,
		Reflexive:          g.Reflexives,
		OwnSpeech:          g.OwnSpeech,
		Relative:           g.Relatives,
		ServantPreposition: g.ServantPreps,
		NameStop:           g.NameStops,
		Modifier:           g.Modifiers,
		TimeWord:           g.TimeWords,
		TimePreposition:    g.TimePreps,
		Title:              g.Titles,
		TopicWord:          g.Topics,
	} {
		g.list(class, set(fold, words))
	}
	if err := g.listKinds("pronouns", g.Pronouns, pronouns, fold); err != nil {
		return nil, fmt.Errorf("ingest/lang/%s/grammar.yaml: %w", tag, err)
	}
	if err := g.listKinds("pairs", g.Pairs, pairs, fold); err != nil {
		return nil, fmt.Errorf("ingest/lang/%s/grammar.yaml: %w", tag, err)
	}
	return g, nil
}

// listKinds puts the words of each kind of pronouns or pairs into its class.
func (g *Grammar) listKinds(what string, words map[string][]string, kinds map[string]text.Classes, fold func(string) string) error {
	for kind, list := range words {
		class, ok := kinds[kind]
		if !ok {
			return fmt.Errorf("%s: %q is not known (%s)", what, kind, strings.Join(slices.Sorted(maps.Keys(kinds)), ", "))
		}
		g.list(class, set(fold, list))
	}
	return nil
}

// list puts words and phrases into a class.
func (g *Grammar) list(class text.Classes, words map[string]bool) {
	for w := range words {
		g.listed[w] |= class
		g.words.Classify(w, class)
		if first, rest, _ := strings.Cut(w, " "); rest != "" {
			n := g.words.Add(first)
			*grown(&g.begins, n) |= class
			list := grown(&g.phrases, n)
			*list = append(*list, classed{class, newPhrase(w, g.words)})
			slices.SortFunc(*list, func(a, b classed) int { return len(a.rest) - len(b.rest) })
		}
	}
}

// classed is a phrase of a class.
type classed struct {
	class text.Classes
	phrase
}

// grown returns the place of a word in a list by number, which it makes if need be.
func grown[T any](list *[]T, w text.WordID) *T {
	if n := int(w); n >= len(*list) {
		*list = append(*list, make([]T, n+1-len(*list))...)
	}
	return &(*list)[w]
}

// at returns what a list by number has of a word, nothing if it is too short.
func at[T any](list []T, w text.WordID) T {
	if int(w) < len(list) {
		return list[w]
	}
	var none T
	return none
}

// Is reports whether a word or phrase is of a class.
func (g *Grammar) Is(class text.Classes, key string) bool { return g.listed[key]&class != 0 }

// WordIs reports whether a token as it stands is of a class.
func (g *Grammar) WordIs(class text.Classes, t *text.Token) bool {
	return t.MayBe(class) && g.words.Classes(g.words.Word(t))&class != 0
}

// FormIs reports whether a reading is of a class.
func (g *Grammar) FormIs(class text.Classes, f *text.Form) bool {
	return g.words.Classes(g.words.Key(f))&class != 0
}

// MayBegin reports whether a token may be of a class, as it stands or as it can be read,
// or a phrase of the class begins with it.
func (g *Grammar) MayBegin(class text.Classes, t *text.Token) bool {
	return t.MayBe(class) || at(g.begins, g.words.Word(t))&class != 0
}

// TokenIs reports whether any reading of a token is of the class, and which.
func (g *Grammar) TokenIs(class text.Classes, t *text.Token) (*text.Form, bool) {
	if !t.MayBe(class) {
		return noReading, false
	}
	for i := g.words.Listed(t.Forms, 0); i < len(t.Forms); i = g.words.Listed(t.Forms, i+1) {
		if g.FormIs(class, &t.Forms[i]) {
			return &t.Forms[i], true
		}
	}
	return noReading, false
}

// OwnedIs reports whether a reading of a token that bears a pronoun is of the class, and
// which: «نظيره» is "his counterpart", and folded «نظيرة» as well.
func (g *Grammar) OwnedIs(class text.Classes, t *text.Token) (*text.Form, bool) {
	if !t.MayBe(class) {
		return noReading, false
	}
	for i := g.words.Listed(t.Forms, 0); i < len(t.Forms); i = g.words.Listed(t.Forms, i+1) {
		if f := &t.Forms[i]; f.Suffix != "" && g.FormIs(class, f) {
			return f, true
		}
	}
	return noReading, false
}

// noReading is that of a token that is not of the class asked for.
var noReading = &text.Form{}

// HostSlot reports whether a preposition in a frame asks for the state that an
// ambassador is sent to, with whatever preposition the text tells it: it is the first
// of host_preps.
func (g *Grammar) HostSlot(prep string) bool {
	return len(g.HostPreps) > 0 && g.HostPreps[0] == prep
}

// MarkedPassive reports whether a past form is written with the vowel of the passive on its
// first letter, or on the one behind what leads a longer stem: «وقُتل», «اتُّفق».
func (g *Grammar) MarkedPassive(t text.Token) bool {
	at := strings.Index(t.Text, g.PassiveMark)
	if g.PassiveMark == "" || at < 1 {
		return false
	}
	before := bareLetters(t.Text[:at])
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool {
		stem := strings.TrimPrefix(before, f.Conj)
		n := utf8.RuneCountInString(stem)
		return n == 1 || n == 2 && strings.HasPrefix(stem, g.PassiveLead)
	})
}

// NamesBodies reports whether names in capitals are read as organisations or persons.
func (g *Grammar) NamesBodies() bool { return len(g.NamedBodies) > 0 }

// Plural reports whether a word has the ending of a plural.
func (g *Grammar) Plural(t *text.Token) bool {
	return g.PluralEnding != "" && strings.HasSuffix(t.Fold, g.PluralEnding)
}

// SubjectFirst reports whether the subject of a plain sentence stands before its verb.
func (g *Grammar) SubjectFirst() bool { return g.Order == "subject-first" }

// OwnersBefore reports whether whose something is stands before it: "Russia's army",
// "Russian troops".
func (g *Grammar) OwnersBefore() bool { return g.Owners == "before" }

// PhraseAt returns how many tokens from i on a phrase of the class has, 0 if none
// begins there, and the reading of the first.
func (g *Grammar) PhraseAt(class text.Classes, tokens []text.Token, i int) (int, *text.Form) {
	if f, ok := g.TokenIs(class, &tokens[i]); ok {
		return 1, f
	}
	list := at(g.phrases, g.words.Word(&tokens[i]))
	for k := range list {
		if p := &list[k]; p.class&class != 0 && p.goesOn(g.words, tokens[i+1:]) {
			return 1 + len(p.rest), &text.Form{Key: p.text, Article: tokens[i].Definite}
		}
	}
	return 0, noReading
}

func set(fold func(string) string, words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[fold(w)] = true
	}
	return s
}

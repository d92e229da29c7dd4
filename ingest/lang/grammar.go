package lang

import (
	"fmt"
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
	Complementers []string            `yaml:"complementers"` // words that open what is said, wanted or agreed
	OwnSpeech     []string            `yaml:"own_speech"`    // complementers with the pronoun of who speaks: «أنه» before a verb
	Relatives     []string            `yaml:"relatives"`     // words that open a clause on the noun before
	Pairs         map[string][]string `yaml:"pairs"`         // "the two countries", "both ministers": by what they are (state, person)
	Counterparts  []string            `yaml:"counterparts"`  // "his counterpart": holds the same office
	Neighbours    []string            `yaml:"neighbours"`    // "its neighbour", "her rival": the other of the two spoken of, with a pronoun
	Realm         []string            `yaml:"realm"`         // "the Kingdom", "the Republic": the state that speaks
	Own           []string            `yaml:"own"`           // "his country": the state of whoever speaks, with a pronoun
	Titles        []string            `yaml:"titles"`        // stand before names and say nothing of office
	Qualifiers    []string            `yaml:"qualifiers"`    // adjectives that stand between an office and whose it is
	NameParts     []string            `yaml:"name_parts"`    // particles inside names
	Names         []string            `yaml:"names"`         // that begin like a conjunction
	Distributive  []string            `yaml:"distributive"`  // "each of", "hundreds of", alone or behind a preposition: say nothing of a role
	Quantities    []string            `yaml:"quantities"`    // that stand before a noun and only say how many: numbers, "most", "hundreds"
	Crowds        []string            `yaml:"crowds"`        // those of them that are people by themselves before a verb: "thousands marched"
	Inexact       []string            `yaml:"inexact"`       // prepositions that before a number only say that it is not exact: "about"
	NameStops     []string            `yaml:"name_stops"`    // frequent words that are never part of a name
	NamedBodies   []string            `yaml:"named_bodies"`  // a name in capitals that ends with one is an organisation's; without the list such names are nobody's
	NamedThings   []string            `yaml:"named_things"`  // and with one of these, nobody's: "Agreement", "War"
	TimeWords     []string            `yaml:"time_words"`    // names of days and months and the like, never part of a name
	NounSource    []string            `yaml:"noun_source"`   // prepositions behind a noun of action that its doer stands after
	NounTarget    []string            `yaml:"noun_target"`   // and those of whom it is done to
	Reciprocal    []string            `yaml:"reciprocal"`    // "mutual"
	Demonstrative []string            `yaml:"demonstratives"`
	TimePreps     []string            `yaml:"time_preps"`    // "during": what stands behind frames the clause
	PurposePreps  []string            `yaml:"purpose_preps"` // "for", "in order to"
	HostPreps     []string            `yaml:"host_preps"`    // before the state an embassy or ambassador is sent to
	Outside       []string            `yaml:"outside"`       // "with Ukraine off the agenda": who stands before it is not in it
	LightPreps    []string            `yaml:"light_preps"`   // that the object of a light verb may stand behind
	InsidePreps   []string            `yaml:"inside_preps"`  // those that put a deed inside a state
	Determiners   []string            `yaml:"determiners"`   // articles written apart, and what else opens a noun phrase and says nothing
	Indefinite    []string            `yaml:"indefinite"`    // articles of them: what stands right behind one is no verb
	Agents        []string            `yaml:"agents"`        // before the doer of a passive: "by"
	Infinitive    []string            `yaml:"infinitive"`    // "to" before a verb
	Auxiliaries   []string            `yaml:"auxiliaries"`   // forms of "be": a participle behind one is a verb
	PassiveMark   string              `yaml:"passive_mark"`  // the vowel on its first letter that makes a past form passive
	AdverbEnding  string              `yaml:"adverb_ending"` // of words that may stand there too: "ly"
	GerundEnding  string              `yaml:"gerund_ending"` // of verb forms that are none by themselves: "ing"
	Adverbs       []string            `yaml:"adverbs"`       // that stand between a subject and its verb, forms of "have" with them
	Coordinators  []string            `yaml:"coordinators"`  // that join a verb to the one before, whose subject it shares
	Adverbials    []string            `yaml:"adverbials"`    // of several words, between an auxiliary and its participle
	Beyond        bool                `yaml:"beyond"`        // whom a deed is done to may stand in a later clause of its sentence
	Listed        bool                `yaml:"listed"`        // a comma joins where "and" follows: «A, B et C»
	Perfect       []string            `yaml:"perfect"`       // forms of "have": a participle behind one is an active verb
	Reflexives    []string            `yaml:"reflexives"`    // «se»: a participle behind it and an auxiliary is no passive
	Possessives   []string            `yaml:"possessives"`   // "his", "its" before a noun
	Pronouns      map[string][]string `yaml:"pronouns"`      // that stand for a mention: person ("he"), several ("they"), ourselves ("we"), latter («الأخير»), organisation ("the bloc")
	Masculine     []string            `yaml:"masculine"`     // first words of the names of states and bodies that are so, where most are feminine
	Topics        []string            `yaml:"topics"`        // «أما»: whoever follows is the subject of a verb that "so" is written on to
	OwnerPreps    []string            `yaml:"owner_preps"`   // prepositions between a head and its owner
	ServantPreps  []string            `yaml:"servant_preps"` // those of them that only people and servants have: "officials in", "diplomats from"
	PlacePreps    []string            `yaml:"place_preps"`   // prepositions that a place stands behind
	PlaceNouns    []string            `yaml:"place_nouns"`   // "city", "capital": a place's name follows
	prepositions  phraseSet
	sets          map[string]map[string]bool
	words         *text.Vocabulary
	classes       map[string]text.Classes // each class by its name
	listed        map[string]text.Classes // of the words and phrases that have any
	begins        []text.Classes          // that have a phrase which begins with the word, by its number
	longest       map[string]int          // phrase of each class, in words
}

// NewGrammar reads the grammar.yaml of a language, whose words are numbered by a
// vocabulary.
func NewGrammar(tag string, v *text.Vocabulary) (*Grammar, error) {
	g := &Grammar{words: v, classes: map[string]text.Classes{}, listed: map[string]text.Classes{}, longest: map[string]int{}}
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
	set := func(words []string) map[string]bool { return set(fold, words) }
	for _, words := range [][]string{g.Agents, g.HostPreps, g.Distributive} {
		for i := range words {
			words[i] = fold(words[i])
		}
	}
	g.prepositions = phrases(fold, slices.Concat(g.Prepositions, g.Distributive), v)
	g.sets = map[string]map[string]bool{
		"adverb":              set(g.Adverbs),
		"adverbial phrase":    set(g.Adverbials),
		"auxiliary":           set(g.Auxiliaries),
		"complementer":        set(g.Complementers),
		"conjunction":         set(g.Conjunctions),
		"coordinator":         set(g.Coordinators),
		"counterpart":         set(g.Counterparts),
		"demonstrative":       set(g.Demonstrative),
		"crowd":               set(g.Crowds),
		"determiner":          set(g.Determiners),
		"host preposition":    set(g.HostPreps),
		"indefinite":          set(g.Indefinite),
		"inexact":             set(g.Inexact),
		"infinitive":          set(g.Infinitive),
		"inside preposition":  set(g.InsidePreps),
		"light preposition":   set(g.LightPreps),
		"masculine":           set(g.Masculine),
		"name":                set(g.Names),
		"named body":          set(g.NamedBodies),
		"named thing":         set(g.NamedThings),
		"neighbour":           set(g.Neighbours),
		"noun source":         set(g.NounSource),
		"opener":              set(g.Openers),
		"outside":             set(g.Outside),
		"own":                 set(g.Own),
		"owner":               set(g.OwnerPreps),
		"part":                set(g.NameParts),
		"perfect":             set(g.Perfect),
		"place noun":          set(g.PlaceNouns),
		"place preposition":   set(g.PlacePreps),
		"possessive":          set(g.Possessives),
		"purpose preposition": set(g.PurposePreps),
		"qualifier":           set(g.Qualifiers),
		"quantity":            set(g.Quantities),
		"realm":               set(g.Realm),
		"reciprocal":          set(g.Reciprocal),
		"reflexive":           set(g.Reflexives),
		"own speech":          set(g.OwnSpeech),
		"relative":            set(g.Relatives),
		"servant preposition": set(g.ServantPreps),
		"stop":                set(g.NameStops),
		"time":                set(g.TimeWords),
		"time preposition":    set(g.TimePreps),
		"title":               set(g.Titles),
		"topic":               set(g.Topics),
	}
	for k, words := range g.Pronouns {
		g.sets["pronoun "+k] = set(words)
	}
	for k, words := range g.Pairs {
		g.sets["pair "+k] = set(words)
	}
	for class, words := range g.sets {
		g.list(class, words)
	}
	return g, nil
}

// list puts words and phrases into a class.
func (g *Grammar) list(class string, words map[string]bool) {
	bit := text.Classes(1) << len(g.classes)
	if bit == 0 {
		panic("ingest/lang: a grammar has more classes of words than bits")
	}
	g.classes[class] = bit
	for w := range words {
		g.listed[w] |= bit
		g.words.Classify(w, bit)
		if first, rest, _ := strings.Cut(w, " "); rest != "" {
			*grown(&g.begins, g.words.Add(first)) |= bit
			g.longest[class] = max(g.longest[class], len(strings.Fields(w)))
		}
	}
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

// Is reports whether a word is of a class, as named in NewGrammar: "conjunction",
// "opener", "place preposition", "pair state" …
func (g *Grammar) Is(class, key string) bool {
	c := g.listed[key]
	return c != 0 && c&g.classes[class] != 0
}

// WordIs reports whether a token as it stands is of a class.
func (g *Grammar) WordIs(class string, t *text.Token) bool {
	c := g.words.Classes(g.words.Word(t))
	return c != 0 && c&g.classes[class] != 0
}

// FormIs reports whether a reading is of a class.
func (g *Grammar) FormIs(class string, f *text.Form) bool {
	c := g.of(f)
	return c != 0 && c&g.classes[class] != 0
}

// Lists reports whether a token as it stands is of any class.
func (g *Grammar) Lists(t *text.Token) bool { return g.words.Classes(g.words.Word(t)) != 0 }

// Classes returns several classes as one.
func (g *Grammar) Classes(names ...string) text.Classes {
	var c text.Classes
	for _, n := range names {
		c |= g.classes[n]
	}
	return c
}

// MayBegin reports whether a token may be of one of several classes, as it stands or as
// it can be read, or a phrase of one begins with it.
func (g *Grammar) MayBegin(of text.Classes, t *text.Token) bool {
	return t.MayBe(of) || at(g.begins, g.words.Word(t))&of != 0
}

// TokenIs reports whether any reading of a token is of the class, and which.
func (g *Grammar) TokenIs(class string, t text.Token) (text.Form, bool) {
	if !t.MayBe(anyClass) {
		return text.Form{}, false
	}
	bit := g.classes[class]
	if !t.MayBe(bit) {
		return text.Form{}, false
	}
	for i := g.words.Listed(t.Forms, 0); i < len(t.Forms); i = g.words.Listed(t.Forms, i+1) {
		if g.of(&t.Forms[i])&bit != 0 {
			return t.Forms[i], true
		}
	}
	return text.Form{}, false
}

// anyClass is all classes together.
const anyClass = ^text.Classes(0)

// of returns the classes of a reading.
func (g *Grammar) of(f *text.Form) text.Classes { return g.words.Classes(g.words.Key(f)) }

// HostSlot reports whether a preposition in a frame asks for the state that an
// ambassador is sent to, with whatever preposition the text tells it: it is the first
// of host_preps.
func (g *Grammar) HostSlot(prep string) bool {
	return len(g.HostPreps) > 0 && g.HostPreps[0] == prep
}

// MarkedPassive reports whether a past form is written with the vowel of the passive.
func (g *Grammar) MarkedPassive(t text.Token) bool {
	_, n := utf8.DecodeRuneInString(t.Text)
	return g.PassiveMark != "" && strings.HasPrefix(t.Text[n:], g.PassiveMark)
}

// NamesBodies reports whether names in capitals are read as organisations or persons.
func (g *Grammar) NamesBodies() bool { return len(g.NamedBodies) > 0 }

// SubjectFirst reports whether the subject of a plain sentence stands before its verb.
func (g *Grammar) SubjectFirst() bool { return g.Order == "subject-first" }

// OwnersBefore reports whether whose something is stands before it: "Russia's army",
// "Russian troops".
func (g *Grammar) OwnersBefore() bool { return g.Owners == "before" }

// PhraseAt returns how many tokens from i on a phrase of the class has, 0 if none
// begins there, and the reading of the first.
func (g *Grammar) PhraseAt(class string, tokens []text.Token, i int) (int, text.Form) {
	if f, ok := g.TokenIs(class, tokens[i]); ok {
		return 1, f
	}
	if c := at(g.begins, g.words.Word(&tokens[i])); c == 0 || c&g.classes[class] == 0 {
		return 0, text.Form{}
	}
	var room [64]byte
	words := append(room[:0], tokens[i].Fold...)
	for n := 2; n <= g.longest[class] && i+n <= len(tokens); n++ {
		words = append(append(words, ' '), tokens[i+n-1].Fold...)
		if g.listed[string(words)]&g.classes[class] != 0 {
			return n, text.Form{Key: string(words), Article: tokens[i].Definite}
		}
	}
	return 0, text.Form{}
}

func set(fold func(string) string, words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[fold(w)] = true
	}
	return s
}

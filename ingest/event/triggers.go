package event

import (
	"fmt"
	"slices"
	"strings"

	"chancery/graph"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// The slots of a frame besides prepositions: where in a clause an argument stands.
const (
	slotSubject   = "subject"
	slotObject    = "object"
	slotGenitive  = "genitive"
	slotAdjective = "adjective"
	slotSpeaker   = "speaker" // whoever says what the clause tells
)

// sense is one deed that a trigger can mean, and on what condition.
type sense struct {
	Type                   graph.Type              `yaml:"type"`
	Mode                   string                  `yaml:"mode"`
	Words                  []string                `yaml:"words"`  // one of these has to follow
	Not                    []string                `yaml:"not"`    // none of these may
	Before                 []string                `yaml:"before"` // one of these has to stand before it
	Frame                  map[graph.Role][]string `yaml:"frame"`
	NounFrame              map[graph.Role][]string `yaml:"noun_frame"`
	Own                    bool                    `yaml:"own"`     // its object has to be of the subject's own state
	Who                    bool                    `yaml:"who"`     // its object has to be somebody known
	Pair                   bool                    `yaml:"pair"`    // the adjectives of two states do for words: «الاتفاق التركي الروسي»
	Strict                 bool                    `yaml:"strict"`  // whom it is done to is not told but where the frame says
	Alone                  bool                    `yaml:"alone"`   // it has no object
	Amid                   bool                    `yaml:"amid"`    // what a crowd does amid the protest that it is known by: chanting
	Negated                *deed                   `yaml:"negated"` // what its denial is, where that is a deed: not accepting is refusing
	words                  phrases
	not                    phrases
	before                 phrases
	verbPlaces, nounPlaces places // the frames, ready to be filled
}

// deed is a type and mode.
type deed struct {
	Type graph.Type `yaml:"type"`
	Mode string     `yaml:"mode"`
}

// entry is a lemma of triggers.yaml.
type entry struct {
	Lemma       string   `yaml:"lemma"`
	Present     string   `yaml:"present"`
	Also        []string `yaml:"also"` // other verbs that mean the same, where words.yaml has the endings
	Forms       []string `yaml:"forms"`
	Passive     []string `yaml:"passive"`
	Nouns       []string `yaml:"nouns"`
	Participles []string `yaml:"participles"`
	Named       string   `yaml:"named"` // the agreement that its nouns are names of
	Senses      []*sense `yaml:"senses"`
	transitive  bool     // some sense has an object
	who         bool     // some sense asks for somebody known
	says        bool     // some sense is that something is said
}

// name is what an entry is called in errors and explanations.
func (e *entry) name() string {
	if e.Lemma != "" {
		return e.Lemma
	}
	return strings.Join(e.Nouns[:min(1, len(e.Nouns))], "")
}

// wordClass says what a word of a trigger is.
type wordClass uint8

const (
	verbWord wordClass = iota
	nounWord
	participleWord
)

// trigger is a word that can tell of a deed.
type trigger struct {
	*entry
	class   wordClass
	tense   lang.Tense
	passive bool
	gender  lang.Gender // of a verb: that of its subject
	first   bool        // of a verb: its subject is whoever speaks
}

// light is a verb whose object is the deed: «عقد اجتماعا».
type light struct {
	Lemma   string `yaml:"lemma"`
	Present string `yaml:"present"`
	Subject string `yaml:"subject"` // role of its subject in the deed: source, target, place, none

	Object      string   `yaml:"object"`      // and of its object, where another makes him do it: source («أجبر الحوثيين على الانسحاب»)
	Behind      []string `yaml:"behind"`      // prepositions of its own that the deed may stand behind: «أسفر عن»
	Forms       []string `yaml:"forms"`       // that derivation would not give
	Participles []string `yaml:"participles"` // «حاضر في», «مشارك في»
	tense       lang.Tense
	gender      lang.Gender
}

// lexicon is all that the words of a language can tell.
type lexicon struct {
	triggers  gazetteer.Trie[trigger]
	lights    gazetteer.Trie[light]
	operators gazetteer.Trie[operator]
	relations gazetteer.Trie[graph.RelationType]
	contexts  gazetteer.Trie[string]

	vocabulary *text.Vocabulary // has the words of all these
	verbs      text.List        // every form of a verb
	asked      text.List        // what senses ask for
	deeds      text.List        // triggers and lights
	particles  []text.WordID    // of verbs, which may stand behind their object
}

// verb reports whether a reading's key is a form of a verb.
func (x *lexicon) verb(f *text.Form) bool { return x.vocabulary.Begins(x.verbs, x.vocabulary.Key(f)) }

// verbAsItStands reports whether a word is a form of a verb with nothing taken off.
func (x *lexicon) verbAsItStands(t *text.Token) bool {
	return x.vocabulary.Begins(x.verbs, x.vocabulary.Word(t))
}

func loadLexicon(tag string, an *lang.Analyzer, g *lang.Grammar) (*lexicon, error) {
	v := an.Vocabulary()
	x := &lexicon{
		vocabulary: v,
		triggers:   gazetteer.NewTrie[trigger](v), lights: gazetteer.NewTrie[light](v), operators: gazetteer.NewTrie[operator](v),
		relations: gazetteer.NewTrie[graph.RelationType](v), contexts: gazetteer.NewTrie[string](v),
		verbs: v.NewList(), asked: v.NewList(),
	}
	x.deeds = x.triggers.List() | x.lights.List()
	for _, p := range g.Particles {
		x.particles = append(x.particles, v.Add(an.Fold(p)))
	}
	var entries []*entry
	if err := lang.Decode(tag, "triggers.yaml", &entries); err != nil {
		return nil, err
	}
	ontology, err := graph.LoadOntology()
	if err != nil {
		return nil, fmt.Errorf("reading the ontology: %w", err)
	}
	for i, e := range entries {
		if err := e.check(x, ontology, an, g); err != nil {
			return nil, fmt.Errorf("ingest/lang/%s/triggers.yaml: entry %d (%s): %w", tag, i+1, e.name(), err)
		}
		x.add(e, an)
	}
	var lights []light
	if err := lang.Decode(tag, "light.yaml", &lights); err != nil {
		return nil, err
	}
	for i, l := range lights {
		switch graph.Role(l.Subject) {
		case graph.RoleSource, graph.RoleTarget, lightNone, lightPlace:
		default:
			return nil, fmt.Errorf("ingest/lang/%s/light.yaml: entry %d (%s): subject %q is not known (source, target, place, none)", tag, i+1, l.Lemma, l.Subject)
		}
		if l.Object != "" && graph.Role(l.Object) != graph.RoleSource {
			return nil, fmt.Errorf("ingest/lang/%s/light.yaml: entry %d (%s): object %q is not known (source)", tag, i+1, l.Lemma, l.Object)
		}
		x.addLight(l, an)
	}
	if err := x.loadOperators(tag, an); err != nil {
		return nil, err
	}
	if err := x.loadRelations(tag, an); err != nil {
		return nil, err
	}
	if err := x.loadVerbs(tag, an); err != nil {
		return nil, err
	}
	return x, x.loadContexts(tag, an)
}

// check refuses what the ontology does not have and fills what may be left out.
func (e *entry) check(x *lexicon, o *graph.Ontology, an *lang.Analyzer, g *lang.Grammar) error {
	if e.Lemma == "" && len(e.Nouns) == 0 && len(e.Forms) == 0 && len(e.Participles) == 0 {
		return fmt.Errorf("has no words: want lemma, forms, nouns or participles")
	}
	if e.Named != "" {
		if g, err := gazetteer.Load(); err != nil {
			return err
		} else if _, ok := g.Agreement(e.Named); !ok {
			return fmt.Errorf("agreement %q is not in ingest/gazetteer/agreements.tsv", e.Named)
		}
	}
	for _, s := range e.Senses {
		if err := o.Check(s.Type, s.Mode); err != nil {
			return err
		}
		if s.Negated != nil {
			if err := o.Check(s.Negated.Type, s.Negated.Mode); err != nil {
				return fmt.Errorf("negated: %w", err)
			}
		}
		if s.NounFrame == nil {
			s.NounFrame = nounFrame(s.Frame, g)
		}
		s.attend(g)
		for _, f := range []map[graph.Role][]string{s.Frame, s.NounFrame} {
			for role := range f {
				if !slices.Contains(roles, role) {
					return fmt.Errorf("role %q has no place in a frame (%v)", role, roles)
				}
			}
		}
		s.fold(an)
		s.verbPlaces, s.nounPlaces = placesOf(s.Frame, g), placesOf(s.NounFrame, g)
		e.transitive, e.who = e.transitive || hasSlot(s.Frame, slotObject), e.who || s.Who
		e.says = e.says || s.Type == graph.Statement
		s.ask(x, an)
	}
	return nil
}

// attend gives a meeting the prepositions of those who take part in it besides.
func (s *sense) attend(g *lang.Grammar) {
	for _, f := range []map[graph.Role][]string{s.Frame, s.NounFrame} {
		if who := f[graph.RoleParticipant]; s.Type == graph.Consult && len(who) > 0 {
			f[graph.RoleParticipant] = slices.Concat(who, g.Attended)
		}
	}
}

// ask makes the words that a sense asks for ready to be compared.
func (s *sense) ask(x *lexicon, an *lang.Analyzer) {
	for _, q := range []struct {
		words []string
		into  *phrases
	}{{s.Words, &s.words}, {s.Not, &s.not}, {s.Before, &s.before}} {
		for _, w := range q.words {
			q.into.add(gazetteer.Split(w, an), x)
		}
	}
}

// nounFrame is the frame of a verb's nouns where none is given: the doer as
// adjective or genitive, the others behind their prepositions. A preposition that both
// can stand behind is that of the object, if the verb has one: "the killing of".
func nounFrame(verb map[graph.Role][]string, g *lang.Grammar) map[graph.Role][]string {
	doer := graph.RoleSource
	if _, ok := verb[graph.RoleParticipant]; ok {
		doer = graph.RoleParticipant
	}
	before, behind := []string{slotAdjective, slotGenitive}, g.NounSource
	if slices.Contains(verb[graph.RoleTarget], slotObject) {
		behind = slices.DeleteFunc(slices.Clone(behind), func(p string) bool { return slices.Contains(g.NounTarget, p) })
	}
	out := map[graph.Role][]string{doer: slices.Concat(before, behind)}
	for role, slots := range verb {
		for _, s := range slots {
			if s != slotSubject && s != slotObject && s != slotSpeaker {
				out[role] = append(out[role], s)
			}
		}
	}
	if _, ok := verb[graph.RoleTarget]; ok {
		out[graph.RoleTarget] = append(out[graph.RoleTarget], g.NounTarget...)
	}
	return out
}

// fold makes the prepositions of the frames comparable with those of mentions.
func (s *sense) fold(an *lang.Analyzer) {
	for _, f := range []map[graph.Role][]string{s.Frame, s.NounFrame} {
		for _, slots := range f {
			for i := range slots {
				slots[i] = an.Fold(slots[i])
			}
		}
	}
}

func (x *lexicon) add(e *entry, an *lang.Analyzer) {
	verb := func(form string, t trigger) {
		t.entry = e
		words := strings.Fields(an.Fold(form))
		if len(words) == 0 {
			return
		}
		t.gender = an.VerbGender(words[0], e.Lemma, t.tense)
		x.triggers.Add(words, t)
		if len(words) == 1 {
			x.vocabulary.Begin(words[0], x.verbs)
		}
	}
	var forms []lang.VerbForm
	if e.Lemma != "" {
		forms = an.Conjugate(e.Lemma, e.Present)
	}
	for _, lemma := range e.Also {
		forms = append(forms, an.Conjugate(lemma, "")...)
	}
	for _, f := range forms {
		switch {
		case f.Tense == lang.Gerund:
			x.triggers.Add(strings.Fields(f.Form), trigger{entry: e, class: participleWord})
			continue
		case f.Tense == lang.Participle && e.transitive:
			verb(f.Form, trigger{tense: f.Tense, passive: true})
		}
		verb(f.Form, trigger{tense: f.Tense, first: f.First})
	}
	for _, f := range e.Forms {
		verb(f, trigger{tense: an.TenseOf(f)})
	}
	for _, f := range e.Passive {
		verb(f, trigger{tense: an.TenseOf(f), passive: true})
	}
	for _, n := range e.Nouns {
		x.triggers.Add(gazetteer.Split(n, an), trigger{entry: e, class: nounWord})
	}
	for _, p := range e.Participles {
		for _, f := range an.Participle(p) {
			x.triggers.Add([]string{f}, trigger{entry: e, class: participleWord})
		}
	}
}

func (x *lexicon) addLight(l light, an *lang.Analyzer) {
	for i := range l.Behind {
		l.Behind[i] = an.Fold(l.Behind[i])
	}
	add := func(form string, tense lang.Tense) {
		v := l
		v.tense = tense
		words := strings.Fields(an.Fold(form))
		if len(words) == 0 {
			return
		}
		v.gender = an.VerbGender(words[0], l.Lemma, tense)
		x.lights.Add(words, v)
		x.vocabulary.Begin(words[0], x.verbs)
	}
	for _, f := range an.Conjugate(l.Lemma, l.Present) {
		add(f.Form, f.Tense)
	}
	for _, f := range l.Forms {
		add(f, an.TenseOf(f))
	}
	for _, p := range l.Participles {
		for _, f := range an.Participle(p) {
			words := strings.Fields(f)
			l.gender = an.VerbGender(words[0], l.Lemma, l.tense)
			x.lights.Add(words, l)
		}
	}
}

package gazetteer

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/graph"
	"chancery/graph/fold"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// EntryKind says what a name in a language is a name of.
type EntryKind uint8

// The kinds of entry.
const (
	StateName EntryKind = iota // «روسيا»
	Adjective                  // «روسي», in all its forms
	People                     // «الروس»
	Seat                       // «موسكو», «الكرملين»: the government, or the place
	Body                       // an organisation, a ministry, an armed group
	Person
	City
	Region
)

// Entry is what a name stands for.
type Entry struct {
	Kind    EntryKind
	ID      string // of the actor (for a state's entries its alpha-3 code) or the place
	Capital bool   // the name is one only with its first letter capital: "Turkey"
	Upper   bool   // the name is one only in capitals: "WHO", "US"
	Article bool   // the name is one only with the article written on to it: «الرياض»
	Small   bool   // the name is one only with its first letter small: «russe»
}

// fits reports whether a word is written as the name asks.
func (e Entry) fits(word string) bool {
	if e.Upper {
		return word == strings.ToUpper(word)
	}
	for _, r := range word {
		return (!e.Capital || unicode.IsUpper(r)) && (!e.Small || unicode.IsLower(r))
	}
	return false
}

// Longest returns the longest name that begins at token i and is written so.
func (n *Names) Longest(tokens []text.Token, i int) (Found[Entry], bool) {
	if t := &tokens[i]; t.Latin && !t.Capital() && !t.May(n.small) {
		return NotFound[Entry](), false
	}
	f, ok := n.Trie.Longest(tokens, i)
	if ok && !tokens[i].Latin {
		return f.without(func(e Entry) bool { return e.Article && !f.Form.Article })
	}
	if !ok {
		return f, false
	}
	word := tokens[i].Text
	for range f.Form.Suffix {
		_, n := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-n]
	}
	return f.without(func(e Entry) bool { return !e.fits(word) })
}

// Names finds the gazetteer's names in the sentences of one language. It is safe
// for concurrent use.
type Names struct {
	Trie[Entry]
	*Gazetteer
	small   text.List               // the first words of names that need no capital
	display map[string]string       // ID → first name in the language
	aliases map[string][]string     // ID → the other names in the language
	local   map[string]*graph.Actor // those that the language calls something, with that name
	marked  map[string]string       // ID → a name of one word with vowel signs, which tell it from another's
	called  map[[2]string]bool      // ID and the first word of a longer name: «مملكه» of SAU
}

// Inflector gives the forms of a language's words.
type Inflector interface {
	// Adjective gives all folded forms of the adjective of a state.
	Adjective(base string) []string
	// People gives those of its forms that are the people of the state by themselves.
	People(base string) []string
	// Key gives a word as names are looked up by it: folded, without its article.
	Key(word string) string
	// Vocabulary numbers the words of the language's lists.
	Vocabulary() *text.Vocabulary
}

// NewNames reads what the actors and places are called in a language.
func NewNames(tag string, in Inflector) (*Names, error) {
	g, err := Load()
	if err != nil {
		return nil, err
	}
	n := &Names{Trie: NewTrie[Entry](in.Vocabulary()), Gazetteer: g, small: in.Vocabulary().NewList(), display: map[string]string{}, aliases: map[string][]string{}, called: map[[2]string]bool{}, marked: map[string]string{}, local: map[string]*graph.Actor{}}
	for _, id := range slices.Sorted(maps.Keys(g.actors)) {
		n.add(in, g.actors[id].Names["en"], Entry{Kind: n.kindOf(id), ID: id})
	}
	for _, id := range slices.Sorted(maps.Keys(g.regions)) {
		for _, name := range g.regions[id] {
			n.add(in, name, Entry{Kind: Region, ID: id, Capital: true})
		}
	}
	for _, t := range []struct {
		file    string
		columns []string
		each    func(lang.Row, Inflector) error
	}{
		{"states.tsv", []string{"id", "names", "adjective", "people", "seats"}, n.addState},
		{"names.tsv", []string{"id", "names"}, n.addNames},
		{"persons.tsv", []string{"qid_or_name", "names"}, n.addPerson},
	} {
		if err := lang.ReadOwnTable(tag, t.file, t.columns, func(r lang.Row) error { return t.each(r, in) }); err != nil {
			return nil, err
		}
	}
	n.addCities(tag, in)
	n.addHolders(in)
	n.localise(tag)
	return n, nil
}

// localise makes the actors that the language calls something, once for all documents.
func (n *Names) localise(tag string) {
	for id := range n.display {
		if a, ok := n.Gazetteer.Actor(id); ok {
			a = n.Localise(tag, a)
			n.local[id] = &a
		}
	}
}

// Actor returns the actor with an ID, with its name in the language.
func (n *Names) Actor(id string) (graph.Actor, bool) {
	if a := n.local[id]; a != nil {
		return *a, true
	}
	return n.Gazetteer.Actor(id)
}

// Localise returns the actor with its name in a language added to the others.
func (n *Names) Localise(tag string, a graph.Actor) graph.Actor {
	if a.Names[tag] != "" {
		return a
	}
	d := n.display[a.ID]
	if d == "" {
		return a
	}
	if local := n.local[a.ID]; local != nil && adds(local.Names, a.Names) {
		a.Names = local.Names
		return a
	}
	names := map[string]string{tag: d}
	for l, v := range a.Names {
		names[l] = v
	}
	a.Names = names
	return a
}

// adds reports whether names are others with just one more.
func adds(names, to map[string]string) bool {
	if len(names) != len(to)+1 {
		return false
	}
	for l, name := range to {
		if names[l] != name {
			return false
		}
	}
	return true
}

// call notes a name of an actor or place, the first as the one to show.
func (n *Names) call(id, name string, first bool) {
	if first {
		n.display[id] = name
	} else {
		n.aliases[id] = append(n.aliases[id], name)
	}
}

// Called reports whether a longer name of a state begins with a word: «مملكة».
func (n *Names) Called(id, word string) bool { return n.called[[2]string{id, word}] }

// Describe adds all that the language calls an actor to its names, which are changed,
// and its aliases.
func (n *Names) Describe(tag string, a *graph.Actor) {
	if d := n.display[a.ID]; d != "" && a.Names[tag] == "" {
		a.Names[tag] = d
	}
	a.Aliases = append(a.Aliases, n.aliases[a.ID]...)
}

// DescribePlace adds the name that the language has for a place to its names, which
// are changed.
func (n *Names) DescribePlace(tag string, p *graph.Place) {
	if d := n.display[p.ID]; d != "" {
		p.Names[tag] = d
	}
}

func (n *Names) kindOf(id string) EntryKind {
	if a, ok := n.actors[id]; ok {
		if a.Kind == graph.KindState {
			return StateName
		}
		return Body
	}
	if p, ok := n.places[id]; ok && p.Kind == graph.PlaceRegion {
		return Region
	} else if ok {
		return City
	}
	return Person
}

func (n *Names) add(in Inflector, name string, e Entry) {
	words := Split(name, in)
	if len(words) == 0 {
		return
	}
	for _, r := range name {
		e.Capital = unicode.IsUpper(r)
		break
	}
	e.Article = len(words) == 1 && placed[e.Kind] && strings.HasPrefix(name, "ال") && words[0] != fold.String(name)
	e.Upper = len(words) == 1 && len(name) > 1 && strings.ToUpper(name) == name && strings.ToLower(name) != name
	if len(words) == 1 && strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) {
		n.marked[e.ID] = name
	}
	n.put(words, e)
}

// Marked returns the name of one word that a state is told from another by, with its vowel
// signs: «عُمان», «عمّان».
func (n *Names) Marked(id string) string { return n.marked[id] }

// put puts an entry under a name.
func (n *Names) put(name []string, e Entry) {
	n.Add(name, e)
	if len(name) > 0 && !e.Capital {
		n.words.Begin(name[0], n.small)
	}
}

// placed are the kinds of names that lose no article.
var placed = map[EntryKind]bool{StateName: true, Seat: true, City: true}

// Split takes a name into the words that a trie has it under.
func Split(name string, in Inflector) []string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && r != '\'' && r != '-' && r != '.' && r != '+'
	})
	out := make([]string, 0, len(words))
	for _, w := range words {
		out = append(out, strings.Fields(in.Key(strings.Trim(w, ".-'")))...) // «l'accord» is two
	}
	return out
}

func (n *Names) addState(r lang.Row, in Inflector) error {
	id := r.Fields["id"]
	if _, ok := n.actors[id]; !ok {
		return r.Errorf("state %q is not in ingest/gazetteer/states.tsv", id)
	}
	for i, name := range r.List("names") {
		n.call(id, name, i == 0)
		if words := Split(name, in); len(words) > 1 {
			n.called[[2]string{id, words[0]}] = true
		}
		n.add(in, name, Entry{Kind: StateName, ID: id})
	}
	for _, base := range r.List("adjective") {
		first, _ := utf8.DecodeRuneInString(base)
		e := Entry{Kind: Adjective, ID: id, Small: unicode.IsLower(first), Capital: !unicode.IsLower(first)}
		for _, form := range in.Adjective(base) {
			n.put(strings.Fields(form), e)
		}
		for _, form := range in.People(base) {
			n.put(strings.Fields(form), Entry{Kind: People, ID: id, Capital: true})
		}
	}
	for _, name := range r.List("people") {
		n.add(in, name, Entry{Kind: People, ID: id})
	}
	for _, name := range r.List("seats") {
		n.add(in, name, Entry{Kind: Seat, ID: id})
	}
	return nil
}

func (n *Names) addNames(r lang.Row, in Inflector) error {
	id := r.Fields["id"]
	if n.kindOf(id) == Person {
		return r.Errorf("%q is neither an organisation nor a place of ingest/gazetteer", id)
	}
	for i, name := range r.List("names") {
		n.call(id, name, i == 0)
		n.add(in, name, Entry{Kind: n.kindOf(id), ID: id})
	}
	return nil
}

func (n *Names) addPerson(r lang.Row, in Inflector) error {
	id := r.Fields["qid_or_name"]
	if of, ok := n.named[id]; ok {
		id = of
	}
	if _, ok := n.people[id]; !ok {
		return r.Errorf("%q is neither QID nor name of anybody in ingest/gazetteer/office-holders.tsv", id)
	}
	for i, name := range r.List("names") {
		n.call(id, name, i == 0)
		n.add(in, name, Entry{Kind: Person, ID: id, Capital: true})
	}
	return nil
}

// addHolders adds the persons who held an office under their full names in English,
// which stand in Latin letters in the texts of any language.
func (n *Names) addHolders(in Inflector) {
	for _, id := range slices.Sorted(maps.Keys(n.people)) {
		if name := n.people[id].Names["en"]; strings.Contains(name, " ") {
			n.add(in, name, Entry{Kind: Person, ID: id})
		}
	}
}

// addCities adds the cities under their names in the language; of two cities of
// one name the larger is meant.
func (n *Names) addCities(tag string, in Inflector) {
	best := map[string]string{}
	for id, c := range n.cities {
		names := c.names[tag]
		if !n.cityTags[tag] {
			names = []string{n.places[id].Names["en"]}
		}
		for _, name := range names {
			key := strings.Join(Split(name, in), " ")
			if old, ok := best[key]; !ok || c.population > n.cities[old].population || c.population == n.cities[old].population && id < old {
				best[key] = id
			}
		}
	}
	for key, id := range best {
		if key != "" {
			n.put(strings.Fields(key), Entry{Kind: City, ID: id, Capital: true})
		}
	}
}

// Population returns how many people live in the largest city among the entries.
func (n *Names) Population(entries []Entry) int {
	most := 0
	for _, e := range entries {
		if e.Kind == City {
			most = max(most, n.cities[e.ID].population)
		}
	}
	return most
}

// PersonID makes the ID of a person who is in no source, from the body served and
// the name.
func PersonID(owner, name string) string {
	if owner == "" {
		owner = "person"
	}
	return owner + "." + slug(name)
}

// OrganisationID is the ID of an organisation that is in no source.
func OrganisationID(name string) string { return "organisation." + slug(name) }

func slug(name string) string {
	return strings.Join(strings.FieldsFunc(fold.String(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
}

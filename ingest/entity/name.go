package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery/graph/fold"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// maxName is how many words a name that is in no source may have, particles
// («بن», «آل») not counted.
const maxName = 4

// readName reads the proper name that follows an office. A comma may stand before
// it only if the name is one of somebody known to have held the office.
func (m *Marker) readName(d *draft, tokens []text.Token) {
	d.To = m.portfolio(tokens, d.To)
	j := m.skipTitles(tokens, m.behindQualifiers(d, tokens))
	comma := j < len(tokens) && tokens[j].Comma()
	if comma {
		j = m.skipTitles(tokens, j+1)
	}
	if j >= len(tokens) || d.Named && comma {
		return
	}
	if f, ok := m.personAt(tokens, j); ok && !d.Named {
		d.known, d.name, d.To, d.Named = f.Values[0].ID, append(d.name, words(tokens[j:f.To])...), f.To, true
		if f.Form.Plain() {
			d.To = m.moreName(tokens, d.To)
		}
		return
	}
	if len(d.owners) == 0 && !d.Named && !d.counterpart && comma && !m.between(tokens, j) {
		return
	}
	if d.Named {
		d.To = m.moreName(tokens, d.To)
		return
	}
	to := m.nameEnd(tokens, j)
	if to == j || hasArticle(&tokens[j]) && !tokens[j].Latin && !m.holds(d, words(tokens[j:to])) {
		return // «السفير اللبناني المغادرة»
	}
	name := words(tokens[j:to])
	if !tokens[j].Latin && m.isCommon(&tokens[j]) && !m.holds(d, name) {
		return // «تلقى الأمير رسالة»
	}
	if comma && !m.holds(d, name) && !m.between(tokens, j) {
		return
	}
	if f, ok := m.personAt(tokens, to-1); ok && f.To == to && d.known == "" {
		d.known = f.Values[0].ID // "Joseph R. Biden" is he who is called Biden
	}
	d.name, d.To, d.Named = append(d.name, name...), to, true
}

// behindQualifiers returns where the name of whoever holds an office may begin, behind the
// adjectives on the office: «الرئيس الإيراني السابق حسن روحاني».
func (m *Marker) behindQualifiers(d *draft, tokens []text.Token) int {
	if m.grammar.OwnersBefore() || d.head == nil || len(d.owners) == 0 {
		return d.To
	}
	return m.qualified(tokens, d.To)
}

// portfolio returns where what an office is for ends, if that is told from token i on:
// «نائب وزير الخارجية لشؤون الشرق الأوسط».
func (m *Marker) portfolio(tokens []text.Token, i int) int {
	if i >= len(tokens) {
		return i
	}
	if f, ok := m.grammar.TokenIs(lang.Portfolio, &tokens[i]); !ok || f.Prep == "" {
		return i
	}
	j := i + 1
	for j < len(tokens) && tokens[j].Kind == text.Word {
		switch f, ok := m.names.Longest(tokens, j); {
		case ok && f.Values[0].Kind != gazetteer.Person:
			j = f.To
		case !ok && (j == i+1 || hasArticle(&tokens[j]) && !m.isVerb(&tokens[j])):
			j++
		default:
			return j
		}
	}
	return j
}

// between reports whether a name of two words or more stands between commas and is no
// member of a list: "its ambassador, Han Tae Song, accused".
func (m *Marker) between(tokens []text.Token, j int) bool {
	to := m.nameEnd(tokens, j)
	if !m.grammar.SubjectFirst() || to-j < 2 || to+1 >= len(tokens) || !tokens[to].Comma() || m.joins(&tokens[to+1]) {
		return false
	}
	if m.grammar.WordIs(lang.Title, &tokens[j]) {
		return false
	}
	for k := j; k < to; k++ {
		if m.stateAt(tokens, k) {
			return false
		}
	}
	return true
}

// holds reports whether anybody of the name ever held an office of the owner.
func (m *Marker) holds(d *draft, name []string) bool {
	sought := gazetteer.NameOf(name)
	for _, o := range d.owners {
		if _, ok := m.names.FindHolder(ownerID(o), sought); ok {
			return true
		}
	}
	return false
}

// moreName goes on over the parts of a longer form of a known name: «الملك سلمان بن
// عبدالعزيز آل سعود», "Yoon" and "Suk Yeol".
func (m *Marker) moreName(tokens []text.Token, j int) int {
	for j+1 < len(tokens) && m.particle(&tokens[j]) {
		j += 2
	}
	if j == 0 || possessed(&tokens[j-1]) {
		return j
	}
	to := j
	for to < len(tokens) && to-j < maxName && m.unlisted(tokens, to) {
		to++
	}
	if to > j && (titleCase(tokens, j) || m.grammar.WordIs(lang.NamedThing|lang.NamedBody, &tokens[to-1])) {
		return j // "Obama Foundation"
	}
	return to
}

// possessed reports whether a word is that of an owner: "Biden's".
func possessed(t *text.Token) bool {
	return strings.ContainsAny(t.Text, "'’") && anyForm(t, func(f *text.Form) bool { return f.Suffix != "" })
}

// particle reports whether a word is a particle inside names: «بن», «آل».
func (m *Marker) particle(t *text.Token) bool {
	return t.Kind == text.Word && m.grammar.WordIs(lang.NamePart, t)
}

// nameEnd returns the end of the run of words from token j that can be a name.
func (m *Marker) nameEnd(tokens []text.Token, j int) int {
	words := 0
	for j < len(tokens) && words < maxName {
		if m.particle(&tokens[j]) && j+1 < len(tokens) && tokens[j+1].Kind == text.Word {
			j += 2
			words++
			continue
		}
		if !m.nameLike(tokens, j) || m.joined(&tokens[j]) || words > 1 && m.isThing(&tokens[j]) {
			break
		}
		j++
		words++
		if possessed(&tokens[j-1]) {
			break
		}
		if m.initial(tokens, j) {
			j++
		}
	}
	return j
}

// initial reports whether token i is the stop of an initial that a name goes on
// behind ("Joseph R. Biden"), or of what ends it ("Marcos Jr. of the Philippines").
func (m *Marker) initial(tokens []text.Token, i int) bool {
	if i > 0 && i+1 < len(tokens) && tokens[i].Text == "." && m.grammar.WordIs(lang.NameEnding, &tokens[i-1]) {
		return true
	}
	return i > 0 && i+1 < len(tokens) && tokens[i].Text == "." && len(tokens[i-1].Text) == 1 && m.nameLike(tokens, i+1)
}

// joined reports whether a word can have an "and" written on to it, and is no name
// that begins so («وليد»).
func (m *Marker) joined(t *text.Token) bool {
	return !m.grammar.WordIs(lang.LikeConjunction, t) && anyForm(t, func(f *text.Form) bool { return f.Conj != "" && m.grammar.Is(lang.Conjunction, f.Conj) })
}

// nameLike reports whether a word can be part of a name: one in Latin letters that
// begins with a capital, or one that is no deed, no small word, no other name.
func (m *Marker) nameLike(tokens []text.Token, j int) bool {
	t := &tokens[j]
	if t.Kind != text.Word || t.To-t.From < 2 && !t.Latin {
		return false
	}
	if t.Latin {
		return (t.Capital() || m.articled(t)) && !m.grammar.WordIs(lang.NameStop, t) && !m.timeWord(t) && !m.contracted(t)
	}
	if anyForm(t, func(f *text.Form) bool { return f.Prep != "" && f.Article }) {
		return false // «للمنظمة»
	}
	if f, ok := m.grammar.TokenIs(lang.Portfolio, t); ok && f.Prep != "" || j+1 < len(tokens) && quotes(&tokens[j+1]) && m.calledInQuotes(tokens, j) {
		return false
	}
	if slices.ContainsFunc(m.grammar.UnnamedEnds, func(end string) bool { return strings.HasSuffix(t.Fold, end) }) {
		return false // «تسميتها»
	}
	if m.isDeed(t) || m.deixis(t) || m.small(tokens, j) || m.timeWord(t) {
		return false
	}
	if f, ok := m.names.Longest(tokens, j); ok && f.Form.Suffix == "" { // behind «ل» too: «الرئيس الصيني لموسكو»
		for _, e := range f.Values {
			if e.Kind <= gazetteer.Seat { // a state, its adjective, its people
				return false
			}
		}
	}
	_, _, head := m.headAt(tokens, j)
	return !head
}

// contracted reports whether a word is a small one with another written on to it: "I'd".
func (m *Marker) contracted(t *text.Token) bool {
	i := strings.IndexAny(t.Text, "'’")
	return i > 0 && m.grammar.Is(lang.NameStop, fold.String(t.Text[:i]))
}

// articled reports whether a word is a name with its small article written on to it:
// "al-Sisi".
func (m *Marker) articled(t *text.Token) bool {
	part, name, ok := strings.Cut(t.Text, "-")
	r, _ := utf8.DecodeRuneInString(name)
	return ok && m.grammar.Is(lang.NamePart, part) && unicode.IsUpper(r)
}

// stateAt reports whether a word by itself names a state, its people or its capital.
func (m *Marker) stateAt(tokens []text.Token, i int) bool {
	f, ok := m.names.Longest(tokens[:i+1], i)
	return ok && slices.ContainsFunc(f.Values, func(e gazetteer.Entry) bool { return e.Kind <= gazetteer.Seat })
}

// personAt finds a known person's name at token j.
func (m *Marker) personAt(tokens []text.Token, j int) (gazetteer.Found[gazetteer.Entry], bool) {
	f, ok := m.names.Longest(tokens, j)
	if !ok || !f.Form.Plain() && !possessed(&tokens[j]) {
		return f, false
	}
	for _, e := range f.Values {
		if e.Kind == gazetteer.Person {
			f.Values = []gazetteer.Entry{e}
			return f, true
		}
	}
	return f, false
}

// deixis reports whether a word points to somebody named elsewhere.
func (m *Marker) deixis(t *text.Token) bool {
	_, ok := m.grammar.TokenIs(lang.Counterpart|lang.PairState|lang.PairPerson, t)
	return ok
}

// small reports whether a word is one of the language's small words.
func (m *Marker) small(tokens []text.Token, j int) bool {
	if _, n := m.grammar.PrepositionAt(tokens, j); n > 0 {
		return true
	}
	if !tokens[j].MayBe(smallWords) {
		return false
	}
	for _, class := range smallClasses {
		if f, ok := m.grammar.TokenIs(class, &tokens[j]); ok && (f.Suffix == "" || class == lang.Complementer || class == lang.NameStop && f.Prep != "") {
			return true
		}
	}
	return false
}

// smallWords are the classes of those.
const smallWords = lang.Opener | lang.Complementer | lang.Relative | lang.Conjunction | lang.NameStop | lang.Qualifier | lang.Quantity

var smallClasses = []text.Classes{lang.Opener, lang.Complementer, lang.Relative, lang.Conjunction, lang.NameStop, lang.Qualifier, lang.Quantity}

// anyForm reports whether a reading of a word is as asked.
func anyForm(t *text.Token, is func(*text.Form) bool) bool {
	for i := range t.Forms {
		if is(&t.Forms[i]) {
			return true
		}
	}
	return false
}

// timeWord reports whether a word tells a time.
func (m *Marker) timeWord(t *text.Token) bool {
	_, ok := m.grammar.TokenIs(lang.TimeWord, t)
	return ok
}

// words are those of a name, without what only says that it owns something.
func words(tokens []text.Token) []string {
	var out []string
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == text.Word {
			out = append(out, unpossessed(t))
		}
	}
	return out
}

// unpossessed takes the sign of an owner off a word: "Biden's".
func unpossessed(t *text.Token) string {
	if i := strings.LastIndexAny(t.Text, "'’"); i > 0 && possessed(t) {
		return t.Text[:i]
	}
	return t.Text
}

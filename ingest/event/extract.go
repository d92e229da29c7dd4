// Package event reads what happened: it turns the mentions, times and triggers of
// a document into claims, one for each deed that a sentence tells.
//
// A trigger is a verb or a noun of action from the language's data, with a frame
// that says where source, target and the others stand. Around it are found whether
// the deed is affirmed or denied, done or only planned, who says so, where and
// when. The frames follow PETRARCH2 (Norris, Schrodt and Beieler, 2017) in their
// idea, with polarity, modality and attribution kept apart from the type.
package event

import (
	"context"
	"fmt"
	"slices"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/gazetteer"
	"chancery/ingest/lang"
	"chancery/ingest/room"
	"chancery/ingest/text"
	"chancery/ingest/when"
)

// Claim is one telling of an event in one sentence, before tellings of the same
// event are put together.
type Claim struct {
	graph.Event
	Sentence  int
	Trigger   string // the words that tell it, verbatim
	Lemma     string // the entry of the lexicon that they belong to
	Frame     string // where its actors were found, for explanations
	Anaphoric bool   // names no actors: «الاجتماع» is one told elsewhere
	Past      bool   // over well before the article appeared
	Open      bool   // its tense does not say whether it is done or to come
	Token     int    // of the sentence, where its trigger begins
	Relates   []Relate
	noun      bool   // told by a noun
	charged   bool   // done by saying that another has done something
	announced int    // token after that of the verb whose object it is: «أعلنت روسيا طرد …»; 0 for none
	guessed   bool   // one side is not where the frame asks for it
	against   bool   // what somebody defends himself against
	single    bool   // its subject is one actor
	purpose   bool   // only what something else is done for
	where     string // the words that tell its place
	phrase    int    // token where its noun phrase begins
}

// Relate ties a claim to the claim of another trigger.
type Relate struct {
	Type            graph.RelationType
	Sentence, Token int // where the other's trigger begins
}

// Extractor reads the events out of documents of one language. It is safe for
// concurrent use.
type Extractor struct {
	tag      string
	analyzer *lang.Analyzer
	words    *lexicon
	grammar  *lang.Grammar
	entities *entity.Marker
	times    *when.Tagger
}

// New reads what the extractor has to know of a language.
func New(tag string, an *lang.Analyzer) (*Extractor, error) {
	g, err := lang.NewGrammar(tag, an.Vocabulary())
	if err != nil {
		return nil, err
	}
	words, err := loadLexicon(tag, an, g)
	if err != nil {
		return nil, err
	}
	x := &Extractor{tag: tag, analyzer: an, words: words, grammar: g}
	is := entity.Words{IsVerb: x.isVerb, IsDeed: x.isDeed, IsThing: x.isThing, IsCommon: x.isCommon}
	if x.entities, err = entity.New(tag, an, g, is); err != nil {
		return nil, err
	}
	if x.times, err = when.New(tag, an.Vocabulary()); err != nil {
		return nil, fmt.Errorf("reading expressions of time: %w", err)
	}
	return x, nil
}

// Names returns the gazetteer in the language.
func (x *Extractor) Names() *gazetteer.Names { return x.entities.Names() }

// isVerb reports whether a word is a form of a verb of the lexicon.
func (x *Extractor) isVerb(t *text.Token) bool {
	if !t.May(x.words.verbs) {
		return false
	}
	v := x.words.vocabulary
	for i := v.Listed(t.Forms, 0); i < len(t.Forms); i = v.Listed(t.Forms, i+1) {
		f := &t.Forms[i]
		if f.Suffix == "" && verbForm(f) && x.words.verb(f) {
			return true
		}
	}
	return false
}

// isDeed reports whether a word is of the lexicon: a verb, or a noun or participle
// of a deed.
func (x *Extractor) isDeed(t *text.Token) bool {
	return x.isVerb(t) || x.words.triggers.HasWord(t)
}

// isThing reports whether a word with the article written on to it is one that senses ask
// for: «القرار».
func (x *Extractor) isThing(t *text.Token) bool {
	return x.asks(t, func(f *text.Form) bool { return f.Article })
}

// isCommon reports whether a word is one that senses ask for («رسالة», «تقريرا»).
func (x *Extractor) isCommon(t *text.Token) bool {
	return x.asks(t, func(f *text.Form) bool { return f.Prep == "" })
}

// asks reports whether one of some readings of a word is a word that senses ask for.
func (x *Extractor) asks(t *text.Token, some func(*text.Form) bool) bool {
	if !t.May(x.words.asked) {
		return false
	}
	v := x.words.vocabulary
	return slices.ContainsFunc(t.Forms, func(f text.Form) bool { return some(&f) && v.Begins(x.words.asked, v.Key(&f)) })
}

// Extract reads the claims of a document, in the order of its sentences. Whoever needs
// them no more may release them.
func (x *Extractor) Extract(ctx context.Context, d *text.Document) ([]Claim, error) {
	mentions, times, err := x.Mark(ctx, d)
	if err != nil {
		return nil, err
	}
	st, r := &story{x: x, doc: d, claims: rooms.Enter()}, readings.enter()
	defer readings.leave(r)
	for i := range d.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("reading %s: %w", d.Article.ID, err)
		}
		x.read(r, &d.Sentences[i], mentions[i], times[i])
		st.sentence(r)
	}
	st.settleHomes()
	return st.claims, nil
}

// rooms are for the claims of documents.
var rooms room.Rooms[Claim]

// Release leaves the room that the claims of a document took to those of others. The
// claims are not to be used any more; what they consist of may be.
func Release(claims []Claim) { rooms.Leave(claims) }

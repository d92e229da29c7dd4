// Package entity finds who and where: the mentions of actors and places in the
// sentences of a document, resolved to one actor each, known or not.
//
// Names come from the gazetteer by longest match; around them the words of office,
// institution and origin are put together into one mention («المتحدث باسم وزارة
// الخارجية التركية» and a name is a person, spokesman of the foreign ministry of
// Türkiye), so that somebody nobody has heard of still has an actor.
package entity

import "chancery/graph"

// Class says what kind of words a mention is made of.
type Class uint8

// The classes of mention.
const (
	State     Class = iota // the name of a state
	Seat                   // a capital or seat of power: its government, or the place
	Adjective              // a state's adjective alone, on a noun that is no actor
	Body                   // an institution, an organisation, a group
	Person                 // a person by name or office
	People                 // some who stand for their state or body
	Public                 // a crowd
	Place                  // a city or region
)

// Mention is a stretch of a sentence that names one or more actors, or a place.
type Mention struct {
	From, To int    // tokens of the sentence, half-open
	Text     string // verbatim
	Class    Class
	Actors   []graph.Actor // several where one head has several owners: «وزراء خارجية مصر والأردن»
	Place    *graph.Place  // where it can be read as a place
	Host     *graph.Actor  // of an embassy or ambassador: the state it is sent to
	Prep     string        // the preposition before it, folded, "" if none
	Conj     bool          // joined to the mention before by "and"
	Many     bool          // plural or dual
	Dateline bool          // only says where the article was written
	Owned    bool          // by somebody named elsewhere: "its ambassador"
	Named    bool          // has a proper name of its own
	Both     bool          // means some who have been spoken of together: "the two leaders", "they"
}

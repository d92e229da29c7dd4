package lang

import "chancery/ingest/text"

// The classes of small words, each a bit; what is in them is said in Grammar. Several
// may be asked for at once.
const (
	Adverb text.Classes = 1 << iota
	AdverbialPhrase
	ApartPreposition
	Auxiliary
	CapitalNoun
	Complementer
	Conjunction
	Coordinator
	Counterpart
	Crowd
	Demonstrative
	Describing
	Determiner
	HostPreposition
	Indefinite
	Inexact
	InfinitiveMark
	InsidePreposition
	LightPreposition
	LikeConjunction
	MasculineName
	Modifier
	NamedBody
	NamedThing
	Neighbour
	NounSource
	Opener
	Outside
	Own
	OwnerPreposition
	NamePart
	NameEnding
	Perfect
	PlaceNoun
	PlacePreposition
	Portfolio
	Possessive
	PurposePreposition
	Qualifier
	Quantity
	Realm
	Reciprocal
	Reflexive
	OwnSpeech
	Relative
	ServantPreposition
	NameStop
	TimeWord
	TimePreposition
	Title
	TopicWord
	WhenOpener
	PairAlone
	PairFour
	PairPerson
	PairState
	PairThree
	PronounLatter
	PronounObject
	PronounOrganisation
	PronounOurselves
	PronounPerson
	PronounSeveral
	PronounSpeaker
)

// AnyClass is all classes together, and AnyPair those of pairs.
const (
	AnyClass = ^text.Classes(0)
	AnyPair  = PairAlone | PairFour | PairPerson | PairState | PairThree
)

// pairs and pronouns are the classes of the kinds that grammar.yaml names.
var (
	pairs    = map[string]text.Classes{"alone": PairAlone, "four": PairFour, "person": PairPerson, "state": PairState, "three": PairThree}
	pronouns = map[string]text.Classes{
		"latter": PronounLatter, "object": PronounObject, "organisation": PronounOrganisation, "ourselves": PronounOurselves,
		"person": PronounPerson, "several": PronounSeveral, "speaker": PronounSpeaker,
	}
)

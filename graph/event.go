package graph

import "time"

// Type is what kind of deed an event is, whether or not it happened. The types
// and the modes of each are listed in ontology.yaml.
type Type string

// Polarity says whether the text affirms or denies the event.
type Polarity string

// The polarities. A refusal is an affirmed REJECT, not a negation.
const (
	Affirmed Polarity = "affirmed"
	Negated  Polarity = "negated"
)

// Modality says how real the text makes the event.
type Modality string

// The modalities.
const (
	Actual      Modality = "actual"
	Ongoing     Modality = "ongoing"
	Planned     Modality = "planned"
	Offered     Modality = "offered"
	Demanded    Modality = "demanded"
	Possible    Modality = "possible"
	Conditional Modality = "conditional"
)

// Role is the part that an actor has in an event.
type Role string

// The roles.
const (
	RoleSource      Role = "source"      // who does it
	RoleTarget      Role = "target"      // to whom
	RoleParticipant Role = "participant" // with whom, no direction
	RoleHost        Role = "host"
	RoleMediator    Role = "mediator"
	RoleVenueState  Role = "venue-state"
	RoleTopic       Role = "topic"       // talked about, not there
	RoleAbsent      Role = "absent"      // said not to be there
	RoleBeneficiary Role = "beneficiary" // whom it helps
	RoleSpeaker     Role = "speaker"
)

// Participant is an actor in a role, with the words that named it.
type Participant struct {
	Role    Role
	Actor   Actor
	Mention string // verbatim
}

// Evidence is a verbatim piece of an article that tells the event.
type Evidence struct {
	ArticleID    string
	Quote        string  // equals the code points [From, To) of the article's text
	From, To     int     // half-open, in code points
	AttributedTo []Actor // whose words they are, if not the article's own
	Confidence   float64 // 0 to 1
	Extractor    string  // reader that found it, as "rules/6"; several are joined by ExtractorsJoint
}

// ExtractorsJoint stands between the names of readers that found the same.
const ExtractorsJoint = " + "

// RelationType is how one event stands to another.
type RelationType string

// The relations between events.
const (
	Follows    RelationType = "FOLLOWS"
	PartOf     RelationType = "PART_OF"
	Prepares   RelationType = "PREPARES"
	RespondsTo RelationType = "RESPONDS_TO"
)

// Relation points to another event.
type Relation struct {
	Type  RelationType
	Event string // ID of the other event
}

// Event is one deed or speech act in the world of diplomacy and conflict, as one
// or more articles tell it.
type Event struct {
	ID           string // "ev_" and a hash of what makes it this event and no other; see ingest/resolve
	Type         Type
	Mode         string // of the type, "" where none fits
	Polarity     Polarity
	Modality     Modality
	Background   bool // told as history, against the news itself
	Participants []Participant
	Place        *Place // nil if the text does not say
	Time         Interval
	TimeText     string // the words the time came from, "" if none
	AttributedTo []Actor
	Contexts     []string
	Summary      map[string]string // one line by language
	Evidence     []Evidence
	Relations    []Relation
	Confidence   float64 // 0 to 1

	// Reported is the day the earliest article that tells the event was published,
	// zero if none has a date. The store fills it in on reading and ignores it on
	// writing. An event without a time of its own stands in a timeline on that day.
	Reported time.Time

	// Status and Sources, how the event stands and how many articles tell it, the
	// store fills in likewise.
	Status  Status
	Sources int

	// Review is what analysts say of it; the store fills it in likewise.
	Review EventReview
}

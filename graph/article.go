package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Article is one text that events are read out of. Its ID comes from its text, so
// that the same text is the same article wherever it was found.
type Article struct {
	ID          string    // "art_" and a hash of Text
	Key         string    // the name its bringer gave it (a file, an id in JSON lines); not stored
	URL         string    // where it stood, "" if not known
	Title       string    // its headline, also the first line of Text where the text has it
	Language    string    // BCP 47 tag: "ar", "en"
	Publisher   string    // "" if not known
	PublishedAt time.Time // day in UTC, zero if not known
	IngestedAt  time.Time // when what the graph has of it was read; the time of writing if zero
	Text        string    // valid UTF-8; every offset counts code points of it
}

// Reading is what was read out of one article, whole: writing it replaces all
// that was read out of the same article before.
type Reading struct {
	Article   Article
	Events    []Event
	Extractor string // name and version of the reader, as "rules/6"; several are joined by ExtractorsJoint

	// DescribedBy is the reader whose knowledge of actors and places the reading
	// carries, as "rules/6", where that is not Extractor: a language model has its
	// actors from the same gazetteer as the rules. A later version of it takes back
	// what an earlier one said of them.
	DescribedBy string

	// Actors describes bodies that participants belong to but that take no part
	// themselves (the state of a minister, the ministry of a spokesman), and Places
	// the countries of cities, so that they have names in the graph. One that no
	// participant or place leads to is left out.
	Actors []Actor
	Places []Place
}

// describer is the reader whose knowledge the reading carries.
func (r *Reading) describer() string { return cmp.Or(r.DescribedBy, r.Extractor) }

// ArticleID derives the ID of the article that has this text.
func ArticleID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "art_" + hex.EncodeToString(sum[:12])
}

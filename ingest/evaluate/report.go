package evaluate

import "chancery/graph"

// The scores that a language has besides those of single types.
const (
	All   = "all"   // every event
	Deeds = "deeds" // without mere statements
)

// Report is how well a gold set was read.
type Report struct {
	Languages   []Language  `json:"languages"`
	Calibration []Tenth     `json:"calibration"`      // over all languages, lowest confidence first
	Confusions  []Confusion `json:"confusions"`       // the most frequent first
	Misquoted   int         `json:"misquoted"`        // quotations that do not stand in the text where they are said to
	Missed      []Finding   `json:"missed,omitempty"` // gold events that were not read
	Extra       []Finding   `json:"extra,omitempty"`  // read events that are not gold
}

// Language is how well the articles of one language were read.
type Language struct {
	Language   string     `json:"language"`
	Articles   int        `json:"articles"`
	Scores     []Score    `json:"scores"` // All, Deeds, then the types by name
	Attributes Attributes `json:"attributes"`
}

// Score returns the score of All, Deeds or a type. It is empty where there is none.
func (l Language) Score(of string) Score {
	for _, s := range l.Scores {
		if s.Of == of {
			return s
		}
	}
	return Score{Of: of}
}

// Score is how well events of one sort were found. Precision, Recall and F1 are 0
// where there is nothing to divide by.
type Score struct {
	Of        string  `json:"of"`
	Gold      int     `json:"gold"`
	Read      int     `json:"read"`
	Right     int     `json:"right"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// complete computes the ratios from the counts.
func (s Score) complete() Score {
	s.Precision, s.Recall = ratio(s.Right, s.Read), ratio(s.Right, s.Gold)
	if sum := s.Precision + s.Recall; sum > 0 {
		s.F1 = 2 * s.Precision * s.Recall / sum
	}
	return s
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Attributes is how much of what is told of the matched events is right too.
type Attributes struct {
	Polarity Share `json:"polarity"`
	Modality Share `json:"modality"`
	Mode     Share `json:"mode"`
	Date     Share `json:"date"`     // of those that have one: the same days
	NoDate   Share `json:"no_date"`  // of those that have none: none read
	Place    Share `json:"place"`    // of those that have a country: the same
	Verbatim Share `json:"verbatim"` // every quotation stands in the text
}

// Share is how many of a number are right.
type Share struct {
	Right int     `json:"right"`
	Of    int     `json:"of"`
	Share float64 `json:"share"` // 0 where Of is
}

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
	s.Share = ratio(s.Right, s.Of)
}

// Finding is an event on one side only.
type Finding struct {
	Article  string         `json:"article"`
	Type     graph.Type     `json:"type"`
	Mode     string         `json:"mode"`
	Polarity graph.Polarity `json:"polarity"`
	Modality graph.Modality `json:"modality"`
	Actors   string         `json:"actors"` // "source RUS, target UKR"
	Sentence string         `json:"sentence"`
}

func findings(article string, deeds []deed) []Finding {
	list := make([]Finding, len(deeds))
	for i, d := range deeds {
		list[i] = Finding{article, d.kind, d.mode, d.polarity, d.modality, d.who(), d.quote}
	}
	return list
}

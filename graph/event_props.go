package graph

import (
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The prefixes of properties that there is one of for each language.
const (
	namePrefix    = "name_"
	summaryPrefix = "summary_"
)

// eventProps gives the properties of an event's node.
func eventProps(id, at, published string, c claim) map[string]any {
	props := map[string]any{
		"id": id, "at": at, "type": string(c.Type),
		"polarity": string(c.Polarity), "modality": string(c.Modality),
		"precision": string(c.Precision), "confidence": c.Confidence,
	}
	set(props, "mode", c.Mode)
	set(props, "timeText", c.TimeText)
	setDay(props, "start", c.Start)
	setDay(props, "end", c.End)
	setDay(props, "reported", published)
	if c.Background {
		props["background"] = true
	}
	if len(c.Contexts) > 0 {
		props["contexts"] = c.Contexts
	}
	setByLanguage(props, summaryPrefix, c.Summary)
	setAttribution(props, c.AttributedTo)
	return props
}

// setAttribution keeps whose words it is twice: as ids to ask for in Cypher, and
// whole, with names.
func setAttribution(props map[string]any, to []attribution) {
	if len(to) == 0 {
		return
	}
	ids := make([]string, len(to))
	for i, a := range to {
		ids[i] = a.ID
	}
	props["attributedTo"], props["attributed"] = ids, encode(to)
}

// setDay sets a date of Neo4j from an ISO day.
func setDay(props map[string]any, key, iso string) {
	if t, err := time.Parse(time.DateOnly, iso); err == nil {
		props[key] = neo4j.DateOf(t)
	}
}

func setByLanguage(props map[string]any, prefix string, texts map[string]string) {
	for lang, text := range texts {
		set(props, prefix+lang, text)
	}
}

func byLanguage(props map[string]any, prefix string) map[string]string {
	var out map[string]string
	for key, value := range props {
		lang, ok := strings.CutPrefix(key, prefix)
		text, isText := value.(string)
		if !ok || !isText {
			continue
		}
		if out == nil {
			out = map[string]string{}
		}
		out[lang] = text
	}
	return out
}

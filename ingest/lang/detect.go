package lang

import "github.com/abadojack/whatlanggo"

// Detect returns the BCP 47 tag of the language that a text is most likely written
// in, whether or not there is data for it; "und" if it cannot be told.
func Detect(text string) string {
	if tag := whatlanggo.Detect(text).Lang.Iso6391(); tag != "" {
		return tag
	}
	return "und"
}

package lang

import "testing"

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"Japan met Brazil in Tokyo on Thursday.": "en",
		"Putin visited Beijing.":                 "en",
		"وقعت مصر وقطر اتفاقية":                  "ar",
		"首相はパリで大統領と会談した。":                        "ja",
		"Le président français a rencontré le chancelier allemand à Paris jeudi pour discuter de la guerre et des sanctions contre Moscou.": "fr",
		"Le Mali expulse l'ambassadeur de France":          "fr", // too short for its letters to tell
		"Prime Minister Narendra Modi said on television.": "en",
		"Timoleon Jimenez": "en", // nothing tells: the fallback
		"12345":            "und",
	} {
		if got := Detect(text); got != want {
			t.Errorf("Detect(%q) = %q, want %q", text, got, want)
		}
	}
}

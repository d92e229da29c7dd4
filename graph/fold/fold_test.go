package fold

import "testing"

func TestString(t *testing.T) {
	for in, want := range map[string]string{
		"إسطنبول":            "اسطنبول",
		"القاهِرة":           "القاهره",
		"ســـوريا":           "سوريا",
		"Türkiye":            "turkiye",
		"Öncü  Keçeli":       "oncu keceli",
		"Côte d’Ivoire":      "cote d'ivoire",
		"  ٢٠٢٥ ":            "2025",
		"Лавров Й":           "лавров и",
		"\u200fالرياض\u200f": "الرياض",
	} {
		if got := String(in); got != want {
			t.Errorf("String(%q) = %q, want %q", in, got, want)
		}
	}
}

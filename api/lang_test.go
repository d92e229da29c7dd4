package api

import (
	"slices"
	"testing"
)

func TestWantedLanguages(t *testing.T) {
	for _, c := range []struct {
		lang, accept string
		want         []string
	}{
		{"", "", []string{"en"}},
		{"ar", "fr", []string{"ar"}},
		{"AR-eg", "", []string{"ar-EG"}},
		{"qqq", "", []string{"qqq"}},
		{"", "fr;q=0.5, ar, *;q=0.1", []string{"ar", "fr"}},
		{"", "de;q=0", []string{"en"}},
		{"", ";;;;", []string{"en"}},
	} {
		if got := wantedLanguages(c.lang, c.accept); !slices.Equal(got, c.want) {
			t.Errorf("lang %q, Accept-Language %q give %v, want %v", c.lang, c.accept, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	known := map[string]int{"actor": 0, "from": 0, "to": 0, "modality": 0}
	for name, want := range map[string]string{"actors": "actor", "Actor": "actor", "form": "from", "modalty": "modality", "xyzzyx": ""} {
		if got := Nearest(name, known); got != want {
			t.Errorf("nearest to %q is %q, want %q", name, got, want)
		}
	}
}

package gazetteer

import (
	"strings"
	"testing"
	"time"
)

func TestSpellingsOfOneNameMeet(t *testing.T) {
	for _, same := range [][]string{
		{"Lavrov", "Lawrow", "لافروف", "Лавров"},
		{"Muallem", "المعلم"},
		{"Kerry", "كيري"},
		{"Mogherini", "موغيريني", "موجيريني"},
		{"Guterres", "غوتيريس"},
	} {
		for _, name := range same[1:] {
			if Skeleton(name) != Skeleton(same[0]) {
				t.Errorf("%s is %q and %s is %q", same[0], Skeleton(same[0]), name, Skeleton(name))
			}
		}
	}
}

func TestHolder(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for name, c := range map[string]struct {
		owner, office string
		name          []string
		on, want      string
	}{
		"by office and day":                  {"RUS", "foreign-minister", nil, "2015-08-01", "Sergey Lavrov"},
		"by name in another script":          {"SYR", "foreign-minister", []string{"وليد", "المعلم"}, "2015-08-06", "Walid Muallem"},
		"by name without a state":            {"", "foreign-minister", []string{"جون", "كيري"}, "2015-08-06", "John Kerry"},
		"the one before, by name":            {"USA", "head-of-state", []string{"باراك", "أوباما"}, "2018-01-01", "Barack Obama"},
		"nobody of that name":                {"RUS", "foreign-minister", []string{"محمد", "صالح"}, "2015-08-01", ""},
		"another with a name spelled alike":  {"CHN", "justice-minister", []string{"Lin", "Jian"}, "2017-05-10", ""},
		"a surname of two letters":           {"CHN", "foreign-minister", []string{"Wang", "Yi"}, "2015-08-06", "Wang Yi"},
		"a term that only a later list ends": {"PER", "head-of-state", nil, "2025-02-27", ""},
		"a term whose end is not known":      {"RUS", "foreign-minister", nil, "2099-01-01", ""},
	} {
		t.Run(name, func(t *testing.T) {
			h, ok := g.Holder(c.owner, c.office, NameOf(c.name), day(c.on))
			if !ok {
				h.Person = ""
			}
			if h.Person != c.want {
				t.Errorf("got %q, want %q", h.Person, c.want)
			}
		})
	}
}

func TestAgreementOthers(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for who, c := range map[string]struct{ agreement, others string }{
		"IRN": {"JCPOA", "P5+1"},
		"FRA": {"JCPOA", "IRN"},
		"RUS": {"MINSK", "UKR"},
		"ISR": {"ABRAHAM-ACCORDS", "ARE BHR"},
	} {
		a, ok := g.Agreement(c.agreement)
		actor, known := g.Actor(who)
		if !ok || !known || !a.Binds(actor, true) {
			t.Errorf("%s does not bind %s", c.agreement, who)
			continue
		}
		var codes []string
		for _, o := range a.Others(actor) {
			codes = append(codes, o.Code)
		}
		if got := strings.Join(codes, " "); got != c.others {
			t.Errorf("%s over against %s: got %s, want %s", c.agreement, who, got, c.others)
		}
	}
	minsk, _ := g.Agreement("MINSK")
	if france, _ := g.Actor("FRA"); minsk.Binds(france, true) {
		t.Error("who mediated an agreement is bound by it")
	}
}

package lang

import (
	"slices"
	"testing"

	"chancery/ingest/text"
)

func french(t *testing.T) *Analyzer {
	t.Helper()
	an, err := NewAnalyzer("fr")
	if err != nil {
		t.Fatal(err)
	}
	return an
}

func TestSpellingOfFrench(t *testing.T) {
	an := french(t)
	for phrase, want := range map[string]string{
		"l'accord":          "le accord",
		"l’Union":           "le union",
		"du Royaume-Uni":    "de royaume-uni",
		"jusqu'à":           "jusque à",
		"A Paris":           "à paris",
		"a expulsé":         "ont expulsé",
		"à l'égard des":     "à le egard de",
		"Etats":             "etats",
		"attaque attaquée":  "attaque attaquée",
		"aujourd'hui":       "aujourd'hui",
		"lorsqu'il s'agit":  "lorsque il se agit",
		"d'Abdel Fattah":    "de abdel fattah",
		"après-demain, dès": "apres-demain, dès",
	} {
		if got := an.Fold(phrase); got != want {
			t.Errorf("Fold(%s) = %q, want %q", phrase, got, want)
		}
	}
}

func TestANameInCapitalsMayLackItsAccents(t *testing.T) {
	an := french(t)
	for word, want := range map[string]string{"Yaoundé": "yaounde", "Sécurité": "securité", "expulsé": "expulsé"} {
		if got := an.Word(word).Forms; !slices.ContainsFunc(got, func(f text.Form) bool { return f.Key == want }) {
			t.Errorf("Forms(%s) has no %q: %+v", word, want, got)
		}
	}
}

func TestFrenchVerbs(t *testing.T) {
	an := french(t)
	for lemma, want := range map[string][]VerbForm{
		"expulser":          {{Form: "expulsent", Tense: Present}, {Form: "expulsera", Tense: Future}, {Form: "expulserait", Tense: Conditional}, {Form: "expulsés", Tense: Participle}, {Form: "expulser", Tense: Infinitive}},
		"recevoir":          {{Form: "recoit", Tense: Present}, {Form: "recu", Tense: Participle}, {Form: "recevra", Tense: Future}},
		"annoncer":          {{Form: "annonca", Tense: Past}, {Form: "annoncerent", Tense: Past}},
		"rejeter":           {{Form: "rejette", Tense: Present}, {Form: "rejetterait", Tense: Conditional}},
		"mettre en garde":   {{Form: "met en garde", Tense: Present}, {Form: "mis en garde", Tense: Participle}},
		"s'entretenir avec": {{Form: "se entretient avec", Tense: Present}, {Form: "se sont entretenus avec", Tense: Past}, {Form: "se sera entretenu avec", Tense: Future}},
		"accueillir":        {{Form: "accueilleront", Tense: Future}},
	} {
		got := an.Conjugate(lemma, "")
		for _, f := range want {
			if !slices.Contains(got, f) {
				t.Errorf("%s has no %+v:\n%+v", lemma, f, got)
			}
		}
	}
}

func TestFrenchAdjectives(t *testing.T) {
	an := french(t)
	for base, want := range map[string]string{"russe": "russes", "israélien": "israelienne", "turc": "turques", "grec": "grecque", "polonais": "polonaises", "letton": "lettonnes"} {
		if got := an.Adjective(base); !slices.Contains(got, want) {
			t.Errorf("Adjective(%s) = %q, has no %q", base, got, want)
		}
	}
}

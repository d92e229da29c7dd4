package llm

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery/graph"
	"chancery/ingest/entity"
	"chancery/ingest/event"
	"chancery/ingest/lang"
	"chancery/ingest/llm/llmtest"
	"chancery/ingest/text"
)

const (
	talks  = "Russia and the United States held talks in Istanbul on Thursday."
	reject = "He said that Moscow rejected the proposal."
	denial = "Prices in Mali did not fall."
)

// article is published on a Thursday.
func article() graph.Article {
	return graph.Article{
		ID: "art_1", Language: "en", Text: "Talks in Turkey\n\n" + talks + " " + reject + " " + denial + "\n",
		PublishedAt: time.Date(2025, 2, 27, 0, 0, 0, 0, time.UTC),
	}
}

var english = sync.OnceValues(func() (*lang.Analyzer, error) { return lang.NewAnalyzer("en") })

var rules = sync.OnceValues(func() (*event.Extractor, error) {
	an, err := english()
	if err != nil {
		return nil, err
	}
	return event.New("en", an)
})

// reader is an extractor that asks an endpoint.
func reader(t *testing.T, e *llmtest.Endpoint, change func(*Config)) *Extractor {
	t.Helper()
	c := Config{BaseURL: e.URL, APIKey: "secret", Model: "test", Timeout: 10 * time.Second, Retries: 2, Log: slog.New(slog.DiscardHandler)}
	if change != nil {
		change(&c)
	}
	client, err := NewClient(c)
	if err != nil {
		t.Fatal(err)
	}
	x, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	return New(client, x)
}

func extract(t *testing.T, x *Extractor, a graph.Article) ([]event.Claim, error) {
	t.Helper()
	an, err := english()
	if err != nil {
		t.Fatal(err)
	}
	return x.Extract(t.Context(), text.Parse(a, an))
}

// meeting is a good event; change makes it a worse one.
func meeting(change func(*told)) told {
	e := told{
		Quote: talks, Type: graph.Consult, Mode: "talks", Polarity: graph.Affirmed, Modality: graph.Actual,
		Actors: []toldActor{{graph.RoleParticipant, "Russia"}, {graph.RoleParticipant, "the United States"}},
		Place:  "Istanbul", Time: "Thursday", Date: "2025-02-27", Contexts: []string{"diplomatic"},
	}
	if change != nil {
		change(&e)
	}
	return e
}

func says(t *testing.T, events ...told) llmtest.Reply {
	t.Helper()
	b, err := json.Marshal(answer{Events: events})
	if err != nil {
		t.Fatal(err)
	}
	return llmtest.Says(string(b))
}

func codes(c event.Claim) string {
	var out []string
	for _, p := range c.Participants {
		out = append(out, string(p.Role)+" "+p.Actor.ID)
	}
	return strings.Join(out, ", ")
}

func TestAGoodAnswer(t *testing.T) {
	e := llmtest.New(t, says(t, meeting(nil)))
	x := reader(t, e, nil)
	claims, err := extract(t, x, article())
	if err != nil || len(claims) != 1 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	c := claims[0]
	if got, want := codes(c), "participant RUS, participant USA"; got != want {
		t.Errorf("actors %s, want %s", got, want)
	}
	if c.Place == nil || c.Place.Name("en") != "Istanbul" {
		t.Errorf("place %v", c.Place)
	}
	if !c.Time.Start.Equal(article().PublishedAt) || c.TimeText != "Thursday" {
		t.Errorf("time %v «%s»", c.Time, c.TimeText)
	}
	if q := c.Evidence[0]; q.Quote != talks || string([]rune(article().Text)[q.From:q.To]) != talks {
		t.Errorf("quotes %q", q.Quote)
	}
	if got := x.client.Tally().String(); got != "1 requests, 1000 tokens, 1 claims" {
		t.Errorf("tally %q", got)
	}
}

func TestTheQuestion(t *testing.T) {
	e := llmtest.New(t, says(t))
	if _, err := extract(t, reader(t, e, nil), article()); err != nil {
		t.Fatal(err)
	}
	r := e.Requests()[0]
	if r.Path != "/v1/chat/completions" || r.Authorization != "Bearer secret" || r.Model != "test" || r.Temperature == nil {
		t.Errorf("asked %+v", r)
	}
	if r.ResponseFormat.Type != "json_schema" || !r.ResponseFormat.JSONSchema.Strict || r.ResponseFormat.JSONSchema.Schema["type"] != "object" {
		t.Errorf("wants %+v", r.ResponseFormat)
	}
	for _, part := range []string{"CONSULT: meets, talks", "  phone: talks from afar", "nuclear-and-wmd"} {
		if !strings.Contains(r.Messages[0].Content, part) {
			t.Errorf("the prompt lacks %q", part)
		}
	}
	for _, part := range []string{"published: 2025-02-27", "language: en", talks} {
		if !strings.Contains(r.Messages[1].Content, part) {
			t.Errorf("the question lacks %q", part)
		}
	}
}

func TestWhatDoesNotHoldIsThrownAway(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*told)
		want   Fault
	}{
		"an invented quote":      {func(e *told) { e.Quote = "Russia and the United States held talks in Doha." }, NoQuote},
		"a quote set right":      {func(e *told) { e.Quote = strings.ToLower(talks) }, NoQuote},
		"no quote":               {func(e *told) { e.Quote = " " }, NoQuote},
		"a quote of a word":      {func(e *told) { e.Quote = "held talks" }, NoQuote},
		"an unknown type":        {func(e *told) { e.Type = "DANCE" }, OffOntology},
		"a mode of another type": {func(e *told) { e.Mode = "expel" }, OffOntology},
		"an unknown role":        {func(e *told) { e.Actors[0].Role = "guest" }, OffOntology},
		"an unknown polarity":    {func(e *told) { e.Polarity = "maybe" }, OffOntology},
		"an unknown modality":    {func(e *told) { e.Modality = "hoped" }, OffOntology},
		"no actor":               {func(e *told) { e.Actors = nil }, NoActor},
		"actors not in the text": {func(e *told) { e.Actors = []toldActor{{graph.RoleSource, "China"}} }, NoActor},
		"only a topic":           {func(e *told) { e.Actors = []toldActor{{graph.RoleTopic, "Russia"}} }, NoActor},
	} {
		t.Run(name, func(t *testing.T) {
			x := reader(t, llmtest.New(t, says(t, meeting(c.change), meeting(nil))), nil)
			claims, err := extract(t, x, article())
			if err != nil || len(claims) != 1 {
				t.Fatalf("%d claims, error %v; want the good one", len(claims), err)
			}
			if got := x.client.Tally(); got.Faults[c.want] != 1 || got.Claims != 1 {
				t.Errorf("tally %v, want 1 %s", got, c.want)
			}
		})
	}
}

func TestWhatIsUnknownOfAClaimIsLeftOut(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*told)
		want   Fault
		left   func(event.Claim) bool
	}{
		"an actor that nobody knows": {func(e *told) { e.Actors[1].Words = "Prices in Mali" }, UnknownActor,
			func(c event.Claim) bool { return codes(c) == "participant RUS" }},
		"an actor that is not there": {func(e *told) { e.Actors[1].Words = "China" }, UnknownActor,
			func(c event.Claim) bool { return codes(c) == "participant RUS" }},
		"a place that is not there": {func(e *told) { e.Place = "Doha" }, UnknownPlace,
			func(c event.Claim) bool { return c.Place == nil }},
		"a date that no words tell": {func(e *told) { e.Time = "" }, UnknownTime,
			func(c event.Claim) bool { return !c.Time.Known() }},
		"a date that is none": {func(e *told) { e.Time, e.Date = "the proposal", "2025-02-30" }, UnknownTime,
			func(c event.Claim) bool { return !c.Time.Known() && c.TimeText == "the proposal" }},
	} {
		t.Run(name, func(t *testing.T) {
			x := reader(t, llmtest.New(t, says(t, meeting(c.change))), nil)
			claims, err := extract(t, x, article())
			if err != nil || len(claims) != 1 {
				t.Fatalf("%d claims, error %v", len(claims), err)
			}
			if !c.left(claims[0]) || x.client.Tally().Faults[c.want] != 1 {
				t.Errorf("claim %+v, tally %v", claims[0], x.client.Tally())
			}
		})
	}
}

// Whoever is only named to say which others are meant takes no part.
func TestHeads(t *testing.T) {
	mention := func(id, prep string, conj bool) entity.Mention {
		return entity.Mention{Actors: []graph.Actor{{ID: id}}, Prep: prep, Conj: conj}
	}
	for name, c := range map[string]struct {
		mentions []entity.Mention
		want     string
	}{
		"Egypt and Qatar":            {[]entity.Mention{mention("EGY", "", false), mention("QAT", "", true)}, "EGY QAT"},
		"(with) Egypt and Qatar":     {[]entity.Mention{mention("EGY", "with", false), mention("QAT", "with", true)}, "EGY QAT"},
		"rebels in Mali":             {[]entity.Mention{mention("rebels", "", false), mention("MLI", "in", false)}, "rebels"},
		"rebels in Mali and Niger":   {[]entity.Mention{mention("rebels", "", false), mention("MLI", "in", false), mention("NER", "in", true)}, "rebels"},
		"rebels in Mali, then Qatar": {[]entity.Mention{mention("rebels", "", false), mention("MLI", "in", false), mention("QAT", "", false)}, "rebels QAT"},
	} {
		var got []string
		for _, m := range heads(c.mentions) {
			got = append(got, m.Actors[0].ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s names %v, want %s", name, got, c.want)
		}
	}
}

func TestTheModelsDateIsForWordsThatTheRulesCannotResolve(t *testing.T) {
	e := meeting(func(e *told) { e.Time, e.Date = "held talks in Istanbul", "2025-02-26/2025-02-27" })
	claims, err := extract(t, reader(t, llmtest.New(t, says(t, e)), nil), article())
	if err != nil || len(claims) != 1 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	want := graph.Interval{Start: article().PublishedAt.AddDate(0, 0, -1), End: article().PublishedAt.AddDate(0, 0, 1), Precision: graph.PrecisionDay}
	if d := cmp.Diff(want, claims[0].Time); d != "" {
		t.Errorf("time (-want +got):\n%s", d)
	}
}

func TestAnswersThatAreNone(t *testing.T) {
	for name, reply := range map[string]llmtest.Reply{
		"malformed JSON": llmtest.Says(`{"events":[{"quote":`),
		"plain words":    llmtest.Says("There are two events in this article."),
		"always 500":     llmtest.Fails(http.StatusInternalServerError),
		"always 429":     llmtest.Fails(http.StatusTooManyRequests),
		"a bad key":      llmtest.Fails(http.StatusUnauthorized),
	} {
		t.Run(name, func(t *testing.T) {
			if claims, err := extract(t, reader(t, llmtest.New(t, reply), nil), article()); err == nil {
				t.Errorf("no error, and %d claims", len(claims))
			} else if strings.Contains(err.Error(), "secret") {
				t.Errorf("the error tells the key: %v", err)
			}
		})
	}
}

func TestRetries(t *testing.T) {
	e := llmtest.New(t, llmtest.Fails(http.StatusTooManyRequests), llmtest.Fails(http.StatusServiceUnavailable), says(t, meeting(nil)))
	claims, err := extract(t, reader(t, e, nil), article())
	if err != nil || len(claims) != 1 || len(e.Requests()) != 3 {
		t.Errorf("%d claims in %d attempts, error %v", len(claims), len(e.Requests()), err)
	}
}

func TestTimeout(t *testing.T) {
	e := llmtest.New(t, llmtest.Hangs)
	_, err := extract(t, reader(t, e, func(c *Config) { c.Timeout = 20 * time.Millisecond }), article())
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want that time was over", err)
	}
}

func TestBudget(t *testing.T) {
	for name, limit := range map[string]func(*Config){
		"requests": func(c *Config) { c.Requests = 2 },
		"tokens":   func(c *Config) { c.Tokens = 2*llmtest.TokensEach - 1 },
	} {
		t.Run(name, func(t *testing.T) {
			e := llmtest.New(t, says(t, meeting(nil)))
			x := reader(t, e, limit)
			for range 2 {
				if _, err := extract(t, x, article()); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := extract(t, x, article()); !errors.Is(err, ErrBudget) || len(e.Requests()) != 2 {
				t.Errorf("error %v after %d requests", err, len(e.Requests()))
			}
		})
	}
}

// A limiter of one request a minute lets the first pass and holds the second back.
func TestRate(t *testing.T) {
	e := llmtest.New(t, says(t))
	x := reader(t, e, func(c *Config) { c.Rate = 1 })
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	if _, err := x.client.ask(ctx, "first"); err != nil {
		t.Fatal(err)
	}
	if _, err := x.client.ask(ctx, "second"); err == nil || len(e.Requests()) != 1 {
		t.Errorf("error %v after %d requests in a minute", err, len(e.Requests()))
	}
}

func TestALongArticleIsAskedInPieces(t *testing.T) {
	a := article()
	a.Text += strings.Repeat("\n"+denial, 20)
	e := llmtest.New(t, says(t, meeting(nil)), says(t, meeting(nil)))
	x := reader(t, e, func(c *Config) { c.Piece = 200 })
	claims, err := extract(t, x, a)
	if err != nil || len(claims) != 1 {
		t.Fatalf("%d claims, error %v; want the one whose piece has its quote", len(claims), err)
	}
	asked := e.Requests()
	if len(asked) < 3 {
		t.Fatalf("%d pieces", len(asked))
	}
	for i, r := range asked {
		_, piece, _ := strings.Cut(r.Messages[1].Content, "text:\n")
		if len([]rune(piece)) > 200 || !strings.HasSuffix(piece, ".") {
			t.Errorf("piece %d is %q", i, piece)
		}
		if lead := strings.Contains(r.Messages[1].Content, "the article begins"); lead != (i > 0) {
			t.Errorf("piece %d tells how the article begins: %v", i, lead)
		}
	}
}

func TestClaimsComeInTheOrderOfSentences(t *testing.T) {
	rejection := told{Quote: reject, Type: graph.Reject, Polarity: graph.Affirmed, Modality: graph.Actual, Actors: []toldActor{{graph.RoleSource, "Moscow"}}}
	claims, err := extract(t, reader(t, llmtest.New(t, says(t, rejection, meeting(nil))), nil), article())
	if err != nil || len(claims) != 2 {
		t.Fatalf("%d claims, error %v", len(claims), err)
	}
	if !slices.IsSortedFunc(claims, func(a, b event.Claim) int { return a.Sentence - b.Sentence }) {
		t.Errorf("sentences %d and %d", claims[0].Sentence, claims[1].Sentence)
	}
	if claims[1].Participants[0].Actor.Code != "RUS" {
		t.Errorf("Moscow is %s", codes(claims[1]))
	}
}

func TestISOInterval(t *testing.T) {
	for s, want := range map[string]string{
		"2014": "2014-01-01 2015-01-01 year", "2025-02": "2025-02-01 2025-03-01 month", "2025-02-27": "2025-02-27 2025-02-28 day",
		"2025-02-26/2025-02-27": "2025-02-26 2025-02-28 day", "2025-02-30": "", "27.2.2025": "", "": "", "2025-02-27/2025-02-26": "",
		"2025/2025-02": "", "yesterday": "",
	} {
		got := ""
		if i, ok := isoInterval(s); ok {
			got = i.Start.Format(time.DateOnly) + " " + i.End.Format(time.DateOnly) + " " + string(i.Precision)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

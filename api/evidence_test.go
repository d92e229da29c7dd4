package api

import (
	"net/http"
	"testing"

	"chancery/graph"
)

func TestEvidenceStandsWhereItSays(t *testing.T) {
	h := sampleAPI(t)
	var list EventEvidence
	getOK(t, h, "/v1/events/ev_offer/evidence?lang=ar", &list)
	if list.Event != "ev_offer" || len(list.Evidence) != 1 {
		t.Fatalf("evidence is %+v", list)
	}
	q := list.Evidence[0]
	if got := string([]rune(sampleText)[q.From:q.To]); got != q.Quote {
		t.Errorf("code points [%d,%d) are %q, the quote %q", q.From, q.To, got, q.Quote)
	}
	if got := sampleText[q.FromByte:q.ToByte]; got != q.Quote {
		t.Errorf("bytes [%d,%d) are %q, the quote %q", q.FromByte, q.ToByte, got, q.Quote)
	}
	if q.Extractor != "test/1" || q.Confidence != 0.8 {
		t.Errorf("quotation is %+v", q)
	}
	if a := q.Article; a.ID != graph.ArticleID(sampleText) || a.Title != "بحث" || a.URL == "" || *a.Published != "2025-02-27" || a.IngestedAt == nil {
		t.Errorf("article is %+v", a)
	}
	wantProblem(t, ask(t, h, http.MethodGet, "/v1/events/ev_no/evidence", "", ""), notFound)
}

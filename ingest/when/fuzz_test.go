package when

import (
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// FuzzMark marks whatever text there is: nothing panics, and what is found lies in
// its sentence, in order, and has days if it says so.
func FuzzMark(f *testing.F) {
	for _, s := range []string{
		"التقى الوزيران يوم الخميس 27 فبراير (شباط) 2025 في الرياض.", "من 3 إلى 5 مايو المقبل", "15 رمضان 1436هـ",
		"بين عامي 2011 و2015", "قبل 99999999 سنة", "29 فبراير", "1300/13/31", "00/00/0000", "عام ٢٠١٤", "يوم يوم يوم من إلى و",
		"من 2015 إلى 2011", "قبل 999 قرنا", "from May 3 to 5, 2023, Feb. 30, 13/13/2013", "2011-15 and the late 1980s", "الربع الخامس من 2024", "30 محرم 1499هـ", "0.0.2000 من 31 إلى 1 مارس",
	} {
		f.Add(s, int64(20000))
	}
	readers := map[string]func(time.Time, string) (*text.Document, [][]Expression){}
	for _, tag := range lang.Tags() {
		readers[tag] = reader(f, tag)
	}
	f.Fuzz(func(t *testing.T, s string, day int64) {
		s = strings.ToValidUTF8(s, "")
		for _, read := range readers {
			d, found := read(time.Unix(0, 0).UTC().AddDate(0, 0, int(day%60000)), s)
			checkAll(t, d, found)
		}
	})
}

func checkAll(t *testing.T, d *text.Document, found [][]Expression) {
	for i, sentence := range found {
		last := 0
		for _, e := range sentence {
			if e.Sentence != i || e.From < last || e.To <= e.From || e.To > len(d.Sentences[i].Tokens) {
				t.Fatalf("%+v lies outside its sentence or after %d", e, last)
			}
			last = e.To
			if e.Interval.Known() && !e.Interval.Start.Before(e.Interval.End) || e.Coming.Known() && !e.Coming.Start.Before(e.Coming.End) {
				t.Fatalf("%+v has no days", e)
			}
			if e.Text == "" || e.Interval.Known() != (e.Interval.Precision != "") {
				t.Fatalf("%+v is half filled in", e)
			}
		}
	}
}

// BenchmarkMark measures sentences a second, without taking the text apart.
func BenchmarkMark(b *testing.B) {
	const sentence = "قال وزير الخارجية الأردني يوم الخميس إن المباحثات التي جرت في عمان الأسبوع الماضي بين الجانبين تناولت سبل تعزيز العلاقات الثنائية منذ عام 2014. "
	an, err := lang.NewAnalyzer("ar")
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := New("ar", an.Vocabulary())
	if err != nil {
		b.Fatal(err)
	}
	published := time.Date(2025, 2, 28, 0, 0, 0, 0, time.UTC)
	d := text.Parse(graph.Article{Text: strings.Repeat(sentence, 1000), PublishedAt: published}, an)
	if found := tagger.Mark(d); len(found[500]) != 3 {
		b.Fatalf("found %+v", found[500])
	}
	for b.Loop() {
		tagger.Mark(d)
	}
	b.ReportMetric(float64(b.N*len(d.Sentences))/b.Elapsed().Seconds(), "sentences/s")
}

package event

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// tellings reads the claims of a text that are no statements, each as "TYPE modality first day, place".
func tellings(t *testing.T, tag, s string) []string {
	t.Helper()
	claims := read(t, tag, s)
	var out []string
	for i := range claims {
		c := &claims[i]
		day, place := "-", ""
		if c.Time.Known() {
			day = c.Time.Start.Format(time.DateOnly)
		}
		if c.Place != nil {
			place = " " + c.Place.Name("en")
		}
		out = append(out, fmt.Sprintf("%s %s %s%s", c.Type, c.Modality, day, place))
	}
	return out
}

func TestWhenAndWhere(t *testing.T) {
	for name, c := range map[string]struct {
		tag, text string
		want      []string
	}{
		"a time of what a participle tells of": {"ar", "أدانت مصر إثيوبيا وفق الاتفاق الموقع في الخرطوم في مارس 2013.", []string{
			"ACCUSE actual -"}},
		"a day that heads what happened": {"ar", "- 13 يونيو 2007: اغتيل النائب وليد عيدو في بيروت.", []string{"ASSAULT actual 2007-06-13 Beirut"}},
		"a dateline behind an agency": {"ar", "رويترز- جنيف (سويسرا): وقع لافروف الاثنين اتفاقا مع كيري.", []string{
			"SUPPORT actual 2015-08-03 Geneva", "AGREE actual 2015-08-03"}},
		"a time that says which borders":                                 {"ar", "رحبت تونس بإقامة دولة فلسطينية على حدود ما قبل عام 1967م وفق القرار.", []string{"SUPPORT actual -"}},
		"an agreement called by a capital is not where it is criticised": {"ar", "انتقدت تونس اتفاق باريس.", []string{"ACCUSE actual -"}},
		"on whose ground":  {"ar", "أسقطت أذربيجان مروحية عسكرية روسية فوق الأراضي الأرمينية.", []string{"ASSAULT actual - Armenia"}},
		"keepers of peace": {"ar", "باشرت روسيا نشر جنود من قوات حفظ السلام في ناغورني كاراباخ، بعد اتفاق بين تركيا وإيران.", []string{"MOBILIZE actual - Nagorno-Karabakh", "AGREE actual -"}},
		"a time of what came before": {"ar", "التقى لافروف نظيره المصري للمرة الأولى منذ اندلاع الأزمة في مارس 2011.", []string{
			"CONSULT actual -"}},
		"a meeting before what is said": {"ar", "قال لافروف عقب اجتماع في الدوحة الاثنين إن الوضع صعب.", []string{
			"STATEMENT actual 2015-08-03 Doha", "CONSULT actual 2015-08-03 Doha"}},
		"a time of who speaks": {"ar", "قال كيري أمس إن موسكو تقصف المعارضة السورية.", []string{
			"STATEMENT actual 2015-08-04", "ASSAULT actual -"}},
		"a time in a relative clause on another": {"ar", "تطالب روسيا بالوصول إلى أسواق تركيا وحكومتها التي تخوض الانتخابات في أكتوبر المقبل.", []string{
			"REQUEST actual -"}},
		"a time in the relative clause on its own noun": {"ar", "فشلت المحادثات بين روسيا وتركيا التي استمرت حتى يوم الاثنين.", []string{
			"CONSULT actual 2015-08-03"}},
		"words that name no days": {"ar", "قصفت روسيا الاثنين مواقع في سوريا بعد سنوات من الانتظار.", []string{
			"ASSAULT actual 2015-08-03 Syria"}},
		"a time to come that names no days": {"ar", "زيارة لافروف إلى القاهرة في الأسابيع المقبلة.", []string{
			"CONSULT planned - Cairo"}},
		"a place before the noun of what took place there": {"ar", "عقدت في القاهرة أمس مباحثات بين إيران والعراق.", []string{
			"CONSULT actual 2015-08-04 Cairo"}},
		"a place of the occasion that it is said on": {"ar", "قال لافروف في مؤتمر صحفي عقده في الدوحة إن الوضع صعب.", []string{
			"STATEMENT actual - Doha"}},
		"a time of the occasion that it is said on": {"ar", "قال لافروف في مؤتمر صحفي عقده الاثنين إن الوضع صعب.", []string{
			"STATEMENT actual 2015-08-03"}},
		"a visit during which it is said": {"ar", "قال لافروف خلال زيارة إلى قطر إن الوضع صعب.", []string{
			"STATEMENT actual - Qatar", "CONSULT actual - Qatar"}},
		"a place of another deed": {"ar", "توصل كيري إلى اتفاق مع لافروف بشأن محاسبة المسؤولين عن الهجمات في سوريا.", []string{
			"AGREE actual -", "ASSAULT actual - Syria"}},
		"a time since which it is the first": {"ar", "سيجري لافروف في سبتمبر المقبل أول زيارة إلى مصر منذ 2004.", []string{
			"CONSULT planned 2015-09-01 Egypt"}},
		"a time since which it is the first, in English": {"en", "Lavrov on Monday paid his first visit to Egypt since 2004.", []string{"CONSULT actual 2015-08-03 Egypt"}},
		"a place that is talked about":                   {"ar", "التقى لافروف نظيره المصري لبحث الأزمة في سوريا.", []string{"CONSULT actual -"}},
		"a place of talks about another": {"en", "Lavrov met Kerry in Geneva to discuss the war in Syria.", []string{
			"CONSULT actual - Geneva"}},
		"a place that is spoken of": {"ar", "وفيما يتعلق بالوضع في سوريا قال لافروف إن الأمر صعب.", []string{
			"STATEMENT actual -"}},
		"a place of an occasion before": {"ar", "وخلال اجتماع في باريس قال لافروف إن الأمر صعب.", []string{
			"CONSULT actual - Paris", "STATEMENT actual - Paris"}},
		"since, in English": {"en", "Lavrov met Kerry for the first time since the vote in 2008.", []string{
			"CONSULT actual -"}},
	} {
		if got := tellings(t, c.tag, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

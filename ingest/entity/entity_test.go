package entity

import (
	"strings"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// mentionsOf reads the mentions of a text published in August 2015: the words, the
// IDs of the actors, the place behind "@".
func mentionsOf(t *testing.T, tag, s string) []string {
	t.Helper()
	an, err := lang.NewAnalyzer(tag)
	if err != nil {
		t.Fatal(err)
	}
	g, err := lang.NewGrammar(tag, an.Vocabulary())
	if err != nil {
		t.Fatal(err)
	}
	verbs := map[string]bool{"التقى": true, "قال": true, "زار": true, "وصل": true, "met": true, "said": true, "attacked": true}
	isVerb := func(w *text.Token) bool { return verbs[w.Text] }
	m, err := New(tag, an, g, Words{IsVerb: isVerb, IsDeed: isVerb, IsThing: isVerb, IsCommon: isVerb})
	if err != nil {
		t.Fatal(err)
	}
	d := text.Parse(graph.Article{Text: s, PublishedAt: time.Date(2015, 8, 5, 0, 0, 0, 0, time.UTC)}, an)
	var out []string
	mentions, err := m.Mark(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, sentence := range mentions {
		for _, x := range sentence {
			var ids []string
			for _, a := range x.Actors {
				ids = append(ids, a.ID)
			}
			line := x.Text + " = " + strings.Join(ids, " ")
			if x.Class == Place {
				line = x.Text + " @ " + x.Place.Name("en")
			}
			out = append(out, line)
		}
	}
	return out
}

func TestMentions(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a minister by name": {"التقى وزير الخارجية الروسي سيرجي لافروف أمس", []string{
			"وزير الخارجية الروسي سيرجي لافروف = Q58217"}},
		"a minister by office alone is who held it on the day": {"قال وزير خارجية روسيا أمس", []string{
			"وزير خارجية روسيا = Q58217"}},
		"somebody of two offices": {"استقبل ولي العهد ووزير الدفاع السعودي محمد بن سلمان أمس", []string{
			"ولي العهد ووزير الدفاع السعودي محمد بن سلمان = Q6892571"}},
		"who is rightful": {"قال الرئيس اليمني. طلب الرئيس الشرعي هادي", []string{
			"الرئيس اليمني = Q57480", "الرئيس الشرعي هادي = YEM.هادي"}},
		"affairs at home are no ministry":  {"رفضت كندا التدخل في شؤونها الداخلية", []string{"كندا = CAN"}},
		"a policy abroad is no ministry":   {"أدان سياسة كندا الخارجية", []string{"كندا = CAN"}},
		"a word with a pronoun is no name": {"يرفض المبعوث الأممي تسميتها أمس", []string{"المبعوث الأممي = UN.envoy"}},
		"the name of who held an office before": {"قال الرئيس الأميركي السابق باراك أوباما أمس", []string{
			"الرئيس الأميركي السابق باراك أوباما = Q76"}},
		"who held an office before": {"قال رئيس الاتحاد السوفيتي السابق أمس. وأضاف الرئيس الروسي.", []string{
			"رئيس الاتحاد السوفيتي = RUS.former-head-of-state", "الرئيس الروسي = Q7747"}},
		"a spokesman by a name in Latin letters": {"قال المتحدث باسم وزارة الخارجية التركية Öncu Keçeli أمس", []string{
			"المتحدث باسم وزارة الخارجية التركية Öncu Keçeli = TUR.oncu-keceli"}},
		"two groups under one head": {"التقى الدبلوماسيون الأمريكيون والروس", []string{
			"الدبلوماسيون الأمريكيون والروس = USA RUS"}},
		"somebody nobody knows, by office": {"التقى وزير السياحة التشادي إدريس حسن أمس", []string{
			"وزير السياحة التشادي إدريس حسن = TCD.ادريس-حسن"}},
		"one head, three owners": {"التقى سفراء مصر والأردن والعراق", []string{
			"سفراء مصر والأردن والعراق = EGY JOR IRQ"}},
		"an embassy and its host": {"قال مسؤول في السفارة الأمريكية في أنقرة", []string{
			"مسؤول في السفارة الأمريكية في أنقرة = USA.embassy.TUR"}},
		"a surname later": {"قال وزير الخارجية السوري وليد المعلم أمس. وصل المعلم إلى مسقط.", []string{
			"وزير الخارجية السوري وليد المعلم = Q1334803", "المعلم = Q1334803", "مسقط = OMN"}},
		"two ministers with their names": {"التقى وزيرا الخارجية المصري سامح شكري والسعودي عادل الجبير أمس", []string{
			"وزيرا الخارجية المصري سامح شكري والسعودي عادل الجبير = Q7409268 Q623802"}},
		"people of whom only the kind is told": {"التقى مسلحون مدنيين", []string{
			"مسلحون = unknown.مسلحون", "مدنيين = unknown.مدنيين"}},
		"both countries": {"زار وزير الخارجية الروسي قطر. العلاقات بين البلدين جيدة.", []string{
			"وزير الخارجية الروسي = Q58217", "قطر = QAT", "البلدين = RUS QAT"}},
		"a palace is its government":                   {"قال الكرملين أمس", []string{"الكرملين = RUS.executive"}},
		"an adjective on a noun is no actor by itself": {"السياسة الخارجية الأمريكية", []string{"الأمريكية = USA"}},
		"a city":                           {"وصل إلى مدينة أوساكا", []string{"مدينة أوساكا @ Osaka"}},
		"a capital by its state":           {"وصل إلى العاصمة السورية دمشق أمس", []string{"العاصمة السورية دمشق = SYR"}},
		"an agreement called by a capital": {"رحبت قطر باتفاق باريس", []string{"قطر = QAT", "باريس @ Paris"}},
		"an agreement of a capital":        {"رحبت قطر باتفاق باريس وبرلين", []string{"قطر = QAT", "باريس = FRA", "وبرلين = DEU"}},
		"a dateline in a city":             {"جنيف - أعلنت قطر", []string{"جنيف @ Geneva", "قطر = QAT"}},
		"a common word is none":            {"في هذا الصدد قال المسؤول إن المدينة آمنة", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := mentionsOf(t, "ar", c.text)
			if c.want == nil {
				for _, g := range got {
					if !strings.HasSuffix(g, "= ") {
						t.Errorf("found %q", g)
					}
				}
				return
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestEnglishMentions(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"people of whom only the kind is told": {"Masked gunmen attacked 18 people", []string{
			"Masked gunmen = unknown.masked-gunmen", "people = unknown.people"}},
		"names that no source has": {"Germany met yesterday morning with Diego Quispe and later with some lawless Andean Land Front", []string{
			"Germany = DEU", "Diego Quispe = person.diego-quispe", "Andean Land Front = organisation.andean-land-front"}},
		"a state and its adjective": {"The US said it met US officials", []string{
			"The US = USA", "US officials = USA"}},
		"an organisation whose name is its adjective too": {"NATO said it met UN officials", []string{
			"NATO = NATO", "UN officials = UN"}},
		"a dateline is nobody": {"PARIS - Germany met Spain", []string{"PARIS = ", "Germany = DEU", "Spain = ESP"}},
		"the other of two": {"Thailand met Cambodia. Cambodia met Thailand. Thailand met Cambodia. Thailand met its neighbour.", []string{
			"Thailand = THA", "Cambodia = KHM", "Cambodia = KHM", "Thailand = THA", "Thailand = THA", "Cambodia = KHM", "Thailand = THA", "its neighbour = KHM"}},
		"a list that a pronoun takes up whole": {"Germany, France and Spain met. They said no.", []string{
			"Germany = DEU", "France = FRA", "Spain = ESP", "They = DEU FRA ESP"}},
		"two of an office": {"The foreign ministers of Japan and South Korea met. The ministers said no.", []string{
			"The foreign ministers of Japan and South Korea = Q359480 Q8325594", "The ministers = Q359480 Q8325594"}},
		"the name of an owner": {"Germany met Prime Minister Quispe’s team. The team of Quispe said no", []string{
			"Germany = DEU", "Prime Minister Quispe’s = DEU.quispe", "Quispe = DEU.quispe"}},
		"a name longer than the known one": {"Germany met this week with South Korean President Yoon Suk Yeol over some trade matters", []string{
			"Germany = DEU", "South Korean President Yoon Suk Yeol = Q16090635"}},
		"a name behind the state it is from": {"Germany met this week with U.S. juggler Diego Quispe and later with Libya's Abdul Hamid Dbeibah over trade", []string{
			"Germany = DEU", "U.S. = USA", "Diego Quispe = USA.diego-quispe", "Libya's = LBY", "Abdul Hamid Dbeibah = LBY.abdul-hamid-dbeibah"}},
		"both, alone": {"Germany and Spain met Libya. Both met. The four of them met Germany and both visits met", []string{
			"Germany = DEU", "Spain = ESP", "Libya = LBY", "Both = DEU ESP", "Germany = DEU"}},
		"whose the first of two are": {"Spain met the government and people of Latvia", []string{"Spain = ESP", "the government = LVA.government", "people of Latvia = LVA"}},
		"who says we":                {"Latvia met Spain. The Vice President Kamala Harris met some workers. So we met", []string{"Latvia = LVA", "Spain = ESP", "The Vice President Kamala Harris = Q10853588", "some workers = unknown.workers", "we = USA"}},
		"states that a hyphen joins": {"Spain met US-China officials. The U.S.-India and Sino-German talks met Guinea-Bissau", []string{
			"Spain = ESP", "US-China = USA CHN", "officials = ", "The U.S.-India = USA IND", "Sino-German = CHN DEU", "Guinea-Bissau = GNB"}},
		"a longer name that begins with an owner": {"Germany met the People's Republic of China", []string{"Germany = DEU", "the People's Republic of China = CHN"}},
		"a pronoun with its verb, a day":          {"Germany said They’d met Spain on October 1st.", []string{"Germany = DEU", "Spain = ESP"}},
		"a first name that is a place":            {"Germany met Commander Paris Quispe", []string{"Germany = DEU", "Commander Paris Quispe = person.paris-quispe"}},
		"an initial":                              {"President Joseph R. Biden met Sergei Lavrov", []string{"President Joseph R. Biden = Q6279", "Lavrov = Q58217"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(mentionsOf(t, "en", c.text), "\n")
			if want := strings.Join(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

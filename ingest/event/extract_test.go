package event

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"chancery/graph"
	"chancery/ingest/lang"
	"chancery/ingest/text"
)

// reader is what reads one language.
type reader struct {
	analyzer  *lang.Analyzer
	extractor *Extractor
}

// readers loads each language once for all tests.
var readers = sync.OnceValues(func() (map[string]reader, error) {
	out := map[string]reader{}
	for _, tag := range []string{"ar", "en"} {
		an, err := lang.NewAnalyzer(tag)
		if err != nil {
			return nil, err
		}
		x, err := New(tag, an)
		if err != nil {
			return nil, err
		}
		out[tag] = reader{an, x}
	}
	return out, nil
})

// read reads the claims of a text of August 5, 2015, a Wednesday.
func read(t *testing.T, tag, s string) []Claim {
	t.Helper()
	all, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	r := all[tag]
	d := text.Parse(graph.Article{Text: s, Language: tag, PublishedAt: time.Date(2015, 8, 5, 0, 0, 0, 0, time.UTC)}, r.analyzer)
	claims, err := r.extractor.Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return claims
}

// claimsOf reads the claims of a text, each as "TYPE modality: role=who …".
func claimsOf(t *testing.T, tag, s string) []string {
	t.Helper()
	claims := read(t, tag, s)
	var out []string
	for i := range claims {
		var who []string
		for _, p := range claims[i].Participants {
			who = append(who, fmt.Sprintf("%s=%s", p.Role, p.Actor.ID))
		}
		slices.Sort(who)
		out = append(out, fmt.Sprintf("%s %s: %s", claims[i].Type, claims[i].Modality, strings.Join(who, " ")))
	}
	return out
}

// Whom a state's own police arrest is one of its people, wherever the text speaks of him.
func TestHome(t *testing.T) {
	for name, c := range map[string]struct{ tag, text, want string }{
		"behind a noun":            {"ar", "اعتقلت الشرطة التركية الصحافي مراد يلماز. وانتقد مراد يلماز فرنسا.", "TUR"},
		"by name":                  {"en", "Turkish police arrested opposition leader Murat Yilmaz.", "TUR"},
		"in another state":         {"en", "Turkish forces arrested Murat Yilmaz in Syria.", ""},
		"whose state is told":      {"ar", "اعتقلت الشرطة التركية الصحافي الألماني مراد يلماز.", "DEU"},
		"of an international body": {"en", "The United Nations arrested Murat Yilmaz.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, claim := range read(t, c.tag, c.text) {
				for _, p := range claim.Participants {
					if p.Actor.Kind == graph.KindPerson && p.Actor.Code != c.want {
						t.Errorf("%s: code %q, want %q", p.Actor.ID, p.Actor.Code, c.want)
					}
				}
			}
		})
	}
}

func TestWhoDidItToWhom(t *testing.T) {
	for name, c := range map[string]struct {
		tag, text string
		want      []string
	}{
		"verbs that share a subject": {"en", "Ecuador recalled its ambassador from Bogota and expelled the Colombian envoy.", []string{
			"SANCTION actual: source=ECU target=COL topic=ECU.embassy", "SANCTION actual: source=ECU target=COL.envoy"}},
		"a base form behind an article":     {"en", "Peru and Chile have reached a staff level agreement.", []string{"AGREE actual: participant=CHL participant=PER"}},
		"what an author says is to be done": {"ar", "على العراق أن يقطع علاقاته مع إيران. كان يجب على تشاد أن تقطع علاقاتها مع مالي. تشكر تونس بيرو.", []string{"SUPPORT actual: source=TUN target=PER"}},
		"a crowd behind where it is":        {"en", "In Cairo and Homs protesters burned Israeli flags.", []string{"PROTEST actual: source=public target=ISR"}},
		"what somebody is expected to do":   {"en", "Peru expects Cuba to release the prisoners. Peru expects Cuba to win.", []string{"REQUEST actual: source=PER target=CUB"}},
		"a refusal told without that":       {"en", "Hamas said it would not release the hostages.", []string{"REJECT actual: source=HAMAS target=unknown.hostages"}},
		"a refusal of talks":                {"en", "The United States and France mediated. The rebels say they will not return to the talks with the government of Sudan.", []string{"CONSULT actual: mediator=FRA mediator=USA", "REJECT actual: source=SDN.armed-group target=SDN.government"}},
		"violence that the speaker will do": {"en", "Iran said it would attack Israeli bases.", []string{"THREATEN actual: source=IRN target=ISR"}},
		"violence that another will do": {"en", "Ukraine said that Russia would attack Kharkiv.", []string{
			"STATEMENT actual: source=UKR", "ASSAULT planned: source=RUS target=UKR"}},
		"a comment on what others did":         {"en", "France described the raid on its embassy as a mistake.", []string{"STATEMENT actual: source=FRA"}},
		"a judgement in quotation marks":       {"en", "Turkey described the German decision as \"a stab in the back\".", []string{"ACCUSE actual: source=TUR target=DEU"}},
		"a judgement told before who gives it": {"en", "The American decision was a violation of international law, said the Russian foreign ministry.", []string{"ACCUSE actual: source=RUS.foreign-ministry target=USA"}},
		"a trade war between two":              {"en", "China and the United States are locked in a trade war.", []string{"SANCTION actual: participant=CHN participant=USA"}},
		"an appeal made by another too":        {"en", "Peru repeated its appeal to Cuba. Chad made the same appeal.", []string{"REQUEST actual: source=PER target=CUB", "REQUEST actual: source=TCD"}},
		"a demand told before who makes it":    {"en", "Israel should lift the blockade, Egypt said.", []string{"REQUEST actual: source=EGY target=ISR"}},
		"no judgement on one's own people":     {"en", "Venezuela branded the sanctions a crime against the Venezuelan people.", []string{"ACCUSE actual: source=VEN"}},
		"what the sanctions are on that are lifted": {"en", "The European Union said the sanctions on Mali would be lifted.", []string{
			"STATEMENT actual: source=EU", "CONCEDE planned: source=EU target=MLI"}},
		"between whom what is suspended was":          {"en", "Trade between India and Pakistan was suspended.", []string{"SANCTION actual: participant=IND participant=PAK"}},
		"a threat that is told once":                  {"en", "Iran insisted this would not go unpunished and that it would attack Israel.", []string{"THREATEN actual: source=IRN target=ISR"}},
		"who will not come":                           {"en", "Pakistan will not take part in the conference on Afghanistan.", []string{"REJECT actual: source=PAK target=AFG", "CONSULT planned: "}},
		"a plan that is judged, whose it is not told": {"en", "Norway said it regretted the decision to hand over the suspect.", []string{"ACCUSE actual: source=NOR"}},
		"a plan that is judged, whose it is told": {"en", "Peru welcomed the Chilean decision to expel the Iranian ambassador.", []string{
			"SUPPORT actual: source=PER target=CHL", "SANCTION planned: source=CHL target=IRN.embassy"}},
		"a charge of seeking to":           {"en", "Peru spoke after accusing Chile of seeking to meddle in the election.", []string{"ACCUSE actual: source=PER target=CHL"}},
		"a people that flees":              {"en", "Thousands of Syrians have fled the country.", nil},
		"a list that ends in others":       {"en", "France provided aid to Mali, Niger, Chad, and other countries.", []string{"AID actual: source=FRA target=MLI target=NER target=TCD"}},
		"who is kept from doing something": {"en", "Greece blocked North Macedonia from joining NATO.", []string{"REJECT actual: source=GRC target=MKD"}},
		"thanks to what thanks nobody":     {"en", "Exports to Peru grew thanks to progress in talks.", nil},
		"a war on what is no enemy":        {"en", "Chile declared war on poverty. The Chilean war on drugs goes on.", []string{"STATEMENT actual: source=CHL"}},
		"shock is no blame":                {"en", "Chile voiced deep shock at the incident.", []string{"STATEMENT actual: source=CHL"}},
		"who is welcomed to a country":     {"en", "Peru welcomed the Chilean president to the country.", []string{"CONSULT actual: participant=CHL.head-of-state participant=PER"}},
		"gratitude affirmed": {"en", "Peru reaffirmed its gratitude for the commitment of Chile. Chad puts military in 'state of war'.", []string{
			"SUPPORT actual: source=PER target=CHL", "MOBILIZE actual: source=TCD"}},
		"who pledge together": {"en", "Chile and Peru pledged to intensify cooperation.", []string{"AGREE actual: participant=CHL participant=PER"}},
		"I behind a capital that opens": {"en", "\"So I thank Peru,\" Chad's president said. \"So I met them.\"", []string{
			"SUPPORT actual: target=PER", "STATEMENT actual: source=TCD.head-of-state", "CONSULT actual: participant=TCD.head-of-state"}},
		"two verbs of one particle":      {"en", "Chad called on Peru to call off the strike.", []string{"REQUEST actual: source=TCD target=PER"}},
		"a speech is no meeting":         {"en", "Speaking to the General Assembly, Iran condemned Israel.", []string{"ACCUSE actual: source=IRN target=ISR"}},
		"what is asked for besides":      {"en", "Turkey urged Israel to halt the strikes and to free the prisoners.", []string{"REQUEST actual: source=TUR target=ISR"}},
		"what is denied is not told":     {"en", "Cambodia denied that its soldiers had fired at Thailand.", []string{"STATEMENT actual: source=KHM"}},
		"soldiers who come visit nobody": {"en", "American commandos flew into Pakistan on Monday.", nil},
		"a breach that another tells":    {"en", "Armenia said Azerbaijani forces had broken the truce.", []string{"ACCUSE actual: source=ARM target=AZE.armed-forces"}},
		"a breach that nobody tells":     {"en", "Azerbaijani forces broke the truce on Monday.", []string{"ASSAULT actual: source=AZE.armed-forces"}},
		"a particle behind the object":   {"en", "Turkey ruled any talks with Greece out.", []string{"REJECT actual: source=TUR target=GRC"}},
		"an operator behind the object":  {"en", "Pakistan called the talks with India off.", []string{"REJECT actual: source=PAK target=IND"}},
		"who asked for what is refused": {"en", "China urged Japan to release the crew. Japan turned that idea down.", []string{
			"REQUEST actual: source=CHN target=JPN", "REJECT actual: source=JPN target=CHN"}},
		"a subject before an apposition": {"en", "Wang Yi, the foreign minister, met Sergei Lavrov in Beijing.", []string{
			"CONSULT actual: participant=Q58217 participant=Q701801"}},
		"a second party behind what is said of the first": {"ar", "جرت مباحثات بين وفد السعودية برئاسة الوزير، ووفد إيران برئاسة نائبه.", []string{
			"CONSULT actual: participant=IRN participant=SAU"}},
		"a charge that is of breaking a truce": {"ar", "تبادلت أرمينيا وأذربيجان التهم بانتهاك وقف إطلاق النار.", []string{
			"ACCUSE actual: participant=ARM participant=AZE"}},
		"fire exchanged amid charges": {"ar", "تبادلت أرمينيا وأذربيجان إطلاق النار عبر الحدود وسط اتهامات متبادلة.", []string{
			"ASSAULT actual: participant=ARM participant=AZE"}},
		"a list with commas": {"en", "France, Germany, and Italy condemned Russia.", []string{
			"ACCUSE actual: source=DEU source=FRA source=ITA target=RUS"}},
		"an organisation by its initials": {"en", "NATO condemned the attack.", []string{"ACCUSE actual: source=NATO", "ASSAULT actual: "}},
		"who is defended": {"en", "Canada reaffirmed its support for Israel's right to defend itself against rocket attacks from Hamas.", []string{
			"SUPPORT actual: source=CAN target=ISR", "ASSAULT actual: source=HAMAS target=ISR"}},
		"what may come is no attack":    {"en", "The alliance promised to protect Estonia from a Russian attack.", nil},
		"members told apart from one":   {"en", "Britain and other NATO members condemned Russia.", []string{"ACCUSE actual: source=GBR target=RUS"}},
		"a name that ends with another": {"en", "North and South Korea exchanged artillery fire.", []string{"ASSAULT actual: participant=KOR participant=PRK"}},
		"whom something is promised for": {"en", "Germany agreed to lift sanctions against Syria.", []string{
			"AGREE actual: source=DEU target=SYR", "CONCEDE planned: source=DEU target=SYR"}},
		"some who agree together":             {"en", "Jordan and Britain have agreed to count the votes again.", []string{"AGREE actual: participant=GBR participant=JOR"}},
		"what somebody is thanked for":        {"en", "Norway thanked Egypt for its mediation.", []string{"SUPPORT actual: source=NOR target=EGY"}},
		"who is to do what is asked":          {"en", "The opposition of Chile demanded that the Chilean government resign.", []string{"REQUEST actual: source=CHL.opposition target=CHL.government"}},
		"whose the thing is that is rejected": {"en", "Serbia rejected Albania's plan for the border with Kosovo.", []string{"REJECT actual: source=SRB target=ALB"}},
		"a subject with whom it is backed by": {"en", "Rebels backed by Rwanda attacked the Congolese army.", []string{
			"AID actual: source=RWA target=unknown.rebels", "ASSAULT actual: source=unknown.rebels target=COD.armed-forces"}},
		"whose a surname is":                  {"en", "Norway criticised Prime Minister Modi's plan.", []string{"ACCUSE actual: source=NOR target=Q1058"}},
		"a government by who leads it":        {"en", "Biden administration officials, including the vice president, criticised Egypt.", []string{"ACCUSE actual: source=USA.government target=EGY"}},
		"forces against whom they are allied": {"en", "Troops allied against President Bashar al-Assad shelled Homs.", []string{"ASSAULT actual: target=SYR"}},
		"forces by whom they are loyal to":    {"en", "Troops loyal to President Bashar al-Assad shelled Homs.", []string{"ASSAULT actual: source=SYR.armed-forces target=SYR"}},
		"a participle with a day behind it": {"en", "Chad freed four Libyan soldiers captured last month.", []string{
			"RETREAT actual: source=TCD target=LBY.armed-forces", "ASSAULT actual: target=LBY.armed-forces"}},
		"initials before a noun": {"en", "The US stance has drawn a backlash from Germany.", []string{"ACCUSE actual: source=DEU target=USA"}},
		"with whom talks are refused": {"en", "Cuba's refusal to negotiate with Colombia lasted.", []string{
			"REJECT actual: source=CUB target=COL", "CONSULT actual: participant=COL participant=CUB"}},
		"what is done inside a state":         {"en", "Iraqi troops captured the mosque in Mosul.", []string{"ASSAULT actual: source=IRQ.armed-forces target=IRQ"}},
		"where those are from who are helped": {"en", "Lithuania opened its borders to those from Chechnya.", []string{"AID actual: source=LTU"}},
		"people of whom no more is told":      {"en", "Kenya arrested an employee on Monday.", []string{"COERCE actual: source=KEN target=unknown.employee"}},
		"nobody who does it":                  {"en", "The exporters were in provinces that supported Peru.", nil},
		"what somebody decided":               {"en", "Sweden's decision to join NATO was welcomed by Finland.", []string{"SUPPORT actual: source=FIN target=SWE"}},
		"whom a threat is against": {"en", "Iran's threat to attack Israel was criticised by Jordan.", []string{
			"THREATEN actual: source=IRN target=ISR", "ASSAULT possible: source=IRN target=ISR", "ACCUSE actual: source=JOR target=IRN"}},
		"the parties to a truce": {"en", "Colombia and the FARC signed an agreement in Havana. The parties thanked Norway, the guarantor.", []string{
			"SUPPORT actual: participant=COL participant=COL.farc", "AGREE actual: ", "SUPPORT actual: source=COL source=COL.farc target=NOR"}},
		"by doing what is no doer": {"en", "Georgian forces violated the ceasefire by shelling Armenia.", []string{"ASSAULT actual: source=GEO.armed-forces target=ARM"}},
		"what a passive means by its subject": {"en", "The ambassador was withdrawn by Canada.", []string{
			"SANCTION actual: source=CAN"}},
		"a clause opened by a preposition's word": {"en", "Prices rose as the leaders of Turkey and Germany met in Berlin.", []string{
			"CONSULT actual: participant=DEU participant=TUR"}},
		"violence told in two halves": {"en", "Two people were killed when gunmen opened fire.", []string{
			"ASSAULT actual: source=unknown.gunmen target=unknown.people"}},
		"a target behind the clause": {"en", "Germany alleged on Monday that Russia was lying.", []string{"ACCUSE actual: source=DEU target=RUS"}},
		"who takes part behind what took place": {"en", "Fighting broke out between the Syrian army and the Turkish army.", []string{
			"ASSAULT actual: participant=SYR.armed-forces participant=TUR.armed-forces"}},
		"a noun that begins the sentence": {"en", "Clashes erupted between the Syrian army and the Turkish army.", []string{
			"ASSAULT actual: participant=SYR.armed-forces participant=TUR.armed-forces"}},
		"a number that is not exact": {"en", "Around 300 rebels surrendered to Turkey.", []string{
			"RETREAT actual: source=unknown.rebels target=TUR"}},
		"an adverb of two words":       {"en", "Russia has so far rejected the proposal of Turkey.", []string{"REJECT actual: source=RUS target=TUR"}},
		"what somebody announces":      {"en", "Germany announced new sanctions.", []string{"SANCTION actual: source=DEU"}},
		"a name that is an operator's": {"en", "Theresa May met Angela Merkel.", []string{"CONSULT actual: participant=Q264766 participant=Q567"}},
		"what something is done for":   {"en", "Russia met Iran to discuss trade.", []string{"CONSULT actual: participant=IRN participant=RUS"}},
		"whom the sentence before told": {"en", "Ecuador broke off relations with Colombia. Colombia apologized on Monday.", []string{
			"SANCTION actual: source=ECU target=COL", "CONCEDE actual: source=COL target=ECU"}},
		"an office of no told state": {"en", "The President spoke with Israeli Prime Minister Benjamin Netanyahu about U.S. policy.", []string{
			"CONSULT actual: participant=Q43723 participant=Q76"}},
		"they who met": {"en", "France met Germany to discuss Mali and Niger. The leaders condemned Russia.", []string{
			"CONSULT actual: participant=DEU participant=FRA", "ACCUSE actual: source=DEU source=FRA target=RUS"}},
		"what something is done for is no purpose": {"en", "France imposed costs on Russia for its invasion of Ukraine.", []string{
			"ASSAULT actual: source=RUS target=UKR"}},
		"support that is nobody's affair abroad": {"en", "The agreement of Spain with Peru will support Spanish workers and businesses.", []string{"AGREE actual: participant=PER"}},
		"what people do among themselves":        {"en", "The choir met some old friends in Madrid.", []string{}},
		"who says something and something else": {"en", "France said that Iran had broken the truce, and urged Turkey to yield.", []string{
			"ACCUSE actual: source=FRA target=IRN", "REQUEST actual: source=FRA target=TUR"}},
		"what many are like": {"en", "Germany counted the arrivals of all sanctioned tankers in Spain.", []string{}},
		"a war that is talked of": {"en", "France and Spain discussed Russia's war on Ukraine and the sanctions on Russia.", []string{
			"CONSULT actual: participant=ESP participant=FRA", "ASSAULT actual: source=RUS target=UKR"}},
		"who acts behind a relative clause": {"en", "Spain praised the part that Poland plays in NATO, and condemned Iran, which attacked Israel, while urging Turkey to yield.", []string{
			"SUPPORT actual: source=ESP target=POL", "ACCUSE actual: source=ESP target=IRN", "ASSAULT actual: source=IRN target=ISR", "REQUEST actual: source=ESP target=TUR"}},
		"what goes on behind an infinitive": {"en", "Germany urged Iran to release the crew and condemned Russia.", []string{
			"REQUEST actual: source=DEU target=IRN", "ACCUSE actual: source=DEU target=RUS"}},
		"a list of infinitives": {"en", "France called on Iran to release the crew, enact a law, and negotiate with Turkey in May.", []string{
			"REQUEST actual: source=FRA target=IRN", "RETREAT demanded: source=IRN target=unknown.crew", "CONSULT demanded: participant=IRN participant=TUR"}},
		"what a relative clause takes up": {"en", "The sanctions which the European Union imposed on Russia hurt the talks that Poland held with Ukraine.", []string{
			"SANCTION actual: ", "SANCTION actual: source=EU target=RUS", "CONSULT actual: participant=POL participant=UKR"}},
		"the two armies": {"en", "India and China met. The two armies exchanged heavy fire.", []string{
			"CONSULT actual: participant=CHN participant=IND", "ASSAULT actual: participant=CHN participant=IND"}},
		"who is taken away": {"en", "Turkish police took away the journalist. French soldiers have left Mali.", []string{
			"COERCE actual: source=TUR.police target=unknown.journalist", "RETREAT actual: source=FRA.armed-forces target=MLI"}},
		"whom a gerund is said of": {"en", "France met Germany, with France condemning Russia.", []string{
			"CONSULT actual: participant=DEU participant=FRA", "ACCUSE actual: source=FRA target=RUS"}},
		"support of another's, continued": {"en", "Spain expressed appreciation for Italy's continued support for Ukraine.", []string{
			"SUPPORT actual: source=ESP target=ITA"}},
		"I": {"en", "The United States stands with Ukraine. Today I thank Poland, and I’ve condemned Russia.", []string{
			"SUPPORT actual: source=USA target=UKR", "SUPPORT actual: source=USA target=POL", "ACCUSE actual: source=USA target=RUS"}},
		"we": {"en", "The United States stands with Ukraine against Russia. On this day we condemn Russia.", []string{
			"SUPPORT actual: source=USA target=UKR", "ACCUSE actual: source=USA target=RUS"}},
		"nouns that look like verbs": {"en", "Militias attacked a U.S. base, wounding three soldiers of the seized ship.", []string{
			"ASSAULT actual: source=unknown.militias target=USA", "ASSAULT actual: source=unknown.militias target=unknown.soldiers"}},
		"at whose request others meet": {"en", "NATO is to meet in Paris on Tuesday, at Poland's request.", []string{
			"CONSULT planned: participant=NATO", "REQUEST actual: source=POL target=NATO"}},
		"who expels, told before": {"en", "Canada criticised Sudan. The Canadian ambassador was expelled on Monday.", []string{
			"ACCUSE actual: source=CAN target=SDN", "SANCTION actual: source=SDN target=CAN.embassy"}},
		"a name between commas": {"en", "Iran's ambassador, Han Tae Song, accused Washington of lies.", []string{
			"ACCUSE actual: source=IRN.embassy.han-tae-song target=USA"}},
		"whoever made a decision": {"en", "The Security Council condemned Iran on Monday. Iran rejected the resolution.", []string{
			"ACCUSE actual: source=UN.security-council target=IRN", "REJECT actual: source=IRN target=UN.security-council"}},
		"the court named before": {"en", "The International Criminal Court indicted Omar al-Bashir. Kenya welcomed the ruling and Chad criticised the judges.", []string{
			"ACCUSE actual: source=ICC target=Q57265", "SUPPORT actual: source=KEN target=ICC", "ACCUSE actual: source=TCD target=ICC"}},
		"commanders of armies": {"en", "Commanders of the Thai and Cambodian armies met on Tuesday.", []string{
			"CONSULT actual: participant=KHM.armed-forces participant=THA.armed-forces"}},
		"who does it along with the subject": {"en", "Chad, along with Mali and Niger, condemned Nigeria.", []string{
			"ACCUSE actual: source=MLI source=NER source=TCD target=NGA"}},
		"who is said to do the same": {"en", "Chad condemned Nigeria, as did Mali and Niger.", []string{
			"ACCUSE actual: source=MLI source=NER source=TCD target=NGA"}},
		"police of the place": {"en", "Police in Tbilisi fired at protesters who had attacked parliament.", []string{
			"ASSAULT actual: source=GEO.police target=public", "ASSAULT actual: source=public target=unknown.parliament"}},
		"a subject before a relative clause": {"en", "Turkey, whose parliament has not yet ratified the treaty, condemned Russia.", []string{
			"SUPPORT actual: source=unknown.parliament", "ACCUSE actual: source=TUR target=RUS"}},
		"a deed that tells more of another": {"en", "Ecuador condemned a Colombian raid that killed a rebel commander.", []string{
			"ACCUSE actual: source=ECU target=COL", "ASSAULT actual: source=COL target=unknown.rebel-commander"}},
		"with whom prisoners are exchanged": {"en", "Chad exchanged prisoners with Libya. A diplomat with the United Nations praised Mali.", []string{
			"COOPERATE actual: participant=LBY participant=TCD", "SUPPORT actual: source=UN target=MLI"}},
		"one of them": {"en", "One of the crew members was shot dead by rebels.", []string{
			"ASSAULT actual: source=unknown.rebels target=unknown.crew-members"}},
		"none of the object": {"en", "Poland's government sent no troops to Ukraine.", []string{"MOBILIZE actual: source=POL.government target=UKR"}},
		"talks for which somebody travels": {"en", "Lavrov will travel to Beijing for talks with Wang Yi.", []string{
			"CONSULT planned: source=Q58217 target=CHN", "CONSULT planned: participant=Q58217 participant=Q701801"}},
		"whose needs aid is to meet":   {"en", "The president of Poland announced new military aid to meet Moldova's needs.", []string{"AID actual: source=Q42939 target=MDA"}},
		"what a march was to denounce": {"en", "Thousands marched in Rome to condemn Iran.", []string{"PROTEST actual: source=public target=IRN"}},
		"voted on a day": {"en", "The Security Council voted on Monday to impose sanctions on North Korea.", []string{
			"SANCTION actual: source=UN.security-council target=PRK"}},
		"his country": {"en", "Viktor Orban said his country would condemn Russia.", []string{"ACCUSE planned: source=HUN target=RUS"}},
		"people by their number": {"en", "Thousands marched against the government of Viktor Orban.", []string{
			"PROTEST actual: source=public target=HUN.government"}},
		"a qualifier that is a verb": {"en", "A court in Tunis jailed opposition leader Abir Moussi.", []string{
			"COERCE actual: source=TUN.court target=person.abir-moussi"}},
		"a compound that qualifies": {"en", "The Syrian army and Kurdish-led rebels attacked Turkey.", []string{
			"ASSAULT actual: source=SYR.armed-forces source=unknown.rebels target=TUR"}},
		"whom him means": {"en", "Venezuela expelled the German ambassador, accusing him of lies.", []string{
			"SANCTION actual: source=VEN target=DEU.embassy", "ACCUSE actual: source=VEN target=DEU.embassy"}},
		"who does it as well as the subject": {"en", "Chad as well as Mali condemned Nigeria.", []string{
			"ACCUSE actual: source=MLI source=TCD target=NGA"}},
		"things of a state": {"en", "Russian refineries were struck by Ukrainian drones.", []string{"ASSAULT actual: source=UKR.armed-forces target=RUS"}},
		"what a state decides": {"en", "NATO condemned Russia's decision to suspend the treaty.", []string{
			"ACCUSE actual: source=NATO target=RUS", "SANCTION planned: source=RUS"}},
		"what a state attempts": {"en", "They discussed Peru's illegitimate attempts to purportedly annex Chilean territory.", []string{
			"COERCE planned: source=PER target=CHL"}},
		"a decision of another": {"en", "Chad demanded respect for the decision of Peru to expel Kenya's envoy by June 3.", []string{
			"REQUEST actual: source=TCD target=PER", "SANCTION demanded: source=PER target=KEN.envoy"}},
		"a list behind the place that opens": {"en", "In Vienna, Iran and France signed an agreement. In Syria, Peru, and in Egypt, Chad met Cuba.", []string{
			"SUPPORT actual: participant=FRA participant=IRN", "CONSULT actual: participant=CUB participant=TCD"}},
		"who says we in a quotation": {"ar", "قال خامنئي في طهران: «الشعب حر. لن نتفاوض مع فرنسا». ", []string{
			"STATEMENT actual: source=Q57336", "REJECT actual: source=Q57336 target=FRA"}},
		"a name that a state has with its article": {"ar", "وعد ديفيد كاميرون بإجراء استفتاء. ويتفاوض كاميرون مع فرنسا.", []string{
			"AGREE actual: source=Q192", "CONSULT actual: participant=FRA participant=Q192"}},
		"one another": {"en", "Canada and India expelled each other's diplomats.", []string{"SANCTION actual: participant=CAN participant=IND"}},
		"who arrests in a place": {"en", "In Skopje, demonstrators threw stones, and dozens were arrested.", []string{
			"PROTEST actual: source=public", "COERCE actual: source=MKD target=public"}},
		"a visit to a city": {"en", "Emmanuel Macron flew to Shanghai on Wednesday.", []string{"CONSULT actual: source=Q3052772 target=CHN"}},
		"the head of a body": {"en", "The head of Colombia's police, Oscar Naranjo, accused Venezuela.", []string{
			"ACCUSE actual: source=COL.police.oscar-naranjo target=VEN"}},
		"an ambassador to somewhere": {"en", "Brazil recalled its ambassador to Israel.", []string{
			"SANCTION actual: source=BRA target=ISR topic=BRA.embassy.ISR"}},
		"a name with its article": {"en", "President Obama spoke with President Abdel Fattah al-Sisi of Egypt. The President thanked Egypt.", []string{
			"CONSULT actual: participant=Q307871 participant=Q76", "SUPPORT actual: source=Q76 target=EGY"}},
		"a state that says where a city is": {"en", "President Obama met Chancellor Angela Merkel in Vilnius, Lithuania.", []string{
			"CONSULT actual: participant=Q567 participant=Q76"}},
		"a noun whose light verb is a participle": {"en", "France condemned the attack carried out by Iran on Tuesday.", []string{
			"ACCUSE actual: source=FRA target=IRN", "ASSAULT actual: source=IRN"}},
		"speech that only qualifies": {"en", "France rejected the measures announced by Korea. The plan was announced on Monday.", []string{
			"REJECT actual: source=FRA target=KOR"}},
		"who does something else meanwhile": {"en", "The forces of Turkey fighting Houthi rebels have declared a ceasefire.", []string{
			"ASSAULT actual: source=TUR.armed-forces target=HOUTHI", "CONCEDE actual: source=TUR.armed-forces target=HOUTHI"}},
		"whose doers are": {"en", "Somalia's rebel group al-Shabaab attacked a base in Kenya.", []string{"ASSAULT actual: source=AL-SHABAAB target=KEN"}},
		"which state it is about": {"en", "Turkey agreed to end the war in eastern Libya. Peru approved a plan in Lima.", []string{
			"AGREE actual: source=TUR topic=LBY", "AGREE actual: source=PER"}},
		"a part of a place":            {"en", "Turkey imposed a curfew in parts of Cyprus.", []string{"COERCE actual: source=TUR target=CYP", "COERCE actual: "}},
		"a village that no source has": {"en", "Chad attacked a military base in the village of Kamuya in Libya.", []string{"ASSAULT actual: source=TCD target=LBY"}},
		"a base that is no verb":       {"en", "Chad attacked a military base in Borno state village of Kamuya.", []string{"ASSAULT actual: source=TCD target=NGA"}},
		"a noun in a preposition":      {"en", "Turkey recalled its envoy in protest at the attack.", []string{"SANCTION actual: source=TUR topic=TUR.envoy", "ASSAULT actual: "}},
		"who storms decides what it is": {"en", "Police stormed the embassy of Mexico. Protesters stormed the embassy of Peru.", []string{
			"ASSAULT actual: source=unknown.police target=MEX.embassy", "PROTEST actual: source=public target=PER.embassy"}},
		"a gerund of many words": {"en", "France is pulling its troops out of Niger.", []string{"RETREAT ongoing: source=FRA"}},
		"a light verb without object": {"en", "Talks between Iran and Russia began in Geneva.", []string{
			"CONSULT actual: participant=IRN participant=RUS"}},
		"what is said is done": {"en", "Chad is appealing for calm. Mali continues to support Niger.", []string{
			"REQUEST actual: source=TCD", "SUPPORT actual: source=MLI target=NER"}},
		"who demonstrates something": {"en", "Germany demonstrated the resolve of NATO for peace.", nil},
		"a deed in a name":           {"en", "Germany praised the Global Methane Pledge of Canada.", []string{"SUPPORT actual: source=DEU target=CAN"}},
		"a thing that does": {"en", "Germany met Poland. The visit underscored the risks.", []string{
			"CONSULT actual: participant=DEU participant=POL", "CONSULT actual: "}},
		"what is said of talks": {"en", "Russia said the talks had failed.", []string{"STATEMENT actual: source=RUS", "CONSULT actual: "}},
		"who speaks meanwhile": {"ar", "أكد سيرجي لافروف أن إيران ستعود إلى الاتفاق، مشيرا إلى أن الوضع في سوريا تحسن.", []string{
			"STATEMENT actual: source=Q58217", "STATEMENT actual: source=Q58217"}},
		"protests that break out": {"ar", "اندلعت مظاهرات في نواكشوط.", []string{"PROTEST actual: source=public"}},
		"a text that breaks off":  {"en", "Russia condemned the minister and former senior", []string{"ACCUSE actual: source=RUS target=unknown.minister"}},
		"the pronoun of who speaks": {"ar", "قال وزير الخارجية الروسي سيرجي لافروف إنه سيزور القاهرة.", []string{
			"STATEMENT actual: source=Q58217", "CONSULT planned: source=Q58217 target=EGY"}},
		"a passive by its vowel": {"ar", "قُتل جنود روس في سوريا.", []string{"ASSAULT actual: target=RUS.armed-forces"}},
		"who denies accuses nobody": {"ar", "نفت كاراكاس وكيتو صحة هذه الاتهامات.", []string{
			"STATEMENT actual: source=ECU source=VEN", "ACCUSE actual: "}},
		"a people that a sentence begins with": {"ar", "الفرنسيون قصفوا المدينة.", []string{"ASSAULT actual: source=FRA"}},
		"who signs alone":                      {"ar", "لم توقع تركيا الاتفاق.", []string{"SUPPORT actual: source=TUR"}},
		"a verb of the other gender": {"ar", "أدانت قطر القصف. ودعت المجتمع الدولي إلى الضغط على إسرائيل.", []string{
			"ACCUSE actual: source=QAT", "ASSAULT actual: ", "REQUEST actual: source=QAT target=INTERNATIONAL-COMMUNITY"}},
		"his counterpart by his state": {"ar", "التقى وزير الخارجية المغربي نظيره السوداني.", []string{
			"CONSULT actual: participant=Q206209 participant=Q21933547",
		}},
		"a noun of action behind what is no verb's": {"ar", "قالت بيرو إن قصف المدينة خطأ، وإن النفط سيزيد فور رفع العقوبات. أكدت كوبا أنه قد قصف المدينة.", []string{
			"STATEMENT actual: source=PER", "STATEMENT actual: source=CUB", "ASSAULT actual: source=CUB"}},
		"an attack in words":                       {"ar", "شنت تركيا هجوما على قطر في خطاب أمس.", []string{"ACCUSE actual: source=TUR target=QAT"}},
		"a noun behind his counterpart is no name": {"ar", "هنأ الرئيس التركي نظيره القطري بفوزه.", []string{"SUPPORT actual: source=Q39259 target=QAT"}},
		"what is signed stands behind long names": {"ar", "وقع وزير الخارجية الروسي سيرجي لافروف ووزير الخارجية السوري وليد المعلم والسفير السعودي لدى روسيا أمس إعلانا.", []string{
			"SUPPORT actual: participant=Q1334803 participant=Q58217 participant=SAU.embassy.RUS"}},
		"a name that looks like a verb with me": {"ar", "وقال شكري خلال مؤتمر صحفي إن مصر تشكر بيرو.", []string{"SUPPORT actual: source=EGY target=PER"}},
		"rockets fired at somebody":             {"ar", "قامت طائرة روسية بإطلاق صاروخ على سيارة في إدلب.", []string{"ASSAULT actual: source=RUS.armed-forces"}},
		"who is hurt in a blast":                {"ar", "أصيب شخصان حين انفجرت قنبلة في بغداد.", []string{"ASSAULT actual: target=IRQ"}},
		"a killing that is announced":           {"ar", "أعلنت الشرطة العراقية مقتل خمسة أشخاص في انفجار سيارة مفخخة.", []string{"STATEMENT actual: source=IRQ.police", "ASSAULT actual: target=unknown.اشخاص"}},
		"whom a raid told beside it killed":     {"ar", "قتل خمسة أشخاص في قصف إسرائيلي على غزة.", []string{"ASSAULT actual: source=ISR target=PSE"}},
		"a storm is no raid":                    {"ar", "انحسرت العاصفة الثلجية التي ضربت عاصمة ليبيا.", []string{}},
		"an attack that is only thought of":     {"ar", "إيران سعيدة إذا تعرضت ليبيا لهجوم.", []string{}},
		"what an attack results in":             {"ar", "أسفر هجوم في كابول عن مقتل خمسة أشخاص.", []string{"ASSAULT actual: ", "ASSAULT actual: target=unknown.اشخاص"}},
		"who attacks, told before":              {"ar", "قالت الشرطة إن المتمردين شنوا الهجوم على الموقع. أوقع الهجوم سبعة قتلى.", []string{"ASSAULT actual: source=unknown.متمردين", "ASSAULT actual: target=unknown.قتلي", "ASSAULT actual: "}},
		"a crowd of whom nothing is known":      {"ar", "تظاهر أمس عشرات من أعضاء الحزب. خرجت أمس مظاهرات في جوبا.", []string{"PROTEST actual: source=public", "PROTEST actual: source=public", "PROTEST actual: "}},
		"dawn is no blast":                      {"ar", "اعتقلت الشرطة التركية فجرا ثلاثة صحفيين في إسطنبول.", []string{"COERCE actual: source=TUR.police"}},
		"a particle that looks like a verb":     {"ar", "قصفت روسيا بشكل غير مسبوق أوكرانيا.", []string{"ASSAULT actual: source=RUS target=UKR"}},
		"a protest told elsewhere":              {"ar", "شاركت سيدة في التظاهرة. أعلنت الأزهر احتجاجها على ليبيا.", []string{"PROTEST actual: ", "ACCUSE actual: source=AL-AZHAR target=LBY"}},
		"a subject behind a dateline": {"ar", "الرياض - أعلنت السعودية أنها استدعت سفيرها في كندا.", []string{
			"STATEMENT actual: source=SAU", "SANCTION actual: source=SAU target=CAN"}},
		"an adjective on the object":          {"ar", "قررت الرياض وقف جميع الواردات اللبنانية.", []string{"SANCTION actual: source=SAU target=LBN"}},
		"whom nobody is said to be called on": {"ar", "دعت فرنسا إلى تفكيك البرنامج السوري.", []string{"REQUEST actual: source=FRA"}},
		"a passive whose doer was not the last subject": {"ar", "زارت روسيا مصر. وقُتل خمسة أشخاص.", []string{
			"CONSULT actual: source=RUS target=EGY", "ASSAULT actual: target=unknown.اشخاص"}},
		"a pronoun for whom it is done to": {"ar", "زار الوزير الروسي القاهرة. واتهمت واشنطن طهران بالتجسس وهددتها بعقوبات.", []string{
			"CONSULT actual: source=RUS.minister target=EGY", "ACCUSE actual: source=USA target=IRN", "THREATEN actual: source=USA target=IRN"}},
		"a topic and its verb": {"ar", "أما الصين فهنأت مصر. أما قطر فاكتفت بإدانة إيران.", []string{
			"SUPPORT actual: source=CHN target=EGY", "ACCUSE actual: source=QAT target=IRN"}},
		"a participle has the subject before": {"ar", "دافع الرئيس الأمريكي عن السلام، محذرا روسيا من عواقب.", []string{"THREATEN actual: source=Q76 target=RUS"}},
		"a verb whose last letter a pronoun changes": {"ar", "جاء هذا بعد محادثات أجراها وزير الخارجية الروسي مع فرنسا.", []string{
			"CONSULT actual: participant=FRA participant=Q58217"}},
		"three states meant by their number": {"ar", "قصفت فرنسا وألمانيا وإيطاليا سوريا. واتهمت روسيا الدول الثلاث بالعدوان.", []string{
			"ASSAULT actual: source=DEU source=FRA source=ITA target=SYR", "ACCUSE actual: source=RUS target=DEU target=FRA target=ITA", "ASSAULT actual: "}},
		"a name behind another state's adjective": {"ar", "التقى كيري وزير الخارجية السعودي عادل الجبير والروسي سيرجي لافروف.", []string{
			"CONSULT actual: participant=Q22316 participant=Q58217 participant=Q623802"}},
		"a relative clause on a name behind a noun": {"ar", "جاء دور الكويت التي اتهمت لبنان.", []string{"ACCUSE actual: source=KWT target=LBN"}},
		"nouns joined behind one verb": {"ar", "أعلنت السعودية قطع العلاقات مع إيران ووقف الرحلات الجوية مع إيران.", []string{
			"SANCTION actual: participant=SAU target=IRN", "SANCTION actual: source=SAU target=IRN"}},
		"a verb that ends in a hamza": {"ar", "بدأت الولايات المتحدة مناقشة القرار مع روسيا.", []string{"CONSULT actual: participant=RUS participant=USA"}},
		"a relative clause of speech on whom a phrase ends with": {"en", "Libya criticised a call by the United Nations, which denied it.", []string{
			"ACCUSE actual: source=LBY target=UN", "STATEMENT actual: source=UN"}},
		"who tells it is not whom it is done to": {"en", "Russia criticised the report, Japan's government said.", []string{
			"ACCUSE actual: source=RUS", "STATEMENT actual: source=JPN.government"}},
		"whose ministers they are that a comma sets apart": {"en", "Japan and Libya accused Ecuador, their foreign ministries said.", []string{
			"ACCUSE actual: source=JPN source=LBY target=ECU", "STATEMENT actual: source=JPN.foreign-ministry source=LBY.foreign-ministry"}},
		"a verb and a noun of one attack": {"en", "Soldiers were killed in an attack by France. An attack by Libya killed soldiers. Peru condemned a French attack that killed Libyan soldiers.", []string{
			"ASSAULT actual: source=FRA target=unknown.soldiers", "ASSAULT actual: source=LBY target=unknown.soldiers",
			"ACCUSE actual: source=PER target=FRA", "ASSAULT actual: source=FRA target=LBY.armed-forces"}},
		"a participle on the noun before": {"en", "Libya published a report accusing Peru.", []string{"ACCUSE actual: source=LBY target=PER"}},
		"who is helped, not what with":    {"en", "Libya delivered tanks to Peru.", []string{"AID actual: source=LBY target=PER"}},
		"a second verb behind an opening participle": {"en", "Speaking in Bonn, Libya's government praised Turkey and said it would help.", []string{
			"SUPPORT actual: source=LBY.government target=TUR", "STATEMENT actual: source=LBY.government"}},
		"a crowd that a deed is done to": {"en", "Libya condemned Peru. Peruvian police fired tear gas to keep protesters away.", []string{
			"ACCUSE actual: source=LBY target=PER", "ASSAULT actual: source=PER.police target=public"}},
		"ambassadors to several states": {"en", "Libya recalled its ambassadors to Peru and Norway.", []string{
			"SANCTION actual: source=LBY target=NOR target=PER topic=Q2929688"}},
		"of whom a participle tells more": {"en", "Libya executed three men convicted of spying for Peru.", []string{
			"ASSAULT actual: source=LBY target=unknown.men", "SANCTION actual: target=unknown.men"}},
		"on whose ground": {"ar", "قطعت تركيا علاقاتها مع العراق احتجاجا على غارة شنها الجيش العراقي داخل أراضيها.", []string{
			"SANCTION actual: source=TUR target=IRQ", "ASSAULT actual: source=IRQ.armed-forces target=TUR"}},
		"on whose soil": {"en", "Norway condemned Peru after Peruvian jets bombed its territory.", []string{
			"ACCUSE actual: source=NOR target=PER", "ASSAULT actual: source=PER.armed-forces target=NOR"}},
		"whom between them means": {"ar", "هددت مصر قطر بعقوبات. وعرضت روسيا التوسط بينهما.", []string{
			"THREATEN actual: source=EGY target=QAT", "AGREE actual: source=RUS target=EGY target=QAT"}},
		"a fight that people were killed in": {"ar", "قتل جنود في معارك بين مصر وليبيا.", []string{
			"ASSAULT actual: participant=EGY participant=LBY target=unknown.جنود"}},
		"a war that two waged":            {"ar", "خاضت مصر وليبيا حربا عام 1977.", []string{"ASSAULT actual: participant=EGY participant=LBY"}},
		"an agreement that was signed":    {"ar", "نشرت مصر الاتفاقية الموقعة مع ليبيا عام 1977.", []string{"SUPPORT actual: participant=LBY"}},
		"a passive of nobody told before": {"ar", "زارت مصر قطر. واتُّفق على وقف الحرب.", []string{"CONSULT actual: source=EGY target=QAT"}},
		"the kingdom that a text is of": {"ar", "التقت السعودية الصين. شكرت المملكة الصين. وتوصلت المملكة والصين إلى اتفاق بينهما. وهنأت المملكة الصين.", []string{
			"CONSULT actual: participant=CHN participant=SAU", "SUPPORT actual: source=SAU target=CHN", "AGREE actual: participant=CHN participant=SAU", "SUPPORT actual: source=SAU target=CHN"}},
		"whose the ground is that was attacked": {"ar", "جاءت الزيارة بعد هجوم كيماوي على حلب في 4 مارس.", []string{
			"CONSULT actual: ", "ASSAULT actual: target=SYR"}},
		"the two who waged it": {"ar", "زارت مصر ليبيا. وخاض الجاران حربا.", []string{
			"CONSULT actual: source=EGY target=LBY", "ASSAULT actual: participant=EGY participant=LBY"}},
		"who announced before": {"ar", "قال الرئيس التركي إن بلاده حرة. وأعلن فرض عقوبات على ليبيا.", []string{
			"STATEMENT actual: source=Q39259", "SANCTION actual: source=Q39259 target=LBY"}},
		"who speaks first without being told": {"ar", "زار الرئيس التركي ليبيا. وقال إن بلاده حرة.", []string{
			"CONSULT actual: source=Q39259 target=LBY", "STATEMENT actual: source=Q39259"}},
		"who said what a relative clause tells": {"ar", "نددت مصر بالتصريحات التي أدلى بها وزير خارجية ليبيا.", []string{
			"ACCUSE actual: source=EGY target=LBY.foreign-minister", "STATEMENT actual: source=LBY.foreign-minister"}},
		"the capital of the state spoken of": {"ar", "ألغى الأردن القمة المقررة مع عمان. أدانت عمان القصف. زار الأردن ليبيا.", []string{
			"REJECT actual: source=JOR", "ACCUSE actual: source=JOR", "ASSAULT actual: ", "CONSULT actual: source=JOR target=LBY"}},
		"a state by its vowel signs": {"ar", "زار الأردن عُمان.", []string{"CONSULT actual: source=JOR target=OMN"}},
		"whose absence is regretted": {"ar", "أعرب العراق عن أسفه لتغيب تركيا عن الاجتماع الذي استضافته فرنسا.", []string{
			"ACCUSE actual: source=IRQ target=TUR", "CONSULT actual: host=FRA"}},
		"a treaty that was signed":         {"ar", "ترتبط مصر وليبيا بمعاهدة سلام وقعت عام 1979.", []string{"SUPPORT actual: participant=EGY participant=LBY"}},
		"whom what is rejected is done to": {"ar", "رفضت مصر أي محاولة لتهجير الفلسطينيين.", []string{"REJECT actual: source=EGY"}},
		"a subject joined to what is behind a preposition": {"ar", "مصر تقطع علاقاتها بليبيا وتونس تحشد قواتها.", []string{
			"SANCTION actual: source=EGY target=LBY", "MOBILIZE actual: source=TUN target=LBY"}},
		"whose raid, missiles or statement does it": {"ar", "دمرت ضربات روسية محطة في ليبيا. واستهدفت مسيرات تركية مواقع ليبية. وأدان بيان للرئاسة المصرية تركيا. وأدان تقرير أممي روسيا.", []string{
			"ASSAULT actual: source=RUS target=LBY", "ASSAULT actual: source=TUR target=LBY", "ACCUSE actual: source=EGY.presidency target=TUR", "ACCUSE actual: source=UN target=RUS"}},
		"who else does what is joined": {"ar", "رأت تركيا أن الضربات كانت مشروعة، وطالبت قطر بالتحقيق.", []string{
			"STATEMENT actual: source=TUR", "REQUEST actual: source=TUR target=QAT"}},
		"whose they are that are joined": {"ar", "زارت مصر تركيا. وقع قادة مجلس التعاون الخليجي وممثلوهم اتفاقا.", []string{
			"CONSULT actual: source=EGY target=TUR", "SUPPORT actual: participant=GCC"}},
		"what is signed says": {"ar", "وقعت مصر وليبيا بيانا يؤكد التضامن، بحضور جون سميث، مستشار الرئيس التركي.", []string{
			"SUPPORT actual: participant=EGY participant=LBY"}},
		"a minister of the state spoken of": {"ar", "أدان وزير الإعلام اللبناني القصف. زار لبنان قطر. شكر الرئيس اللبناني قطر. تنحى وزير الخارجية شربل.", []string{
			"ACCUSE actual: source=LBN.information-minister", "ASSAULT actual: ", "CONSULT actual: source=LBN target=QAT", "SUPPORT actual: source=Q3514836 target=QAT", "RETREAT actual: source=LBN.foreign-ministry.شربل"}},
		"an ambassador in a text of two states": {"ar", "أدانت ماليزيا تركيا. ردت تركيا على ماليزيا. زارت تركيا ماليزيا. ماليزيا طردت السفير مراد يلماز.", []string{
			"ACCUSE actual: source=MYS target=TUR", "CONSULT actual: source=TUR target=MYS", "SANCTION actual: source=MYS target=TUR.embassy.مراد-يلماز"}},
		"an office by whose it is": {"ar", "قال مكتب لافروف إن السلام ممكن.", []string{"STATEMENT actual: source=RUS.office"}},
		"airlines are no forces": {"ar", "مصر تقطع الطيران مع ليبيا. وحثت مصر شركات الطيران على الحذر.", []string{
			"SANCTION actual: source=EGY target=LBY", "REQUEST actual: source=EGY"}},
		"a verb that looks like somebody": {"ar", "طالب لبنان تركيا بالانسحاب. وطالب الرئيس الروسي قطر بالانسحاب.", []string{
			"REQUEST actual: source=LBN target=TUR", "RETREAT demanded: ", "REQUEST actual: source=Q7747 target=QAT", "RETREAT demanded: "}},
		"no name behind an office":          {"ar", "أشاد الرئيس التركي بشجاعة قطر.", []string{"SUPPORT actual: source=Q39259 target=QAT"}},
		"who says that he will not":         {"ar", "قالت حماس إنها لن تفرج عن الرهائن.", []string{"REJECT actual: source=HAMAS target=unknown.رهاين"}},
		"a teller told behind all the rest": {"en", "Ethiopia's government released three journalists on Friday, a rights group said.", []string{"RETREAT actual: source=ETH.government target=unknown.journalists"}},
		"the body of whom a sentence begins with": {"en", "Russia expelled ten German diplomats over a spying case, the ministry said.", []string{
			"SANCTION actual: source=RUS target=DEU", "STATEMENT actual: source=RUS.ministry"}},
		"a president whose counterpart is another's": {"en", "The president met his Turkish counterpart.", []string{"CONSULT actual: participant=Q39259 participant=unknown.president"}},
		"a thing of another thing does it": {"en", "Egypt and Chad met in Cairo. A wave of hope has destroyed it.", []string{
			"CONSULT actual: participant=EGY participant=TCD"}},
		"what one hopes of a state is no promise of its": {"en", "The promise of Ukraine was great.", []string{"AGREE actual: "}},
		"a teller who is nobody known": {"en", "Libya's government telephoned Putin, its office said.", []string{
			"CONSULT actual: participant=LBY.government participant=Q7747", "STATEMENT actual: source=LBY.government"}},
		"saying that it is wrong accuses": {"en", "Libya said Peru's remarks were unacceptable.", []string{"ACCUSE actual: source=LBY target=PER"}},
		"sanctions that somebody imposed": {"ar", "انتقد تقرير العقوبات التي فرضتها فرنسا على ليبيا.", []string{"SANCTION actual: source=FRA target=LBY"}},
		"sanctions of somebody":           {"ar", "جاء القرار ردا على عقوبات الاتحاد الأوروبي على ليبيا.", []string{"SANCTION actual: source=EU target=LBY"}},
		"an agreement that somebody signed": {"ar", "تنص الاتفاقية التي وقعتها بيرو مع ليبيا على التعاون.", []string{
			"AGREE actual: participant=LBY participant=PER"}},
		"a truce that somebody declared":        {"ar", "انهارت الهدنة التي أعلنتها بيرو.", []string{"RETREAT actual: source=PER"}},
		"a capital behind an office is no name": {"ar", "تأتي زيارة الرئيس الكوبي لباريس وسط خلافات.", []string{"CONSULT actual: source=Q46809 target=FRA"}},
		"a demand by saying what one must":      {"ar", "قال جون كيري إنه يجب على بيرو احترام الحدود.", []string{"REQUEST actual: source=Q22316 target=PER"}},
		"what is on somebody to do":             {"ar", "قال جون كيري إن على بيرو أن تنسحب. وأضاف أن على ليبيا ديونا.", []string{"REQUEST actual: source=Q22316 target=PER", "STATEMENT actual: source=Q22316"}},
		"an accusation by what is told of another": {"ar", "قال جون كيري إن بيرو تتدخل في شؤون ليبيا وإنها لم تنتهك الاتفاق.", []string{
			"ACCUSE actual: source=Q22316 target=PER"}},
		"a counterpart right behind a name": {"ar", "التقى كيري نظيره الروسي. وأضاف «كان هناك بعض المقاتلين في ليبيا».", []string{
			"CONSULT actual: participant=Q22316 participant=RUS"}},
		"an agreement that there is": {"ar", "دعت بيرو إلى احترام الاتفاق الذي تم التوصل إليه مع ليبيا في يوليو.", []string{
			"REQUEST actual: source=PER", "AGREE actual: participant=LBY"}},
		"adjectives in the accusative": {"ar", "التقى الوزير التركي وفدا روسيا. زار وزير خارجية بيرو ليبيا.", []string{
			"CONSULT actual: participant=RUS participant=TUR.minister", "CONSULT actual: source=PER.foreign-minister target=LBY"}},
		"a state behind an office with an article": {"ar", "زار رئيس الوزراء تركيا. شكر الوزير الفلسطيني السعودية.", []string{
			"CONSULT actual: source=Q13415154 target=TUR", "SUPPORT actual: source=PSE.minister target=SAU"}},
		"who stands behind a pronoun": {"ar", "أدانت تركيا ما قامت به القوات الروسية من قصف على إدلب. اعتمدت قطر القرار، ولم ترحب به إسرائيل. زار من جهته الرئيس التركي بيرو.", []string{
			"ACCUSE actual: source=TUR", "ASSAULT actual: source=RUS.armed-forces target=SYR", "SUPPORT actual: source=ISR target=QAT", "CONSULT actual: source=Q39259 target=PER"}},
		"names in quotation marks": {"ar", "اتفقت إسرائيل وحركة «حماس» على هدنة. واتهم رئيس الوزراء محمد كريم الدول «5+1» بالكذب. وأعلن المتحدث باسم تنظيم \"داعش\" رفضه العرض.", []string{
			"AGREE actual: participant=HAMAS participant=ISR", "ACCUSE actual: source=person.محمد-كريم target=P5+1", "REJECT actual: source=ISIS"}},
		"adjectives that a dash joins": {"ar", "عقد في الدوحة اجتماع ثلاثي سعودي - أميركي - روسي. ووقع الاتفاق التركي – المصري في أنقرة.", []string{
			"CONSULT actual: participant=RUS participant=SAU participant=USA", "AGREE actual: participant=EGY participant=TUR"}},
		"a name behind what an office is for": {"ar", "زار نائب وزير الخارجية الروسي لشؤون الشرق الأوسط ميخائيل بوغدانوف القاهرة.", []string{
			"CONSULT actual: source=RUS.mikhail-bogdanov target=EGY"}},
		"an agreement known by a name": {"ar", "دافع كيري عن الاتفاق النووي مع إيران الأربعاء. وانتقدت فرنسا الاتفاق النووي مع كوريا الشمالية.", []string{
			"AGREE actual: participant=IRN participant=P5+1", "ACCUSE actual: source=FRA target=PRK"}},
		"powers that stand over against a state": {"ar", "اتفقت إيران والقوى الكبرى على التعاون.", []string{"AGREE actual: participant=IRN participant=P5+1"}},
		"companies of a state":                   {"en", "Libya imposed sanctions on Chinese banks for arming Iran.", []string{"SANCTION actual: source=LBY target=CHN"}},
		"who was held by another": {"en", "Libya released two French prisoners in exchange for a banker jailed by Peru.", []string{
			"RETREAT actual: source=LBY target=FRA", "SANCTION actual: source=PER target=unknown.banker"}},
		"who acts after an attack": {"en", "Lavrov cancelled a trip to Peru after the downing of a Russian jet in Chad on Monday.", []string{
			"REJECT actual: source=Q58217 target=PER", "ASSAULT actual: target=RUS"}},
		"missiles of its own": {"en", "Russia sent missiles to a Russian base in Chad.", []string{"MOBILIZE actual: source=RUS target=TCD"}},
		"the two": {"en", "India and China exchanged fire. Peru urged the two to show restraint.", []string{
			"ASSAULT actual: participant=CHN participant=IND", "REQUEST actual: source=PER target=CHN target=IND"}},
		"four states meant by their number": {"en", "Peru, Libya, Egypt and Chad cut ties with Qatar. The four countries accused Doha of lies.", []string{
			"SANCTION actual: source=EGY source=LBY source=PER source=TCD target=QAT", "ACCUSE actual: source=EGY source=LBY source=PER source=TCD target=QAT"}},
		"who is told of between commas": {"en", "Emmanuel Macron, the man behind the plan, accused Peru.", []string{"ACCUSE actual: source=Q3052772 target=PER"}},
		"an office joined behind a name between commas": {"en", "The Russian foreign minister, Sergei Lavrov, and the acting Libyan foreign minister condemned Peru.", []string{
			"ACCUSE actual: source=LBY.foreign-minister source=Q58217 target=PER"}},
		"where soldiers were killed is no killer": {"en", "Turkish soldiers were killed in an attack in northern Iraq. A bomb killed UN soldiers from Chad.", []string{
			"ASSAULT actual: target=TUR.armed-forces", "ASSAULT actual: target=UN.armed-forces"}},
		"whom nobody told of is seized from": {"en", "Libya condemned Peru. The Libyan army seized power on Monday.", []string{
			"ACCUSE actual: source=LBY target=PER", "COERCE actual: source=LBY.armed-forces"}},
		"who suffered is not to blame": {"en", "Libya condemned the attack on Peru. Chad bombed Peru. Libya condemned the attack on Peru.", []string{
			"ACCUSE actual: source=LBY", "ASSAULT actual: source=TCD target=PER", "ACCUSE actual: source=LBY target=TCD"}},
		"the ministry": {"en", "Peru's foreign ministry condemned Chad. The ministry thanked Cuba.", []string{
			"ACCUSE actual: source=PER.foreign-ministry target=TCD", "SUPPORT actual: source=PER.foreign-ministry target=CUB"}},
		"the ministry of the kingdom": {"en", "The Ministry of Foreign Affairs of the Kingdom condemned the remarks of the Embassy of Peru in Riyadh. The Kingdom thanked Bahrain.", []string{
			"ACCUSE actual: source=SAU.foreign-ministry target=PER.embassy.SAU", "SUPPORT actual: source=SAU target=BHR"}},
		"a president of old": {"en", "Secretary Kerry visited Peru. Peru and Cuba recalled how President Eisenhower condemned Cuba. The President thanked Peru.", []string{
			"CONSULT actual: source=Q22316 target=PER", "ACCUSE actual: source=USA.eisenhower target=CUB", "SUPPORT actual: source=Q76 target=PER"}},
		"one of the two that did it": {"en", "Peru and Cuba took a step. Decades after Peru suspended relations our two governments met.", []string{
			"SANCTION actual: source=PER target=CUB", "CONSULT actual: participant=CUB participant=PER"}},
		"who does it right behind a noun": {"ar", "أدى قصف الطيران السوري لمدينة درعا إلى نزوح. أدانت بيرو قصف ليبيا كوبا.", []string{
			"ASSAULT actual: source=SYR.armed-forces target=SYR", "ACCUSE actual: source=PER target=LBY", "ASSAULT actual: source=LBY target=CUB"}},
		"whose meeting it is": {"ar", "تحدث لافروف عقب محادثاته مع نظيره الإيراني.", []string{
			"CONSULT actual: participant=IRN participant=Q58217"}},
		"who announces a death has not done it": {"ar", "أعلنت وزارة الدفاع الروسية مقتل ثلاثة من جنودها في سوريا.", []string{
			"STATEMENT actual: source=RUS.defence-ministry", "ASSAULT actual: target=RUS.armed-forces"}},
		"a thing behind an office is no name": {"ar", "قدم المبعوث الليبي تقريرا إلى مجلس الأمن.", []string{"STATEMENT actual: source=LBY.envoy target=UN.security-council"}},
		"who gets to do something, or is made to": {"ar", "تمكنت إيران من اعتقال جاسوس تركي. وأجبرت فرنسا إيران على الإفراج عنه. هزائم الحوثيين تدفعهم لطلب وساطة عمانية. تولت قطر الوساطة بين بيرو وليبيا.", []string{
			"COERCE actual: source=IRN target=TUR", "RETREAT actual: source=IRN", "REQUEST actual: source=HOUTHI target=OMN", "CONSULT actual: mediator=QAT participant=LBY participant=PER"}},
		"a city right behind a noun or a state": {"ar", "بدأت روسيا قصف حلب. وقصفت تركيا حلب.", []string{
			"ASSAULT actual: source=RUS target=SYR", "ASSAULT actual: source=TUR target=SYR"}},
		"a city that is seized": {"ar", "سيطر الحوثيون على مدينة عدن. تظاهر الآلاف في صنعاء ضد بيرو.", []string{"COERCE actual: source=HOUTHI target=YEM", "PROTEST actual: source=public target=PER"}},
		"verbs that look like somebody": {"ar", "وطالب الوزير الروسي ليبيا بوقف القتال. وأفاد لافروف بأن بيرو قطعت علاقاتها بليبيا. وترأس لافروف اجتماعا مع الوزير الليبي.", []string{
			"REQUEST actual: source=RUS.minister target=LBY", "STATEMENT actual: source=Q58217", "SANCTION actual: source=PER target=LBY", "CONSULT actual: participant=LBY.minister participant=Q58217"}},
		"a series of deeds, and an adjective that is no soldier": {"ar", "شنت بيرو سلسلة من الغارات على ليبيا. وإيران قامت بحرب ضد العراق. شنت بيرو هجوما عسكريا على ليبيا.", []string{
			"ASSAULT actual: source=PER target=LBY", "ASSAULT actual: source=IRN target=IRQ", "ASSAULT actual: source=PER target=LBY"}},
		"what is told after which a demand is made": {"ar", "دعت روسيا إلى الهدوء بعد التوصل إلى الاتفاق بين بيرو وليبيا.", []string{
			"REQUEST actual: source=RUS", "AGREE actual: participant=LBY participant=PER"}},
		"a breach told before who tells it": {"en", "Israel is violating the UN Charter, Turkey said. Iran has broken its promises, said Peru.", []string{
			"ACCUSE actual: source=TUR target=ISR", "ACCUSE actual: source=PER target=IRN"}},
		"who tells it between subject and verb": {"en", "France, Sudan said on Monday, had broken the law. Libya, Peru said, attacked Chad.", []string{
			"ACCUSE actual: source=SDN target=FRA", "STATEMENT actual: source=PER", "ASSAULT actual: source=LBY target=TCD"}},
		"what only tells more of an object": {"ar", "شهدت بغداد هجوما شنه تنظيم داعش على السفارة التركية. وشهدت صنعاء هجوما استهدف السفارة التركية. ورفضت روسيا مشروع قرار يدين تركيا.", []string{
			"ASSAULT actual: source=ISIS target=TUR.embassy", "ASSAULT actual: target=TUR.embassy", "REJECT actual: source=RUS", "ACCUSE actual: target=TUR"}},
		"fighters of a group": {"ar", "قتل مقاتلون من حركة الشباب جنودا. وقصفت طائرات أميركية مسلحي الحركة.", []string{
			"ASSAULT actual: source=AL-SHABAAB.armed-group", "ASSAULT actual: source=USA.armed-forces target=AL-SHABAAB.armed-group"}},
		"whom a relative clause is on": {"ar", "أدانت حركة الشباب الصومالية المتطرفة، التي شنت هجوما على كينيا، بيرو. زار لافروف مصر بعد نظيره الفرنسي لوران فابيوس ووزير الخارجية الألماني فرانك فالتر شتاينماير الذي زار ليبيا.", []string{
			"ACCUSE actual: source=AL-SHABAAB target=KEN", "ASSAULT actual: source=AL-SHABAAB target=KEN", "CONSULT actual: source=Q58217 target=EGY", "CONSULT actual: source=Q76658 target=LBY"}},
		"an envoy's name behind where he is sent": {"ar", "أدان المبعوث الأممي إلى ليبيا برناردينو ليون بيرو. وزار ليون مصر.", []string{
			"ACCUSE actual: source=UN.bernardino-leon target=PER", "CONSULT actual: source=UN.bernardino-leon target=EGY"}},
		"an agreement that somebody speaks of": {"ar", "صعد خامنئي من لهجته ضد الولايات المتحدة، أمس، موضحا موقفه من أن الاتفاق النووي الإيراني لن يغير من العلاقات بين البلدين.", []string{
			"STATEMENT actual: source=Q57336", "AGREE actual: participant=IRN participant=P5+1"}},
		"a visitor behind what his host is called": {"ar", "استقبل الرئيس الفرنسي السابق وزير خارجية قطر.", []string{"CONSULT actual: source=Q13560046 target=FRA.former-head-of-state"}},
		"whom a stranger speaks of": {"ar", "وقال زنغنه “كندا سترفع الإنتاج”. قال “حزب الله” إنه سيزور بيرو.", []string{
			"STATEMENT actual: source=HEZBOLLAH"}},
		"several counterparts": {"ar", "يجتمع وزير الخارجية الأميركي بنظرائه الخليجيين.", []string{
			"CONSULT actual: participant=GCC participant=Q22316"}},
		"whose rule is broken is not accused": {"en", "The vote is a breach of the UN Charter, Canada said.", []string{"ACCUSE actual: source=CAN"}},
		"what two agree that things are": {"en", "India and Chad met. The two sides agreed the step was useful.", []string{
			"CONSULT actual: participant=IND participant=TCD", "STATEMENT actual: source=IND source=TCD"}},
		"where a deal was concluded": {"en", "A deal was concluded in Doha between Chad and Peru.", []string{"AGREE actual: participant=PER participant=TCD"}},
		"who attends a meeting": {"ar", "التقى لافروف في القاهرة وزير الخارجية الليبي بحضور جون كيري. عقد اجتماع في الدوحة بمشاركة بيرو وكوبا.", []string{
			"CONSULT actual: participant=LBY.foreign-minister participant=Q22316 participant=Q58217", "CONSULT actual: participant=CUB participant=PER"}},
		"words that are no state and no part of a name": {"ar", "منحت المفوضية الأوروبية مساعدة مالية لليبيا. انتقد السفير أحمد الكندري بشدة بيرو. وإذا لم توافق بيرو على الاتفاق ستغضب ليبيا.", []string{
			"AID actual: source=EU.commission target=LBY", "ACCUSE actual: source=person.احمد-الكندري target=PER", "REJECT conditional: source=PER"}},
		"a joined subject": {"ar", "روسيا تقطع علاقاتها بكندا والصين تزور مصر", []string{
			"SANCTION actual: source=RUS target=CAN", "CONSULT actual: source=CHN target=EGY"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := claimsOf(t, c.tag, c.text)
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// What protesters do at their protest is a telling of it, unless they are new there.
func TestAmidAProtest(t *testing.T) {
	claims := read(t, "ar", "احتج آلاف الأشخاص في كابل ضد إيران. وهتف المتظاهرون: لا للحرب. هتف متظاهرون في باريس.")
	for i, anaphoric := range []bool{false, true, false} {
		if c := claims[i]; c.Type != graph.Protest || c.Anaphoric != anaphoric {
			t.Errorf("%d is %s, told elsewhere %v, want a protest, %v", i, c.Type, c.Anaphoric, anaphoric)
		}
	}
}

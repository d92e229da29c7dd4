package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"chancery/graph"
)

// csvColumns are the columns of the table. Lists have "; " between their items.
var csvColumns = []string{
	"id", "start", "end", "precision", "reported", "type", "mode", "quad", "polarity", "modality", "status", "background",
	"source", "target", "participants", "others", "place_id", "place", "country", "lat", "lng",
	"contexts", "summary", "attributed_to", "confidence", "sources", "articles", "quotes",
}

type csvWriter struct {
	out *csv.Writer
	o   Options
}

func openCSV(w io.Writer, o Options) (Writer, error) {
	c := &csvWriter{out: csv.NewWriter(w), o: o}
	c.out.UseCRLF = true
	return c, c.out.Write(csvColumns)
}

// Write writes a row. end is the day after the last, as everywhere in chancery.
func (c *csvWriter) Write(e graph.Event) error {
	codes := graph.CodesOf(e)
	row := []string{
		e.ID, day(e.Time.Start), day(e.Time.End), string(e.Time.Precision), day(e.Reported), string(e.Type), e.Mode, codes.Quad,
		string(e.Polarity), string(e.Modality), string(e.Status), strconv.FormatBool(e.Background),
		roleIDs(e, graph.RoleSource), roleIDs(e, graph.RoleTarget), roleIDs(e, graph.RoleParticipant), c.otherRoles(e),
	}
	row = append(row, c.placeCells(e.Place)...)
	var articles []string
	for _, x := range e.Evidence {
		if len(articles) == 0 || articles[len(articles)-1] != x.ArticleID {
			articles = append(articles, x.ArticleID)
		}
	}
	var speakers []string
	for _, a := range e.AttributedTo {
		speakers = append(speakers, a.ID)
	}
	summary, _ := graph.ChooseName(e.Summary, "", c.o.Langs...)
	return c.out.Write(append(row, list(e.Contexts), summary, list(speakers),
		strconv.FormatFloat(e.Confidence, 'f', -1, 64), strconv.Itoa(e.Sources), list(articles), list(quotes(e))))
}

// Close writes what is still held back.
func (c *csvWriter) Close() error {
	c.out.Flush()
	return c.out.Error()
}

func (c *csvWriter) placeCells(p *graph.Place) []string {
	if p == nil {
		return make([]string, 5)
	}
	cells := []string{p.ID, c.o.place(p), p.Country, "", ""}
	if p.Lat != 0 || p.Lng != 0 {
		cells[3], cells[4] = strconv.FormatFloat(p.Lat, 'f', -1, 64), strconv.FormatFloat(p.Lng, 'f', -1, 64)
	}
	return cells
}

func roleIDs(e graph.Event, role graph.Role) string {
	var ids []string
	for _, p := range e.Participants {
		if p.Role == role {
			ids = append(ids, p.Actor.ID)
		}
	}
	return list(ids)
}

// otherRoles lists those in roles that have no column of their own: "host=TUR".
func (c *csvWriter) otherRoles(e graph.Event) string {
	var out []string
	for _, p := range e.Participants {
		switch p.Role {
		case graph.RoleSource, graph.RoleTarget, graph.RoleParticipant:
		default:
			out = append(out, string(p.Role)+"="+p.Actor.ID)
		}
	}
	return list(out)
}

func list(items []string) string { return strings.Join(items, "; ") }

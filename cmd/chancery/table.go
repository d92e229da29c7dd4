package main

import (
	"fmt"
	"io"
	"strings"

	"chancery/graph"

	"github.com/rivo/uniseg"
)

// columnGap stands between two columns of a table.
const columnGap = "  "

// longestQuote is how many code points of a quote a table shows.
const longestQuote = 160

// writeReading writes what was read out of one article: its name, then its events,
// each with its first quote.
func writeReading(out io.Writer, r graph.Reading, lang string) error {
	head := []string{keyOf(r.Article)}
	if r.Article.Language != "" {
		head = append(head, r.Article.Language)
	}
	if !r.Article.PublishedAt.IsZero() {
		head = append(head, "published "+dayText(r.Article.PublishedAt))
	}
	head = append(head, count(len(r.Events), "event"))
	if _, err := fmt.Fprintln(out, strings.Join(head, ", ")); err != nil {
		return err
	}
	lines := alignRows(eventRows(r.Events, lang))
	for i, line := range lines {
		line = columnGap + line + "\n"
		if len(r.Events[i].Evidence) > 0 {
			line += columnGap + columnGap + isolate("«"+shortened(r.Events[i].Evidence[0].Quote)+"»") + "\n"
		}
		if _, err := io.WriteString(out, line); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(out)
	return err
}

// writeTimeline writes events in the order given, a line each.
func writeTimeline(out io.Writer, events []graph.Event, lang string) error {
	if len(events) == 0 {
		_, err := fmt.Fprintln(out, "no events")
		return err
	}
	rows := append([][]string{{"WHEN", "WHAT", "WHO", "WHERE"}}, eventRows(events, lang)...)
	for _, line := range alignRows(rows) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

func eventRows(events []graph.Event, lang string) [][]string {
	rows := make([][]string, len(events))
	for i, e := range events {
		rows[i] = []string{whenText(e), whatText(e), whoText(e, lang), placeText(e.Place, lang)}
	}
	return rows
}

// alignRows makes each row a line with its columns below those of the others, as
// wide as a terminal shows them: letters that join or combine take no cell.
func alignRows(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var line strings.Builder
		for j, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[j]-uniseg.StringWidth(cell)) + columnGap)
		}
		lines[i] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

// whatText is type and mode with what keeps the event from having simply happened.
func whatText(e graph.Event) string {
	text := string(e.Type)
	if e.Mode != "" {
		text += "/" + e.Mode
	}
	if e.Polarity == graph.Negated {
		text += ", " + string(e.Polarity)
	}
	if e.Modality != graph.Actual && e.Modality != "" {
		text += ", " + string(e.Modality)
	}
	return text
}

func placeText(p *graph.Place, lang string) string {
	if p == nil {
		return ""
	}
	if p.Country == "" || p.Country == p.ID {
		return isolate(p.Name(lang))
	}
	return isolate(p.Name(lang)) + ", " + p.Country
}

// shortened makes a quote one line that is not too long.
func shortened(quote string) string {
	quote = strings.Join(strings.Fields(quote), " ")
	if r := []rune(quote); len(r) > longestQuote {
		return string(r[:longestQuote-1]) + "…"
	}
	return quote
}

// count says how many there are of something: "1 event", "2 events".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

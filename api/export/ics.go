package export

import (
	"io"
	"strings"

	ics "github.com/arran4/golang-ical"

	"chancery/graph"
)

// icsForm is how RFC 5545 wants lines: at most 75 bytes, CRLF.
var icsForm = &ics.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: string(ics.WithNewLineWindows)}

type icsWriter struct {
	w io.Writer
	o Options
}

func openICS(w io.Writer, o Options) (Writer, error) {
	_, err := io.WriteString(w, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//chancery//events//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n")
	return &icsWriter{w, o}, err
}

// icsStatus is what a calendar calls how an event stands.
var icsStatus = map[graph.Status]ics.ObjectStatus{
	graph.Happened: ics.ObjectStatusConfirmed, graph.PlannedTo: ics.ObjectStatusTentative, graph.Proposed: ics.ObjectStatusTentative,
	graph.Disputed: ics.ObjectStatusTentative, graph.Cancelled: ics.ObjectStatusCancelled, graph.Denied: ics.ObjectStatusCancelled,
}

// Write writes an entry of whole days, unless the time of the event is not known. Its
// stamp is the day it was first reported, so that two exports are the same.
func (c *icsWriter) Write(e graph.Event) error {
	if !e.Time.Known() {
		return nil
	}
	v := ics.NewEvent(e.ID + "@chancery")
	stamp := e.Reported
	if stamp.IsZero() {
		stamp = e.Time.Start
	}
	v.SetDtStampTime(stamp.UTC())
	v.SetAllDayStartAt(e.Time.Start)
	v.SetAllDayEndAt(e.Time.End)
	v.SetSummary(c.o.headline(e))
	v.SetDescription(strings.Join(quotes(e), "\n\n"))
	v.SetTimeTransparency(ics.TransparencyTransparent)
	v.AddProperty(ics.ComponentPropertyCategories, string(e.Type))
	if status, ok := icsStatus[e.Status]; ok {
		v.SetStatus(status)
	}
	if p := e.Place; p != nil {
		v.SetLocation(c.o.place(p))
		if p.Lat != 0 || p.Lng != 0 {
			v.SetGeo(p.Lat, p.Lng)
		}
	}
	return v.SerializeTo(c.w, icsForm)
}

// Close ends the calendar.
func (c *icsWriter) Close() error {
	_, err := io.WriteString(c.w, "END:VCALENDAR\r\n")
	return err
}

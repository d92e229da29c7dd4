package graph

// Codes is how other schemes code an event. They are computed whenever they are
// asked for and never stored: the event is what the text says, the codes are what
// a scheme makes of it.
type Codes struct {
	CAMEO     string  // code of the deed, three or four digits, whether or not it happened
	CAMEORoot string  // its first two digits
	Goldstein float64 // Goldstein score of the CAMEO code, -10 to +10
	PLOVER    string  // root, after polarity and modality; "" where PLOVER has none, as for statements
	Quad      string  // VC, MC, VX or MX of the PLOVER root, "" where there is no root
	Score     float64 // PLOVER's score of the root, and of the mode where the root is the type; 0 where there is no root
}

// CodesOf computes the codes of an event from its type, mode, polarity and
// modality. An event of a type that is not in the ontology has none: all are zero.
//
// CAMEO has no negation, and codes intent only for cooperation (03) and threats
// (13): its code here is of the deed, and polarity and modality stand beside it.
// PLOVER codes what is not yet, or is said not to be, under another root.
//
// It panics if the built-in ontology is at fault, which LoadOntology tells.
func CodesOf(e Event) Codes {
	o, err := LoadOntology()
	if err != nil {
		panic(err)
	}
	row := o.byType[e.Type]
	if row == nil {
		return Codes{}
	}
	c := Codes{CAMEO: row.cameo(e.Mode)}
	c.CAMEORoot = c.CAMEO[:2]
	c.Goldstein = o.cameo[c.CAMEO].Goldstein

	root := row.plover(e.Polarity, e.Modality)
	mode := ""
	if root == e.Type {
		mode = e.Mode
	}
	c.PLOVER, c.Quad, c.Score = string(root), string(o.Quad(root)), o.Score(root, mode)
	return c
}

// cameo returns the code of a mode, or of the type where it has no such mode.
func (r *typeRow) cameo(mode string) string {
	if m := r.mode(mode); m != nil {
		return m.CAMEO.text
	}
	return r.CAMEO.text
}

// plover returns the root of an event of this type, "" if PLOVER has none.
//
// Offered, possible and conditional events go with the planned ones: none has
// happened, and PLOVER itself calls AGREE a future SUPPORT and THREATEN a
// hypothetical ASSAULT. What is demanded is a REQUEST, whether it is to be done or
// not: nobody has agreed to it.
func (r *typeRow) plover(p Polarity, m Modality) Type {
	if r.PLOVER == nil {
		return ""
	}
	negated := p == Negated
	switch m {
	case Demanded:
		return Request
	case Planned, Offered, Possible, Conditional:
		if negated {
			return Type(r.PLOVER.CalledOff.text)
		}
		return Type(r.PLOVER.Planned.text)
	}
	if negated {
		return Type(r.PLOVER.Denied.text)
	}
	return r.name()
}

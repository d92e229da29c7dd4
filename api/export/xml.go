package export

import "encoding/xml"

// xmlElements begins elements that others are written into one after the other, and
// ends them.
type xmlElements struct {
	out  *xml.Encoder
	open []xml.StartElement
}

// begin begins an element; pairs are the names and values of its attributes in turn.
func (x *xmlElements) begin(name string, pairs ...string) error {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i+1 < len(pairs); i += 2 {
		start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: pairs[i]}, Value: pairs[i+1]})
	}
	x.open = append(x.open, start)
	return x.out.EncodeToken(start)
}

// end ends the element begun last.
func (x *xmlElements) end() error {
	n := len(x.open) - 1
	start := x.open[n]
	x.open = x.open[:n]
	return x.out.EncodeToken(start.End())
}

// endAll ends all elements and writes out what is held back.
func (x *xmlElements) endAll() error {
	for len(x.open) > 0 {
		if err := x.end(); err != nil {
			return err
		}
	}
	return x.out.Close()
}

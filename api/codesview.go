package api

import "chancery/graph"

// Codes is how other schemes code an event. What a scheme has no code for is left
// out.
type Codes struct {
	CAMEO     string   `json:"cameo,omitempty" example:"046" doc:"CAMEO code of the deed, whether or not it happened."`
	CAMEORoot string   `json:"cameo_root,omitempty" example:"04" doc:"Its root."`
	Goldstein *float64 `json:"goldstein,omitempty" minimum:"-10" maximum:"10" example:"7" doc:"Goldstein score of the CAMEO code."`
	PLOVER    string   `json:"plover,omitempty" example:"AGREE" doc:"PLOVER root, after polarity and modality: a meeting that is only planned is AGREE."`
	Quad      string   `json:"quad,omitempty" enum:"VC,MC,VX,MX" doc:"Verbal or material cooperation or conflict."`
	Score     *float64 `json:"score,omitempty" minimum:"-10" maximum:"10" example:"2.5" doc:"PLOVER's score of the root."`
}

func viewCodes(c graph.Codes) Codes {
	v := Codes{CAMEO: c.CAMEO, CAMEORoot: c.CAMEORoot, PLOVER: c.PLOVER, Quad: c.Quad}
	if c.CAMEO != "" {
		v.Goldstein = &c.Goldstein
	}
	if c.PLOVER != "" {
		v.Score = &c.Score
	}
	return v
}

package event

import (
	"chancery/graph"
)

// home notes that a person of whom no state is told is of the state whose police, courts or
// army hold him on its own ground: «اعتقلت السلطات التشادية الصحافي سالم منصور».
func (st *story) home(c *Claim) {
	if c.Type != graph.Coerce || c.Mode != "arrest" || c.Polarity != graph.Affirmed || c.Modality != graph.Actual {
		return
	}
	code := c.alike(graph.RoleSource)
	if a, ok := st.x.entities.Names().Actor(code); !ok || a.Kind != graph.KindState || c.Place != nil && c.Place.Country != code {
		return
	}
	for i := range c.Participants {
		p := &c.Participants[i]
		if p.Role != graph.RoleTarget || p.Actor.Kind != graph.KindPerson || p.Actor.Code != "" {
			continue
		}
		if st.homes == nil {
			st.homes = map[string]string{}
		}
		if before, held := st.homes[p.Actor.ID]; held && before != code {
			code = "" // two states have held him: he may be of neither
		}
		st.homes[p.Actor.ID] = code
	}
}

// alike returns the code that all who have the role share, nothing if they do not.
func (c *Claim) alike(role graph.Role) string {
	code, found := "", false
	for i := range c.Participants {
		p := &c.Participants[i]
		if p.Role != role {
			continue
		}
		if found && p.Actor.Code != code {
			return ""
		}
		code, found = p.Actor.Code, true
	}
	return code
}

// settleHomes gives everybody in the claims of a document the state that was found to be his home.
func (st *story) settleHomes() {
	if len(st.homes) == 0 {
		return
	}
	for i := range st.claims {
		c := &st.claims[i]
		for k := range c.Participants {
			st.housed(&c.Participants[k].Actor)
		}
	}
}

// housed gives the home that was found to somebody of no known state.
func (st *story) housed(a *graph.Actor) {
	if a.Code == "" {
		a.Code = st.homes[a.ID]
	}
}

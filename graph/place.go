package graph

// PlaceKind says what a place is.
type PlaceKind string

// The kinds of place.
const (
	PlaceCountry PlaceKind = "country"
	PlaceCity    PlaceKind = "city"
	PlaceRegion  PlaceKind = "region"
)

// Place is where an event took or takes place.
type Place struct {
	ID       string // GeoNames id of a city or region, alpha-3 code of a country
	Kind     PlaceKind
	Country  string            // alpha-3 code of the state it lies in, "" for the high seas and the like
	Names    map[string]string // display name by BCP 47 language tag
	Lat, Lng float64           // degrees, WGS 84; both 0 if not known
}

// Name returns the name in the language asked for, else in English, else any one,
// else the ID.
func (p Place) Name(lang string) string { return displayName(p.Names, p.ID, lang) }

package graph

// ReviewFilter chooses events by what analysts have said of them.
type ReviewFilter string

// The choices. Where none is made, events that were rejected are left out.
const (
	OnlyConfirmed ReviewFilter = "confirmed"
	OnlyRejected  ReviewFilter = "rejected"
	OnlyCorrected ReviewFilter = "corrected" // a field of them, and not rejected
	NotReviewed   ReviewFilter = "none"      // neither confirmed nor rejected, and nothing corrected
	AnyReview     ReviewFilter = "all"       // the rejected ones too
)

// ReviewFilters lists them all.
var ReviewFilters = []ReviewFilter{OnlyConfirmed, OnlyRejected, OnlyCorrected, NotReviewed, AnyReview}

// setParams changes the parameters of the filter that leaves rejected events out.
func (f ReviewFilter) setParams(params map[string]any) {
	switch f {
	case OnlyConfirmed:
		params["review"] = string(ReviewConfirmed)
	case OnlyRejected:
		params["rejected"] = true
	case OnlyCorrected:
		params["corrected"] = true
	case NotReviewed:
		params["review"], params["corrected"] = "none", false
	case AnyReview:
		params["rejected"] = nil
	}
}

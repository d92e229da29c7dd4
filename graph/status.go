package graph

// Status says in one word how an event stands, for those who do not want to put
// polarity and modality together themselves.
type Status string

// The statuses. Every event has one.
const (
	Happened  Status = "happened"  // affirmed, done or under way
	PlannedTo Status = "planned"   // affirmed, set for later
	Proposed  Status = "proposed"  // affirmed, but offered, demanded, possible or on a condition only
	Cancelled Status = "cancelled" // was set or proposed, and is said not to come
	Denied    Status = "denied"    // said not to have happened
	Disputed  Status = "disputed"  // one article says it happened, another that it did not
)

// Statuses lists them all.
var Statuses = []Status{Happened, PlannedTo, Proposed, Cancelled, Denied, Disputed}

// statusOf computes the status out of what one text says.
func statusOf(p Polarity, m Modality) Status {
	done := m == Actual || m == Ongoing
	switch {
	case p == Negated && done:
		return Denied
	case p == Negated:
		return Cancelled
	case done:
		return Happened
	case m == Planned:
		return PlannedTo
	}
	return Proposed
}

// statusOfClaims computes the status of an event: that of the claim it shows, unless
// articles contradict each other on whether it happened.
func statusOfClaims(shown claim, claims []reported) Status {
	said := map[Status]bool{}
	for _, c := range claims {
		said[statusOf(c.claim.Polarity, c.claim.Modality)] = true
	}
	if said[Happened] && said[Denied] {
		return Disputed
	}
	return statusOf(shown.Polarity, shown.Modality)
}

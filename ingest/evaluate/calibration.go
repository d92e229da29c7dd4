package evaluate

import "math"

// Tenth is how many events of about one confidence are right. A confidence means
// something where Share is near Mean.
type Tenth struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"` // not in it, save for 1
	Read  int     `json:"read"`
	Right int     `json:"right"`
	Mean  float64 `json:"mean"`  // confidence of those read
	Share float64 `json:"share"` // right of those read
}

// calibration counts read events by the tenth that their confidence lies in.
type calibration [10]struct {
	read, right int
	confidence  float64 // of all
}

func (c *calibration) add(x compared) {
	for _, d := range x.read {
		i := tenthOf(d.confidence)
		c[i].read++
		c[i].confidence += d.confidence
	}
	for _, m := range x.matched {
		c[tenthOf(m[1].confidence)].right++
	}
}

// tenthOf gives 8 for 0.8, also where a sum came to a hair less.
func tenthOf(confidence float64) int {
	const hair = 1e-9
	return min(max(int(math.Floor(10*confidence+hair)), 0), 9)
}

// tenths gives those that have events.
func (c *calibration) tenths() []Tenth {
	list := []Tenth{}
	for i, t := range c {
		if t.read == 0 {
			continue
		}
		list = append(list, Tenth{
			From: float64(i) / 10, To: float64(i+1) / 10, Read: t.read, Right: t.right,
			Mean: t.confidence / float64(t.read), Share: ratio(t.right, t.read),
		})
	}
	return list
}

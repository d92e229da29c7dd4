package graph

import (
	"testing"
	"time"
)

func TestDaysCountedFromToday(t *testing.T) {
	now := time.Date(2025, 3, 31, 23, 30, 0, 0, time.FixedZone("", -3600)) // April 1 in UTC
	for s, want := range map[string]string{
		"now": "2025-04-01", "now-1d": "2025-03-31", "now-2w": "2025-03-18", "now-1m": "2025-03-01", "now-1y": "2024-04-01",
		"now-999y": "1026-04-01", "now-9999m": "1192-01-01",
	} {
		if got, ok := relativeDay(s, now); !ok || isoDay(got) != want {
			t.Errorf("%s is %s, want %s", s, isoDay(got), want)
		}
	}
	for _, s := range []string{"now-", "now-1", "now-y", "now+1d", "now-5126y", "now-12345d", "NOW", "now-1d-1d"} {
		if got, ok := relativeDay(s, now); ok {
			t.Errorf("%s is %s, want it refused", s, isoDay(got))
		}
	}
}

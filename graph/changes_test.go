package graph_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"golang.org/x/sync/errgroup"

	"chancery/graph"
	"chancery/graph/graphtest"
)

// follow asks for changes until there are none, a few at a time.
func follow(t *testing.T, s *graph.Store, since string) (changes []graph.Change, next string) {
	t.Helper()
	for next = since; ; {
		page, err := s.Changes(t.Context(), next, 3)
		if err != nil {
			t.Fatal(err)
		}
		changes, next = append(changes, page.Changes...), page.Next
		if !page.More {
			return changes, next
		}
	}
}

func kinds(changes []graph.Change) []string {
	var out []string
	for _, c := range changes {
		if (c.Kind == graph.ChangeGone) != (c.Event.ID == "") {
			out = append(out, "wrong")
		}
		out = append(out, c.Kind+" "+c.ID)
	}
	return out
}

func TestChangesAreToldOnceInOrder(t *testing.T) {
	v := newReviewed(t)
	all, next := follow(t, v.Store, "")
	if got := kinds(all); !slices.Equal(got, []string{"new ev_1", "new ev_2"}) {
		t.Errorf("at first: %v", got)
	}
	if one, _ := follow(t, v.Store, all[0].Cursor); len(one) != 1 || one[0].ID != "ev_2" {
		t.Errorf("behind the first: %v", kinds(one))
	}
	page, err := v.Store.Changes(t.Context(), graph.FromNow, 3)
	if err != nil || page.Next != next || len(page.Changes) > 0 {
		t.Errorf("from now on: %+v, %v", page, err)
	}
	for _, step := range []struct {
		do   func()
		want []string
	}{
		{func() {}, nil},
		{func() { v.Load(t, []graph.Reading{v.reading}) }, nil},
		{func() { v.review(graph.NewReview{Action: graph.Refuse}) }, []string{"changed ev_1"}},
		{func() { v.readAgain("rules/2", true) }, []string{"changed ev_1", "changed ev_2"}},
		{func() { v.readAgain("rules/3", false) }, []string{"changed ev_2", "deleted ev_1"}},
		{func() { v.readAgain("rules/4", true) }, []string{"new ev_1", "changed ev_2"}},
	} {
		step.do()
		var got []graph.Change
		got, next = follow(t, v.Store, next)
		names := kinds(got)
		slices.Sort(names)
		slices.Sort(step.want)
		if !slices.Equal(names, step.want) {
			t.Errorf("got %v, want %v", names, step.want)
		}
	}
	for _, bad := range []string{"x", "MDAwMDAwOTk5OTk5L34"} {
		if _, err := v.Store.Changes(t.Context(), bad, 3); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("cursor %s: %v", bad, err)
		}
	}
}

// TestChangesMissNothingWhileOthersWrite follows a graph that two writers fill, and
// compares what was told with what is there in the end.
func TestChangesMissNothingWhileOthersWrite(t *testing.T) {
	db := graphtest.New(t)
	var group errgroup.Group
	for n := range 2 {
		readings := newWorld(uint64(n), 60).readings(60)
		group.Go(func() error {
			for i := range readings {
				if _, err := db.Store.Write(t.Context(), readings[i]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	done := make(chan error, 1)
	go func() { done <- group.Wait() }()
	told, next := map[string]int{}, ""
	for running := true; running; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			running = false
		default:
		}
		var changes []graph.Change
		changes, next = follow(t, db.Store, next)
		for _, c := range changes {
			if told[c.ID] >= c.Revision {
				t.Errorf("%s was told at %d after %d", c.ID, c.Revision, told[c.ID])
			}
			told[c.ID] = c.Revision
		}
	}
	whole, _ := follow(t, db.Store, "")
	for _, c := range whole {
		if told[c.ID] != c.Revision {
			t.Errorf("%s was last told at %d, it changed at %d", c.ID, told[c.ID], c.Revision)
		}
	}
	if len(whole) != len(told) || len(whole) < 40 {
		t.Error(fmt.Sprint(len(told), " events were told, there are ", len(whole)))
	}
}

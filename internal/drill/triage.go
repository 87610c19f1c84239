package drill

import (
	"slices"

	"demarche/internal/session"
	"demarche/internal/view"
)

// First is how many items the player deals with first.
const First = 3

// Lengths of time and of the list.
const (
	Onward   = 6 * 60 // minutes for which the run goes on without an answer
	recent   = 10 * 60
	mostReal = 5
	mostAll  = 8
	leastAll = 6
)

// Sorting is a triage: what lies on the desk at one moment of a run.
type Sorting struct {
	View  *view.View // of that moment
	Items []Item     // oldest first
}

// Item is a post of the feed or a message of the inbox, with what it is worth
// to deal with it now. Shares are 0 to 1.
type Item struct {
	Post, Message string // id; one of them is set
	Minute        int32
	About         int // claim, or world.None

	// Of the claim in the public in which belief rises most when nobody answers.
	Segment       int
	Harm          float64
	Heard, Hears  float64 // share that has heard of it: now, and Onward later
	Belief, Comes float64 // share that believes it: now, and then

	// Of the question.
	People int64   // who wait
	Of     int64   // citizens in distress of whom they are some
	Due    int32   // minute, or -1
	Trust  float64 // that those in distress lose in us when its time runs out
	Haste  float64 // 1 when it runs out within Onward, less when there is time

	Worth float64 // points: hundredths of a public
}

// Noise tells that nothing can be won by dealing with it.
func (i *Item) Noise() bool { return i.Worth <= 0 }

func sorting(at session.Setup) (*Sorting, error) {
	from, to := window(at.Bundle.World)
	var minutes []int32
	until(at, to, func(s *session.Session) {
		if m := s.Minute(); m >= from && m%15 == 0 {
			if real, noise := onDesk(s.View(), at.Bundle.World); len(real) >= First && len(real)+len(noise) >= leastAll {
				minutes = append(minutes, m)
			}
		}
	})
	for _, i := range drawn(at.Seed, "triage", len(minutes)) {
		s := until(at, minutes[i], nil)
		if t := sorted(s); t != nil {
			return t, nil
		}
	}
	return nil, ErrNothing
}

// sorted is the triage of a moment, or nil where fewer than First items are
// worth anything.
func sorted(s *session.Session) *Sorting {
	v := s.View()
	real, noise := onDesk(v, s.Bundle().World)
	seed := s.Seed() ^ uint64(v.Tick)
	var list []Item
	for _, i := range drawn(seed, "real", len(real)) {
		if len(list) < mostReal {
			list = append(list, real[i])
		}
	}
	for _, i := range drawn(seed, "noise", len(noise)) {
		if len(list) < mostAll {
			list = append(list, noise[i])
		}
	}
	later := onward(s, nil, Onward)
	worth := 0
	for i := range list {
		list[i].weigh(s.Sim(), later)
		if !list[i].Noise() {
			worth++
		}
	}
	if worth < First || worth == len(list) {
		return nil
	}
	slices.SortStableFunc(list, func(a, b Item) int { return int(a.Minute - b.Minute) })
	return &Sorting{View: v, Items: list}
}

// Mark is what a choice is worth, 0 to 100: the worth of what was picked beside
// that of the most worthwhile.
func (t *Sorting) Mark(picks []int) int {
	got, best := 0.0, 0.0
	for _, i := range picks {
		got += max(0, t.Items[i].Worth)
	}
	for _, i := range t.Best() {
		best += t.Items[i].Worth
	}
	return int(float64(100*got)/best + 0.5)
}

// Best returns the First items that are worth most, the most worthwhile first.
func (t *Sorting) Best() []int {
	list := make([]int, len(t.Items))
	for i := range list {
		list[i] = i
	}
	slices.SortStableFunc(list, func(a, b int) int {
		switch x, y := t.Items[a].Worth, t.Items[b].Worth; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return list[:min(First, len(list))]
}

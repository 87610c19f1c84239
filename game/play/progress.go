package play

import (
	"fmt"
	"slices"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/progress"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/store"
)

// Played is a play-through that is over, with what it was worth or why nobody can
// say.
type Played struct {
	Saved  store.Saved
	Result *progress.Result // nil until it is judged, and where it cannot be
	Fault  error
}

// Past are the play-throughs that are over, the oldest first, as they are judged
// beside the window.
type Past struct {
	List   []Played
	Listed bool // the list is whole; results may still come

	coming chan Played
}

// mostPast is how many play-throughs are looked back at.
const mostPast = 200

// Past returns the play-throughs that are over, and begins to judge those that have
// not been when it is first asked for since the title.
func (a *App) Past() *Past {
	if a.past != nil {
		return a.past
	}
	p := &Past{coming: make(chan Played, mostPast)}
	a.past = p
	lib, read := a.Library, a.Library.Read
	go func() {
		defer close(p.coming)
		list, err := store.List(mostPast)
		if err != nil {
			p.coming <- Played{Fault: err}
			return
		}
		bundles := map[string]*scenario.Bundle{}
		find := func(h journal.Header) (session.Setup, error) {
			b := bundles[h.World]
			if b == nil {
				var err error
				if b, _, _, err = lib.Played(h.World, h.Scenario, h.Source); err != nil {
					return session.Setup{}, fmt.Errorf("%s: %w", h.Scenario, err)
				} else if b == nil {
					return session.Setup{}, &FaultyError{Name: h.Scenario}
				}
				bundles[h.World] = b
			}
			return session.Setup{Bundle: b, People: population.Build(b.World), Seed: h.Seed, Read: read}, nil
		}
		for _, s := range slices.Backward(list) {
			if s.Over && s.Fault == nil {
				r, err := progress.Judge(s.Path, find)
				p.coming <- Played{s, r, err}
			}
		}
	}()
	return p
}

// takePast takes over what was judged meanwhile.
func (a *App) takePast() {
	for p := a.past; p != nil && !p.Listed; {
		select {
		case one, more := <-p.coming:
			a.changes++
			if p.Listed = !more; !more {
				return
			}
			if one.Saved.Path == "" {
				a.Notice(one.Fault.Error())
				continue
			}
			p.List = append(p.List, one)
		default:
			return
		}
	}
}

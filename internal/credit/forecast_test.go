package credit

import (
	"os"
	"runtime"
	"slices"
	"sync"
	"testing"

	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

func (a *Ahead) whole() *Forecast {
	all := Samples{}
	for _, u := range a.Units(all) {
		all[u.ID] = u.Run()
	}
	return a.Forecast(all)
}

// A band says 80 %: so often it holds what then comes, and it is narrower than
// what one would say who has seen nothing but other crises of the kind.
func TestForecastsHoldAsOftenAsTheySay(t *testing.T) {
	forecasts, low, high := 30, 0.65, 0.95
	if os.Getenv("DEMARCHE_SOAK") != "" {
		forecasts, low, high = 300, 0.75, 0.85
	}
	w := brief()
	people := population.Build(w)
	horizons := []int32{60, 180, 300}
	const from = 30 // tick
	usual := climate(w, people, from, horizons)
	var lock sync.Mutex
	var workers sync.WaitGroup
	inside, all, width, wide := 0, 0, 0.0, 0.0
	next := make(chan uint64)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for n := range next {
				l := random(w, people, 500+n)
				f := NewAhead(l, from, nil, horizons...).whole()
				s := l.begin()
				waits := script(slices.DeleteFunc(l.script(nil), func(g given) bool { return g.tick > from }))
				for h, at := range f.Horizons {
					waits.run(s, w.Clock.TickAt(at.Minute))
					_, believed := s.Minds(s.Ticks()-1, wt.Quotes)
					lock.Lock()
					for k, pair := range []struct {
						band Band
						came float64
					}{{at.Outrage, s.AllOutrage(s.Ticks() - 1)}, {at.Believed["quotes"], believed}} {
						all++
						if pair.band.Low <= pair.came && pair.came <= pair.band.High {
							inside++
						}
						width += pair.band.High - pair.band.Low
						wide += usual[h][k]
					}
					lock.Unlock()
				}
			}
		})
	}
	for n := range forecasts {
		next <- uint64(n)
	}
	close(next)
	workers.Wait()
	share := float64(inside) / float64(all)
	t.Logf("%.1f %% of %d outcomes lie inside the band; it is %.4f wide, that of the climate %.4f", 100*share, all, width/float64(all), wide/float64(all))
	if share < low || share > high {
		t.Errorf("%.1f %% of outcomes lie inside a band of 80 %%", 100*share)
	}
	if width >= wide {
		t.Errorf("bands are %.4f wide on average; who has seen nothing says %.4f", width/float64(all), wide/float64(all))
	}
}

// climate is how wide the middle 80 % of crises of the kind are at each horizon.
func climate(w *world.World, people *population.People, from int32, horizons []int32) [][2]float64 {
	values := make([][2][]float64, len(horizons))
	for n := range 60 {
		l := random(w, people, 9000+uint64(n))
		s, t := l.begin(), l.script(nil)
		for h, minutes := range horizons {
			t.run(s, from+w.Clock.Span(minutes))
			_, believed := s.Minds(s.Ticks()-1, wt.Quotes)
			values[h][0], values[h][1] = append(values[h][0], s.AllOutrage(s.Ticks()-1)), append(values[h][1], believed)
		}
	}
	out := make([][2]float64, len(horizons))
	for h := range values {
		for k, list := range values[h] {
			slices.Sort(list)
			out[h][k] = list[len(list)*9/10] - list[len(list)/10]
		}
	}
	return out
}

func TestAForecastOfADraftDiffersFromThatOfWaiting(t *testing.T) {
	w := brief()
	l := NewLine(w, population.Build(w), 3, []sim.Command{say("c1", 40)})
	threat := say("c2", 100, harsh)
	wait, act := NewAhead(l, 10, nil, 240).whole(), NewAhead(l, 10, &threat, 240).whole()
	if wait.Horizons[0].Outrage == act.Horizons[0].Outrage {
		t.Errorf("a threat is expected to change nothing: %+v", act.Horizons[0])
	}
	if h := wait.Horizons[0]; h.Minute != 340 || h.Rung.Low < 1 || h.Believed["quotes"].Low > h.Believed["quotes"].High {
		t.Errorf("four hours after 1:40: %+v", h)
	}
}

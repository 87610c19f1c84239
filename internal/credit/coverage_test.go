package credit

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"testing"

	"demarche/internal/chance"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// brief is stirred in seven hours of ten minutes a tick, with few people: what
// chance does to it is soon run two thousand times.
func brief() *world.World {
	w := stirred()
	w.Clock.Tick, w.Clock.Ticks, w.Population.Agents = 10, 42, 500
	w.Rubric.Loss = append(w.Rubric.Loss, world.LossTerm{ID: "heat", Value: wt.Number(`tension("neighbour") + outrage("neighbour")`), Weight: 1 << 16})
	return w
}

// random draws a line of five to seven commands.
func random(w *world.World, people *population.People, n uint64) *Line {
	draw := func(what string, i int, hi int32) int32 {
		return chance.Between(chance.Bits(n, chance.Sampled, chance.ID(what), int32(i)), 0, hi)
	}
	var list []sim.Command
	minute := int32(10)
	for i := range 5 + int(draw("length", 0, 2)) {
		minute += 5 + draw("gap", i, 50)
		id := fmt.Sprintf("c%d", i+1)
		switch draw("kind", i, 4) {
		case 0:
			list = append(list, sim.Command{ID: id, Minute: minute, Kind: world.CmdCall, Target: "cabinet", Point: [...]string{"reassure", "warn"}[draw("point", i, 1)]})
		case 1:
			list = append(list, say(id, minute, harsh))
		default:
			list = append(list, say(id, minute, func(c *sim.Command) {
				c.Position = [...]world.Position{world.Denies, world.Partly, world.Holds}[draw("position", i, 2)]
				c.Evidence = nil
			}))
		}
	}
	return NewLine(w, people, n, list)
}

// An interval says 95 %: as often it holds what far more futures give.
func TestIntervalsHoldTheTruthAsOftenAsTheySay(t *testing.T) {
	sessions, truth, low, high := 8, 80, 0.86, 1.0
	if os.Getenv("DEMARCHE_SOAK") != "" {
		sessions, truth, low, high = 400, 2000, 0.93, 0.97
	}
	w := brief()
	people := population.Build(w)
	var lock sync.Mutex
	var workers sync.WaitGroup
	held, all, still := 0, 0, 0
	next := make(chan uint64)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for n := range next {
				h, a, s := covered(random(w, people, n), truth)
				lock.Lock()
				held, all, still = held+h, all+a, still+s
				lock.Unlock()
			}
		})
	}
	for n := range sessions {
		next <- uint64(n + 1)
	}
	close(next)
	workers.Wait()
	share := float64(held) / float64(all)
	t.Logf("%d of %d intervals (%.1f %%) hold the mean of %d other futures; %d credits without variance apart", held, all, 100*share, truth, still)
	if share < low || share > high {
		t.Errorf("%.1f %% of %d intervals hold the truth; they say 95 %%", 100*share, all)
	}
}

// covered counts the credits of a line whose intervals hold the mean of other
// futures, of those with any variance.
func covered(l *Line, truth int) (held, all, still int) {
	p := NewPlan(l)
	few := p.creditsOf(found(p, p.leaves()))
	ticks, at := l.moments()
	for m, tick := range ticks {
		for _, i := range at[m] {
			var sum Loss
			for future := range truth {
				with, _ := l.script(nil).finish(p.past.branch(tick, 5000+future))
				without, _ := l.without(i).finish(p.past.branch(tick, 5000+future))
				sum += without - with
			}
			mean := sum.Float() / float64(truth)
			f := few[i]
			switch {
			case f.Low == f.High:
				still++
			case f.Low <= mean && mean <= f.High:
				held++
				all++
			default:
				all++
			}
		}
	}
	return held, all, still
}

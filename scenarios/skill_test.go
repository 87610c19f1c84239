package scenarios_test

import (
	"runtime"
	"sync"
	"testing"

	"demarche/internal/credit"
	"demarche/internal/playbook"
)

// expected is the score that was to be expected of a book played on a seed,
// without its timing and tone: what the whole line was worth over its futures.
func (c crisis) expected(t *testing.T, book *playbook.Book, seed int) float64 {
	s, err := played(c.Bundle, c.people, book, uint64(seed))
	if err != nil {
		t.Error(err)
		return 0
	}
	plan, found := credit.NewPlan(credit.NewLine(c.World, c.people, s.Seed(), s.Commands())), credit.Samples{}
	for _, u := range plan.Whole(found) {
		found[u.ID] = u.Run()
	}
	r := plan.Report(found)
	if r.Score.Total == nil {
		t.Errorf("%s: no score", c.name)
		return 0
	}
	return *r.Score.Total
}

// What was to be expected tells players of different skill apart, on whatever
// seeds they played, and says the same of the same player again: the score
// measures the player more than the night.
func TestTheExpectedScoreRanksSkill(t *testing.T) {
	if !soak() {
		t.Skip("SKIPPED: needs thousands of runs: run by make soak")
	}
	each(t, expectedRanks)
}

func expectedRanks(t *testing.T, c crisis) {
	const each = 10
	names := []string{"careful", "average", "clumsy", "harmful"}
	scores := make([][each]float64, len(names))
	var workers sync.WaitGroup
	next := make(chan [2]int)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for at := range next {
				// No two players have a seed in common.
				scores[at[0]][at[1]] = c.expected(t, c.shipped(t, names[at[0]]), 1+at[0]+len(names)*at[1])
			}
		})
	}
	for n := range names {
		for k := range each {
			next <- [2]int{n, k}
		}
	}
	close(next)
	workers.Wait()
	for n, name := range names {
		t.Logf("%-8s %.1f", name, scores[n])
	}
	for n := range len(names) - 1 {
		right := 0
		for _, a := range scores[n] {
			for _, b := range scores[n+1] {
				if a > b {
					right++
				}
			}
		}
		share := float64(right) / (each * each)
		t.Logf("%s above %s on different seeds: %.0f %%", names[n], names[n+1], 100*share)
		if share < 0.95 {
			t.Errorf("%s and %s are told apart rightly in %.0f %% of pairs on different seeds", names[n], names[n+1], 100*share)
		}
	}
	t.Logf("intraclass correlation %.2f", intraclass(scores))
	if icc := intraclass(scores); icc < 0.9 {
		t.Errorf("the intraclass correlation over seeds is %.2f", icc)
	}
}

// intraclass is the share of variance that lies between players: ICC(1).
func intraclass[T [10]float64](players []T) float64 {
	grand, n, k := 0.0, float64(len(players)), 10.0
	means := make([]float64, len(players))
	for i, list := range players {
		for _, v := range list {
			means[i] += v / k
		}
		grand += means[i] / n
	}
	between, within := 0.0, 0.0
	for i, list := range players {
		between += k * (means[i] - grand) * (means[i] - grand) / (n - 1)
		for _, v := range list {
			within += (v - means[i]) * (v - means[i]) / (n * (k - 1))
		}
	}
	return (between - within) / (between + (k-1)*within)
}

package scenarios_test

import (
	"testing"

	"demarche/internal/credit"
	"demarche/internal/job"
)

// What timing and tone say of the average play when alternatives are left out on
// the way is what they say when all are run in all worlds, to the five points
// that docs/SCORING.md allows.
func TestRacesSayWhatAllRunsWouldHaveSaid(t *testing.T) {
	if !soak() {
		t.Skip("SKIPPED: needs whole debriefs: run by make soak")
	}
	each(t, func(t *testing.T, c crisis) {
		line := credit.NewLine(c.World, c.people, 1, c.average(t, 1))
		plan := credit.NewPlan(line)
		work := job.New(func(found map[string]credit.Sample) []job.Unit[credit.Sample] {
			var list []job.Unit[credit.Sample]
			for _, u := range plan.Units(found) {
				list = append(list, job.Unit[credit.Sample](u))
			}
			return list
		}, nil)
		if err := work.Run(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		judged, off := 0, 0
		for i, d := range plan.Report(work.Found()).Commands {
			judge := func(what string, value *float64, tried []credit.Tried) {
				if len(tried) == 0 {
					return
				}
				judged++
				best, worst := 0.0, 0.0
				for _, a := range tried {
					best, worst = max(best, a.Gain.Mean), min(worst, a.Gain.Mean)
				}
				if value == nil {
					return // what was at stake could not be told, and is in no score
				}
				if all := -100 * worst / (best - worst); max(all-*value, *value-all) > 5 {
					off++
					t.Logf("%s of %s: %.1f, and %.1f over all runs", what, d.ID, *value, all)
				}
			}
			judge("timing", d.Timing, plan.Moments(i, work.Found()))
			judge("tone", d.Tone, plan.Voices(i, work.Found()))
		}
		if 20*off > judged || judged == 0 {
			t.Errorf("%d of %d judgements are not those of all runs", off, judged)
		}
	})
}

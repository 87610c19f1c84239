package trial_test

import (
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/internal/trial"
	"demarche/scenarios"
)

// BenchmarkRun is a run of the largest crisis by its careful player: what a
// sweep is made of.
func BenchmarkRun(b *testing.B) {
	bundle, found := scenario.Load(scenarios.FS, "ninety-seconds", scenario.Options{Read: tone.Read})
	if bundle == nil {
		b.Fatal(found)
	}
	data, _, err := bundle.Playbook("careful")
	if err != nil {
		b.Fatal(err)
	}
	book, _ := playbook.Parse("careful", data, bundle)
	stage := trial.NewStage(bundle, tone.Read)
	b.ResetTimer()
	for i := range b.N {
		stage.Play(trial.Player{Name: "careful", Book: book}, uint64(i+1), nil)
	}
}

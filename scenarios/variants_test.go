package scenarios_test

import (
	"io/fs"
	"path"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/scenarios"
)

// A variant that ships is balanced like its crisis: skill ranks, and what its
// rubric takes for a dutiful and for a careful player is what they lose.
func TestVariantsRank(t *testing.T) {
	for _, b := range crises {
		if b.variant != "" {
			continue // with its crisis
		}
		for _, id := range scenario.Variants(scenarios.FS, b.name) {
			t.Run(b.name+"/"+id, func(t *testing.T) {
				bundle, ds := scenario.Load(scenarios.FS, b.name, scenario.Options{ID: b.name, Variant: id, Read: tone.Read})
				if bundle == nil || ds.Failed() {
					t.Fatalf("%v", ds)
				}
				variantRanks(t, crisis{b, bundle, population.Build(bundle.World)}, id)
			})
		}
	}
}

func variantRanks(t *testing.T, c crisis, id string) {
	names := []string{"careful", "average", "duty", "harmful"}
	results := map[string][]end{}
	for _, name := range names {
		results[name] = c.runs(t, c.ofVariant(t, id, name), 1, seeds())
		t.Logf("%-8s final rung %.2f, loss %.3f", name, average(results[name], rung), average(results[name], loss))
	}
	for i := range len(names) - 1 {
		mean, half := paired(results[names[i]], results[names[i+1]], loss)
		if mean <= 0 || soak() && mean-half <= 0 {
			t.Errorf("%s does not lose less than %s: %.2f ± %.2f", names[i], names[i+1], mean, half)
		}
	}
	if !soak() {
		return
	}
	referenceLosses(t, c)
}

// ofVariant reads a playbook of a variant, or that of its scenario where it has
// none of the name.
func (c crisis) ofVariant(t *testing.T, id, name string) *playbook.Book {
	t.Helper()
	for _, dir := range []string{path.Join(c.name, "variants", id), c.name} {
		if data, err := fs.ReadFile(scenarios.FS, path.Join(dir, "playbooks", name+".yaml")); err == nil {
			return c.book(t, name, string(data))
		}
	}
	t.Fatalf("there is no playbook %q", name)
	return nil
}

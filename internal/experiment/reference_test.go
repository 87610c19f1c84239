package experiment

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var keyRow = regexp.MustCompile("^\\| `([a-z0-9-]+)` \\|")

// tables returns the keys of each table of the reference whose rows begin with
// keys, under the last heading or line of text above it.
func tables(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("../../docs/EXPERIMENTS.md")
	if err != nil {
		t.Fatal(err)
	}
	found, heading := map[string][]string{}, ""
	for line := range strings.Lines(string(data)) {
		m := keyRow.FindStringSubmatch(line)
		switch {
		case m != nil:
			found[heading] = append(found[heading], m[1])
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "Parameters of"), strings.HasPrefix(line, "A government:"):
			heading, _, _ = strings.Cut(strings.TrimSpace(line), ",")
		}
	}
	return found
}

// The reference has a row for every key, and no row for anything else.
func TestReferenceHasTheKeysOfTheCode(t *testing.T) {
	got := tables(t)
	sections := map[string]reflect.Type{
		"## The file":                        reflect.TypeFor[File](),
		"## Population":                      reflect.TypeFor[Population](),
		"## Spread":                          reflect.TypeFor[Spread](),
		"### Models of claims":               reflect.TypeFor[SpreadModel](),
		"Parameters of `sir`:":               reflect.TypeFor[SIR](),
		"Parameters of `maki-thompson`:":     reflect.TypeFor[MakiThompson](),
		"Parameters of `seiz`":               reflect.TypeFor[SEIZ](),
		"Parameters of `hoax`":               reflect.TypeFor[Hoax](),
		"## Opinion":                         reflect.TypeFor[Opinion](),
		"### Models of opinions":             reflect.TypeFor[OpinionModel](),
		"Parameters of `friedkin-johnsen`:":  reflect.TypeFor[FriedkinJohnsen](),
		"Parameters of `deffuant`:":          reflect.TypeFor[Deffuant](),
		"Parameters of `hegselmann-krause`:": reflect.TypeFor[HegselmannKrause](),
		"## Tension":                         reflect.TypeFor[Tension](),
		"A government:":                      reflect.TypeFor[Government](),
	}
	for section, typ := range sections {
		var want []string
		for i := range typ.NumField() {
			if key, _, _ := strings.Cut(typ.Field(i).Tag.Get("key"), ","); key != "" {
				want = append(want, key)
			}
		}
		slices.Sort(want)
		if keys := slices.Sorted(slices.Values(got[section])); !slices.Equal(keys, want) {
			t.Errorf("%s has %v, the code %v", section, keys, want)
		}
		delete(got, section)
	}
	for section, keys := range got {
		t.Errorf("%s has keys that are no part of the language: %v", section, keys)
	}
}

// The first experiment of the reference is that of the example, shortened.
func TestExperimentOfTheReferenceRuns(t *testing.T) {
	data, _ := os.ReadFile("../../docs/EXPERIMENTS.md")
	_, rest, _ := strings.Cut(string(data), "```yaml\n")
	text, _, _ := strings.Cut(rest, "```\n")
	large := run(t, "reference", []byte(text), 20).Spread.Large
	near(t, "final size", large.Heard, .79681, 0)
}

// The rates that the reference says a model sets are those that it sets.
func TestReferenceGivesTheRatesOfTheModels(t *testing.T) {
	const start = ", start: {believers: 1}}\nticks: 10\n"
	const tied, mixed = "population: {kind: random, size: 10, degree: 2}\n", "population: {kind: well-mixed, size: 10}\n"
	for model, want := range map[string]string{
		"sir: {r0: 2, recover: 0.1}": "contact: {believers: 0.190325}, adopt: 1, pass-on: 1, fade: 0.1, attention: open, weight: {believers: 1, sceptics: 1}",
		"maki-thompson: {}":          "contact: {believers: 0.002}, adopt: 1, pass-on: 1, stifle: 1, attention: open, weight: {believers: 1, sceptics: 1}",
		"seiz: {beta: 0.4, b: 0.3, p: 0.5, l: 0.6, rho: 0.1, epsilon: 0.2}": "contact: {believers: 0.4, sceptics: 0.3}, adopt: 0.5, convince: 0.25, refuse: 0.6, settle-to: 1, pass-on: 1, contradict: 1, settle: 0.2, attention: open, weight: {believers: 1, sceptics: 1}",
		"hoax: {beta: 0.4, alpha: 0.3, verify: 0.1, forget: 0.2}":           "contact: {believers: 0.4, sceptics: 0.4}, adopt: 1, refuse: 1, pass-on: 1, contradict: 1, verify: 0.1, forget: 0.2, attention: limited, weight: {believers: 1300, sceptics: 700}",
	} {
		people := tied
		if strings.HasPrefix(model, "sir") {
			people = mixed
		}
		if got := rates(run(t, model, []byte(people+"spread: {model: {"+model+"}"+start), 0).Spread.Rates); got != want {
			t.Errorf("%s: %s, want %s", model, got, want)
		}
	}
	for model, want := range map[string]string{
		"degroot: {}":                          "rate: 1, meet: all",
		"friedkin-johnsen: {susceptible: 0.3}": "rate: 1, stubborn: [0.7], meet: all",
		"deffuant: {bound: 0.2, mu: 0.3}":      "rate: 0.3, bound: 0.2, meet: pairs",
		"hegselmann-krause: {bound: 0.3}":      "rate: 1, bound: 0.3, meet: all, oneself: yes",
	} {
		if got := rates(run(t, model, []byte(tied+"opinion: {rounds: 5, model: {"+model+"}}\n"), 0).Opinion.Rates); got != want {
			t.Errorf("%s: %s, want %s", model, got, want)
		}
	}
}

// Keys beside a model replace its rates.
func TestKeysReplaceTheRatesOfAModel(t *testing.T) {
	s := run(t, "x", []byte("population: {kind: well-mixed, size: 10}\nspread: {model: {sir: {r0: 2, recover: 0.1}}, contact: {sceptics: 0.3}, fade: 0, verify: 0.2, weight: {sceptics: 3}, start: {believers: 1}}\nticks: 10\n"), 0).Spread
	want := "contact: {believers: 0.190325, sceptics: 0.3}, adopt: 1, pass-on: 1, verify: 0.2, attention: open, weight: {believers: 1, sceptics: 3}"
	if got := rates(s.Rates); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

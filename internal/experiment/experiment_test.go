package experiment

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"demarche/internal/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestAllFaultsOfAFileAreReportedAtTheirPlaces(t *testing.T) {
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no bad experiments", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, found := Parse(filepath.Base(file), data)
		var b strings.Builder
		if err := found.Print(&b); err != nil {
			t.Fatal(err)
		}
		golden := strings.TrimSuffix(file, ".yaml") + ".err"
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || b.String() != string(want) {
			t.Errorf("%s differs (go test -update writes it anew); got:\n%s", golden, b.String())
		}
	}
}

// Each of these has one fault, or none ("").
func TestFaults(t *testing.T) {
	const mixed, complete = "population: {kind: well-mixed, size: 100}\n", "population: {kind: complete, size: 100}\n"
	const tied = "population: {kind: ties, size: 2, ties: [[0, 1, 2], [1, 0]]}\n"
	const spread = "spread: {model: {maki-thompson: {}}, start: {believers: 1}}\nticks: 10\n"
	const pairs = "model: {deffuant: {bound: 0.2, mu: 0.5}}"
	for _, c := range []struct{ text, want string }{
		{mixed + spread, ""},
		{"version: 1\nseed: 7\n" + mixed + spread, ""},
		{mixed, "KEY-MISSING there is nothing to run"},
		{spread, `KEY-MISSING "population" is missing`},
		{mixed + "spread: {start: {believers: 1}}\nticks: 10\n", `KEY-MISSING "spread" has neither`},
		{mixed + "spread: {model: {maki-thompson: {}}}\nticks: 10\n", `KEY-MISSING "spread" lacks "start"`},
		{mixed + "spread: {model: {maki-thompson: {}}, start: {}}\nticks: 10\n", "KEY-MISSING nobody knows of the claim"},
		{mixed + strings.Replace(spread, "ticks: 10", "", 1), `KEY-MISSING "ticks" is missing`},
		{mixed + strings.Replace(spread, "ticks: 10", "ticks: 65001", 1), `RANGE-NUMBER "ticks" lies between`},
		{mixed + "ticks: 10\nopinion: {" + pairs + "}\n", `KEY-PLACE "ticks" are for`},
		{"population: {kind: well-mixed, size: 1000001}\n" + spread, `RANGE-NUMBER "size" lies between 2 and 1000000`},
		{"population: {kind: well-mixed, size: 1M}\n" + spread, ""},
		{"population: {kind: complete, size: 3001}\n" + spread, "RANGE-NUMBER a complete graph has at most 3000 agents"},
		{"population: {kind: random, size: 1000000, degree: 21}\n" + spread, "RANGE-NUMBER this graph has about 21000000 ties"},
		{"population: {kind: random, size: 100, degree: 100}\n" + spread, "RANGE-NUMBER 100 agents have at most 99 ties"},
		{"population: {kind: random, size: 100}\n" + spread, `KEY-MISSING kind: random lacks "degree"`},
		{"population: {kind: scale-free, size: 100, m: 100}\n" + spread, `RANGE-NUMBER "m" is smaller than "size"`},
		{"population: {kind: ties, size: 3, ties: [[0, 1], [1, 3]]}\n" + spread, "REF-UNKNOWN agents are numbered from 0 to 2"},
		{"population: {kind: ties, size: 3, ties: [[0, 1], [1, 1.5]]}\n" + spread, "REF-UNKNOWN agents are numbered"},
		{tied + spread, "KEY-CONFLICT claims travel along ties without weights"},
		{mixed + "spread: {contact: {believers: 9}, start: {believers: 1}}\nticks: 10\n", `RANGE-NUMBER "believers" lies between 0 and 8`},
		{mixed + "spread: {model: {sir: {r0: 100, recover: 0.1}}, start: {believers: 1}}\nticks: 10\n", "RANGE-NUMBER r0 and recover give a contact of 9.51626, more than 8"},
		{"population: {kind: random, size: 100, degree: 6}\nspread: {model: {sir: {r0: 2, recover: 0.1}}, start: {believers: 1}}\nticks: 10\n", `REF-UNFIT "r0" belongs to a well-mixed population`},
		{complete + "spread: {model: {sir: {r0: 2, recover: 0.1}}, contact: {believers: 0.1}, start: {believers: 1}}\nticks: 10\n", `REF-UNFIT "r0" belongs to a well-mixed population`},
		{mixed + "spread: {contact: {believers: 1}, attention: limited, start: {believers: 1}}\nticks: 10\n", "REF-UNFIT limited attention needs a population with ties"},
		{mixed + "spread: {model: {hoax: {beta: 1, alpha: 0, verify: 0, forget: 0}}, start: {believers: 1}}\nticks: 10\n", "REF-UNFIT the hoax, whose attention is limited,"},
		{mixed + "spread: {model: {hoax: {beta: 1, alpha: 0, verify: 0, forget: 0}}, attention: open, start: {believers: 1}}\nticks: 10\n", ""},
		{mixed + "spread: {contact: {believers: 1}, start: {believers: 101}}\nticks: 10\n", "RANGE-SUM the population has 100 agents; these are 101"},
		{mixed + "opinion: {" + pairs + "}\n", ""},
		{mixed + "opinion: {" + pairs + ", start: uniform}\n", ""},
		{mixed + "opinion: {" + pairs + ", start: [0.1, 0.2]}\n", `RANGE-COUNT "start" has 2 members for 100 agents`},
		{mixed + "opinion: {" + pairs + ", stubborn: 0.5}\n", `KEY-CONFLICT "stubborn" means nothing where pairs meet`},
		{mixed + "opinion: {meet: pairs, rate: 0.6}\n", "RANGE-NUMBER two who meet"},
		{mixed + "opinion: {rate: 0.6}\n", "REF-UNFIT in a well-mixed population nobody has ties"},
		{complete + "opinion: {rate: 0.6, stubborn: 0.2, first: [1]}\n", `RANGE-COUNT "first" has 1 member for 100 agents`},
		{tied + "opinion: {rate: 0.6, start: [0, 1], stubborn: [0.2, 0.3], first: [1, 1]}\n", ""},
		{tied + "opinion: {rate: 0.6, start: [0, 1], first: [1, 1]}\n", `KEY-CONFLICT "first" is what the stubborn hold on to`},
		{tied + "opinion: {rate: 0.6, start: [0, 2]}\n", "TYPE-NUMBER an opinion is a number from 0 to 1"},
		{"opinion: {rate: 1, weights: [[0, 1], [1, 0]]}\n", ""},
		{"opinion: {rate: 1}\n", `KEY-MISSING "population" is missing`},
		{"opinion: {}\npopulation: {kind: complete, size: 3}\n", `KEY-MISSING "opinion" has neither a "model" nor a "rate"`},
		{"opinion: {model: friedkin-johnsen, weights: [[0, 1], [1, 0]]}\n", `TYPE-MAPPING "model" is a group of keys`},
		{mixed + strings.Replace(spread, "spread", "spred", 1), `KEY-UNKNOWN there is no key "spred" here`},
		{mixed + strings.Replace(spread, "spread", "rumour", 1), `KEY-UNKNOWN there is no key "rumour" here`},
		{mixed + strings.Replace(spread, "ticks", "tick", 1), `KEY-UNKNOWN there is no key "tick" here`},
		{strings.Replace(mixed, "population", "populaton", 1) + spread, `KEY-UNKNOWN there is no key "populaton" here`},
		{"population: {kind: random, size: 100, degree: .3}\n" + spread, `TYPE-NUMBER "degree" takes a number, as in 0.5; this is ".3"`},
		{"tension: {one: {fatigue: 1, reaction: 1, grievance: 0}, other: {fatigue: 13, reaction: 1, grievance: 0}}\nticks: 5\n", "RANGE-NUMBER in ticks of 5 minutes a fatigue is at most 12"},
		{"tension: {tick: 1m, one: {fatigue: 1, reaction: 1, grievance: 0}, other: {fatigue: 13, reaction: 1, grievance: 0}}\nticks: 5\n", ""},
	} {
		e, found := Parse("x.yaml", []byte(c.text))
		switch {
		case c.want == "" && (e == nil || len(found) > 0):
			t.Errorf("%s\n%v", c.text, found)
		case c.want != "" && (e != nil || len(found) != 1 || !strings.Contains(found[0].Error(), c.want)):
			t.Errorf("%s\n%v, want one: %s", c.text, found, c.want)
		}
	}
}

// FuzzExperiment demands that no text breaks the reader, and that what it takes
// for an experiment can be begun.
func FuzzExperiment(f *testing.F) {
	for _, pattern := range []string{"testdata/*.yaml", examples + "*.yaml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, found := Parse("x.yaml", data)
		if (e == nil) != found.Failed() {
			t.Fatalf("experiment %v, findings %v", e != nil, found)
		}
		for _, d := range found {
			if d.Line < 1 || d.Col < 1 || d.File == "" || d.Code == "" {
				t.Fatalf("no place: %+v", d)
			}
		}
		if e == nil || large(e.population) {
			return
		}
		e.Repetitions, e.Ticks = min(e.Repetitions, 2), min(e.Ticks, 20)
		if e.opinion != nil {
			e.opinion.rounds = 2
		}
		r, err := e.Run(t.Context(), func() {})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Print(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
	})
}

// large tells that a population takes too long to draw for a fuzz test.
func large(p *population) bool {
	if p == nil {
		return false
	}
	ties := map[string]float64{"random": p.degree, "scale-free": 2 * float64(p.m), "complete": float64(p.size)}[p.kind]
	return float64(p.size)*(1+ties) > 20_000
}

// Rows that do not sum to 1 are taken by their ratios, with a warning, and the
// result has them as they ran.
func TestWeightsAreRatiosWithAWarning(t *testing.T) {
	e, found := Parse("x.yaml", []byte("opinion: {model: {degroot: {}}, rounds: 1, start: [1, 0, 0], weights: [[1, 1, 0], [0, 0.2, 0.8], [3, 1, 4]]}\n"))
	if e == nil || len(found) != 1 || found[0].Severity != source.Warning || found[0].Message != "row 0 of the matrix sums to 2, not to 1: only the ratios within a row count; another does not sum to 1 either" {
		t.Fatal(found)
	}
	r, err := e.Run(t.Context(), func() {})
	if err != nil || !reflect.DeepEqual(r.Opinion.Weights, [][]float64{{.5, .5, 0}, {0, .2, .8}, {.375, .125, .5}}) {
		t.Errorf("%v, %v", r.Opinion.Weights, err)
	}
	for _, rows := range []string{"[0.33, 0.33, 0.33], [0, 0, 0], [1, 0, 0]"} {
		if e, found := Parse("x.yaml", []byte("opinion: {model: {degroot: {}}, weights: ["+rows+"]}\n")); e == nil || len(found) > 0 {
			t.Errorf("%s: %v", rows, found)
		}
	}
}

package scenario

import (
	"regexp"
	"strings"
	"testing"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/source"
)

func TestCoefficientsOfAScenario(t *testing.T) {
	w := loadRich(t, Options{}).World
	want := effects.Default()
	for k, v := range map[effects.Key]float64{
		effects.ShareContact: 0.1, effects.DoubtVerifies: 0.1, effects.AdoptForgets: 0.02, effects.FeelHalfLife: 300,
		effects.OpinionInfluence: 0.02, effects.SilenceVacuum: 0.9, effects.CorrectDenial: -1.5, effects.FeelProvokes: 0.03,
	} {
		want[k] = fixed.FromFloat(v)
	}
	if w.Effects != want {
		t.Errorf("coefficients %v", w.Effects)
	}
}

func TestACoefficientOutOfItsRangeIsTakenWithAWarning(t *testing.T) {
	for _, c := range []struct {
		row     string
		warning string
	}{
		{"share.false: 0.53", ""},
		{"share.false: 0.26", ""},
		{"share.false: 0.54", `"share.false" is outside what the literature spans (0.26..0.53): Vosoughi, Roy and Aral 2018`},
		{"share.contact: 0.3", `"share.contact" is outside the range that was thought possible (0.03..0.12)`},
		{"silence.vacuum: 0", `"silence.vacuum" is outside the range that was thought possible (0.4..1.6)`},
	} {
		b, ds := loadText(readMinimal(t) + "model: {" + c.row + "}\n")
		got := ""
		for _, d := range ds {
			if d.Code != source.RangeModel || d.Severity != source.Warning || d.Help != "say why in a comment" {
				t.Errorf("%s: %+v", c.row, d)
			}
			got += d.Message
		}
		name, value, _ := strings.Cut(c.row, ": ")
		k, _ := effects.Find(name)
		if b == nil || got != c.warning || effects.Decimal(b.World.Effects[k]) != value {
			t.Errorf("%s: %q, want %q", c.row, got, c.warning)
		}
	}
}

// TestSourcesCanBeNamed demands the authors and the year of every source that a
// warning may name.
func TestSourcesCanBeNamed(t *testing.T) {
	for _, e := range effects.Table() {
		if e.Basis != effects.Judged && bySource.FindString(e.Source) == "" {
			t.Errorf("%s: %s", e.Name, e.Source)
		}
	}
}

// TestCoefficientsOfTheReference keeps the examples of the section in step with
// the table: all but the mechanism that is left out lie in their ranges.
func TestCoefficientsOfTheReference(t *testing.T) {
	_, section, _ := strings.Cut(reference(t), "\n## The model's coefficients\n")
	section, _, _ = strings.Cut(section, "\n## ")
	named := regexp.MustCompile(`([a-z]+\.[a-z-]+): (-?[0-9]+(?:\.[0-9]+)?)`).FindAllStringSubmatch(section, -1)
	for _, m := range named {
		b, ds := loadText(readMinimal(t) + "model: {" + m[0] + "}\n")
		if b == nil || len(ds) > 0 && m[2] != "0" {
			t.Error(ds)
		}
	}
	if len(named) < 6 {
		t.Errorf("the section has %d examples", len(named))
	}
}

// A value that means nothing is an error with its place, and says why.
func TestImpossibleCoefficientsAreRefused(t *testing.T) {
	for _, c := range []struct{ row, message, help string }{
		{"share.contact: -0.1", `"share.contact" is at least 0 (per hour); this is "-0.1"`, "below 0 it has no meaning; the range is 0.03..0.12"},
		{"feel.half-life: 0", `"feel.half-life" is at least 1 (minutes half-life); this is "0"`, "below 1 there is none; the range is 180..720"},
		{"signal.sample: -5", `"signal.sample" is at least 1 (people); this is "-5"`, "below 1 there is none; the range is 100..1000"},
		{"signal.sample: 1000000000", `"signal.sample" is at most 30000 (people); this is "1000000000"`, "the numbers of the model hold no more; the range is 100..1000"},
		{"adopt.statement-weight: 0", `"adopt.statement-weight" is at least 1 (peers); this is "0"`, "below 1 there is none; the range is 1..6"},
		{"opinion.traits: -0.1", `"opinion.traits" is at least 0 (standard deviation); this is "-0.1"`, "below 0 it has no meaning; the range is 0.08..0.25"},
		{"tension.closed: 1.2", `"tension.closed" is at most 1 (share); this is "1.2"`, "a share lies between 0 and 1; the range is 0.5..1"},
		{"adopt.trust: 17", `"adopt.trust" is at most 16 (logit); this is "17"`, "beyond that a chance is 0 or 1; the range is 0.7..2.54"},
		{"platform.short: 30", `"platform.short" is a guide for authors; nothing in the model reads it, so it cannot be set`, "leave it out; set what it guides where it belongs: docs/EFFECTS.md says where"},
		{"correct.politics: 0.5", `"correct.politics" is a guide for authors; nothing in the model reads it, so it cannot be set`, "leave it out; set what it guides where it belongs: docs/EFFECTS.md says where"},
		{"share.contact: .3", `"share.contact" takes a number, as in 0.5; this is ".3"`, "write 0.3"},
		{"share.contact: 0.05e1", `"share.contact" takes a number, as in 0.5; this is "0.05e1"`, "write 0.5"},
		{"share.contacts: -3", `there is no coefficient "share.contacts"`, `did you mean "share.contact"?`},
	} {
		b, ds := loadText(readMinimal(t) + "model: {" + c.row + "}\n")
		if b != nil || len(ds) != 1 || ds[0].Message != c.message || ds[0].Help != c.help || ds[0].Line == 0 {
			t.Errorf("%s: %+v", c.row, ds)
		}
	}
}

// The bounds leave every range of the table alone, and what a lesson leaves out
// can be 0 wherever nothing is divided by it.
func TestLimitsHoldTheTable(t *testing.T) {
	for _, e := range effects.Table() {
		low, high, why := limits(e.Unit)
		if why == "" || e.Low.Float() < low || e.High.Float() > high {
			t.Errorf("%s: %v..%v, the table has %v..%v", e.Name, low, high, e.Low.Float(), e.High.Float())
		}
	}
}

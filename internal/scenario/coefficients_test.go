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

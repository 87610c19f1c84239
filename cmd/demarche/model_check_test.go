package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"demarche/internal/validation"
)

var (
	sound = validation.Row{Group: "sir", Limit: "final size", Expected: .7968, Found: .797, Tolerance: .002, Source: "Kermack", Runs: 60, OK: true, Agreement: validation.InSize}
	way   = validation.Row{Group: "posts", Limit: "reach", Expected: 1, Found: 1, Source: "Vosoughi", Runs: 9, OK: true, Agreement: validation.InDirection}
	wrong = validation.Row{Group: "posts", Limit: "label", Expected: .25, Found: .75, Tolerance: .1, Source: "Walter", Runs: 9, Fitted: true, Agreement: validation.InNothing}
)

func TestModelCheckReportsItsRows(t *testing.T) {
	var out bytes.Buffer
	e := &env{t.Context(), nil, &out, &out}
	if err := (&modelCheck{}).report(e, []validation.Row{sound}); err != nil {
		t.Error(err)
	}
	out.Reset()
	var code exit
	if err := (&modelCheck{}).report(e, []validation.Row{sound, way, wrong}); !errors.As(err, &code) || code != 1 {
		t.Errorf("a row that fails gives %v", err)
	}
	want := "" +
		"      group  limit       expected  found  tolerance  st. error  runs  source\n" +
		"ok    sir    final size  0.7968    0.797  0.002      0          60    Kermack\n" +
		"dir   posts  reach       1         1      0          0          9     Vosoughi\n" +
		"FAIL  posts  label       0.25      0.75   0.1        0          9     Walter (fitted)\n" +
		"2 passed, 1 failed; 1 of them agree in direction only\n"
	head, _, _ := strings.Cut(validation.Rule, ". ")
	if !strings.HasPrefix(out.String(), head) || !strings.HasSuffix(out.String(), "\n\n"+want) {
		t.Errorf("wrote\n%swant\n%s", out.String(), want)
	}
	out.Reset()
	if err := (&modelCheck{JSON: true}).report(e, []validation.Row{sound, way, wrong}); !errors.As(err, &code) || code != 1 {
		t.Errorf("a row that fails gives %v", err)
	}
	var got validated
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || len(got.Rows) != 3 || got.Rows[2] != wrong || got.Passed != 2 || got.Failed != 1 || got.Direction != 1 {
		t.Errorf("%v: %s", err, out.String())
	}
}

// The whole check takes most of a minute.
func TestModelCheckPasses(t *testing.T) {
	if os.Getenv("DEMARCHE_SOAK") == "" {
		t.Skip("SKIPPED: many runs: run by make soak")
	}
	var out, err bytes.Buffer
	if code := Main(t.Context(), []string{"model", "check"}, nil, &out, &err); code != 0 || !strings.Contains(out.String(), " passed, 0 failed; ") {
		t.Errorf("exit %d, wrote %s, said %q", code, out.String(), err.String())
	}
}

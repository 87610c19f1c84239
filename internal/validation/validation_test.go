package validation

import (
	"os"
	"testing"
)

// A sample of the check, with a tenth of the runs; all of it with
// DEMARCHE_SOAK=1.
func TestTheKernelsHaveTheirLimits(t *testing.T) {
	o := Options{Less: 10}
	if os.Getenv("DEMARCHE_SOAK") == "1" {
		o = Options{}
	}
	rows, err := Rows(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		say := t.Logf
		if !r.OK {
			say = t.Errorf
		}
		say("%-8s %-60s expected %8.5f found %8.5f tolerance %8.5f (se %.5f, %d runs)", r.Group, r.Limit, r.Expected, r.Found, r.Tolerance, r.StandardError, r.Runs)
	}
}

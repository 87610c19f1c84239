//go:build !js

package web

import (
	"testing"

	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
)

// A debrief is collected anew until all of it is computed: what is computed after the
// score would be missing for good.
func TestADebriefIsKeptWhenItIsWhole(t *testing.T) {
	var k sheets
	final := &verify.Result{Issued: "now", Expected: &verify.Score{}}
	k.keep("t1", "en", final, &debrief.Sheet{Progress: "3 of 4"})
	if k.find("t1", "en", final) != nil {
		t.Error("a debrief that lacks something is kept")
	}
	whole := &debrief.Sheet{}
	if k.keep("t1", "en", final, whole); k.find("t1", "en", final) != whole {
		t.Error("a whole debrief is not kept")
	}
	if k.find("t1", "en", &verify.Result{Issued: "later", Expected: &verify.Score{}}) != nil {
		t.Error("a debrief outlives the result on which it stands")
	}
}

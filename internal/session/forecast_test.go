package session

import (
	"path/filepath"
	"reflect"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

var (
	waiting = sim.Command{Kind: world.CmdForecast}
	trying  = sim.Command{Kind: world.CmdForecast, Choice: "post", Draft: "holding-line"}
)

// An exam gives no estimates, and only coached practice one of a text; who asks
// all the same is told so and pays nothing.
func TestEstimatesAreAnAidOfPractice(t *testing.T) {
	for mode, want := range map[Mode][2]string{Exam: {sim.RefusedExam, sim.RefusedExam}, Solo: {"", sim.RefusedUncoached}, Coached: {"", ""}} {
		for i, c := range []sim.Command{waiting, trying} {
			s := begun(t, mode, Keep{})
			r, err := s.Do(c)
			code := ""
			if r != nil {
				code = r.Code
			}
			if err != nil || code != want[i] {
				t.Errorf("%s, %q: %q, %v; want %q", mode, c.Choice, code, err, want[i])
			}
			if s.Advance(); code != "" && (s.View().BusyUntil > s.Minute() || len(s.View().Forecasts) > 0) {
				t.Errorf("%s: a refused estimate is under way", mode)
			}
		}
	}
}

// An estimate takes ten minutes of the desk and comes twenty later; it says
// something of every claim that the desk has met, at three horizons.
func TestAnEstimateIsPaidForAndComesLater(t *testing.T) {
	s := begun(t, Coached, Keep{})
	at := s.Minute()
	id := do(t, s, trying)
	if r := s.Check(waiting); r == nil || r.Code != sim.RefusedUnderWay {
		t.Errorf("a second one at the same time: %v", r)
	}
	s.Advance()
	if s.View().BusyUntil != at+10 {
		t.Errorf("the desk is busy until %d, from %d", s.View().BusyUntil, at)
	}
	if err := s.Outlook(id).Compute(t.Context()); err != nil {
		t.Fatal(err)
	}
	if f := s.View().Forecasts; len(f) != 1 || f[0].There || f[0].Ready() {
		t.Errorf("it is told before it has come: %+v", f)
	}
	b := s.NextBeat(100)
	if b.Reason != BeatTask || b.ID != id || s.Minute() < at+30 || s.Minute() > at+40 {
		t.Errorf("it came as %s %s, %d minutes later", b.Reason, b.ID, s.Minute()-at)
	}
	f := s.View().Forecasts[0]
	if !f.There || !f.Tries || f.Asked != at || len(f.Horizons) != 3 || len(f.Without) != 3 {
		t.Fatalf("%+v", f)
	}
	for i, h := range f.Horizons {
		if h.Minute != at+30+Horizons[i] || len(h.Believed) != 1 || h.Rung.Low < 1 {
			t.Errorf("%+v", h)
		}
		for _, b := range []view.Band{h.Rung, h.Outrage, h.Believed[0].Band} {
			if b.Low > b.Lower || b.Lower > b.Median || b.Median > b.Upper || b.Upper > b.High {
				t.Errorf("the bands do not lie in one another: %+v", b)
			}
		}
	}
	if reflect.DeepEqual(f.Horizons, f.Without) {
		t.Error("the text is expected to change nothing")
	}
}

// What an estimate says follows from the journal: it is the same when it is
// computed at once on all cores, or by slices after a resume and much later.
func TestTheSameJournalGivesTheSameEstimate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "estimate.jsonl")
	s := begun(t, Coached, Keep{Path: path, Buffered: true})
	do(t, s, everything[0].command)
	id := do(t, s, trying)
	if err := s.Outlook(id).Compute(t.Context()); err != nil {
		t.Fatal(err)
	}
	advance(s, 3)
	do(t, s, sim.Command{Kind: world.CmdVerify, Target: "camera"})
	advance(s, 20)
	want := s.View().Forecasts
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Resume(path, find, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if f := again.View().Forecasts; len(f) != 1 || !f[0].There || f[0].Ready() {
		t.Fatalf("after a resume it has come and is to be computed: %+v", f)
	}
	slices := 0
	for ; !again.Outlook(id).Slice(); slices++ {
	}
	if got := again.View().Forecasts; !reflect.DeepEqual(got, want) || !got[0].Ready() {
		t.Errorf("now %+v, then %+v", got, want)
	}
	if slices < 100 {
		t.Errorf("it was computed in %d slices: too few for a frame each", slices)
	}
}

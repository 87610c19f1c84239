package score_test

import (
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// play gives commands, each at its minute, and scores the crisis at its end.
func play(t *testing.T, w *world.World, seed uint64, commands ...sim.Command) (score.Score, *sim.Sim) {
	t.Helper()
	s := sim.New(w, population.Build(w), seed)
	for !s.Over() {
		var now []sim.Command
		for _, c := range commands {
			if c.Minute == s.Minute() {
				now = append(now, c)
			}
		}
		for _, e := range s.Step(now) {
			if e.Kind == sim.EvVoid {
				t.Fatalf("command %s: %s", e.Command, e.Detail)
			}
		}
	}
	return score.Realised(s, nil), s
}

func post(id string, minute int32, change ...func(*sim.Command)) sim.Command {
	c := sim.Command{
		ID: id, Minute: minute, Kind: world.CmdPost, Account: "ministry", Texts: map[string]string{"en": "The words are not his."},
		Readings: map[string]speech.Reading{"en": {Lang: "en", Act: speech.Deny, Confidence: 80, Politeness: 30, Certainty: 30}},
		About:    "quotes", Position: world.Denies,
	}
	for _, f := range change {
		f(&c)
	}
	return c
}

func reading(f func(*speech.Reading)) func(*sim.Command) {
	return func(c *sim.Command) {
		r := c.Readings["en"]
		f(&r)
		c.Readings = map[string]speech.Reading{"en": r}
	}
}

// truth is Small with the hidden fact fixed: the quotes are true or false.
func truth(isTrue bool) *world.World {
	w := wt.Small()
	if isTrue {
		w.Facts[0].Prior[0] = 0
	} else {
		w.Facts[0].Prior[0] = w.Facts[0].Prior[1]
	}
	return w
}

func value(t *testing.T, s score.Score, part string) float64 {
	t.Helper()
	for _, p := range s.Parts {
		if p.ID == part && p.Value != nil {
			return *p.Value
		}
	}
	t.Fatalf("the part %q is empty", part)
	return 0
}

func TestWhoDecidesNothingIsScoredByTheOutcomeAlone(t *testing.T) {
	s, _ := play(t, wt.Small(), 1)
	if s.Basis != "realised" || s.Timing != nil || s.Tone != nil || s.Integrity != nil || s.Reach != nil || s.Ethics != nil {
		t.Errorf("parts without a decision are not empty: %+v", s)
	}
	if s.Outcome == nil || s.Total == nil || *s.Total != *s.Outcome {
		t.Errorf("outcome %v, total %v", s.Outcome, s.Total)
	}
}

func TestAnEarlierAnswerIsBetterTiming(t *testing.T) {
	early, _ := play(t, wt.Small(), 1, post("c", 40))
	late, _ := play(t, wt.Small(), 1, post("c", 900))
	never, _ := play(t, wt.Small(), 1, post("c", 40, func(c *sim.Command) { c.About, c.Position = "", world.Silent }))
	e, l, n := value(t, early, score.Timing), value(t, late, score.Timing), value(t, never, score.Timing)
	if e <= l || l < n || n != 0 {
		t.Errorf("timing %.1f early, %.1f late, %.1f never", e, l, n)
	}
}

func TestReasonedSilenceWhenAnAnswerWasDueIsNoLateAnswer(t *testing.T) {
	quiet := sim.Command{ID: "q", Minute: 40, Kind: world.CmdSilence, Reason: "talks", Until: 600}
	s, _ := play(t, wt.Small(), 1, quiet)
	if s.Timing != nil {
		t.Errorf("timing %.1f for a silence with a reason", *s.Timing)
	}
	quiet.Until = 45
	if s, _ := play(t, wt.Small(), 1, quiet); s.Timing == nil || *s.Timing != 0 {
		t.Error("five minutes of declared silence excuse a claim that was never answered")
	}
}

func TestToneOutsideTheBandCosts(t *testing.T) {
	tone := func(goldstein int16, confidence int8) *float64 {
		s, _ := play(t, wt.Small(), 1, post("c", 40, reading(func(r *speech.Reading) { r.Goldstein, r.Confidence = goldstein, confidence })))
		return s.Tone
	}
	if fit, off, far := tone(10, 80), tone(-40, 80), tone(-90, 80); *fit != 100 || *off != 70 || *far != 0 {
		t.Errorf("tone %.1f within the band of -2..6, %.1f two points below, %.1f seven below", *fit, *off, *far)
	}
	if v := tone(-90, 20); v != nil {
		t.Errorf("a reading without confidence was scored: %.1f", *v)
	}
}

func TestIntegrityAsksWhatWasKnown(t *testing.T) {
	verify := sim.Command{ID: "v", Minute: 40, Kind: world.CmdVerify, Target: "footage"}
	integrity := func(isTrue bool, commands ...sim.Command) float64 {
		s, _ := play(t, truth(isTrue), 1, commands...)
		return value(t, s, score.Integrity)
	}
	for _, c := range []struct {
		name string
		got  float64
		want float64
	}{
		{"a false claim denied after the check", integrity(false, verify, post("c", 200)), 100},
		{"a false claim denied unchecked", integrity(false, post("c", 40)), 30},
		{"a true claim denied unchecked", integrity(true, post("c", 40)), 15},
		{"a true claim denied after a check that bore nothing out", integrity(true, verify, post("c", 200)), 15},
		{"a false claim asserted against the own evidence", integrity(false, verify, post("c", 200, func(c *sim.Command) { c.Position = world.Asserts })), 0},
		{"a holding line", integrity(true, post("c", 40, func(c *sim.Command) { c.Position = world.Holds })), 100},
	} {
		if c.got != c.want {
			t.Errorf("%s: %.1f, want %.1f", c.name, c.got, c.want)
		}
	}
}

func TestShortcutsAndInsultsCostEthics(t *testing.T) {
	ethics := func(w *world.World, change ...func(*sim.Command)) float64 {
		s, _ := play(t, w, 1, post("c", 40, change...))
		return value(t, s, score.Ethics)
	}
	bots := truth(false)
	bots.Accounts[wt.Ministry].Tempting = true
	doctored := truth(false)
	doctored.Media[0].Doctored = true
	if s, _ := play(t, truth(false), 1, sim.Command{Kind: world.CmdWait}); s.Ethics != nil {
		t.Errorf("ethics are %.1f where nothing was said", *s.Ethics)
	}
	plain := ethics(truth(false))
	if plain != 100 {
		t.Errorf("a plain post costs %.1f", 100-plain)
	}
	for name, got := range map[string]float64{
		"a shortcut":         ethics(bots),
		"an insult":          ethics(truth(false), reading(func(r *speech.Reading) { r.Kind = speech.Insult })),
		"a doctored picture": ethics(doctored, func(c *sim.Command) { c.Media, c.Platforms = []string{"still"}, []string{"pulse"} }),
		"a bare falsehood":   ethics(truth(true)),
	} {
		if got >= plain {
			t.Errorf("%s costs nothing", name)
		}
	}
}

func TestOutcomeLiesBetweenDutyAndPar(t *testing.T) {
	w := wt.Small() // loss is the final rung; duty 3, par 1
	s, end := play(t, w, 1)
	want := 100 * (3 - float64(end.Outcome().Rung)) / 2
	if got := value(t, s, score.Outcome); got != want || s.Loss != float64(end.Outcome().Rung) {
		t.Errorf("rung %d: outcome %.1f, want %.1f; loss %.1f", end.Outcome().Rung, got, want, s.Loss)
	}
	// Duty within a quarter of a rung of par: 0 is then a rung above par.
	w.Rubric.Duty, w.Rubric.Par = fixed.FromFloat(0.7), fixed.FromFloat(0.5)
	if s, end := play(t, w, 1); value(t, s, score.Outcome) != max(100*(1.5-float64(end.Outcome().Rung)), -100) {
		t.Errorf("rung %d beside a par of 0.5: outcome %.1f", end.Outcome().Rung, *s.Outcome)
	}
	w.Rubric.Loss[0].Value = wt.Number("missed")
	w.Rubric.Duty = w.Rubric.Par
	if s, _ := play(t, w, 1); s.Outcome != nil {
		t.Error("where neither duty nor the ladder tells anything the outcome is judged all the same")
	}
}

func TestReachIsWhoUnderstoodUs(t *testing.T) {
	reach := func(translate ...string) float64 {
		s, _ := play(t, wt.Small(), 1, post("c", 40, func(c *sim.Command) { c.Translate = translate }))
		return value(t, s, score.Reach)
	}
	if one, two := reach(), reach("ar"); two <= one {
		t.Errorf("reach %.1f in two languages, %.1f in one", two, one)
	}
}

func TestAWordThatIsNotKeptCostsIntegrityAndEthicsAndHasAPrice(t *testing.T) {
	ordered := func() *world.World {
		w := truth(false)
		w.Accounts[wt.Ministry].Clearance = nil
		w.Events = append(w.Events, "hold", "hold.breached", "hold.failed", "hold.kept", "hold.withdrawn", "two", "two.kept", "two.broken", "two.refused", "two.defaulted")
		w.Instructions = []world.Instruction{{
			ID: "hold", From: "legal", Gives: true, When: world.When{At: 20}, RedLines: []world.RedLine{{ID: "denied", Crossed: wt.Bool(`denied("quotes")`)}},
			Breach: world.Breach{Disavows: true, Wait: [2]int32{20, 40}},
		}}
		w.Drafts = []world.Draft{{ID: "regret", Account: wt.Ministry, About: world.None, To: world.None}}
		w.Accords = []world.Accord{{
			ID: "two", Government: wt.Neighbour, Takes: 30, Accepts: wt.Number("1"),
			Steps: []world.AccordStep{{Ours: true, Draft: 0, Within: 60}},
		}}
		return w
	}
	verify := sim.Command{ID: "v", Minute: 40, Kind: world.CmdVerify, Target: "footage"}
	propose := sim.Command{ID: "p", Minute: 40, Kind: world.CmdPropose, Target: "two"}
	free := func() *world.World { w := ordered(); w.Instructions = nil; return w }
	for name, c := range map[string]struct {
		world    *world.World
		commands []sim.Command
		unkept   []sim.EventKind
		parts    [2]float64 // integrity, ethics
	}{
		"a post that breaks nothing": {free(), []sim.Command{verify, post("c", 200)}, nil, [2]float64{100, 100}},
		"a promise":                  {free(), []sim.Command{verify, post("c", 200, func(c *sim.Command) { c.Promise = 260 })}, []sim.EventKind{sim.EvMissed}, [2]float64{50, 90}},
		"an order, and the ministry disowns the post": {ordered(), []sim.Command{verify, post("c", 200)}, []sim.EventKind{sim.EvBreached, sim.EvDisavowed}, [2]float64{33.3, 80}},
		"an accord": {free(), []sim.Command{verify, propose, post("c", 200)}, []sim.EventKind{sim.EvAccordBroken}, [2]float64{50, 80}},
	} {
		s, run := play(t, c.world, 1, c.commands...)
		if got := [2]float64{value(t, s, score.Integrity), value(t, s, score.Ethics)}; got != c.parts {
			t.Errorf("%s: integrity and ethics %.1f, want %.1f", name, got, c.parts)
		}
		prices := score.Prices(run)
		if len(prices) != len(c.unkept) {
			t.Errorf("%s: %d things were not kept: %+v", name, len(prices), prices)
			continue
		}
		for i, p := range prices {
			if p.Item.Key != string(c.unkept[i]) || p.Item.Args["time"] == "" || p.Integrity <= 0 || p.Ethics <= 0 {
				t.Errorf("%s: told as %+v", name, p)
			}
		}
	}
}

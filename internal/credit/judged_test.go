package credit

import (
	"reflect"
	"testing"

	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// whatever computes a plan to its end.
func whatever(p *Plan) *Report {
	all := Samples{}
	for units := p.Units(all); len(units) > 0; units = p.Units(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	return p.Report(all)
}

// tense is a world in which words to the neighbour decide, and a claim runs.
func tense(commands ...sim.Command) *Plan {
	w := stirred()
	w.Rubric.Loss = append(w.Rubric.Loss, world.LossTerm{ID: "heat", Value: wt.Number(`3 * tension("neighbour") + believed("quotes")`), Weight: 1 << 16})
	w.Rubric.Duty = w.Rubric.Par + 1<<15 // half a point of the outcome is little
	p := NewPlan(NewLine(w, population.Build(w), 5, commands))
	p.Futures, p.Orders = 8, 2
	return p
}

func TestAnAnswerThatCouldHaveComeEarlierIsLate(t *testing.T) {
	late := whatever(tense(say("c1", 700))).Commands[0]
	if late.Timing == nil || *late.Timing > 60 || *late.BestTick >= late.Tick {
		t.Errorf("an answer twelve hours after the claim: timing %v, best tick %v, given at %d", text(late.Timing), late.BestTick, late.Tick)
	}
	early := whatever(tense(say("c1", 10))).Commands[0]
	if early.Timing == nil || *early.Timing < 80 || *early.BestTick != early.Tick {
		t.Errorf("an answer at once: timing %v, best tick %v, given at %d", text(early.Timing), early.BestTick, early.Tick)
	}
}

func TestAThreatToATenseNeighbourIsTheWrongTone(t *testing.T) {
	threat := whatever(tense(say("c1", 60, harsh))).Commands[0]
	if threat.Tone == nil || *threat.Tone > 20 || *threat.BestAct == "threaten" || *threat.BestValue < 0 {
		t.Errorf("a threat: tone %v, best act %v", text(threat.Tone), threat.BestAct)
	}
	if threat.Credit == nil || *threat.Credit >= 0 {
		t.Errorf("a threat has the credit %v", text(threat.Credit))
	}
}

func text(v *float64) any {
	if v == nil {
		return "none"
	}
	return *v
}

// An act that nothing reads changes nothing, and says so.
func TestNoMeasurableEffectIsAnAnswer(t *testing.T) {
	r := whatever(tense(sim.Command{ID: "c1", Minute: 20, Kind: world.CmdAssign, Target: "ben", Task: "rest"}))
	d := r.Commands[0]
	if d.Measurable || d.Credit == nil || *d.Credit != 0 || d.Timing != nil || d.Tone != nil || r.Score.Timing != nil {
		t.Errorf("a colleague who rests: %+v", d)
	}
}

func TestNothingIsTriedBeforeWhatItUsesWasThere(t *testing.T) {
	check := sim.Command{ID: "c1", Minute: 30, Kind: world.CmdVerify, Target: "footage"}
	p := tense(check, say("c2", 300, func(c *sim.Command) { c.Evidence = []string{"footage"} }))
	s := p.past.at[p.past.first[1]]
	if got := s.Minute(); got < 70 || got > 80 {
		t.Errorf("a post that shows what a check of forty minutes from 0:30 on found is thought of from minute %d on", got)
	}
}

// Over what the player could not know, a denial without proof is no better for
// having turned out true: the worlds hold both truths, by their chances.
func TestDecisionsAreJudgedOverWhatCouldBeSo(t *testing.T) {
	worlds := func(commands ...sim.Command) (no int) {
		p := tense(commands...)
		all := found(p, p.worlds())
		last := len(commands) - 1
		truths := p.line.truths()
		for _, k := range p.likely(all, p.line.ticks[last]) {
			if truths[k].values[0] == 0 {
				no++
			}
		}
		return no
	}
	blind := worlds(say("c1", 300))
	checked := worlds(sim.Command{ID: "c1", Minute: 10, Kind: world.CmdVerify, Target: "footage"}, say("c2", 300))
	if blind < 3 || blind > 6 {
		t.Errorf("before anything is checked %d of %d worlds are so that the claim, likely false by three to two, is false", blind, judgedOver)
	}
	if checked != 0 && checked != judgedOver {
		t.Errorf("after a check that cannot err %d of %d worlds are so", checked, judgedOver)
	}
}

func TestShadowWorldsHaveTheObservedActsInCommon(t *testing.T) {
	p := NewPlan(played())
	at := p.line.ticks[len(p.line.ticks)-1]
	seen := p.past.at[at].View()
	hidden := false
	for k := range 6 {
		s := p.shadow(k, p.line.truths()[k*10].values)
		p.line.script(nil).run(s, at)
		v := s.View()
		if len(v.Feed) != len(seen.Feed) || v.Ladder.Rung != seen.Ladder.Rung {
			t.Fatalf("world %d: %d posts and rung %d, observed were %d and %d", k, len(v.Feed), v.Ladder.Rung, len(seen.Feed), seen.Ladder.Rung)
		}
		for i := range v.Feed {
			if v.Feed[i].ID != seen.Feed[i].ID || v.Feed[i].Minute != seen.Feed[i].Minute {
				t.Fatalf("world %d: post %s at %d, observed was %s at %d", k, v.Feed[i].ID, v.Feed[i].Minute, seen.Feed[i].ID, seen.Feed[i].Minute)
			}
		}
		mine, _ := s.Minds(s.Ticks()-1, wt.Quotes)
		truth, _ := p.past.at[at].Minds(int(at)-1, wt.Quotes)
		hidden = hidden || mine != truth
	}
	if !hidden {
		t.Error("the publics of all worlds are those of the crisis itself: that would leak the truth")
	}
}

// What the shares and the report say does not depend on the order in which
// units were computed.
func TestTheOrderOfComputingDoesNotMatter(t *testing.T) {
	line := func() *Plan { return tense(say("c1", 30), say("c2", 200, harsh)) }
	a := whatever(line())
	p, all := line(), Samples{}
	for units := p.Units(all); len(units) > 0; units = p.Units(all) {
		for i := len(units) - 1; i >= 0; i-- {
			all[units[i].ID] = units[i].Run()
		}
	}
	if b := p.Report(all); *a.Score.Total != *b.Score.Total || *a.Commands[0].Share != *b.Commands[0].Share || *a.Commands[1].Credit != *b.Commands[1].Credit {
		t.Errorf("computed backwards: %+v, not %+v", b, a)
	}
}

// What one would say who knows how it was is told beside the rest and counts for
// nothing.
func TestHindsightIsToldApart(t *testing.T) {
	p, all := tense(say("c1", 30, harsh), say("c2", 200)), Samples{}
	for units := p.Units(all); len(units) > 0; units = p.Units(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	with := p.Report(all)
	told := 0
	for i, d := range with.Commands {
		if d.Hindsight.Timing != nil || d.Hindsight.Tone != nil {
			told++
		}
		for n := range hindsightOver {
			for _, r := range p.races(i) {
				delete(all, r.hindsightID(n))
			}
		}
	}
	if told == 0 {
		t.Error("nothing is told of the world as it was")
	}
	if bare := p.Report(all); *bare.Score.Total != *with.Score.Total {
		t.Errorf("hindsight counts in the score: %v with it, %v without", *with.Score.Total, *bare.Score.Total)
	}
}

// What is computed after the units of the score changes nothing in it.
func TestTheScoreRestsOnItsUnitsAlone(t *testing.T) {
	p, all := tense(say("c1", 60, harsh), say("c2", 700)), Samples{}
	for units := p.Scored(all); len(units) > 0; units = p.Scored(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	early, scored := p.Report(all), len(all)
	for units := p.Units(all); len(units) > 0; units = p.Units(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	late := p.Report(all)
	if !reflect.DeepEqual(early.Score, late.Score) {
		t.Errorf("the score is %+v, and %+v when all is computed", early.Score, late.Score)
	}
	if early.Score.Total == nil || early.Score.Timing == nil || early.Score.Tone == nil {
		t.Errorf("a part is missing: %+v", early.Score)
	}
	if d := late.Commands[0]; d.Hindsight.Tone == nil || len(all) == scored {
		t.Errorf("of %d units %d were for the score, and nothing is said in hindsight: %+v", len(all), scored, d)
	}
}

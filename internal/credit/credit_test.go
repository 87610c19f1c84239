package credit

import (
	"slices"
	"testing"

	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// stirred is Small with a loss that many things move, and a reply that comes by
// chance.
func stirred() *world.World {
	w := wt.Small()
	w.Rubric.Loss = []world.LossTerm{
		{ID: "ladder", Value: wt.Number("rung"), Weight: 1 << 16},
		{ID: "belief", Value: wt.Number(`believed("quotes") + tension("neighbour")`), Weight: 1 << 16},
	}
	w.Rules = []world.Rule{{
		ID: "tv-airs", When: wt.Bool(`last("player").since < 60`), Chance: 1 << 31, Wait: [2]int32{10, 90}, Cooldown: 240,
		Do: []world.Effect{wt.Post("rules.tv-airs", wt.TV, wt.Quotes)},
	}}
	return w
}

func say(id string, minute int32, change ...func(*sim.Command)) sim.Command {
	c := sim.Command{
		ID: id, Minute: minute, Kind: world.CmdPost, Account: "ministry", Texts: map[string]string{"en": "The words are not his."},
		Readings: map[string]speech.Reading{"en": {Lang: "en", Act: speech.Deny, Confidence: 80, Politeness: 30, Certainty: 30}},
		About:    "quotes", Position: world.Denies, To: "neighbour",
	}
	for _, f := range change {
		f(&c)
	}
	return c
}

func harsh(c *sim.Command) {
	c.Readings = map[string]speech.Reading{"en": {Lang: "en", Act: speech.Threaten, Confidence: 80, Goldstein: -80, Politeness: 20, Certainty: 40}}
}

// played is a line of ten commands, of which some hang together.
func played() *Line {
	w := stirred()
	return NewLine(w, population.Build(w), 7, []sim.Command{
		{ID: "c1", Minute: 15, Kind: world.CmdVerify, Target: "footage"},
		say("c2", 30),
		{ID: "c3", Minute: 32, Kind: world.CmdWait},
		{ID: "c4", Minute: 60, Kind: world.CmdCall, Target: "cabinet", Point: "reassure"},
		say("c5", 150, harsh),
		{ID: "c6", Minute: 200, Kind: world.CmdRetract, Target: "c5"},
		say("c7", 300, func(c *sim.Command) { c.Kind, c.Level = world.CmdClear, "minister" }),
		say("c8", 400, func(c *sim.Command) { c.Cleared = "c7" }),
		say("c9", 700, func(c *sim.Command) { c.Evidence = []string{"footage"} }),
		say("c10", 900, harsh),
	})
}

func found(p *Plan, units []Unit) Samples {
	out := Samples{}
	for _, u := range units {
		out[u.ID] = u.Run()
	}
	return out
}

// whole plays a crisis from its first tick, makes its luck anew at a tick, and
// knows nothing of branches.
func whole(l *Line, tick int32, future int, out func(id string) bool) Loss {
	s := sim.New(l.World, l.People, l.Seed)
	for !s.Over() {
		if s.Tick() == tick {
			s.Renew(uint64(future))
		}
		var now []sim.Command
		for _, c := range l.Commands {
			if c.Minute/l.World.Clock.Tick == s.Tick() && !(s.Tick() >= tick && out(c.ID)) {
				now = append(now, c)
			}
		}
		s.Step(now)
	}
	return lossOf(s)
}

func TestCreditByBranchingIsThatOfTwoWholeRuns(t *testing.T) {
	l := played()
	p := NewPlan(l)
	p.Futures = 2
	got := found(p, p.leaves())
	moved := 0
	for future := range p.Futures {
		for n, goes := range map[string][]string{"c2": {"c2"}, "c5": {"c5", "c6"}, "c8": {"c7", "c8"}, "c4": {"c4"}} {
			i := l.index(n)
			sample := got[leaveID(l.ticks[i], future)]
			with := whole(l, l.ticks[i], future, func(string) bool { return false })
			without := whole(l, l.ticks[i], future, func(id string) bool { return slices.Contains(goes, id) && id != "c7" })
			if sample.Loss[0] != with || sample.Loss[1] != without {
				t.Errorf("%s in future %d: %d with and %d without by branching, %d and %d in whole runs", n, future, sample.Loss[0], sample.Loss[1], with, without)
			}
			if with != without {
				moved++
			}
		}
	}
	if moved < 4 {
		t.Errorf("only %d of 8 comparisons show a difference: the test shows little", moved)
	}
}

func TestWhatHangsOnACommandGoesAlong(t *testing.T) {
	l := played()
	for id, want := range map[string][]string{
		"c5": {"c5", "c6"}, // its retraction
		"c8": {"c8", "c7"}, // the clearance asked for it alone
		"c7": {"c7", "c8"}, // what was cleared by it
		"c2": {"c2"},
	} {
		var got []string
		for _, k := range l.along[l.index(id)] {
			got = append(got, l.Commands[k].ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("with %s goes %v, not %v", id, got, want)
		}
	}
}

func TestACommandWhosePreconditionIsGoneIsVoidAndListed(t *testing.T) {
	l := played()
	p := NewPlan(l)
	p.Futures = 1
	verify := l.index("c1")
	got := found(p, p.leaves())[leaveID(l.ticks[verify], 0)]
	if len(got.Void[0]) != 0 || !slices.Equal(got.Void[1], []string{"c9"}) {
		t.Errorf("as played %v are void, without the check %v; the post that shows what was checked should be", got.Void[0], got.Void[1])
	}
}

// What fails without a command in few futures does not hang on it, nor does an
// assignment, which waits for hands alone.
func TestWhatHangsOnACommandFailsWithoutItMoreOftenThanNot(t *testing.T) {
	l := played()
	l.Commands[l.index("c4")].Kind = world.CmdAssign
	p := NewPlan(l)
	p.Futures = 4
	i, samples := l.index("c1"), Samples{}
	for future := range p.Futures {
		s := Sample{Void: [][]string{nil, {"c9", "c4"}}}
		if future == 0 {
			s.Void[1] = append(s.Void[1], "c8")
		}
		samples[leaveID(l.ticks[i], future)] = s
	}
	if got := p.voidWithout(i, samples); !slices.Equal(got, []string{"c9"}) {
		t.Errorf("on the check hang %v, not the post that shows its result alone", got)
	}
}

func TestSharesSumExactly(t *testing.T) {
	l := played()
	p := NewPlan(l)
	p.Orders = 4
	got := found(p, p.shares())
	shares := p.sharesOf(got)
	sum := 0.0
	for _, i := range l.decisions() {
		sum += shares[i]
	}
	total := 0.0
	for seed := range p.Seeds {
		silent, all := p.past.branch(l.begins(), sharesFrom+seed), p.past.branch(l.begins(), sharesFrom+seed)
		a, _ := script(nil).finish(silent)
		b, _ := l.script(nil).finish(all)
		total += (a - b).Float() / float64(p.Seeds)
	}
	if sum != total || total == 0 {
		t.Errorf("the shares sum to %v; silence costs %v more than what was played", sum, total)
	}
}

// A chain of branches is no shortcut: what an order finds is what whole runs
// of its coalitions cost.
func TestSharesComeFromWholeRuns(t *testing.T) {
	l := played()
	p := NewPlan(l)
	order := l.order(0, 0)
	got := p.climbs(0, order)
	in := make([]bool, len(l.Commands))
	for n := range order {
		s := p.past.branch(l.begins(), sharesFrom)
		if want, _ := l.script(func(i int) bool { return !l.active(i, in) }).finish(s); got.Loss[n] != want {
			t.Fatalf("%d commands taken up: %d, not %d", n, got.Loss[n], want)
		}
		in[order[n]] = true
	}
}

// What an instructor did stays in every run of a line, and is nobody's credit.
func TestInterventionsStayInEveryRun(t *testing.T) {
	l := played()
	l.Staged = []sim.Intervention{
		{ID: "hand:1", Minute: 5, Kind: sim.Fire, Inject: l.World.Injects[0].ID},
		{ID: "hand:2", Minute: 100, Kind: sim.SayAs, From: "tv", Platforms: []string{"pulse"}, Texts: map[string]string{"en": "Shame."}, About: "quotes", Position: world.Asserts},
	}
	s := l.begin()
	l.script(nil).run(s, toEnd)
	for name, run := range map[string]*sim.Sim{"as played": s, "without a command": func() *sim.Sim {
		s := l.begin()
		l.without(1).run(s, toEnd)
		return s
	}(), "in a shadow world": NewPlan(l).shadow(0, l.truths()[0].values)} {
		script(nil).run(run, toEnd)
		if !slices.ContainsFunc(run.View().Feed, func(p *view.Post) bool { return p.ID == "hand:2" }) {
			t.Errorf("%s the instructor's post is missing", name)
		}
	}
	if decisions := l.decisions(); len(decisions) != len(played().decisions()) {
		t.Errorf("there are %d decisions", len(decisions))
	}
}

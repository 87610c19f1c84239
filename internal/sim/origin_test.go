package sim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// Ids and draws derive from where a thing comes from, never from a counter: a
// counterfactual that leaves a command out leaves the others as they were.

// busy is a world in which much is drawn: whether headquarters disowns a post,
// whether a briefing leaks, when others act.
func busy() *world.World {
	w := wt.Small()
	w.Accounts[wt.Ministry].Clearance = []int{wt.Minister}
	w.Accounts[wt.Daily].Brief.Keeps[world.OnRecord] = fixed.Half
	w.Events = append(w.Events, "troll-speaks")
	w.Rules = []world.Rule{{
		ID: "troll-speaks", When: wt.Bool(`minute > 120`), Chance: fixed.ProbOf(fixed.FromFloat(.7)), Wait: [2]int32{5, 90}, Cooldown: 120,
		Do: []world.Effect{wt.Post("rules.troll-speaks", wt.Troll, wt.Hack)},
	}}
	return w
}

// planned are commands far enough apart that none wears out the audience of
// another or takes the desk's time from it.
func planned() map[int32]sim.Command {
	list := map[int32]sim.Command{
		700:  {ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies},
		1500: {ID: "r", Kind: world.CmdReport, Target: "troll", About: "hack"},
	}
	for i, tone := range []int16{0, -60, 40, -90, 20, 0} {
		id := string(rune('a' + i))
		list[int32(100+400*i)] = post("post-"+id, plain, goldstein(tone))
	}
	return list
}

// course is what can be told of each post and event, by id.
type course struct {
	seen   map[string][]int64 // of each of our posts, by tick
	others map[string]int64   // reach of everybody else's, at the end
	events []sim.Event
}

func follow(t *testing.T, w *world.World, seed uint64, without string) course {
	t.Helper()
	p, commands := start(t, w, seed), planned()
	c := course{map[string][]int64{}, map[string]int64{}, nil}
	for !p.Over() {
		if do, ok := commands[p.Minute()]; ok && do.ID != without {
			p.to(p.Minute()+w.Clock.Tick, do)
		} else {
			p.to(p.Minute() + w.Clock.Tick)
		}
		for _, o := range p.Own() {
			c.seen[o.ID] = append(c.seen[o.ID], o.Seen)
		}
	}
	for _, f := range p.View().Feed {
		if !f.Ours {
			c.others[f.ID] = f.Reach
		}
	}
	for _, e := range p.events {
		// The ladder moves by what all words have done: that is no draw of another's.
		if e.Kind != sim.EvRung && e.Kind != sim.EvEnd {
			c.events = append(c.events, e)
		}
	}
	return c
}

func TestLeavingAPostOutLeavesAllOthersAsTheyWere(t *testing.T) {
	w := busy()
	kinds := map[sim.EventKind]int{}
	for seed := range uint64(4) {
		all := follow(t, w, seed, "")
		for _, e := range all.events {
			kinds[e.Kind]++
		}
		for _, c := range planned() {
			if c.Kind != world.CmdPost {
				continue
			}
			want := course{map[string][]int64{}, all.others, nil}
			for id, seen := range all.seen {
				if id != c.ID {
					want.seen[id] = seen
				}
			}
			for _, e := range all.events {
				if e.ID != c.ID && e.Command != c.ID {
					want.events = append(want.events, e)
				}
			}
			if d := cmp.Diff(want, follow(t, w, seed, c.ID), cmp.AllowUnexported(course{})); d != "" {
				t.Errorf("seed %d: leaving %s out changes others: %s", seed, c.ID, d)
			}
		}
	}
	for _, kind := range []sim.EventKind{sim.EvDisavowed, sim.EvRule, sim.EvLeaked, sim.EvBriefed} {
		if kinds[kind] == 0 {
			t.Errorf("too little is drawn to tell: no event %q", kind)
		}
	}
}

// A post that nobody sees, that addresses nobody and speaks of no claim stands
// in the records and changes nothing else: not a bit of what the crisis was,
// and nothing that the desk is told.
func TestAPostThatNobodySeesChangesNothing(t *testing.T) {
	w := wt.Small()
	mirror := w.Accounts[wt.Ministry]
	mirror.ID, mirror.Reach = "mirror", [][]fixed.Q{{0, 0, 1}, make([]fixed.Q, 3)} // 1 in 65,536
	w.Accounts = append(w.Accounts, mirror)
	course := func(unseen bool) (series [][]float64, told []any) {
		p := start(t, w, 8)
		for !p.Over() {
			switch minute := p.Minute(); {
			case minute == 60:
				p.to(65, post("c", plain))
			case minute == 900 && unseen:
				p.to(905, post("u", plain, func(c *sim.Command) { c.Account, c.About, c.Position = "mirror", "", world.Silent }))
			default:
				p.to(minute + 5)
			}
			series = append(series, state(p))
			if p.Minute()%240 == 0 {
				v := p.View()
				told = append(told, v.Publics, v.Narratives, v.Ladder, v.Evidence)
			}
		}
		if posts := p.Own(); unseen && (len(posts) != 2 || posts[1].Seen != 0) || !unseen && len(posts) != 1 {
			t.Fatalf("not a post that nobody sees: %v", posts)
		}
		return series, told
	}
	with, shown := course(true)
	without, usual := course(false)
	if d := cmp.Diff(without, with); d != "" {
		t.Errorf("the crisis took another course: %s", d)
	}
	if d := cmp.Diff(usual, shown); d != "" {
		t.Errorf("the desk is told otherwise: %s", d)
	}
}

// state is all that the series say of the last tick.
func state(p *play) (list []float64) {
	last, w := p.Ticks()-1, p.World()
	list = append(list, float64(p.Rung(last)))
	for g := range w.Governments {
		list = append(list, p.Tension(last, g))
	}
	for s := range w.Segments {
		outrage, trust := p.Outrage(last, s)
		list = append(list, outrage, trust, p.Reached(s))
		for n := range w.Narratives {
			list = append(list, p.Believed(last, n, s))
		}
	}
	for n := range w.Narratives {
		heard, believed := p.Minds(last, n)
		list = append(list, heard, believed)
	}
	return list
}

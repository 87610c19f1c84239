package sim_test

import (
	"testing"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// minds are shares that believe a claim and that have heard it. Posts reach the
// same people with a label and without: who hears more heard it from others.
type minds struct{ believed, heard float64 }

// parted is a world where people at home use one platform, the neighbours the
// other and nobody both, so that what a label does shows where it stands.
func parted() *world.World {
	w := wt.Small()
	w.Facts[0].Prior[0] = fixed.Certain // the quotes are false
	w.Population.Agents = 6000
	for i := range w.Segments {
		w.Segments[i].On = []fixed.Q{fixed.One, 0}
	}
	w.Segments[wt.Neighbour].On = []fixed.Q{0, fixed.One}
	return w
}

// label is an inject that labels the quotes from the start.
func label(platform int) world.Inject {
	e := wt.Effect("injects.label", world.Effect{Kind: world.DoLabel, Narrative: wt.Quotes})
	e.Platform = platform
	return world.Inject{ID: "label", When: world.When{At: 0}, Do: []world.Effect{e}}
}

// settled returns the minds of both publics after a day, means over seeds.
func settled(t *testing.T, w *world.World) (home, neighbour minds) {
	t.Helper()
	heard := [2]string{`heard("quotes", "home")`, `heard("quotes", "neighbour")`}
	const seeds = 4
	var m [2]minds
	for seed := range uint64(seeds) {
		p := start(t, w, seed)
		p.to(1440)
		for i := range m {
			m[i].believed += p.Believed(p.Ticks()-1, wt.Quotes, i) / seeds
			m[i].heard += p.Eval(wt.Number(heard[i])) / seeds
		}
	}
	return m[wt.Home], m[wt.Neighbour]
}

func TestALabelLowersBeliefAndSharingWhereItStands(t *testing.T) {
	home, neighbour := settled(t, parted())
	for _, c := range []struct {
		platform        int
		home, neighbour bool // whether the label stands there
	}{{wt.Pulse, true, false}, {wt.Press, false, true}, {world.None, true, true}} {
		w := parted()
		w.Injects = append(w.Injects, label(c.platform))
		h, n := settled(t, w)
		for _, x := range []struct {
			labelled   bool
			with, bare minds
		}{{c.home, h, home}, {c.neighbour, n, neighbour}} {
			if x.labelled && (x.with.believed > 0.9*x.bare.believed || x.with.heard >= x.bare.heard) {
				t.Errorf("platform %d: believed by %.3f with a label, %.3f without; heard by %.3f and %.3f", c.platform, x.with.believed, x.bare.believed, x.with.heard, x.bare.heard)
			}
			if !x.labelled && x.with.believed < 0.98*x.bare.believed {
				t.Errorf("platform %d: its label lowers belief elsewhere from %.3f to %.3f", c.platform, x.bare.believed, x.with.believed)
			}
		}
	}
	w := parted()
	w.Injects, w.Effects[effects.CorrectLabel] = append(w.Injects, label(world.None)), 0
	if h, n := settled(t, w); h != home || n != neighbour {
		t.Errorf("a label without weight changes minds: %v %v, want %v %v", h, n, home, neighbour)
	}
}

func TestALabelSaysWhereItStands(t *testing.T) {
	for platform, on := range map[int]string{wt.Press: "press", world.None: ""} {
		w := parted()
		w.Injects = append(w.Injects, label(platform))
		p := start(t, w, 1)
		p.to(30)
		told := 0
		for _, e := range p.events {
			if e.Kind == sim.EvLabelled && e.Public && e.ID == "quotes" && e.Detail == on {
				told++
			}
		}
		marks := 0
		for _, m := range p.View().Timeline {
			if m.Kind == string(sim.EvLabelled) {
				marks++
			}
		}
		if told != 1 || marks != 1 {
			t.Errorf("on %q: told %d times, marked %d times", on, told, marks)
		}
	}
}

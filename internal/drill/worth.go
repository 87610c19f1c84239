package drill

import (
	"demarche/internal/effects"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// weigh reads what an item is worth from the run as it is and as it went on
// without an answer. Both kinds of worth are hundredths of a public: of the one
// that comes to believe a claim, times the claim's harm; and of the citizens in
// distress, who wait and who lose trust.
func (i *Item) weigh(now, later *sim.Sim) {
	w := now.World()
	if i.About != world.None {
		i.Harm = w.Narratives[i.About].Harm.Float()
		i.spread(now, later)
		i.Worth += 100 * float64(i.Harm*max(0, i.Comes-i.Belief))
	}
	if i.Due < 0 {
		return
	}
	i.Haste = 1
	if left := i.Due - now.Minute(); left > Onward {
		i.Haste = float64(Onward) / float64(left)
	}
	if i.People == 0 {
		return
	}
	for k := range w.Segments {
		if w.Segments[k].Distress {
			i.Of += w.Segments[k].People
			i.Trust = w.Effects[effects.TrustDesertion].Float()
		}
	}
	if i.Of > 0 {
		i.Worth += float64(i.Haste*100) * (min(1, float64(i.People)/float64(i.Of)) + i.Trust)
	}
}

// spread finds the public in which belief in the claim rises most.
func (i *Item) spread(now, later *sim.Sim) {
	if now.Ticks() == 0 {
		return
	}
	from, to := now.Ticks()-1, later.Ticks()-1
	i.Heard, _ = now.Minds(from, i.About)
	i.Hears, _ = later.Minds(to, i.About)
	rise := -2.0
	for k := range now.World().Segments {
		a, b := now.Believed(from, i.About, k), later.Believed(to, i.About, k)
		if b-a > rise {
			rise, i.Segment, i.Belief, i.Comes = b-a, k, a, b
		}
	}
}

package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// instruments are what the public instruments keep: expulsions, attributions,
// embargoes, and the posts of principals that were dealt with.
type instruments struct {
	expelled  []expulsionState   // by expulsion of the world
	named     []attributionState // by attribution of the world
	embargoes []embargoState     // those under way
	dealt     []string           // posts of principals
}

func newInstruments(w *world.World) instruments {
	in := instruments{}
	for range w.Expulsions {
		in.expelled = append(in.expelled, expulsionState{at: -1, mirror: -1})
	}
	for range w.Attributions {
		in.named = append(in.named, attributionState{made: unnamed, withdrawn: -1})
	}
	return in
}

func (in instruments) clone() instruments {
	in.expelled, in.named = slices.Clone(in.expelled), slices.Clone(in.named)
	in.embargoes, in.dealt = slices.Clone(in.embargoes), slices.Clone(in.dealt)
	for i := range in.named {
		in.named[i].partners = slices.Clone(in.named[i].partners)
	}
	for i := range in.embargoes {
		in.embargoes[i].waiting = slices.Clone(in.embargoes[i].waiting)
	}
	return in
}

func (in *instruments) digest(d *digest) {
	for i := range in.expelled {
		x := &in.expelled[i]
		d.num(int64(x.at), int64(x.mirror))
		d.flag(x.mirrored)
		d.word(x.origin)
	}
	for i := range in.named {
		a := &in.named[i]
		d.num(int64(a.made[0]), int64(a.made[1]), int64(a.made[2]), int64(a.withdrawn))
		d.word(a.post)
		for _, p := range a.partners {
			d.num(int64(p))
		}
	}
	for i := range in.embargoes {
		e := &in.embargoes[i]
		d.canonical(deciding(e.command))
		d.num(int64(e.until), int64(e.recipients))
		d.flag(e.broken)
		for _, w := range e.waiting {
			d.num(int64(w.account), int64(w.at))
		}
	}
	for _, id := range in.dealt {
		d.word(id)
	}
}

// useInstruments lets time pass for them.
func (s *Sim) useInstruments() {
	s.mirror()
	s.keepEmbargoes()
}

func (s *Sim) instrumentSteps() []view.Step {
	return slices.Concat(s.expelSteps(), s.attributeSteps(), s.principalSteps())
}

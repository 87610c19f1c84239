package sim

import (
	"maps"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// ask asks partners to stand by something, and returns those who do, and the
// share of its force that the words keep: one that objects stands by it too, in
// weaker words.
func (s *Sim) ask(c *Command, partners []int) (joined []int, left fixed.Q) {
	left = fixed.One
	for _, p := range partners {
		spec := &s.w.Partners[p]
		kind := EvDeclined
		switch {
		case s.objects(c, spec):
			kind, left = EvObjected, left.Mul(fixed.One-spec.Weakens)
			s.happen(spec.ID + ".objected")
		case s.hits(s.odds(spec.Joins, fixed.Half), chance.Partner, chance.ID(c.ID, spec.ID)):
			kind = EvJoined
		}
		if kind != EvDeclined {
			joined = append(joined, p)
		}
		s.note(Event{Kind: kind, ID: spec.ID, Actor: s.w.Accounts[spec.Account].ID, Command: c.ID, Public: true})
	}
	return joined, left
}

// objects tells whether a partner breaks the silence procedure.
func (s *Sim) objects(c *Command, p *world.Partner) bool {
	return s.hits(s.odds(p.Objects, 0), chance.Objection, chance.ID(c.ID, p.ID))
}

// weakened is a command of whose force a share is left: its tone and its
// certainty move toward neutral.
func weakened(c *Command, left fixed.Q) *Command {
	if left == fixed.One {
		return c
	}
	out := *c
	out.Readings = maps.Clone(c.Readings)
	for lang, r := range out.Readings {
		out.Readings[lang] = less(r, left)
	}
	return &out
}

// less is a reading of which a share is left.
func less(r speech.Reading, left fixed.Q) speech.Reading {
	part := func(v int16) int16 { return int16(int64(v) * int64(left) / int64(fixed.One)) }
	r.Goldstein = part(r.Goldstein)
	r.Certainty = neutral.Certainty + int8(part(int16(r.Certainty-neutral.Certainty)))
	return r
}

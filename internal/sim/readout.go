package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// readoutState is how far the sides have got with telling of the latest call
// over a channel.
type readoutState struct {
	call     string // command, "" before the first call
	telling  string // the call that our own readout under way is about
	due      int32  // minute at which the other side tells of it
	theirs   bool   // the other side has published its own
	ours     bool   // we have
	agreed   bool   // both publish the same
	declined bool   // the other side wants no agreed text
}

// openReadout begins the time in which a call is told of. One that has not been
// told of yet is told of with it.
func (s *Sim) openReadout(c *Command, channel int, spec *world.Readout) {
	r := &s.practice.readouts[channel]
	if r.call != "" && !r.theirs && !r.agreed {
		return
	}
	*r = readoutState{
		call: c.ID, telling: r.telling,
		due: s.after(c.ID+" readout", spec.Theirs.Wait, chance.Closed, chance.ID(c.ID, "readout"), s.tick),
	}
}

// readouts lets the other sides publish theirs when their time has come. While
// an agreed text is being settled, they wait for it.
func (s *Sim) readouts() {
	for i := range s.practice.readouts {
		r := &s.practice.readouts[i]
		if r.call == "" || r.theirs || r.agreed || r.due > s.Minute() || s.settling(i) {
			continue
		}
		r.theirs = true
		spec := &s.w.Channels[i]
		s.happen(spec.ID + ".readout")
		s.note(Event{Kind: EvReadout, ID: spec.ID, Detail: r.call, Public: true})
		s.effects(s.readoutOf(i).Theirs.Do, r.call+".readout", "")
		if r.ours {
			s.diverge(i, r.call)
		}
	}
}

// settling tells whether an agreed text is being settled.
func (s *Sim) settling(channel int) bool {
	return s.pending(world.CmdReadout, func(c *Command) bool {
		return c.Choice == world.ReadoutAgreed && c.Target == s.w.Channels[channel].ID
	})
}

func (s *Sim) readoutOf(channel int) *world.Readout {
	if terms := s.w.Channels[channel].Kinds[world.Call]; terms != nil {
		return terms.Readout
	}
	return nil
}

// diverge notes, once for each call, that both sides have told of it in words
// of their own.
func (s *Sim) diverge(channel int, call string) {
	id := s.w.Channels[channel].ID
	s.happen(id + ".diverged")
	s.note(Event{Kind: EvDiverged, ID: id, Public: true})
	s.effects(s.readoutOf(channel).Diverges, call+".diverged", "")
}

func (s *Sim) checkReadout(c *Command) *Refusal {
	if r := known(s.x.channels, "channel", c.Target); r != nil {
		return r
	}
	channel := s.x.channels[c.Target]
	spec := s.readoutOf(channel)
	if spec == nil || s.practice.readouts[channel].call == "" {
		return refuse(RefusedNotOffered, "what", c.Target)
	}
	switch {
	case c.Choice == "":
		return refuse(RefusedMissing, "what", "way")
	case !slices.Contains(spec.Ways(), c.Choice):
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	case !s.readoutOpen(channel, c.Choice):
		return s.readoutClosed(channel)
	case c.Choice == world.ReadoutOwn:
		return s.checkPost(c, true)
	}
	return nil
}

// readoutOpen tells whether a way of telling of the latest call is still open:
// an agreed text only until one side has told its own.
func (s *Sim) readoutOpen(channel int, way string) bool {
	r := &s.practice.readouts[channel]
	id := s.w.Channels[channel].ID
	if r.call == "" || r.agreed || r.ours || s.pending(world.CmdReadout, func(o *Command) bool { return o.Target == id }) {
		return false
	}
	return way == world.ReadoutOwn || !r.theirs && !r.declined
}

// readoutClosed tells why a way of telling of the latest call is not open.
func (s *Sim) readoutClosed(channel int) *Refusal {
	switch r, id := &s.practice.readouts[channel], s.w.Channels[channel].ID; {
	case r.agreed || r.ours:
		return refuse(RefusedTold)
	case r.theirs || r.declined:
		return refuse(RefusedTheirs, "id", id)
	}
	return refuse(RefusedUnderWay)
}

func (s *Sim) beginReadout(c *Command, done int32) int32 {
	channel := s.x.channels[c.Target]
	if c.Choice == world.ReadoutOwn {
		s.practice.readouts[channel].telling = s.practice.readouts[channel].call
		return s.translate(c, done)
	}
	return done + s.readoutOf(channel).Agreed.Takes
}

func (s *Sim) doReadout(c *Command) {
	channel := s.x.channels[c.Target]
	r := &s.practice.readouts[channel]
	if c.Choice == world.ReadoutOwn {
		s.doPost(c, c.ID, nil)
		if s.post(c.ID) == nil { // it could not be published
			return
		}
		// A newer call only follows one that they have told of.
		r.ours = r.telling == r.call
		if r.theirs && r.ours || !r.ours {
			s.diverge(channel, r.telling)
		}
		return
	}
	if r.theirs { // it came while this was on its way
		s.void(c, refuse(RefusedDone))
		return
	}
	s.done(c)
	spec := s.readoutOf(channel).Agreed
	if !s.hits(s.odds(spec.Accepts, fixed.One), chance.Closed, chance.ID(c.ID, "accepts")) {
		r.declined = true
		s.note(Event{Kind: EvNotAgreed, ID: c.Target, Command: c.ID, Public: true})
		return
	}
	r.agreed = true
	s.happen(c.Target + ".agreed")
	s.note(Event{Kind: EvAgreed, ID: c.Target, Command: c.ID, Public: true})
	s.effects(spec.Do, c.ID, c.ID)
}

// readoutSteps offers to tell of the calls that have taken place.
func (s *Sim) readoutSteps() []view.Step {
	var list []view.Step
	for i := range s.practice.readouts {
		r, spec := &s.practice.readouts[i], s.readoutOf(i)
		if r.call == "" {
			continue
		}
		id := s.w.Channels[i].ID
		step := view.Step{Kind: world.CmdReadout, Target: id, Title: "channels." + id + ".name", State: view.StepClosed, Due: s.dueOf(world.CmdReadout, id)}
		for _, word := range spec.Ways() {
			way := view.Way{ID: word, Open: s.readoutOpen(i, word)}
			if word == world.ReadoutAgreed {
				way.Takes = spec.Agreed.Takes
			}
			if way.Open {
				step.State = view.StepOpen
			}
			step.Ways = append(step.Ways, way)
		}
		switch {
		case step.Due >= 0:
			step.State = view.StepAsked
		case r.agreed || r.ours:
			step.State = view.StepDone
		}
		list = append(list, step)
	}
	return list
}

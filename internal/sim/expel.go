package sim

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// expulsionState is what has been done to a mission, and to ours in return.
type expulsionState struct {
	at       int32  // minute of the last announcement, or -1
	mirror   int32  // minute at which the like is done to us, or -1 for never
	mirrored bool   // it was done
	origin   string // command
}

func (x *expulsionState) until(notice int32) int32 {
	if x.at < 0 {
		return -1
	}
	return x.at + notice
}

func (s *Sim) checkExpel(c *Command) *Refusal {
	if r := known(s.x.expulsions, "expulsion", c.Target); r != nil {
		return r
	}
	i := s.x.expulsions[c.Target]
	x := &s.w.Expulsions[i]
	switch {
	case wayOf(x, c.Choice) == nil:
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	case s.practice.public.expelled[i].until(x.Notice) > s.Minute() || s.dueOf(c.Kind, c.Target) >= 0:
		return refuse(RefusedDone)
	case !s.machine.Bool(x.Open, desk{s}):
		return refuse(RefusedNotOffered, "what", "expel")
	case s.accounts[x.Account].seized:
		return refuse(RefusedSeized, "account", s.w.Accounts[x.Account].ID)
	}
	return nil
}

// doExpel announces an expulsion: an official act, whose words are not the
// player's. Whether the other side does the like is drawn at once.
func (s *Sim) doExpel(c *Command) {
	i := s.x.expulsions[c.Target]
	x, st := &s.w.Expulsions[i], &s.practice.public.expelled[i]
	if s.accounts[x.Account].seized {
		s.void(c, refuse(RefusedSeized, "account", s.w.Accounts[x.Account].ID))
		return
	}
	way := wayOf(x, c.Choice)
	s.done(c)
	s.happen(c.Target + ".expelled")
	st.at = s.Minute()
	s.note(Event{Kind: EvExpelled, ID: c.Target, Detail: way.ID, Value: way.People, Command: c.ID, Public: true})
	s.publish(publication{
		id: c.ID, by: x.Account, on: s.everywhere(x.Account), languages: s.mainLanguage(), about: world.None, to: x.Government, official: true, decision: true,
		reading: speech.Reading{Act: speech.Threaten, Kind: speech.Measure, Confidence: 100, Goldstein: way.Value, Politeness: 30, Certainty: 50},
		line:    "expulsions." + c.Target + ".text", command: c.ID,
	})
	s.effects(x.Do, c.ID, c.ID)
	s.effects(way.Do, c.ID+".way."+way.ID, c.ID)
	// What is on its way already answers this one too.
	if m := x.Mirrored; m != nil && st.mirror < 0 {
		st.origin = c.ID
		entity := chance.ID("mirror", c.ID)
		if due, comes := s.perhaps("mirror "+c.ID, s.odds(m.Chance, fixed.One), chance.Mirror, entity, func(luck uint64) int32 {
			return between(luck, m.Wait, chance.Mirror, entity, s.tick+1)
		}); comes {
			st.mirror = due
		}
	}
}

// mirror does to our missions what we have done to others.
func (s *Sim) mirror() {
	for i := range s.practice.public.expelled {
		x, st := &s.w.Expulsions[i], &s.practice.public.expelled[i]
		if st.mirror < 0 || st.mirrored || s.Minute() < st.mirror {
			continue
		}
		st.mirrored = true
		id := s.w.Governments[x.Government].ID
		s.happen(id + ".mirrored")
		s.note(Event{Kind: EvMirrored, ID: id, Line: "expulsions." + id + ".mirrored.text", Public: true})
		for _, who := range x.Mirrored.Takes {
			s.staff(&world.Effect{Colleague: who})
		}
		s.effects(x.Mirrored.Do, st.origin+".mirrored", "")
	}
}

// reporting is what is left of what our missions see and tell, after all that
// was mirrored: 1 is in full.
func (s *Sim) reporting() fixed.Q {
	left := fixed.One
	for i := range s.practice.public.expelled {
		if s.practice.public.expelled[i].mirrored {
			left = left.Mul(s.w.Expulsions[i].Mirrored.Reporting)
		}
	}
	return left
}

func (s *Sim) expelSteps() []view.Step {
	var list []view.Step
	for i := range s.w.Expulsions {
		x := &s.w.Expulsions[i]
		id := s.w.Governments[x.Government].ID
		step := view.Step{Kind: world.CmdExpel, Target: id, Title: "expulsions." + id + ".title", Text: "expulsions." + id + ".text", Due: -1}
		open := s.machine.Bool(x.Open, desk{s}) && !s.accounts[x.Account].seized
		switch until := s.practice.public.expelled[i].until(x.Notice); {
		case s.dueOf(world.CmdExpel, id) >= 0:
			step.State, step.Due, open = view.StepAsked, s.dueOf(world.CmdExpel, id), false
		case until > s.Minute():
			step.State, step.Due, open = view.StepStands, until, false
		case !open:
			step.State = view.StepClosed
		}
		for k := range x.Ways {
			step.Ways = append(step.Ways, view.Way{ID: x.Ways[k].ID, Title: "expulsions." + id + ".ways." + x.Ways[k].ID + ".title", Open: open})
		}
		list = append(list, step)
	}
	return list
}

func wayOf(x *world.Expulsion, id string) *world.ExpelWay {
	for i := range x.Ways {
		if x.Ways[i].ID == id {
			return &x.Ways[i]
		}
	}
	return nil
}

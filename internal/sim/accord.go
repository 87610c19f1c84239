package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// accordState is how far an accord has got.
type accordState struct {
	state view.StepState
	step  int   // the present one
	from  int32 // minute at which it began
	due   int32 // ours: minute by which; theirs: minute at which
	done  bool  // ours: it was published
}

func (s *Sim) checkPropose(c *Command) *Refusal {
	if r := known(s.x.accords, "accord", c.Target); r != nil {
		return r
	}
	i := s.x.accords[c.Target]
	switch {
	case s.practice.accords[i].state != view.StepOpen || s.dueOf(world.CmdPropose, c.Target) >= 0:
		return refuse(RefusedDone)
	case !s.machine.Bool(s.w.Accords[i].Open, desk{s}), s.late(i, s.answered(i, c.Minute)):
		return refuse(RefusedNotOffered, "what", c.Target)
	}
	return nil
}

// answered is the minute in which an accord that is proposed at a minute would be answered.
func (s *Sim) answered(i int, minute int32) int32 {
	return max(s.busy, minute) + s.w.Costs[world.CmdPropose].Attention + s.w.Accords[i].Takes
}

// late tells whether the hour of an accord's first step, where that is ours and
// was not taken yet, is past by the minute of the answer: nobody agrees to it then.
func (s *Sim) late(i int, answer int32) bool {
	first := &s.w.Accords[i].Steps[0]
	return first.Ours && first.Until > 0 && answer > first.Until && !s.stood(first.Draft)
}

// proposedBy is the minute from which the hour alone keeps an accord from being
// proposed that can be now, or 0.
func (s *Sim) proposedBy(i int) int32 {
	by := max(s.turnsAt(s.w.Accords[i].Open), 0)
	if first := &s.w.Accords[i].Steps[0]; first.Ours && first.Until > 0 && !s.stood(first.Draft) {
		last := first.Until - s.w.Costs[world.CmdPropose].Attention - s.w.Accords[i].Takes
		if last += s.w.Clock.Tick - last%s.w.Clock.Tick; by == 0 || last < by {
			by = last
		}
	}
	return by
}

// stood tells whether a post of ours from a draft stands already.
func (s *Sim) stood(draft int) bool {
	id := s.w.Drafts[draft].ID
	return slices.ContainsFunc(s.posts, func(p postState) bool { return p.mine && p.draft == id && !p.Retracted && !p.Removed })
}

func (s *Sim) beginPropose(c *Command, done int32) int32 {
	return done + s.w.Accords[s.x.accords[c.Target]].Takes
}

// doPropose brings the answer to a proposal.
func (s *Sim) doPropose(c *Command) {
	i := s.x.accords[c.Target]
	spec, st := &s.w.Accords[i], &s.practice.accords[i]
	s.done(c)
	if s.late(i, s.Minute()) || !s.hits(s.odds(spec.Accepts, fixed.One), chance.Accord, chance.ID(c.ID, spec.ID)) {
		st.state = view.StepVoid
		s.happen(spec.ID + ".refused")
		s.note(Event{Kind: EvAccordRefused, ID: spec.ID, Command: c.ID, Public: true})
		s.tellAccord(spec, c, spec.Says[0], "refused")
		return
	}
	st.state = view.StepStands
	s.happen(spec.ID)
	s.note(Event{Kind: EvAccord, ID: spec.ID, Command: c.ID, Public: true})
	s.tellAccord(spec, c, spec.Says[1], "accepted")
	s.beginStep(i, 0)
	// What was agreed on may have been said while it was being asked.
	if first := &spec.Steps[0]; first.Ours && s.stood(first.Draft) {
		st.done = true
	}
}

func (s *Sim) tellAccord(spec *world.Accord, c *Command, says bool, word string) {
	if says {
		s.tell(c.ID+"."+word, spec.From, "accords."+spec.ID+"."+word, false)
	}
}

// beginStep turns to a step of an accord; the one after the last is its end.
func (s *Sim) beginStep(i, step int) {
	spec, st := &s.w.Accords[i], &s.practice.accords[i]
	st.step, st.from, st.done = step, s.Minute(), false
	if step == len(spec.Steps) {
		s.endAccord(i, view.StepDone, "kept", EvAccordKept, spec.Kept)
		return
	}
	x := &spec.Steps[step]
	by := s.Minute() + x.Within
	if x.Until > 0 {
		by = x.Until
	}
	// An hour between two ticks counts as the later, as that of a promise does.
	st.due = s.w.Clock.Minute(s.w.Clock.TickAt(by))
	if !x.Ours {
		st.due = s.after("accord "+spec.ID+" "+itoa(int32(step)), x.Wait, chance.Accord, chance.ID(spec.ID, itoa(int32(step)), "wait"), s.tick)
	}
}

func (s *Sim) endAccord(i int, state view.StepState, word string, kind EventKind, do []world.Effect) {
	spec, st := &s.w.Accords[i], &s.practice.accords[i]
	st.state = state
	s.happen(spec.ID + "." + word)
	s.note(Event{Kind: kind, ID: spec.ID, Public: true})
	s.effects(do, spec.ID+"."+word, "")
}

// honour notes that a post was made from a draft: it may be our step of an
// accord. What was agreed for later breaks the order when it comes now.
func (s *Sim) honour(draft string) {
	for i := range s.practice.accords {
		st, spec := &s.practice.accords[i], &s.w.Accords[i]
		if st.state != view.StepStands || draft == "" {
			continue
		}
		if st.done {
			s.stepped(i) // our step before, in this same tick: this may be the next
		}
		for k := st.step; st.state == view.StepStands && k < len(spec.Steps); k++ {
			if x := &spec.Steps[k]; !x.Ours || s.w.Drafts[x.Draft].ID != draft {
				continue
			}
			if k == st.step {
				st.done = s.Minute() <= st.due
			} else if !st.done {
				s.endAccord(i, view.StepVoid, "broken", EvAccordBroken, spec.Broken)
			}
			break
		}
	}
}

// accords lets each accord take the steps whose time has come.
func (s *Sim) accords() {
	for i := range s.practice.accords {
		for s.practice.accords[i].state == view.StepStands && s.stepped(i) {
		}
	}
}

// stepped tells whether the present step of an accord was taken, and ends the
// accord when it was not taken in time.
func (s *Sim) stepped(i int) bool {
	st, spec := &s.practice.accords[i], &s.w.Accords[i]
	x, now := &spec.Steps[st.step], s.Minute()
	switch {
	case x.Ours && st.done:
	case x.Ours && now > st.due:
		s.endAccord(i, view.StepVoid, "broken", EvAccordBroken, spec.Broken)
		return false
	case x.Ours || now < st.due:
		return false
	case !s.hits(s.odds(x.Keeps, fixed.One), chance.Accord, chance.ID(spec.ID, itoa(int32(st.step)))):
		s.endAccord(i, view.StepVoid, "defaulted", EvAccordDefaulted, x.Default)
		return false
	default:
		s.effects(x.Do, spec.ID+"."+itoa(int32(st.step+1)), "")
	}
	s.note(Event{Kind: EvAccordStep, ID: spec.ID, Value: int32(st.step + 1), Public: true})
	s.beginStep(i, st.step+1)
	return true
}

// accordSteps offers the accords that can be proposed, and shows those that run.
func (s *Sim) accordSteps() []view.Step {
	var list []view.Step
	for i := range s.practice.accords {
		spec, st := &s.w.Accords[i], &s.practice.accords[i]
		line := "accords." + spec.ID
		step := view.Step{Kind: world.CmdPropose, Target: spec.ID, Title: line + ".title", Text: line + ".text", State: st.state, Due: s.dueOf(world.CmdPropose, spec.ID), Takes: spec.Takes}
		switch {
		case step.Due >= 0:
			step.State = view.StepAsked
		case st.state == view.StepOpen && !s.machine.Bool(spec.Open, desk{s}):
			step.State, step.Hangs = view.StepClosed, s.hangs(spec.Open)
		case st.state == view.StepOpen && s.late(i, s.answered(i, s.Minute())):
			step.State, step.Hangs = view.StepClosed, []view.Hang{{On: view.HangLapsed, At: spec.Steps[0].Until - spec.Takes}}
		case st.state == view.StepOpen:
			step.Closes = s.proposedBy(i)
		case st.state == view.StepStands && spec.Steps[st.step].Ours && !st.done:
			step.Due = st.due
		}
		step.Course = s.accordTurns(i)
		list = append(list, step)
	}
	return list
}

// accordTurns tells what an accord consists of, how far it has got, and when each step
// is due.
func (s *Sim) accordTurns(i int) []view.Turn {
	spec, st := &s.w.Accords[i], &s.practice.accords[i]
	runs := st.state == view.StepStands
	var list []view.Turn
	for k := range spec.Steps {
		x := &spec.Steps[k]
		turn := view.Turn{Ours: x.Ours, Draft: world.None, From: x.Wait[0], To: x.Wait[1], By: -1, Since: -1}
		if x.Ours {
			turn.Draft, turn.From, turn.To = x.Draft, 0, x.Within
		}
		if x.Ours && x.Until > 0 {
			turn.By = x.Until
		}
		switch {
		case st.state == view.StepDone || runs && k < st.step:
			turn.State = view.StepDone
		case runs && k == st.step:
			turn.State, turn.Since = view.StepStands, st.from
			if x.Ours {
				turn.By = st.due
			}
		}
		list = append(list, turn)
	}
	return list
}

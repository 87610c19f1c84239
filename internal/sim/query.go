package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

func (s *Sim) checkQuery(c *Command) *Refusal {
	if r := known(s.x.instructions, "instruction", c.Target); r != nil {
		return r
	}
	i := s.x.instructions[c.Target]
	switch o := &s.practice.orders[i]; {
	case o.given < 0 || s.w.Instructions[i].Query == nil:
		return refuse(RefusedNotOffered, "what", c.Target)
	case !o.stands():
		return refuse(RefusedDone)
	case s.pending(world.CmdQuery, func(other *Command) bool { return other.Target == c.Target }):
		return refuse(RefusedUnderWay)
	}
	return nil
}

// beginQuery asks who gave an instruction, and returns when they answer.
func (s *Sim) beginQuery(c *Command, done int32) int32 {
	i := s.x.instructions[c.Target]
	q := s.w.Instructions[i].Query
	done += q.Takes
	if !s.w.InOffice(done) {
		done += q.Off
	}
	s.practice.orders[i].answer = done
	return done
}

// doQuery brings the answer: the instruction is withdrawn, or stands.
func (s *Sim) doQuery(c *Command) {
	i := s.x.instructions[c.Target]
	spec, o := &s.w.Instructions[i], &s.practice.orders[i]
	o.answer = -1
	if !o.stands() {
		s.void(c, refuse(RefusedDone))
		return
	}
	s.done(c)
	kind, line := EvInsisted, ".query.insists"
	if spec.Query.Yields != nil && s.machine.Bool(spec.Query.Yields, actors{s}) {
		kind, line = EvYielded, ".query.yields"
		o.state, o.met = view.OrderWithdrawn, s.met(i)
		s.happen(spec.ID + ".withdrawn")
	}
	if kind == EvInsisted {
		o.upheld = s.Minute()
	}
	s.note(Event{Kind: kind, ID: spec.ID, Actor: spec.From, Command: c.ID, Public: true})
	s.tell(c.ID+".answer", spec.From, "instructions."+spec.ID+line, false)
}

// queries are the instructions that can be asked about.
func (s *Sim) queries() []view.Step {
	var list []view.Step
	for i := range s.w.Instructions {
		spec, o := &s.w.Instructions[i], &s.practice.orders[i]
		if o.given < 0 || spec.Query == nil {
			continue
		}
		path := "instructions." + spec.ID
		step := view.Step{
			Kind: world.CmdQuery, Target: spec.ID, Title: path + ".title", Text: path + ".query.asks", Due: -1, Takes: spec.Query.Takes,
			State: [...]view.StepState{
				view.OrderStands: view.StepOpen, view.OrderWithdrawn: view.StepDone, view.OrderBreached: view.StepVoid,
				view.OrderFailed: view.StepVoid, view.OrderKept: view.StepDone,
			}[o.state],
		}
		if o.stands() && o.answer >= 0 {
			step.State, step.Due = view.StepAsked, o.answer
		}
		if by := s.expires(i); o.stands() && by >= 0 && s.met(i) != 1<<len(spec.Aims)-1 {
			step.Closes = by
		}
		list = append(list, step)
	}
	return list
}

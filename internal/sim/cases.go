package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// caseState is how far a consular case has got.
type caseState struct {
	open       bool
	step       int   // the next one
	due        int32 // minute at which the step under way is done, or -1
	early      bool  // names were published before consent
	endangered bool
}

func newCases(w *world.World) []caseState {
	list := make([]caseState, len(w.Cases))
	for i := range list {
		list[i].due = -1
	}
	return list
}

// openCases reports the cases whose time has come.
func (s *Sim) openCases() {
	for i := range s.w.Cases {
		spec, st := &s.w.Cases[i], &s.practice.cases[i]
		if st.open || !s.isDue(&spec.When) || !s.machine.Bool(spec.When.If, actors{s}) {
			continue
		}
		st.open = true
		s.happen(spec.ID)
		s.tell(spec.ID, spec.From, "cases."+spec.ID+".text", true)
	}
}

func (s *Sim) checkConsular(c *Command) *Refusal {
	if r := first(optional(s.x.colleagues, "colleague", c.Colleague), known(s.x.cases, "case", c.Target)); r != nil {
		return r
	}
	i, step := s.x.cases[c.Target], slices.Index(world.CaseWords[:], c.Choice)
	switch {
	case !s.practice.cases[i].open:
		return refuse(RefusedUnknown, "what", "case", "id", c.Target)
	case step < 0:
		return refuse(RefusedUnknown, "what", "step", "id", c.Choice)
	case s.practice.cases[i].due >= 0 || step < s.practice.cases[i].step:
		return refuse(RefusedDone)
	case step > s.practice.cases[i].step:
		return refuse(RefusedOrder)
	case s.worker(world.TaskConsular, c.Colleague, c.Minute) == world.None:
		return s.engaged(world.TaskConsular, c.Colleague, c.Minute)
	}
	return nil
}

func (s *Sim) beginConsular(c *Command, _ int32) int32 {
	i := s.x.cases[c.Target]
	st := &s.practice.cases[i]
	who := s.worker(world.TaskConsular, c.Colleague, c.Minute)
	takes := fixed.Q(s.w.Cases[i].Steps[st.step].Takes).Div(max(s.speed(who, world.TaskConsular), slowest(world.TaskConsular)))
	st.due = s.employ(who, world.TaskConsular, s.busy, int32(takes), c.Target, c.ID) + s.w.Costs[c.Kind].Takes
	return st.due
}

// doConsular brings what came of a step. One that failed can be taken again.
func (s *Sim) doConsular(c *Command) {
	i := s.x.cases[c.Target]
	spec, st := &s.w.Cases[i], &s.practice.cases[i]
	step := &spec.Steps[st.step]
	st.due = -1
	done := s.hits(s.odds(step.Chance, fixed.One), chance.Consular, chance.ID(c.ID))
	s.done(c)
	word := world.CaseWords[st.step]
	if !done {
		s.note(Event{Kind: EvCase, ID: spec.ID, Detail: word, Command: c.ID, Public: true})
		if step.Fails {
			s.tell(c.ID+".fails", spec.From, "cases."+spec.ID+"."+word+".fails", false)
		}
		return
	}
	event := spec.ID + "." + world.CaseEvents[st.step]
	s.happen(event)
	if st.step == world.CaseKin {
		s.served += spec.People
	}
	s.note(Event{Kind: EvCase, ID: spec.ID, Detail: word, Held: true, Command: c.ID, Public: true})
	if step.Told {
		s.tell(event, spec.From, "cases."+spec.ID+"."+word+".text", false)
	}
	st.step++
}

// exposes lets a post made from a draft give away what it gives away: names,
// perhaps before their families know, or where people are to move.
func (s *Sim) exposes(draft string) {
	d, ok := s.x.drafts[draft]
	if !ok {
		return
	}
	for i := range s.w.Cases {
		spec, st := &s.w.Cases[i], &s.practice.cases[i]
		if slices.Contains(spec.Names, d) {
			s.happen(spec.ID + ".named")
			if st.step < world.CaseSteps && !st.early {
				st.early = true
				s.unserved += spec.People
				s.expose(spec.ID+".early", "early", spec.ID, spec.Early)
			}
		}
		if slices.Contains(spec.Moves, d) && !st.endangered {
			st.endangered = true
			s.expose(spec.ID+".endangered", "endangered", spec.ID, spec.Endangers)
		}
	}
}

func (s *Sim) expose(event, what, id string, do []world.Effect) {
	s.happen(event)
	s.moveTrust(-s.coefficient(effects.TrustExposed))
	s.note(Event{Kind: EvGaveAway, ID: id, Detail: what, Public: true})
	s.effects(do, event, "")
}

// caseSteps lists the cases that were reported with what can be done next.
func (s *Sim) caseSteps() []view.Step {
	var list []view.Step
	for i := range s.w.Cases {
		spec, st := &s.w.Cases[i], &s.practice.cases[i]
		if !st.open {
			continue
		}
		line := "cases." + spec.ID
		step := view.Step{Kind: world.CmdConsular, Target: spec.ID, Title: line + ".title", Text: line + ".text", Due: st.due, State: view.StepOpen}
		switch {
		case st.due >= 0:
			step.State = view.StepAsked
		case st.step == world.CaseSteps:
			step.State = view.StepDone
		}
		for k, word := range world.CaseWords {
			step.Ways = append(step.Ways, view.Way{ID: word, Open: k == st.step && st.due < 0, Done: k < st.step, Takes: spec.Steps[k].Takes})
		}
		list = append(list, step)
	}
	return list
}

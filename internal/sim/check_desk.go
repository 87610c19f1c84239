package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

func (s *Sim) checkVerify(c *Command) *Refusal {
	if r := first(known(s.x.evidence, "evidence", c.Target), optional(s.x.colleagues, "colleague", c.Colleague)); r != nil {
		return r
	}
	switch s.evidence[s.x.evidence[c.Target]].state {
	case view.Unknown:
		return refuse(RefusedNotOffered, "what", c.Target)
	case view.Checking:
		return refuse(RefusedUnderWay)
	case view.Held, view.Failed:
		if !s.mayCheckAgain(c) {
			return refuse(RefusedDone)
		}
	}
	if s.evidence[s.x.evidence[c.Target]].burnt {
		return refuse(RefusedBurnt, "evidence", c.Target)
	}
	if s.worker(world.TaskVerify, c.Colleague, c.Minute) == world.None {
		return s.engaged(world.TaskVerify, c.Colleague, c.Minute)
	}
	return nil
}

func (s *Sim) checkReport(c *Command) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Target), optional(s.x.narratives, "narrative", c.About)); r != nil {
		return r
	}
	if s.accounts[s.x.accounts[c.Target]].posts == 0 {
		return refuse(RefusedMissing, "what", "posts")
	}
	if r := s.checkReach(c.Target, c.Platforms); r != nil {
		return r
	}
	if s.pending(world.CmdReport, func(o *Command) bool { return o.Target == c.Target && o.About == c.About }) {
		return refuse(RefusedDone)
	}
	return nil
}

func (s *Sim) checkSecure(c *Command) *Refusal {
	if r := known(s.x.accounts, "account", c.Target); r != nil {
		return r
	}
	a := s.x.accounts[c.Target]
	switch {
	case !s.w.Accounts[a].Ours:
		return refuse(RefusedNotOurs, "account", c.Target)
	case s.accounts[a].secured && !s.accounts[a].seized:
		return refuse(RefusedDone)
	}
	return nil
}

func (s *Sim) checkAssign(c *Command) *Refusal {
	if r := known(s.x.colleagues, "colleague", c.Target); r != nil {
		return r
	}
	i := s.x.colleagues[c.Target]
	task, ok := taskOf(c.Task)
	switch {
	case !ok:
		return refuse(RefusedUnknown, "what", "task", "id", c.Task)
	case task != world.TaskRest && s.w.Colleagues[i].Skills[task] <= 0:
		return refuse(RefusedNotOffered, "what", c.Task)
	case !s.free(i, c.Minute):
		return s.engaged(task, c.Target, c.Minute)
	}
	return nil
}

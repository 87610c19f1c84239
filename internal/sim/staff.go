package sim

import (
	"slices"
	"strings"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// reachShare is the type of an account's reach.
type reachShare = fixed.Q

var taskWords = [world.Tasks]string{"verify", "translate", "monitor", "consular", "liaison", "rest"}

func taskOf(word string) (world.Task, bool) {
	for i, w := range taskWords {
		if w == word {
			return world.Task(i), true
		}
	}
	return 0, false
}

// free tells whether a colleague can take a task at a minute.
func (s *Sim) free(i int, minute int32) bool {
	c := &s.colleagues[i]
	return !c.busy && c.away <= minute
}

// offShift tells whether a colleague would have to be called in.
func (s *Sim) offShift(i int, minute int32) bool {
	shift := s.w.Colleagues[i].Shift
	if shift.From == shift.To {
		return false
	}
	return !shift.Contains(s.w.LocalMinute(s.w.Governments[s.w.Host].Zone, minute))
}

// worker returns the colleague who does a task: the one named, or the free one
// who is quickest at it, on shift before off shift; None when there is nobody.
func (s *Sim) worker(task world.Task, named string, minute int32) int {
	if named != "" {
		i := s.x.colleagues[named]
		if s.free(i, minute) && s.w.Colleagues[i].Skills[task] > 0 {
			return i
		}
		return world.None
	}
	best, bestSpeed := world.None, fixed.Q(0)
	for i := range s.w.Colleagues {
		if !s.free(i, minute) {
			continue
		}
		speed := s.speed(i, task)
		if s.offShift(i, minute) {
			speed /= 2
		}
		if speed > bestSpeed {
			best, bestSpeed = i, speed
		}
	}
	return best
}

// engaged refuses a task for which nobody is free, or not who is named: it says
// what that colleague is at and until when, and who is free instead; where nobody
// is named, who could do it and when they are free.
func (s *Sim) engaged(task world.Task, named string, minute int32) *Refusal {
	r := refuse(RefusedBusy, "task", taskWords[task])
	i, ok := s.x.colleagues[named]
	r.Args["now"] = itoa(minute)
	if !ok {
		return s.able(task, minute, r)
	}
	r.Args["colleague"] = named
	switch c := &s.colleagues[i]; {
	case c.busy:
		r.Args["doing"], r.Args["until"] = taskWords[c.task], itoa(c.until)
	case c.away > s.w.Clock.Minute(s.w.Clock.Ticks):
		r.Args["doing"] = "away"
	case c.away > minute:
		r.Args["doing"], r.Args["until"] = "away", itoa(c.away)
	}
	var others []string
	for k := range s.w.Colleagues {
		if s.free(k, minute) && s.w.Colleagues[k].Skills[task] > 0 {
			others = append(others, s.w.Colleagues[k].ID)
		}
	}
	if len(others) > 0 {
		r.Args["others"] = strings.Join(others, " ")
	}
	return r
}

// able adds to a refusal who can do a task and when they are free: pairs of a
// colleague and a minute, -1 for who is away.
func (s *Sim) able(task world.Task, minute int32, r *Refusal) *Refusal {
	var list []string
	for i := range s.w.Colleagues {
		if s.w.Colleagues[i].Skills[task] <= 0 {
			continue
		}
		c, until := &s.colleagues[i], "-1"
		if c.busy && c.away <= minute {
			until = itoa(c.until)
		}
		list = append(list, s.w.Colleagues[i].ID, until)
	}
	if len(list) > 0 {
		r.Args["able"] = strings.Join(list, " ")
	}
	return r
}

// speed is how fast a colleague does a task: skill, less fatigue and ill will. 1
// is as the book says; the tired are at best half as fast.
func (s *Sim) speed(i int, task world.Task) fixed.Q {
	return s.w.Colleagues[i].Skills[task].Mul(fixed.One - s.colleagues[i].fatigue.Share()/2).Mul(s.willing(i))
}

// translator returns who puts a text into a language, leaving out those already
// taken, or None.
func (s *Sim) translator(language int, minute int32, taken []int) int {
	best := world.None
	for i := range s.w.Colleagues {
		if s.w.Colleagues[i].Speaks[language] && s.free(i, minute) && !slices.Contains(taken, i) &&
			(best == world.None || s.speed(i, world.TaskTranslate) > s.speed(best, world.TaskTranslate)) {
			best = i
		}
	}
	return best
}

// employ gives a colleague a task of a length, stretched by how fast they are,
// and returns the minute at which it is done.
func (s *Sim) employ(i int, task world.Task, minute, length int32, subject, command string) int32 {
	c := &s.colleagues[i]
	if task == world.TaskVerify || task == world.TaskTranslate || task == world.TaskLiaison {
		stretched := int32(int64(length) * int64(fixed.One) / int64(max(s.speed(i, task), slowest(task))))
		if task == world.TaskLiaison {
			stretched = min(stretched, length) // a contact is over at its time, and so is who made it
		}
		length = stretched
	}
	c.task, c.busy, c.until, c.command, c.assigned = task, true, minute+length, command, false
	s.calledIn(i, task, minute)
	if task == world.TaskMonitor {
		s.monitors++
	}
	s.note(Event{Kind: EvTask, ID: subject, Actor: s.w.Colleagues[i].ID, Detail: taskWords[task], Value: c.until, Command: command, Public: true})
	return c.until
}

// slowest is the least speed at which a task is done. Who speaks a language but
// is no translator takes three times as long.
func slowest(task world.Task) fixed.Q {
	if task == world.TaskTranslate {
		return fixed.One / 3
	}
	return fixed.One / 8
}

// work lets colleagues tire, recover and finish.
func (s *Sim) work() {
	hour := fixed.Ratio(int64(s.w.Clock.Tick), 60)
	now := s.Minute()
	for i := range s.colleagues {
		c := &s.colleagues[i]
		switch {
		case !c.busy:
			c.fatigue = (c.fatigue - s.coefficient(effects.ResponseRecovers).Mul(hour)).Share()
		case c.task == world.TaskRest:
			c.fatigue = (c.fatigue - s.coefficient(effects.ResponseRests).Mul(hour)).Share()
			s.regard(i, s.coefficient(effects.ResponseRestsGoodwill).Mul(hour))
		case s.offShift(i, now):
			c.fatigue = (c.fatigue + s.coefficient(effects.ResponseTires).Mul(s.coefficient(effects.ResponseTiresOffShift)).Mul(hour)).Share()
		default:
			c.fatigue = (c.fatigue + s.coefficient(effects.ResponseTires).Mul(hour)).Share()
		}
		if c.busy && c.until <= now {
			if c.task == world.TaskMonitor {
				s.monitors--
			}
			c.busy = false
		}
	}
}

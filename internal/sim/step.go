package sim

import "demarche/internal/breath"

import "demarche/internal/world"

// Step lets one tick pass. Commands are those given since the last tick, in
// order; one that cannot be done any more is void and says so in an event. The
// slice of events is only good until the next Step.
func (s *Sim) Step(commands []Command) []Event {
	s.events = s.events[:0]
	if s.over {
		return nil
	}
	breath.Take()
	s.haunt(commands)
	s.turnTo()
	fire := s.conditions()
	for _, c := range commands {
		s.accept(&c) // a copy: what is planned must not change with the caller's slice
	}
	s.carryOut()
	s.intervene()
	s.startInjects()
	s.startRules(fire)
	s.practise()
	s.people.Step()
	s.govern()
	s.climb()
	s.speakFor()
	s.record()
	s.tick++
	s.measure()
	s.finish()
	if s.ghost != nil {
		s.ghost.Step(nil)
	}
	return s.events
}

// due is something that will take place at a tick.
type due struct {
	tick    int32
	kind    dueKind
	index   int // rule, platform or post
	why     disowned
	origin  string // id that the entities made by it derive from
	command *Command
	do      []world.Effect // dueEffects: part of the world, so origin says enough of them
}

type dueKind uint8

const (
	dueRule    dueKind = iota // a rule's effects
	dueEffects                // effects that somebody's deed brings about later
	dueCommand                // a command acts
	dueReport                 // a platform decides on a report
	dueDisavow                // headquarters disowns a post
)

func (s *Sim) plan(d due) { s.queue = append(s.queue, d) }

// carryOut does what is due, in the order in which it was planned.
func (s *Sim) carryOut() {
	// What is carried out may plan more, for this tick too.
	for again := true; again; {
		again = false
		queue := s.queue
		s.queue = nil
		var later []due
		for _, d := range queue {
			if d.tick > s.tick {
				later = append(later, d)
				continue
			}
			again = true
			s.carry(d)
		}
		s.queue = append(later, s.queue...)
	}
}

func (s *Sim) carry(d due) {
	switch d.kind {
	case dueRule:
		s.happen(s.w.Rules[d.index].ID)
		s.note(Event{Kind: EvRule, ID: s.w.Rules[d.index].ID})
		s.effects(s.w.Rules[d.index].Do, d.origin, "")
	case dueEffects:
		s.effects(d.do, d.origin, "")
	case dueCommand:
		deeds[d.command.Kind].carry(s, d.command)
	case dueReport:
		s.doReport(d.command, d.index)
	case dueDisavow:
		s.disavow(d.index, d.why)
	}
}

// happen notes that an event of the scenario has taken place.
func (s *Sim) happen(id string) {
	if i, ok := s.x.events[id]; ok {
		s.happened[i] = s.Minute()
	}
}

func (s *Sim) note(e Event) {
	e.Tick, e.Minute = s.tick, s.Minute()
	s.events = append(s.events, e)
	s.mark(e)
}

// conditions judges all rules by the state at the start of the tick and
// returns those whose condition has just become true.
func (s *Sim) conditions() []int {
	var fire []int
	s.match.rules.Look(actors{s})
	for i := range s.w.Rules {
		r, st := &s.w.Rules[i], &s.rules[i]
		if r.Once && st.fired > 0 && !s.landed(i) {
			continue
		}
		now := s.match.rules.Holds(i)
		if s.observing(dueRule, i, r.ID, r.Do, r.When, now && !st.was && s.tick >= st.ready) {
			fire = append(fire, i)
			s.because(i)
		}
		if s.tick >= st.ready {
			st.was = now
		}
	}
	return fire
}

// startRules lets the rules fire whose condition became true: by chance, and
// after their wait.
func (s *Sim) startRules(fire []int) {
	for _, i := range fire {
		r, st := &s.w.Rules[i], &s.rules[i]
		if r.Cooldown > 0 {
			// The condition is judged afresh when the rule has cooled down.
			st.ready, st.was = s.tick+s.w.Clock.Span(r.Cooldown), false
		}
		at, acts := s.planRule(i)
		s.tracedRule(i, at, acts)
		if !acts {
			continue
		}
		st.fired++
		s.plan(due{tick: s.w.Clock.TickAt(at), kind: dueRule, index: i, origin: r.ID + "@" + itoa(s.tick)})
	}
	s.carryOut()
}

// startInjects starts those whose time or condition has come.
func (s *Sim) startInjects() {
	s.match.injects.Look(actors{s})
	for i := range s.w.Injects {
		in, st := &s.w.Injects[i], &s.injects[i]
		if !s.observing(dueEffects, i, in.ID, in.Do, in.When.If, !st.done && s.Minute() >= st.from && s.isDue(&in.When) && s.match.injects.Holds(i)) {
			continue
		}
		s.tracedInject(i, false)
		s.fire(i)
		s.match.injects.Look(actors{s}) // those after it see what it did
	}
	s.carryOut()
}

// fire lets an inject take place.
func (s *Sim) fire(i int) {
	in := &s.w.Injects[i]
	s.injects[i].done = true
	s.happen(in.ID)
	s.note(Event{Kind: EvInject, ID: in.ID})
	s.effects(in.Do, in.ID, "")
}

// isDue tells whether the time of an inject has come. One with a time waits
// for its condition from then on; one that follows another, from its delay on.
func (s *Sim) isDue(w *world.When) bool {
	now := s.Minute()
	switch {
	case w.At != world.None:
		return now >= w.At
	case w.After != "":
		i, ok := s.x.events[w.After]
		return ok && s.happened[i] >= 0 && now >= s.happened[i]+w.Delay
	}
	return true
}

// finish ends the crisis when its clock has run out or an effect has ended it.
func (s *Sim) finish() {
	if s.tick >= s.w.Clock.Ticks {
		s.over = true
	}
	if !s.over {
		return
	}
	s.closeOrders()
	for i := range s.w.Endings {
		if s.ending == world.None && s.machine.Bool(s.w.Endings[i].When, actors{s}) {
			s.ending = i
		}
	}
	if s.ending == world.None {
		s.ending = len(s.w.Endings) - 1
	}
	s.note(Event{Kind: EvEnd, ID: s.w.Endings[s.ending].ID, Public: true})
}

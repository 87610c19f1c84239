package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// lineState is how far a line to take has got. One that was never asked for is
// open.
type lineState struct {
	state   view.StepState // open, asked, stands, done when its time is past, void when refused or overtaken
	step    int            // asked: how many levels have agreed
	due     int32          // asked: minute of the next answer; stands: minute at which it ends
	deputy  bool           // asked: a deputy gives that answer
	command string         // that asked for it
	was     view.StepState // before it was asked for
}

func (l *lineState) digest(d *digest) {
	d.num(int64(l.state), int64(l.step), int64(l.due))
	d.flag(l.deputy)
	d.word(l.command)
}

func (s *Sim) checkLine(c *Command) *Refusal {
	if r := known(s.x.lines, "line", c.Target); r != nil {
		return r
	}
	i := s.x.lines[c.Target]
	switch l := &s.practice.lines[i]; {
	case l.state == view.StepAsked || l.state == view.StepStands:
		return refuse(RefusedDone)
	case !s.machine.Bool(s.w.Lines[i].Opens, desk{s}):
		return refuse(RefusedNotOffered, "what", c.Target)
	}
	return nil
}

// beginLine asks the first of those who must agree.
func (s *Sim) beginLine(c *Command, done int32) int32 {
	i := s.x.lines[c.Target]
	l := &s.practice.lines[i]
	*l = lineState{state: view.StepAsked, command: c.ID, was: l.state}
	l.due, l.deputy = s.answersAt(s.w.Lines[i].Clearance[0], done)
	return l.due
}

// doLine lets the level that is asked answer. When all have agreed, the line
// stands.
func (s *Sim) doLine(c *Command) {
	i := s.x.lines[c.Target]
	spec, l := &s.w.Lines[i], &s.practice.lines[i]
	level := spec.Clearance[l.step]
	reason, why := s.declines(level, l.deputy), ""
	if reason == "" {
		why, reason = s.beyond(level, spec.Low, spec.Sure)
	}
	if reason != "" || spec.Void != nil && s.machine.Bool(spec.Void, actors{s}) {
		if l.deputy && why == "" {
			why = byDeputy
		}
		l.state = view.StepVoid
		s.done(c)
		s.happen(spec.ID + ".refused")
		s.note(Event{Kind: EvNoLine, ID: spec.ID, Actor: s.w.Clearances[level].ID, Detail: why, Line: reason, Command: c.ID, Public: true})
		return
	}
	if l.step++; l.step < len(spec.Clearance) {
		l.due, l.deputy = s.passOn(c, &s.w.Clearances[level], spec.Clearance[l.step])
		return
	}
	l.state, l.due = view.StepStands, s.Minute()+spec.Lasts
	s.done(c)
	s.happen(spec.ID)
	s.note(Event{Kind: EvLine, ID: spec.ID, Value: l.due, Command: c.ID, Public: true})
}

// lines ends those that a new fact has overtaken, and those whose time is past.
func (s *Sim) lines() {
	for i := range s.practice.lines {
		spec, l := &s.w.Lines[i], &s.practice.lines[i]
		switch {
		case l.state != view.StepStands:
		case spec.Void != nil && s.machine.Bool(spec.Void, actors{s}):
			l.state = view.StepVoid
			s.happen(spec.ID + ".void")
			s.note(Event{Kind: EvLineVoid, ID: spec.ID, Public: true})
			if from := spec.Clearance[len(spec.Clearance)-1]; spec.Tells {
				s.tell(l.command+".void", s.w.Clearances[from].ID, "lines."+spec.ID+".voided", true)
			}
		case s.Minute() >= l.due:
			l.state = view.StepDone
			s.note(Event{Kind: EvLineOver, ID: spec.ID, Public: true})
		}
	}
}

// lineFor returns the line that stands and covers what a command publishes, or
// None.
func (s *Sim) lineFor(c *Command) int {
	if c.About == "" {
		return world.None
	}
	account, about := s.x.accounts[c.Account], s.x.narratives[c.About]
	for i := range s.practice.lines {
		l := &s.practice.lines[i]
		if l.state == view.StepStands && s.Minute() < l.due && s.w.Lines[i].Covers(account, about, c.Position, c.written()) {
			return i
		}
	}
	return world.None
}

// agreedBy tells whether a level has agreed to what a command publishes, by a
// clearance or by a line that covers it, and uses the clearance up.
func (s *Sim) agreedBy(level int, c *Command) bool {
	for i := range s.clearances {
		cl := &s.clearances[i]
		if cl.Given && (!cl.Used || cl.Command == c.Cleared) && slices.Contains(s.levels(cl.command), level) && s.sameText(cl, c) {
			cl.Used = true
			return true
		}
	}
	line := s.lineFor(c)
	return line != world.None && slices.Contains(s.w.Lines[line].Clearance, level)
}

// linesToTake are the lines that can be asked for, or stand.
func (s *Sim) linesToTake() []view.Step {
	var list []view.Step
	for i := range s.w.Lines {
		spec, l := &s.w.Lines[i], &s.practice.lines[i]
		step := view.Step{Kind: world.CmdLine, Target: spec.ID, Title: "lines." + spec.ID + ".title", Text: "lines." + spec.ID + ".text", State: l.state, Due: -1}
		for _, level := range spec.Clearance {
			step.Takes += s.w.Clearances[level].Takes
		}
		switch {
		case l.state == view.StepAsked || l.state == view.StepStands:
			step.Due = l.due
		case s.machine.Bool(spec.Opens, desk{s}):
			step.State = view.StepOpen // it can be asked for, perhaps again
		case l.state == view.StepOpen:
			step.State, step.Hangs = view.StepClosed, s.hangs(spec.Opens)
		}
		list = append(list, step)
	}
	return list
}

package sim

import (
	"maps"
	"slices"

	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// The limits of what a clearance lets pass, as refusals name them.
const (
	tooHarsh = "harsh"
	tooSure  = "sure"
)

// levels are those whose clearance is asked, in order.
func (s *Sim) levels(c *Command) []int {
	if c.Level != "" {
		return []int{s.x.clearances[c.Level]}
	}
	return s.w.Accounts[s.x.accounts[c.Account]].Clearance
}

// clearance finds a request by its command, or nil.
func (s *Sim) clearance(command string) *clearanceState {
	for i := range s.clearances {
		if s.clearances[i].Command == command && command != "" {
			return &s.clearances[i]
		}
	}
	return nil
}

// askClearance notes the request and returns when the first answer comes.
func (s *Sim) askClearance(c *Command, done int32) int32 {
	level := s.levels(c)[0]
	due, deputy := s.answersAt(level, done)
	s.clearances = append(s.clearances, clearanceState{Cleared: view.Cleared{Command: c.ID, Level: level, Due: due, Deputy: deputy}, command: c})
	return due
}

// answersAt returns when a level answers that is asked at a minute, and
// whether its deputy does.
func (s *Sim) answersAt(level int, asked int32) (due int32, deputy bool) {
	spec := &s.w.Clearances[level]
	switch due = asked + spec.Takes; {
	case s.w.InOffice(due):
		return due, false
	case spec.Deputy != nil:
		return asked + spec.Deputy.Takes, true
	}
	return due + spec.Off, false
}

// doClear lets the level that is asked answer. When it agrees, the next one is
// asked.
func (s *Sim) doClear(c *Command) {
	cl := s.clearance(c.ID)
	spec := &s.w.Clearances[cl.Level]
	if reason := s.declines(cl.Level, cl.Deputy); reason != "" {
		s.notCleared(cl, "", reason)
		return
	}
	edited := s.edit(cl)
	low, sure := extremes(c.written())
	// Who has changed a text has brought it within the limits.
	if why, reason := s.beyond(cl.Level, low, sure); why != "" && !edited && cl.Draft == "" {
		s.notCleared(cl, why, reason)
		return
	}
	cl.step++
	if levels := s.levels(c); cl.step < len(levels) {
		cl.Level = levels[cl.step]
		cl.Due, cl.Deputy = s.passOn(c, spec, cl.Level)
		return
	}
	cl.Given = true
	s.done(c)
	detail := ""
	if cl.Deputy {
		detail = byDeputy
	}
	s.note(Event{Kind: EvCleared, ID: c.ID, Actor: spec.ID, Detail: detail, Command: c.ID, Public: true})
}

// passOn asks the next level when one has agreed to what a command wants, and
// returns when it answers, and whether its deputy does.
func (s *Sim) passOn(c *Command, agreed *world.Clearance, next int) (answers int32, deputy bool) {
	answers, deputy = s.answersAt(next, s.Minute())
	s.plan(due{tick: s.w.Clock.TickAt(answers), kind: dueCommand, command: c, origin: c.ID})
	s.note(Event{Kind: EvPassedOn, ID: c.ID, Actor: agreed.ID, Detail: s.w.Clearances[next].ID, Command: c.ID, Public: true})
	return answers, deputy
}

// byDeputy is the detail of what a level's deputy has answered.
const byDeputy = "deputy"

func (s *Sim) notCleared(cl *clearanceState, why, reason string) {
	cl.Refused, cl.Why, cl.Reason = true, why, reason
	if why == "" && cl.Deputy {
		why = byDeputy
	}
	s.done(cl.command)
	s.note(Event{
		Kind: EvNotCleared, ID: cl.Command, Actor: s.w.Clearances[cl.Level].ID, Detail: why, Line: reason, Command: cl.Command, Public: true,
	})
}

// declines returns the line of why a level says no as things stand, or "".
func (s *Sim) declines(level int, deputy bool) string {
	spec := &s.w.Clearances[level]
	path, when := "clearances."+spec.ID, spec.Refuses
	if deputy {
		path, when = path+".deputy", spec.Deputy.Refuses
	}
	if when == nil || !s.machine.Bool(when, actors{s}) {
		return ""
	}
	return path + ".reason"
}

// beyond tells by what limit of a level it cannot let a text pass, or all that
// an envelope allows, and the line of why: low is its Goldstein value, sure its
// certainty, both in tenths.
func (s *Sim) beyond(level int, low, sure int16) (why, reason string) {
	spec := &s.w.Clearances[level]
	switch {
	case spec.Limits == nil:
		return "", ""
	case low < spec.Limits.Low:
		why = tooHarsh
	case sure > spec.Limits.Sure:
		why = tooSure
	default:
		return "", ""
	}
	return why, "clearances." + spec.ID + ".limits.reason"
}

// extremes are the harshest value and the greatest certainty of the versions of
// a text, in tenths.
func extremes(readings map[string]speech.Reading) (low, sure int16) {
	low, sure = neutral.Goldstein, int16(neutral.Certainty)
	for i, lang := range sortedKeys(readings) {
		r := readings[lang]
		if i == 0 {
			low, sure = r.Goldstein, int16(r.Certainty)
			continue
		}
		low, sure = min(low, r.Goldstein), max(sure, int16(r.Certainty))
	}
	return low, sure
}

// edit gives the text of a draft back as that of another.
func (s *Sim) edit(cl *clearanceState) bool {
	draft := cl.Draft
	if draft == "" {
		draft = cl.command.Draft
	}
	to := s.edited(cl.Level, draft, cl.Command)
	if to == "" {
		return false
	}
	cl.Draft = to
	return true
}

// edited returns the draft as which a level gives one back that a command
// brings before it, with a word of why, or "".
func (s *Sim) edited(level int, draft, command string) string {
	spec := &s.w.Clearances[level]
	for i := range spec.Edits {
		e := &spec.Edits[i]
		if s.w.Drafts[e.Draft].ID != draft || !s.machine.Bool(e.When, actors{s}) {
			continue
		}
		to := s.w.Drafts[e.To].ID
		s.note(Event{Kind: EvEdited, ID: command, Actor: spec.ID, Detail: to, Command: command, Public: true})
		s.tell(command+".edited."+spec.ID, spec.ID, "clearances."+spec.ID+".edits."+draft+".note", false)
		return to
	}
	return ""
}

// clearedFor tells whether a post may use the clearance that it names: all that
// its account needs, for what it says.
func (s *Sim) clearedFor(c *Command) bool {
	cl := s.clearance(c.Cleared)
	if cl == nil || !cl.Given || cl.Used || !s.sameText(cl, c) {
		return false
	}
	asked := s.levels(cl.command)
	return !slices.ContainsFunc(s.w.Accounts[s.x.accounts[c.Account]].Clearance, func(level int) bool { return !slices.Contains(asked, level) })
}

// sameText tells whether a post says what was cleared.
func (s *Sim) sameText(cl *clearanceState, c *Command) bool {
	o := cl.command
	if o.Account != c.Account {
		return false
	}
	if cl.Draft == "" {
		return o.About == c.About && o.Position == c.Position && maps.Equal(o.Texts, c.Texts)
	}
	d := &s.w.Drafts[s.x.drafts[cl.Draft]]
	about := ""
	if d.About != world.None {
		about = s.w.Narratives[d.About].ID
	}
	return c.Draft == cl.Draft && c.Verbatim && c.About == about && c.Position == d.Position
}

// tell puts a message into the inbox that no effect sends.
func (s *Sim) tell(id, from, line string, urgent bool) {
	s.inbox(nil, id, from, line, nil, urgent)
}

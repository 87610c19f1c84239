package present

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// Step is a step of ministry practice in words.
type Step struct {
	ID    string // among the steps of its view
	Name  string
	What  string // what it is: an instruction, a line to take
	Text  string // what it says, or ""
	State string // open, asked until 10:40 UTC, stands, done
	Can   string // what can be done about it, or why nothing can
	Ways  []StepWay
	Sure  string // of an attribution: how sure the desk is, or ""

	Course []string // of an accord: what each side does, in its order, and by when
}

// StepWay is a way of taking a step.
type StepWay struct {
	ID     string
	Title  string
	Says   string // the words of ours that it prepares, or ""
	Common string // what both sides would publish, or ""
	Takes  string // how long it takes beyond the desk's own time, or ""
	Open   bool
	Done   bool
	Writes bool // it wants a statement of ours
}

// stepGroups are the commands by which steps are taken, as they are listed
// together.
var stepGroups = []stepGroup{
	{"orders", []world.CommandKind{world.CmdQuery, world.CmdPrincipal}},
	{"lines", []world.CommandKind{world.CmdLine, world.CmdPrepare}},
	{"contacts", []world.CommandKind{world.CmdReadout, world.CmdPropose}},
	{"citizens", []world.CommandKind{world.CmdConsular}},
	{"public", []world.CommandKind{world.CmdExpel, world.CmdAttribute}},
}

type stepGroup struct {
	id    string
	kinds []world.CommandKind
}

// StepGroup is the steps of one sort, by their indices in the view.
type StepGroup struct {
	Title string
	Steps []int
}

// StepGroupOf is the place of a kind of step among the groups.
func StepGroupOf(kind world.CommandKind) int {
	return slices.IndexFunc(stepGroups, func(g stepGroup) bool { return slices.Contains(g.kinds, kind) })
}

// StepGroups sorts the steps of a view; groups without any are left out.
func (t *Teller) StepGroups(v *view.View) []StepGroup {
	var out []StepGroup
	for _, g := range stepGroups {
		group := StepGroup{Title: t.Words.T("step.group-" + g.id)}
		for i := range v.Steps {
			if slices.Contains(g.kinds, v.Steps[i].Kind) {
				group.Steps = append(group.Steps, i)
			}
		}
		if len(group.Steps) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// Practises tells whether the scenario has steps of ministry practice at all.
func (t *Teller) Practises(v *view.View) bool {
	for _, g := range stepGroups {
		for _, k := range g.kinds {
			if len(t.w.Steps(k)) > 0 {
				return true
			}
		}
	}
	return len(v.Steps)+len(v.Orders)+len(t.w.Instructions) > 0
}

// StepOf returns a step by its id, or nil.
func StepOf(v *view.View, id string) *view.Step {
	for i := range v.Steps {
		if v.Steps[i].ID() == id {
			return &v.Steps[i]
		}
	}
	return nil
}

// OpenSteps returns how many steps can be taken now.
func OpenSteps(v *view.View) int {
	n := 0
	for i := range v.Steps {
		if v.Steps[i].Offers() {
			n++
		}
	}
	return n
}

// Writes tells whether a way of taking a step wants a statement of ours.
func Writes(kind world.CommandKind, way string) bool {
	return kind == world.CmdReadout && way == "own" || kind == world.CmdPrincipal && way == "clarify"
}

// Step puts a step into words.
func (t *Teller) Step(s *view.Step, v *view.View) Step {
	out := Step{
		ID: s.ID(), Name: t.stepName(s, v), What: t.Words.T("step.is-" + s.Kind.String()), Text: t.Text(s.Text), State: t.stepState(s, v),
		Can: t.stepCan(s, v),
	}
	if s.Kind == world.CmdAttribute {
		out.Sure = t.Words.T("step.sure", "sure", t.Sure(int(s.Sure)))
		out.Can = join(" ", out.Sure, out.Can)
	}
	for i := range s.Course {
		out.Course = append(out.Course, t.turn(&s.Course[i], i, v))
	}
	for i := range s.Ways {
		w := &s.Ways[i]
		way := StepWay{ID: w.ID, Title: or(t.Text(w.Title), t.wayName(s.Kind, w.ID)), Open: w.Open, Done: w.Done, Writes: Writes(s.Kind, w.ID)}
		if s.Kind == world.CmdPrepare {
			way.Says = t.Text("conferences." + s.Target + ".questions." + w.ID + ".answer")
		}
		if s.Kind == world.CmdReadout && w.ID == world.ReadoutAgreed {
			way.Common = t.common(s.Target)
		}
		if w.Takes > 0 {
			way.Takes = t.Span(w.Takes)
		}
		out.Ways = append(out.Ways, way)
	}
	return out
}

// common is the text that both sides would publish of a contact, or "" where they
// would only say that there was one. Whoever agrees to it has read it.
func (t *Teller) common(channel string) string {
	for i := range t.w.Channels {
		call := t.w.Channels[i].Kinds[world.Call]
		if t.w.Channels[i].ID != channel || call == nil || call.Readout == nil || call.Readout.Agreed == nil {
			continue
		}
		for k := range call.Readout.Agreed.Do {
			if e := &call.Readout.Agreed.Do[k]; e.Post != nil {
				return t.Text(e.ID + ".post.text")
			}
		}
	}
	return ""
}

// turn says what a step of an accord is, whose, and when it is due: by its hour
// where that is known, else by how long after the step before.
func (t *Teller) turn(x *view.Turn, n int, v *view.View) string {
	var said string
	ours, theirs := "step.turn-ours-step", "step.turn-theirs-step"
	if n == 0 {
		ours, theirs = "step.turn-ours-answer", "step.turn-theirs-answer"
	}
	switch {
	case x.Ours && x.By >= 0:
		said = t.Words.T("step.turn-ours-by", "title", t.Words.Quote(t.Draft(x.Draft)), "time", t.Hour(x.By, v.Minute))
	case x.Ours:
		said = t.Words.T(ours, "title", t.Words.Quote(t.Draft(x.Draft)), "span", t.Span(x.To))
	case x.Since >= 0:
		said = t.Words.T("step.turn-theirs-by", "from", t.Hour(x.Since+x.From, v.Minute), "to", t.Hour(x.Since+x.To, v.Minute))
	default:
		said = t.Words.T(theirs, "from", t.Span(x.From), "to", t.Span(x.To))
	}
	if x.State == view.StepDone {
		return t.Words.T("step.turn-done", "turn", said)
	}
	return said
}

// stepName is the step's own name, else that of what it is about.
func (t *Teller) stepName(s *view.Step, v *view.View) string {
	return or(t.Text(s.Title), t.subject(s.Target, v))
}

// wayName is the program's word for a way that every scenario has, else its id.
func (t *Teller) wayName(kind world.CommandKind, way string) string {
	if key := "step.way-" + kind.String() + "-" + way; t.Words.Has(key) {
		return t.Words.T(key)
	}
	return way
}

// stepState says how far a step has got, with the hour.
func (t *Teller) stepState(s *view.Step, v *view.View) string {
	key := "step.state-" + [...]string{"open", "closed", "asked", "stands", "done", "void"}[s.State]
	if t.withdrawn(s, v) {
		return t.Words.T("step.withdrawn-state")
	}
	if s.Due < v.Minute || s.State >= view.StepDone {
		return t.Words.T(key)
	}
	if s.State == view.StepAsked && !asked(s.Kind) {
		key = "step.state-under-way"
	}
	return t.Words.T(key+"-until", "time", t.Hour(s.Due, v.Minute))
}

// asked tells whether somebody is asked who may refuse.
func asked(kind world.CommandKind) bool {
	switch kind {
	case world.CmdQuery, world.CmdLine, world.CmdReadout, world.CmdPropose, world.CmdAttribute:
		return true
	}
	return false
}

// stepCan says what can be done about a step, or why nothing can.
func (t *Teller) stepCan(s *view.Step, v *view.View) string {
	for i := range v.Orders {
		o := &v.Orders[i]
		if spec := &t.w.Instructions[o.Index]; s.Kind == world.CmdQuery && spec.ID == s.Target && o.State == view.OrderStands {
			return t.queried(spec, o, v)
		}
	}
	switch {
	case s.Offers() && s.Closes > 0:
		return join(" ", t.Words.T("step.can-"+s.Kind.String()), t.Words.T("step.closes", "until", t.Until(s.Closes, v.Minute)))
	case s.Offers():
		return t.Words.T("step.can-" + s.Kind.String())
	case s.Kind == world.CmdPropose && s.State == view.StepStands:
		return t.next(s, v)
	case t.withdrawn(s, v):
		return t.Words.T("step.withdrawn")
	case s.State == view.StepClosed && len(s.Hangs) > 0:
		return upper(t.Closed(s.Hangs, v.Minute)) + "."
	}
	return t.Words.T("step.not-" + [...]string{"closed", "closed", "asked", "stands", "done", "void"}[s.State])
}

// next says whose step of an accord that stands comes next, and what we publish by
// when where it is ours.
func (t *Teller) next(s *view.Step, v *view.View) string {
	for i := range s.Course {
		if x := &s.Course[i]; x.Ours && x.State == view.StepStands && s.Due >= 0 {
			return t.Words.T("step.next-ours", "draft", t.Words.Quote(t.named(t.w.Drafts[x.Draft].ID)), "time", t.Hour(s.Due, v.Minute))
		}
	}
	return t.Words.T("step.next-theirs")
}

// withdrawn tells whether a step is about an order that its sender has taken back.
func (t *Teller) withdrawn(s *view.Step, v *view.View) bool {
	return s.Kind == world.CmdQuery && slices.ContainsFunc(v.Orders, func(o view.Instruction) bool {
		return t.w.Instructions[o.Index].ID == s.Target && o.State == view.OrderWithdrawn
	})
}

// stepTakes returns how long a step takes beyond the desk's own time; false
// where the desk knows of no such step.
func stepTakes(kind world.CommandKind, target, way string, v *view.View) (int32, bool) {
	s := StepOf(v, (&view.Step{Kind: kind, Target: target}).ID())
	if s == nil {
		return 0, false
	}
	for i := range s.Ways {
		if s.Ways[i].ID == way {
			return s.Ways[i].Takes, true
		}
	}
	return s.Takes, true
}

package debrief

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// hinge is something whose being open, or coming about, hangs on a check: a text, an
// answer to a message, what can be said in a contact, a message.
type hinge struct {
	line  string // that names it
	in    string // line of the message without which it is not there; or ""
	when  []*rule.Program
	truth bool // its conditions read what is, not what the desk was shown

	checks []int // items of evidence that its conditions read
}

// turned is a hinge that a check has opened, or closed.
type turned struct {
	hinge
	evidence int
	opened   bool
}

// hinges are all of them in a world.
func hinges(w *world.World) []hinge {
	var list []hinge
	for i := range w.Drafts {
		list = append(list, hinge{line: "drafts." + w.Drafts[i].ID + ".title", when: []*rule.Program{w.Drafts[i].Open}})
	}
	brings := func(do []world.Effect, when *rule.Program) {
		for i := range do {
			e := &do[i]
			if e.Kind != world.DoMessage || e.Message == nil {
				continue
			}
			text := e.ID + ".message.text"
			list = append(list, hinge{line: e.ID + ".message.subject", in: text, when: []*rule.Program{when, e.If}, truth: true})
			for c := range e.Message.Choices {
				ch := &e.Message.Choices[c]
				list = append(list, hinge{line: e.ID + ".message.choices." + ch.ID + ".text", in: text, when: []*rule.Program{ch.Open}})
			}
		}
	}
	for i := range w.Injects {
		brings(w.Injects[i].Do, w.Injects[i].When.If)
	}
	for i := range w.Rules {
		brings(w.Rules[i].Do, w.Rules[i].When)
	}
	for i := range w.Channels {
		for k, terms := range w.Channels[i].Kinds {
			if terms == nil {
				continue
			}
			for p := range terms.Points {
				line := "channels." + w.Channels[i].ID + "." + world.ChannelKind(k).String() + ".points." + terms.Points[p].ID + ".say"
				list = append(list, hinge{line: line, when: []*rule.Program{terms.Points[p].Open}})
			}
		}
	}
	for i := range list {
		list[i].checks = checksIn(list[i].when)
	}
	return slices.DeleteFunc(list, func(h hinge) bool { return len(h.checks) == 0 })
}

// checksIn are the items of evidence that conditions read.
func checksIn(when []*rule.Program) []int {
	var list []int
	for _, p := range when {
		if p == nil {
			continue
		}
		_, bools := p.Reads()
		for _, r := range bools {
			if (r.Fn == rule.Known || r.Fn == rule.Supports) && !slices.Contains(list, int(r.A)) {
				list = append(list, int(r.A))
			}
		}
	}
	return list
}

// turns returns a function that notes, tick by tick, which hinges stand otherwise
// than they would had a check not been made.
func turns(s *session.Session, list *[]turned) func(run *sim.Sim, last string) {
	all := hinges(s.Bundle().World)
	var machine rule.Machine
	holds := func(h *hinge, r rule.Reader) bool {
		return !slices.ContainsFunc(h.when, func(p *rule.Program) bool { return !machine.Bool(p, r) })
	}
	return func(run *sim.Sim, _ string) {
		for i := range all {
			h, is := &all[i], run.Reader()
			if h.truth {
				is = run.Truth()
			}
			for _, e := range h.checks {
				known := rule.Read{Fn: rule.Known, A: int32(e)}
				if !is.Bool(known) || slices.ContainsFunc(*list, func(t turned) bool { return t.line == h.line && t.evidence == e }) {
					continue
				}
				if open := holds(h, is); open != holds(h, unmade{is, e}) {
					*list = append(*list, turned{*h, e, open})
				}
			}
		}
	}
}

// unmade reads what is, but for one check, as if it had not been made.
type unmade struct {
	rule.Reader
	evidence int
}

func (u unmade) Bool(r rule.Read) bool {
	if (r.Fn == rule.Known || r.Fn == rule.Supports) && int(r.A) == u.evidence {
		return false
	}
	return u.Reader.Bool(r)
}

// turnedBy names what a check has opened and closed, as far as it has come up.
func (t *Teller) turnedBy(evidence int) (opened, closed []string) {
	v := t.study.Session.View()
	for i := range t.study.turned {
		h := &t.study.turned[i]
		came := h.in == "" || slices.ContainsFunc(v.Inbox, func(m view.Message) bool { return m.Line == h.in })
		name := present.Short(t.Text(h.line), shownOf)
		if h.evidence != evidence || !came || name == "" {
			continue
		}
		switch name = t.Words.Quote(name); {
		case h.opened:
			opened = append(opened, name)
		case !h.truth: // a message that is there came before
			closed = append(closed, name)
		}
	}
	return opened, closed
}

// shownOf is how many characters of what was opened are shown.
const shownOf = 70

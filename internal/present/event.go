package present

import (
	"strings"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Event says in a sentence what happened, or "" for what the desk is not told.
// The view is that after the event.
func (t *Teller) Event(e *sim.Event, v *view.View) string {
	if !e.Public {
		return ""
	}
	switch e.Kind {
	case sim.EvPost:
		return t.postEvent(e, v)
	case sim.EvMessage:
		m := MessageOf(v, e.ID)
		if m == nil {
			return ""
		}
		return t.Words.T("event.message", "from", t.From(m), "subject", t.Message(m, v).Subject)
	case sim.EvEvidence:
		key := "event.evidence-"
		if e.Detail != "" {
			key += e.Detail + "-"
		}
		if e.Held {
			key += "holds"
		} else {
			key += "fails"
		}
		return t.Words.T(key, "name", t.named(e.ID), "text", t.evidenceReport(e.ID, e.Held))
	case sim.EvContact:
		kind, point, _ := strings.Cut(e.Detail, ".")
		return join(" ", t.Words.T("event.contact-"+kind, "name", t.named(e.ID), "who", t.spoke(e.Command), "say", t.pointSay(point)), t.answer(e.ID, kind, point))
	case sim.EvNoAnswer:
		return join(" ", t.Words.T("event.no-answer", "name", t.named(e.ID)), t.Text("channels."+e.ID+".no answer"))
	case sim.EvNotCleared:
		return t.refused("event.not-cleared", e)
	case sim.EvJoined:
		return join(" ", t.Words.T("event.joined", "name", t.named(e.ID)), t.Text("partners."+e.ID+".accepts"))
	case sim.EvDeclined:
		return join(" ", t.Words.T("event.declined", "name", t.named(e.ID)), t.Text("partners."+e.ID+".refuses"))
	case sim.EvExposed:
		_, point, _ := strings.Cut(e.Detail, ".")
		return t.Words.T("event.exposed", "name", t.named(e.ID), "say", t.pointSay(point))
	case sim.EvAgreed:
		return join(" ", t.Words.T("event.agreed", "name", t.named(e.ID)), t.Text("channels."+e.ID+".call.readout.agreed.accepted"))
	case sim.EvNotAgreed:
		return join(" ", t.Words.T("event.not-agreed", "name", t.named(e.ID)), t.Text("channels."+e.ID+".call.readout.agreed.refused"))
	case sim.EvRung:
		return join(" ", t.Words.T("event.rung", "rung", t.RungOf(int(e.Value))), t.Text(e.Line))
	case sim.EvExpelled, sim.EvMirrored, sim.EvAttributed, sim.EvUnsure, sim.EvObjected, sim.EvEmbargo, sim.EvIntrudes, sim.EvPrincipal:
		return t.instrumentEvent(e, v)
	case sim.EvVoid:
		return t.voided("event.void", e.Command, t.Lapsed(e.Command, e.Detail, v), v)
	case sim.EvEnd:
		title, _ := t.Ending(e.ID)
		return t.Words.T("event.end", "title", title)
	}
	return t.plainEvent(e, v)
}

// ReadoutOf returns the post in which the other side tells of a contact, as an event
// of its readout says that it does, or nil where it has published no text.
func ReadoutOf(e *sim.Event, v *view.View) *view.Post {
	for i := range v.Feed {
		p := v.Feed[i]
		if e.Kind == sim.EvReadout && e.Detail != "" && p.Minute == e.Minute && strings.HasPrefix(p.ID, e.Detail+".readout") {
			return p
		}
	}
	return nil
}

// spoke names who made a contact for the desk, as far as the order named anybody.
func (t *Teller) spoke(command string) string {
	if t.Given != nil {
		for _, c := range t.Given() {
			if name := t.named(c.Colleague); c.ID == command && c.Colleague != "" && name != "" {
				return name
			}
		}
	}
	return t.Words.T("weigh.our-side")
}

// worded names the text that a command carries: by the title of its draft, else
// by its first words; by what it is about where it is not known.
func (t *Teller) worded(command string) string {
	if t.Given != nil {
		for _, c := range t.Given() {
			if c.ID != command {
				continue
			}
			if title := t.named(c.Draft); c.Draft != "" && title != "" {
				return t.Words.Quote(title)
			}
			for _, lang := range append([]string{t.Words.Lang()}, t.w.Languages...) {
				if text := c.Texts[lang]; text != "" {
					return t.Words.Quote(Short(text, 60))
				}
			}
		}
	}
	return t.Words.T("event.cleared-text")
}

// plainEvent says what needs no more than the names of what it is about.
func (t *Teller) plainEvent(e *sim.Event, v *view.View) string {
	key := "event." + string(e.Kind)
	name := t.subject(e.ID, v)
	switch e.Kind {
	case sim.EvTask:
		return t.Words.T(key, "who", t.named(e.Actor), "task", t.TaskName(e.Detail), "time", t.Hour(e.Value, v.Minute))
	case sim.EvCancelled:
		if c := t.given(e.ID); c != nil {
			return t.Words.T("event.cancelled-of", "what", t.Ordered(c, v), "id", c.ID)
		}
	case sim.EvRemoved:
		if e.Actor == "" {
			return t.Words.T("event.moderated", "name", name)
		}
		return t.Words.T(key, "name", name, "platform", t.named(e.Actor))
	case sim.EvKept:
		return t.Words.T(key, "name", name, "platform", t.named(e.Actor))
	case sim.EvCleared:
		level := t.named(e.Actor)
		if i := find(t.w.Clearances, e.Actor, func(c *world.Clearance) string { return c.ID }); i != world.None && e.Detail == "deputy" {
			level = t.Deputy(i)
		}
		return t.Words.T(key, "level", level, "text", t.worded(e.ID))
	case sim.EvInstructed, sim.EvYielded, sim.EvInsisted:
		return t.Words.T(key, "from", t.Sender(e.Actor), "name", name)
	case sim.EvBreached:
		return t.Words.T(key, "name", name, "line", t.RedLine(e.ID, e.Detail))
	case sim.EvLine:
		return t.Words.T(key, "name", name, "time", t.Hour(e.Value, v.Minute))
	case sim.EvNoLine:
		return t.refused(key, e)
	case sim.EvDisavowed:
		if p := v.Post(e.ID); p != nil && e.Detail != "" {
			text, _, _ := t.body(p)
			return t.Words.T(key+"-"+e.Detail, "name", name, "text", Short(text, 60), "by", t.Sender(e.Actor))
		}
	case sim.EvUnagreed:
		return t.Words.T(key, "name", name, "level", t.named(e.Actor))
	case sim.EvReadout:
		if ReadoutOf(e, v) == nil {
			return t.Words.T("event.readout-bare", "name", name)
		}
	case sim.EvPassedOn:
		return t.Words.T(key, "level", t.named(e.Actor), "next", t.named(e.Detail))
	case sim.EvEdited:
		return t.Words.T(key, "level", t.named(e.Actor), "draft", t.Words.Quote(t.named(e.Detail)))
	case sim.EvPromise:
		return t.Words.T(key, "time", t.Hour(e.Value, v.Minute))
	case sim.EvAssigned: // told as the task that begins
		return ""
	case sim.EvStaff:
		return t.Words.T("event.staff-"+e.Detail, "name", name)
	case sim.EvCase:
		key = "event.case-failed"
		if e.Held {
			key = "event.case-" + e.Detail
		}
	case sim.EvGaveAway:
		key += "-" + e.Detail
	case sim.EvConference: // what is said of it afterwards is a message of the same id
		name = t.named(e.ID)
	case sim.EvPrepared, sim.EvOwed:
		return t.Words.T(key, "name", t.Words.Quote(t.named(e.ID)), "text", t.Text("conferences."+e.ID+".questions."+e.Detail+".text"))
	case sim.EvMistook:
		return t.Words.T(key, "language", t.Words.Language(e.Detail))
	case sim.EvSilence:
		about := t.Words.T("silence.all")
		if e.ID != "" {
			about = t.Words.Quote(name)
		}
		switch e.Detail {
		case sim.SilenceNoComment:
			return t.Words.T("event.silence-no-comment", "about", about, "time", t.Hour(e.Value, v.Minute))
		case sim.SilenceAgreed:
			return t.Words.T("event.silence-agreed", "about", about, "with", t.named(e.Actor), "time", t.Hour(e.Value, v.Minute))
		}
		return t.Words.T(key, "about", about, "time", t.Hour(e.Value, v.Minute))
	case sim.EvSilenceBroken:
		return t.Words.T("event.silence-broken-"+e.Detail, "name", name)
	case sim.EvAccordStep:
		return t.Words.T(key, "name", name, "step", e.Value)
	case sim.EvChosen:
		return t.Words.T(key, "text", t.Text(e.Line))
	case sim.EvLabelled:
		if e.Detail == "" {
			return t.Words.T("event.labelled-all", "claim", t.Words.Quote(name))
		}
		return t.Words.T(key, "platform", t.named(e.Detail), "claim", t.Words.Quote(name))
	case sim.EvShutdown:
		return t.Words.T(key, "name", name, "time", t.Hour(e.Value, v.Minute))
	}
	if !t.Words.Has(key) {
		return ""
	}
	return t.Words.T(key, "name", name)
}

func (t *Teller) postEvent(e *sim.Event, v *view.View) string {
	p := v.Post(e.ID)
	if p == nil {
		return "" // on a platform that the desk does not watch
	}
	post := t.Post(p, v)
	if p.Ours {
		return t.Words.T("event.post-ours", "author", post.Author, "where", post.Where)
	}
	return t.Words.T("event.post", "author", post.Author, "where", post.Where, "text", Short(post.Body, 90))
}

func (t *Teller) evidenceReport(id string, held bool) string {
	if held {
		return t.Text("evidence." + id + ".holds")
	}
	return t.Text("evidence." + id + ".fails")
}

// Answer returns what the other side said in a closed contact, or "".
func (t *Teller) Answer(e *sim.Event) string {
	kind, point, _ := strings.Cut(e.Detail, ".")
	return t.answer(e.ID, kind, point)
}

func (t *Teller) answer(channel, kind, point string) string {
	command, _ := world.CommandOf(kind)
	form, _ := world.FormOf(command)
	text := t.Text("channels." + channel + "." + form.String() + ".points." + point + ".answer")
	if text == "" {
		return ""
	}
	return t.Words.T("event.answer", "text", text)
}

// Mark says on the timeline in a few words what happened.
func (t *Teller) Mark(m *view.Mark, v *view.View) string {
	if m.Kind == string(sim.EvPost) {
		return t.postMark(v.Post(m.ID))
	}
	name := t.subject(m.ID, v)
	switch sim.EventKind(m.Kind) {
	case sim.EvRung:
		return t.Words.T("label.rung", "rung", t.RungOf(int(m.Value)))
	case sim.EvContact:
		kind, _, _ := strings.Cut(m.Detail, ".")
		return t.Words.T("label.contact-"+kind, "name", name)
	case sim.EvEvidence:
		return t.evidenceMark(m.ID, v)
	case sim.EvVoid:
		return t.Words.T("label.void")
	case sim.EvEnd:
		title, _ := t.Ending(m.ID)
		return t.Words.T("label.end", "title", title)
	case sim.EvSilence:
		return t.Words.T("label.silence")
	case sim.EvCleared, sim.EvNotCleared:
		return t.Words.T("label." + m.Kind)
	case sim.EvLabelled:
		name = Short(name, 80)
	}
	return t.Words.T("label."+m.Kind, "name", name)
}

// postMark names a post on the timeline; nil is one that the desk does not see.
func (t *Teller) postMark(p *view.Post) string {
	switch {
	case p == nil:
		return t.Words.T("label.post-unseen")
	case p.Ours:
		return t.Words.T("label.post-ours", "author", t.Account(p.Account))
	case p.About != world.None:
		return t.Words.T("label.post-about", "author", t.Account(p.Account), "about", t.postAbout(p))
	}
	return t.Words.T("label.post", "author", t.Account(p.Account))
}

func (t *Teller) evidenceMark(id string, v *view.View) string {
	i := find(t.w.Evidence, id, func(e *world.Evidence) string { return e.ID })
	for _, e := range v.Evidence {
		if e.Index == i {
			return t.Words.T("label.evidence", "name", t.Evidence(i), "state", t.EvidenceState(e.State))
		}
	}
	return t.named(id)
}

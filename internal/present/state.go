package present

import (
	"slices"
	"strconv"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Status says what the desk holds of a claim.
func (t *Teller) Status(s view.Status) string {
	return t.Words.T("status." + [...]string{"unverified", "supported", "contradicted", "disputed"}[s])
}

// Holding says what the desk holds of a claim that it has met: where own checks
// confirmed nothing, that too, and since when.
func (t *Teller) Holding(n *view.Narrative) string {
	if n.Status == view.Unverified && n.Sought >= 0 {
		return t.Words.T("picture.sought", "time", t.Clock(n.Sought))
	}
	return t.Status(n.Status)
}

// EvidenceState says how far the desk has got with an item of evidence.
func (t *Teller) EvidenceState(s view.EvidenceState) string {
	return t.Words.T("evidence." + [...]string{"unknown", "offered", "checking", "held", "failed"}[s])
}

// Mood says how the desk reads a government, 0 calm .. 4 furious.
func (t *Teller) Mood(m int) string { return t.Words.T("mood." + strconv.Itoa(min(max(m, 0), 4))) }

// Fatigue says how tired a colleague is, 0 fresh .. 4 spent.
func (t *Teller) Fatigue(f int) string {
	return t.Words.T("fatigue." + strconv.Itoa(min(max(f, 0), 4)))
}

// Trend says where something is heading.
func (t *Teller) Trend(d int) string {
	switch {
	case d < 0:
		return t.Words.T("trend.falling")
	case d > 0:
		return t.Words.T("trend.rising")
	}
	return t.Words.T("trend.steady")
}

// Position says what a post says of a claim.
func (t *Teller) Position(p world.Position) string { return t.Words.T("position." + p.String()) }

// TaskName names what a colleague can be put to, by its word in commands.
func (t *Teller) TaskName(task string) string {
	if key := "task." + task; t.Words.Has(key) {
		return t.Words.T(key)
	}
	return task
}

// CommandName names a command.
func (t *Teller) CommandName(k world.CommandKind) string { return t.Words.T("command." + k.String()) }

// Form names a form of closed contact.
func (t *Teller) Form(k world.ChannelKind) string { return t.Words.T("form." + k.String()) }

// Colleague's state: free, away, or what they do and until when.
func (t *Teller) ColleagueState(c *view.Colleague, v *view.View) string {
	state := t.Words.T("colleague.free")
	switch {
	case c.Task != "":
		state = t.Words.T("colleague.busy", "task", t.TaskName(c.Task), "until", t.Until(c.Until, v.Minute))
	case c.Away:
		state = t.Words.T("colleague.away")
	case c.Off:
		state = t.Words.T("colleague.off")
	}
	state = t.Words.Comma(state, t.Fatigue(c.Fatigue))
	if c.Goodwill >= 0 {
		state = t.Words.Comma(state, t.Goodwill(c.Goodwill))
	}
	return state
}

// AccountState says what has become of an account of ours, or "".
func (t *Teller) AccountState(a *view.Account) string {
	switch {
	case a.Seized:
		return t.Words.T("account.seized")
	case a.Secured:
		return t.Words.T("account.secured")
	}
	return ""
}

// Promise says how a promised update stands.
func (t *Teller) Promise(p *view.Promise, v *view.View) string {
	switch {
	case p.Kept:
		return t.keptBy(p, v)
	case p.Late:
		return t.Words.T("promise.late", "time", t.Hour(p.Due, v.Minute))
	case p.Missed:
		return t.Words.T("promise.missed", "time", t.Hour(p.Due, v.Minute))
	}
	return t.Words.T("promise.due", "until", t.Until(p.Due, v.Minute))
}

// keptBy says when and by which post of ours a promised update was given.
func (t *Teller) keptBy(p *view.Promise, v *view.View) string {
	due := t.Hour(p.Due, v.Minute)
	at := slices.IndexFunc(v.Timeline, func(m view.Mark) bool { return m.Kind == string(sim.EvKeptWord) && m.ID == p.Post })
	if at < 0 {
		return t.Words.T("promise.kept", "time", due)
	}
	minute := v.Timeline[at].Minute
	promised := v.Post(p.Post)
	for i := range v.Feed {
		by := v.Feed[i]
		if !by.Ours || by.Minute != minute || promised != nil && promised.About != world.None && promised.About != by.About {
			continue
		}
		if asked := v.Post(by.ReplyTo); asked != nil && !asked.Ours {
			return t.Words.T("promise.kept-answer", "time", due, "at", t.Hour(minute, v.Minute), "who", t.Account(asked.Account))
		}
		return t.Words.T("promise.kept-post", "time", due, "at", t.Hour(minute, v.Minute), "account", t.Account(by.Account))
	}
	return t.Words.T("promise.kept", "time", due)
}

// Task says what is under way, who does it and when it is due.
func (t *Teller) Task(k *view.Task, v *view.View) string {
	what := t.work(k, v)
	if who := t.doer(k); who != "" {
		what = t.Words.Comma(what, who)
	}
	return t.Words.Comma(what, t.Until(k.Due, v.Minute))
}

// work names what is under way: the command and what it is about.
func (t *Teller) work(k *view.Task, v *view.View) string {
	if m := MessageOf(v, k.Subject); m != nil && k.Kind == world.CmdChoose && m.Chosen != "" {
		return t.Words.T("decide.done", "subject", t.Message(m, v).Subject, "choice", t.ChoiceText(m, m.Chosen))
	}
	if s := t.subject(k.Subject, v); s != "" {
		return t.Words.T("task.of", "command", t.CommandName(k.Kind), "subject", s)
	}
	return t.CommandName(k.Kind)
}

// Ordered names a command and what it is about, as it is to be confirmed.
func (t *Teller) Ordered(c *sim.Command, v *view.View) string {
	if c.Kind == world.CmdCancel && t.Given != nil {
		for _, o := range t.Given() {
			if o.ID == c.Target {
				return t.Words.T("task.of", "command", t.CommandName(c.Kind), "subject", t.Ordered(&o, v))
			}
		}
	}
	subject := or(t.subject(c.Target, v), t.named(c.Colleague))
	if m := MessageOf(v, c.Target); m != nil && c.Kind == world.CmdChoose {
		subject = t.ChoiceText(m, c.Choice)
	}
	if c.Kind == world.CmdAssign && c.Task != "" {
		subject = t.Words.Comma(subject, t.TaskName(c.Task))
	}
	if way := t.wayName(c.Kind, c.Choice); c.Choice != "" && way != c.Choice && subject != "" { // which of its ways
		return t.Words.T("task.of", "command", way, "subject", subject)
	}
	if subject == "" {
		return t.CommandName(c.Kind)
	}
	return t.Words.T("task.of", "command", t.CommandName(c.Kind), "subject", subject)
}

// subject names what a command is about: a post, a message or anything that
// the scenario declares.
func (t *Teller) subject(id string, v *view.View) string {
	if id == "" {
		return ""
	}
	if p := v.Post(id); p != nil {
		return t.PostName(p, v)
	}
	if m := MessageOf(v, id); m != nil {
		return t.Message(m, v).Subject
	}
	return t.named(id)
}

// PostName names a post by its author and time.
func (t *Teller) PostName(p *view.Post, v *view.View) string {
	return t.Words.T("post.name", "author", t.Account(p.Account), "time", t.Hour(p.Minute, v.Minute))
}

// Silence says what is not spoken of, until when and why.
func (t *Teller) Silence(s *view.Silence, v *view.View) string {
	about := t.Words.T("silence.all")
	if s.About != world.None {
		about = t.Words.Quote(t.Narrative(s.About))
	}
	if s.Way == sim.SilenceAgreed {
		key := "silence.agreed"
		if s.Broken {
			key = "silence.ended"
		}
		return t.Words.T(key, "about", about, "with", t.Government(s.With), "from", t.Hour(s.From, v.Minute), "until", t.Until(s.Until, v.Minute), "reason", s.Reason)
	}
	return t.Words.T("silence.state", "about", about, "from", t.Hour(s.From, v.Minute), "until", t.Until(s.Until, v.Minute), "reason", or(s.Reason, t.Words.T("principal.silence")))
}

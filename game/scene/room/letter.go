package room

import (
	"maps"
	"slices"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// letter is what is being written and how it is to go out. Lists hold ids.
type letter struct {
	account   string
	platforms []string
	texts     map[string]string
	translate []string // languages into which the desk translates
	off       []string // languages whose text is left out
	about     int
	position  world.Position
	to        string
	evidence  []string
	media     []string
	replyTo   string
	quote     bool
	// screenshot cites it by a picture without a link.
	screenshot    bool
	authoritative string // language whose version counts where they differ, or ""
	answer        string // message or post that it answers
	correct       string // post of ours that it corrects
	step          taking // step of practice that it takes
	partners      []string
	promise       int32  // minute, or 0
	draft         string // prepared text that it comes from
	foresight
}

// copied returns a letter that shares nothing with l.
func (l letter) copied() letter {
	l.texts = maps.Clone(l.texts)
	for _, list := range []*[]string{&l.platforms, &l.translate, &l.off, &l.evidence, &l.media, &l.partners} {
		*list = slices.Clone(*list)
	}
	return l
}

// empty tells whether there is nothing to lose.
func (l *letter) empty() bool {
	for _, t := range l.texts {
		if strings.TrimSpace(t) != "" {
			return false
		}
	}
	return l.replyTo == "" && l.answer == "" && l.correct == "" && l.step.target == ""
}

// said returns the texts that go out, by language.
func (l *letter) said() map[string]string {
	out := map[string]string{}
	for lang, t := range l.texts {
		if t = strings.TrimSpace(t); t != "" && !slices.Contains(l.off, lang) {
			out[lang] = t
		}
	}
	return out
}

// kind is the command that a letter is published by.
func (l *letter) kind() world.CommandKind {
	switch {
	case l.step.target != "":
		return l.step.kind
	case l.correct != "":
		return world.CmdRetract
	case l.answer != "":
		return world.CmdAnswer
	case len(l.partners) > 0:
		return world.CmdJoint
	}
	return world.CmdPost
}

// command returns the command by which the letter goes out as it stands.
func (r *Room) command(kind world.CommandKind) sim.Command {
	l := &r.comp.letter
	c := sim.Command{
		Kind: kind, Account: l.account, Platforms: slices.Clone(l.platforms), Texts: l.said(), Translate: slices.Clone(l.translate),
		Draft: r.comp.origin(), To: l.to, Evidence: slices.Clone(l.evidence), Media: slices.Clone(l.media),
		ReplyTo: l.replyTo, Quote: l.quote && l.replyTo != "", Screenshot: l.screenshot && l.replyTo != "", Promise: l.promise,
		Authoritative: l.authority(),
	}
	if l.about != world.None {
		c.About, c.Position = r.world().Narratives[l.about].ID, l.position
	}
	switch kind {
	case world.CmdRetract:
		c.Target = l.correct
	case world.CmdAnswer:
		c.Target = l.answer
	case world.CmdJoint:
		c.Partners = slices.Clone(l.partners)
	case world.CmdReadout, world.CmdPrincipal:
		c.Target, c.Choice = l.step.target, l.step.way
	}
	if kind != world.CmdClear {
		c.Intent, c.Expect = l.intent, l.expects()
		if cl := r.clearance(l.account); cl != nil {
			c.Cleared = cl.Command
		}
	}
	return c
}

// clearance returns one that was given for an account and not used, or nil; one
// for a text that came back changed serves that text alone.
func (r *Room) clearance(account string) *view.Cleared {
	v := r.view()
	for i := len(v.Clearances) - 1; i >= 0; i-- {
		if cl := &v.Clearances[i]; cl.Given && !cl.Used && r.givenFor(cl.Command) == account && (cl.Draft == "" || cl.Draft == r.comp.origin()) {
			return cl
		}
	}
	return nil
}

// givenFor returns the account of a command by its id.
func (r *Room) givenFor(command string) string {
	for _, c := range r.p.Session.Commands() {
		if c.ID == command {
			return c.Account
		}
	}
	return ""
}

// toggle adds an id to a list or takes it away. Order is that of adding.
func toggle(list []string, id string) []string {
	if i := slices.Index(list, id); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), id)
}

package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// doPost publishes what a command says. Partners are those who joined it.
func (s *Sim) doPost(c *Command, id string, partners []string) { s.speak(c, id, partners, true) }

// speak publishes what a command says, which uses up the clearance that it
// names. What somebody above has decided needs none any more.
func (s *Sim) speak(c *Command, id string, partners []string, needs bool) {
	if r := s.muted(c); r != nil {
		s.void(c, r)
		return
	}
	a := s.x.accounts[c.Account]
	p := publication{
		id: id, by: a, on: s.platforms(c), languages: s.languages(c), about: world.None, position: c.Position, to: world.None,
		reading: quotable(c), versions: s.versions(c), evidence: s.indices(s.x.evidence, c.Evidence), media: s.indices(s.x.media, c.Media),
		replyTo: c.ReplyTo, quote: c.Quote, picture: c.Screenshot, promise: c.Promise, partners: s.indices(s.x.partners, partners), official: true,
		texts: c.Texts, command: c.ID, draft: c.Draft,
	}
	if c.About != "" {
		p.about = s.x.narratives[c.About]
	}
	if c.To != "" {
		p.to = s.x.governments[c.To]
	} else if r := s.post(c.ReplyTo); r != nil {
		p.to = s.w.Accounts[r.Account].Government
	}
	cleared := s.clearance(c.Cleared)
	if cleared != nil {
		cleared.Used = true
	}
	if needs && cleared == nil {
		s.authorise(c, a)
	}
	s.done(c)
	s.publish(p)
	s.carriedBy(c.Draft)
	s.spoken(c, id)
}

// muted tells why a command that was accepted cannot speak any more, or nil:
// others have the account, or the clearance that it names has served another
// post.
func (s *Sim) muted(c *Command) *Refusal {
	switch {
	case s.accounts[s.x.accounts[c.Account]].seized:
		return refuse(RefusedSeized, "account", c.Account)
	case c.Cleared != "" && !s.clearedFor(c):
		return refuse(RefusedNotCleared, "command", c.Cleared)
	}
	return nil
}

// spoken lets a post of ours that has just appeared be what it was made from,
// and mean what it says.
func (s *Sim) spoken(c *Command, post string) {
	if c.Draft != "" {
		s.happen(c.Draft)
	}
	s.ownUp(c.ID, post)
	s.honour(c.Draft)
	s.exposes(c.Draft)
	s.apologise(c, post)
	s.compareVersions(c, post)
}

// strongest returns the reading of the version that will be quoted: where
// languages differ in tone, the harshest becomes the screenshot.
func strongest(readings map[string]speech.Reading) speech.Reading {
	out, found := neutral, false
	for _, lang := range sortedKeys(readings) {
		if r := readings[lang]; !found || r.Goldstein < out.Goldstein {
			out, found = r, true
		}
	}
	return out
}

// authorise lets headquarters find out that a post had no clearance.
func (s *Sim) authorise(c *Command, account int) {
	if len(s.w.Accounts[account].Clearance) == 0 || s.lineFor(c) != world.None {
		return
	}
	s.happen("uncleared")
	due, comes := s.perhaps("disavow "+c.ID, s.coefficient(effects.ResponseDisavows), chance.Clearance, chance.ID("disavow", c.ID), s.foundOut(c))
	if comes {
		level := s.w.Accounts[account].Clearance[0]
		s.disowns(c, len(s.posts), due, disowned{by: s.w.Clearances[level].ID, why: DisownedUncleared})
	}
}

// Why headquarters disowns a post.
const (
	DisownedUncleared = "uncleared" // nobody had agreed to it
	DisownedUnagreed  = "unagreed"  // nobody had agreed to its apology
	DisownedOrder     = "order"     // it crossed a red line
)

// disowned is why headquarters disowns a post. It decides nothing: where it comes
// from stands in the origin of what is due.
type disowned struct {
	by  string // a clearance that was not asked, or who gave the order
	why string
}

// foundOut draws after how many minutes word of a post has got round.
func (s *Sim) foundOut(c *Command) func(luck uint64) int32 {
	wait := [2]int32{s.minutes(effects.ResponseDisavowsFrom), s.minutes(effects.ResponseDisavowsBy)}
	return func(luck uint64) int32 {
		return between(luck, wait, chance.Clearance, chance.ID("disavow", c.ID), s.tick+1)
	}
}

// disowns lets headquarters disown a post of a command at a minute.
func (s *Sim) disowns(c *Command, post int, at int32, why disowned) {
	s.plan(due{tick: s.tick + s.w.Clock.Span(at-s.Minute()), kind: dueDisavow, index: post, why: why, command: c, origin: c.ID})
}

// disavow takes the authority from a post of ours.
func (s *Sim) disavow(post int, why disowned) {
	if post >= len(s.posts) || s.posts[post].Retracted {
		return
	}
	if slices.Contains(s.practice.disowned, s.posts[post].ID) {
		return
	}
	s.practice.disowned = append(s.practice.disowned, s.posts[post].ID)
	for _, w := range s.posts[post].wave {
		s.people.Remove(w)
	}
	s.moveTrust(-s.coefficient(effects.TrustDisavowal))
	s.note(Event{Kind: EvDisavowed, ID: s.posts[post].ID, Actor: why.by, Detail: why.why, Public: true})
}

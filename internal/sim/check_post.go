package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// checkPost checks what is to be said and from where. Clearance and joint
// statements check the same content before anybody is asked.
func (s *Sim) checkPost(c *Command, publish bool) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Account), known(s.x.media, "media", c.Media...),
		optional(s.x.narratives, "narrative", c.About), optional(s.x.governments, "government", c.To),
		known(s.x.languages, "language", sortedKeys(c.Texts)...), known(s.x.languages, "language", c.Translate...)); r != nil {
		return r
	}
	a := s.x.accounts[c.Account]
	switch {
	case !s.w.Accounts[a].Ours:
		return refuse(RefusedNotOurs, "account", c.Account)
	case publish && s.accounts[a].seized:
		return refuse(RefusedSeized, "account", c.Account)
	case len(c.Texts) == 0:
		return refuse(RefusedNoText)
	}
	if r := s.checkEvidence(c); r != nil {
		return r
	}
	if d, ok := s.x.drafts[c.Draft]; ok && !s.machine.Bool(s.w.Drafts[d].Open, desk{s}) {
		return refuse(RefusedNotOffered, "what", c.Draft)
	}
	if c.Promise != 0 && (c.Promise <= c.Minute || c.Promise > min(c.Minute+longestPromise, s.w.Clock.Minute(s.w.Clock.Ticks))) {
		return refuse(RefusedUnknown, "what", "promise", "id", itoa(c.Promise))
	}
	if c.ReplyTo != "" && s.post(c.ReplyTo) == nil {
		return refuse(RefusedUnknown, "what", "post", "id", c.ReplyTo)
	}
	if c.ReplyTo == "" && c.Screenshot || c.Quote && c.Screenshot {
		return refuse(RefusedMissing, "what", "post")
	}
	if _, ok := c.Texts[c.Authoritative]; !ok && c.Authoritative != "" {
		return refuse(RefusedUnknown, "what", "language", "id", c.Authoritative)
	}
	if c.Cleared != "" && !s.clearedFor(c) {
		return refuse(RefusedNotCleared, "command", c.Cleared)
	}
	return first(s.checkPlatforms(c), s.checkTranslators(c))
}

// checkEvidence checks that what a command shows has been checked.
func (s *Sim) checkEvidence(c *Command) *Refusal {
	if r := known(s.x.evidence, "evidence", c.Evidence...); r != nil {
		return r
	}
	for _, e := range c.Evidence {
		if st := s.evidence[s.x.evidence[e]].state; st != view.Held && st != view.Failed {
			return refuse(RefusedUnchecked, "evidence", e)
		}
	}
	return nil
}

func (s *Sim) checkTranslators(c *Command) *Refusal {
	var taken []int
	for _, lang := range c.Translate {
		who := s.translator(s.x.languages[lang], c.Minute, taken)
		if who == world.None {
			return refuse(RefusedNoVersion, "language", lang)
		}
		taken = append(taken, who)
	}
	return nil
}

func (s *Sim) checkRetract(c *Command) *Refusal {
	p := s.post(c.Target)
	switch {
	case p == nil || !p.Ours:
		return refuse(RefusedUnknown, "what", "post", "id", c.Target)
	case s.pending(c.Kind, func(o *Command) bool { return o.Target == c.Target }):
		return refuse(RefusedDone)
	}
	if r := s.standsOurs(p); r != nil || len(c.Texts) == 0 {
		return r
	}
	return s.checkPost(c, true)
}

// standsOurs tells why a post of ours cannot be taken back, or nil: it is gone
// already, or others have its account.
func (s *Sim) standsOurs(p *postState) *Refusal {
	switch {
	case p.Retracted || p.Removed:
		return refuse(RefusedDone)
	case s.accounts[p.Account].seized:
		return refuse(RefusedSeized, "account", s.w.Accounts[p.Account].ID)
	}
	return nil
}

func (s *Sim) checkClear(c *Command) *Refusal {
	if r := first(optional(s.x.clearances, "clearance", c.Level), s.checkPost(c, false)); r != nil {
		return r
	}
	if len(s.levels(c)) == 0 {
		return refuse(RefusedMissing, "what", "level")
	}
	return nil
}

func (s *Sim) checkJoint(c *Command) *Refusal {
	if len(c.Partners) == 0 {
		return refuse(RefusedMissing, "what", "partners")
	}
	for i, p := range c.Partners {
		if slices.Contains(c.Partners[:i], p) {
			return refuse(RefusedDone)
		}
	}
	return first(known(s.x.partners, "partner", c.Partners...), s.checkPost(c, true))
}

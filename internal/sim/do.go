package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// done notes that a command took effect, for rules that ask about commands.
func (s *Sim) done(c *Command) {
	if !slices.Contains(s.lasting, c.ID) {
		s.lasting = append(s.lasting, c.ID)
	}
	s.happen(c.Kind.String())
}

// checked brings the result of a check: the same whenever it is made, unless
// who checks errs.
func (s *Sim) checked(i int, c *Command) {
	spec, e := &s.w.Evidence[i], &s.evidence[i]
	before := e.state
	if (before == view.Held || before == view.Failed) && (c == nil || !e.again) {
		return
	}
	e.at, e.due = s.Minute(), -1
	held := s.holds(i)
	command, detail := "", ""
	if c != nil {
		command = c.ID
		held = held != s.errs(e.checker, chance.ID("check", c.ID))
		s.done(c)
	}
	e.state = view.Failed
	if held {
		e.state = view.Held
	}
	if e.again {
		detail = CheckedConfirmed
		if e.state != before {
			detail = CheckedCorrected
		}
	}
	if e.by, e.checker, e.again = e.checker, world.None, false; c == nil {
		e.by = world.None // it is nobody's result: nothing to doubt
	}
	s.happen(spec.ID)
	s.note(Event{Kind: EvEvidence, ID: spec.ID, Held: held, Detail: detail, Command: command, Public: true})
}

// holds tells whether an item holds in this run: drawn once, by its likelihood
// under the truth.
func (s *Sim) holds(i int) bool {
	spec := &s.w.Evidence[i]
	value := 0
	if spec.Fact != world.None {
		value = s.facts[spec.Fact]
	}
	return chance.Hit(s.seed, chance.Evidence, chance.ID(spec.ID), 0, spec.Holds[value])
}

// doJoint asks partners to join a statement, which goes out in the words that
// all who join can carry.
func (s *Sim) doJoint(c *Command) {
	if r := s.muted(c); r != nil {
		s.void(c, r)
		return
	}
	var joined []string
	asked, left := s.ask(c, s.indices(s.x.partners, c.Partners))
	for _, p := range asked {
		joined = append(joined, s.w.Partners[p].ID)
	}
	if len(joined) > 0 {
		s.doPost(weakened(c, left), c.ID, joined)
	}
}

// doReport lets a platform decide on a report. What is taken down although it
// was true looks like censorship.
func (s *Sim) doReport(c *Command, platform int) {
	a := s.x.accounts[c.Target]
	about := world.None
	if c.About != "" {
		about = s.x.narratives[c.About]
	}
	var offends []int
	founded := s.w.Accounts[a].Hostile
	for i := range s.posts {
		p := &s.posts[i]
		if p.Account == a && !p.Removed && (about == world.None || p.About == about && p.Position == world.Asserts) && slices.Contains(p.Platforms, platform) {
			offends = append(offends, i)
			founded = founded || p.About != world.None && p.Position == world.Asserts && !s.isTrue(p.About)
		}
	}
	m := s.w.Platforms[platform].Moderation
	p := m.Errs
	if founded {
		p = m.Agrees
	}
	kind := EvKept
	if len(offends) > 0 && chance.Hit(s.seed, chance.Moderate, chance.ID(c.ID), int32(platform), fixed.ProbOf(p)) {
		kind = EvRemoved
		for _, i := range offends {
			s.takeDown(&s.posts[i], platform)
		}
		if !founded {
			s.censored++
			s.moveTrust(-s.coefficient(effects.TrustCensorship))
		}
	}
	s.done(c)
	s.note(Event{Kind: kind, ID: c.Target, Actor: s.w.Platforms[platform].ID, Command: c.ID, Public: true})
}

// remove takes an account's posts about a narrative, or None for any, off all
// platforms.
func (s *Sim) remove(account, about int) {
	for i := range s.posts {
		if p := &s.posts[i]; p.Account == account && (about == world.None || p.About == about) {
			s.takeDown(p, world.None)
		}
	}
}

// takeDown takes a post off a platform, or off all with None. It is removed
// when it can be seen nowhere any more.
func (s *Sim) takeDown(p *postState, platform int) {
	gone := true
	for _, w := range p.wave {
		if platform == world.None || s.people.Platform(w) == platform {
			s.people.Remove(w)
		}
		gone = gone && s.people.Gone(w)
	}
	p.Removed = gone
}

func (s *Sim) doAnswer(c *Command) {
	if r := s.muted(c); r != nil && len(c.Texts) > 0 {
		s.void(c, r)
		return
	}
	m := s.message(c.Target)
	if m != nil && m.Asks && (m.Expired || m.Answered) { // since this was accepted
		s.void(c, refuse(RefusedDone))
		return
	}
	s.done(c)
	if m != nil && !m.Answered {
		m.Answered = true
		s.served += m.People
		if m.People > 0 {
			for i := range s.w.Segments {
				if s.w.Segments[i].Distress {
					s.people.MoveTrust(i, s.coefficient(effects.TrustService))
				}
			}
		}
	}
	if p := s.post(c.Target); p != nil {
		p.Asks = false
	}
	s.note(Event{Kind: EvAnswered, ID: c.Target, Command: c.ID, Public: true})
	if len(c.Texts) > 0 {
		if s.post(c.Target) != nil && c.ReplyTo == "" {
			reply := *c
			reply.ReplyTo = c.Target
			c = &reply
		}
		s.doPost(c, c.ID, nil)
	}
}

func (s *Sim) doSecure(c *Command) {
	a := s.x.accounts[c.Target]
	s.accounts[a].secured, s.accounts[a].seized = true, false
	s.done(c)
	s.note(Event{Kind: EvSecured, ID: c.Target, Command: c.ID, Public: true})
}

// doRetract takes a post of ours back: nobody new sees it, but its screenshots
// stay and feed suspicion unless a correction is linked. With the post in which
// somebody was named the naming itself is withdrawn, at the price of that.
func (s *Sim) doRetract(c *Command) {
	p := s.post(c.Target)
	if r := s.standsOurs(p); r != nil {
		s.void(c, r)
		return
	}
	s.done(c)
	s.note(Event{Kind: EvRetracted, ID: c.Target, Command: c.ID, Public: true})
	corrects := len(c.Texts) > 0 && s.muted(c) == nil
	if i := s.namedIn(p.ID); i != world.None {
		s.withdraw(c, i)
	} else {
		s.pull(p)
		cost := s.coefficient(effects.TrustDeletion)
		if corrects {
			cost = cost.Mul(s.coefficient(effects.TrustDeletionExplained))
		}
		s.moveTrust(-cost)
	}
	if len(c.Texts) > 0 {
		s.doPost(c, c.ID, nil)
	}
}

// pull takes a post of ours off everywhere, and its word back with all that it
// admitted.
func (s *Sim) pull(p *postState) {
	p.Retracted = true
	for _, w := range p.wave {
		s.people.Remove(w)
	}
	s.retracted++
	if p.About != world.None {
		s.narratives[p.About].position = s.standing(p.About)
	}
	s.unsay(p.ID)
}

// standing is the position of our side on a claim by what it has said last and
// not taken back.
func (s *Sim) standing(narrative int) world.Position {
	held := world.Silent
	for i := len(s.posts) - 1; i >= 0; i-- {
		p := &s.posts[i]
		if s.admits(p, narrative) && !p.Retracted {
			return world.Asserts
		}
		if !p.Ours && !p.word || p.Retracted || p.About != narrative || p.Position == world.Silent {
			continue
		}
		if p.Position != world.Holds {
			return p.Position
		}
		held = world.Holds
	}
	return held
}

func (s *Sim) doAssign(c *Command) {
	task, _ := taskOf(c.Task)
	i := s.x.colleagues[c.Target]
	if !s.free(i, s.Minute()) {
		s.void(c, refuse(RefusedBusy, "task", c.Task))
		return
	}
	s.employ(i, task, s.Minute(), s.minutes(effects.ResponseShift), c.Task, c.ID)
	s.colleagues[i].assigned = true
	s.done(c)
	s.note(Event{Kind: EvAssigned, ID: c.Target, Detail: c.Task, Command: c.ID, Public: true})
}

func (s *Sim) doChoose(c *Command) {
	m := s.message(c.Target)
	if m == nil || m.Chosen != "" || m.Expired || m.Skipped {
		s.void(c, refuse(RefusedDone))
		return
	}
	choices := m.choices()
	for i := range choices {
		ch := &choices[i]
		if ch.ID != c.Choice {
			continue
		}
		m.Chosen = ch.ID
		if !m.Answered {
			m.Answered = true
			s.served += m.People
		}
		m.Reply = m.effect.ID + ".message.choices." + ch.ID + ".reply"
		s.happened[ch.Event] = s.Minute()
		s.done(c)
		s.note(Event{Kind: EvChosen, ID: m.ID, Detail: ch.ID, Line: m.effect.ID + ".message.choices." + ch.ID + ".text", Command: c.ID, Public: true})
		s.effects(ch.Do, c.ID, c.ID)
	}
}

func (s *Sim) moveTrust(by fixed.Q) {
	for i := range s.w.Segments {
		s.people.MoveTrust(i, by)
	}
}

package sim

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// done notes that a command took effect, for rules that ask about commands.
func (s *Sim) done(c *Command) {
	if !slices.Contains(s.lasting, c.ID) {
		s.lasting = append(s.lasting, c.ID)
	}
	s.happen(c.Kind.String())
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
		s.serve(m, m.People)
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
			s.serve(m, m.reach(ch))
			s.singly(m.From, ch.Reach, c)
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

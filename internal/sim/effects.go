package sim

import (
	"demarche/internal/fixed"
	"demarche/internal/tension"
	"demarche/internal/view"
	"demarche/internal/world"
)

// effects carries out a list of changes in order. Posts and messages take
// their ids from the origin: the origin itself when the list has one of the
// kind, numbered when it has more. A post that asks is a message too.
func (s *Sim) effects(list []world.Effect, origin, command string) {
	posts, messages := 0, 0
	for i := range list {
		switch e := &list[i]; e.Kind {
		case world.DoPost:
			posts++
			if e.Post.Asks != nil {
				messages++
			}
		case world.DoMessage, world.DoCompare:
			messages++
		}
	}
	for i := range list {
		e := &list[i]
		if !s.tookPlace(e, origin, s.machine.Bool(e.If, actors{s})) {
			continue
		}
		id := origin
		if command != "" || e.Kind == world.DoPost && posts > 1 || e.Kind != world.DoPost && messages > 1 {
			id = origin + "." + itoa(int32(i+1))
		}
		s.effect(e, id, command)
	}
}

func (s *Sim) effect(e *world.Effect, id, command string) {
	switch e.Kind {
	case world.DoPost:
		s.actorPosts(e, id)
	case world.DoMessage:
		s.send(e, id)
	case world.DoTension:
		s.strain(e.Government, tension.By(e.By))
	case world.DoClimb:
		s.rung(+1, because(e, "climb"))
	case world.DoDescend:
		s.rung(-1, because(e, "descend"))
	case world.DoReveal:
		s.reveal(e)
	case world.DoShutdown:
		s.shutdown(e)
	case world.DoModerate:
		s.remove(e.Account, e.Narrative)
		s.note(Event{Kind: EvRemoved, ID: s.w.Accounts[e.Account].ID, Public: true})
	case world.DoStaff:
		s.staff(e)
	case world.DoSet:
		s.counters[e.Counter] = fixed.FromFloat(s.machine.Number(e.To, actors{s}))
	case world.DoTrust:
		s.people.MoveTrust(e.Segment, e.By)
	case world.DoSeize:
		s.seize(e)
	case world.DoRelease:
		if a := &s.accounts[e.Account]; a.seized {
			a.seized = false
			s.note(Event{Kind: EvReleased, ID: s.w.Accounts[e.Account].ID, Public: s.w.Accounts[e.Account].Ours})
		}
	case world.DoLabel:
		s.label(e)
	case world.DoCompare:
		s.compare(e, id)
	case world.DoGoodwill:
		s.regard(e.Colleague, e.By)
	case world.DoInstruct:
		s.instruct(e.Instruct)
	case world.DoEnd:
		s.over = true
		s.ending = e.Ending
	}
}

// because is the line that says why the ladder moved.
func because(e *world.Effect, word string) string { return e.ID + "." + word + ".because" }

// actorPosts publishes an actor's post.
func (s *Sim) actorPosts(e *world.Effect, id string) {
	p, line := e.Post, e.ID+".post.text"
	out := publication{
		id: id, by: p.By, on: p.On, languages: p.Languages, about: p.About, position: p.Position, reading: p.Reading, to: p.To,
		media: p.Media, asks: p.Asks != nil, official: p.Official, line: line,
	}
	if ed, ok := s.editions[line]; ok {
		out.line, out.texts, out.reading, out.languages = "", ed.texts, ed.reading, s.indices(s.x.languages, sortedKeys(ed.texts))
	}
	s.publish(out)
	if p.Asks == nil {
		return
	}
	// A question on a platform also waits in the inbox.
	s.inbox(e, id, s.w.Accounts[p.By].ID, line, p.Asks, false)
}

// send puts a message into the player's inbox.
func (s *Sim) send(e *world.Effect, id string) {
	s.inbox(e, id, e.Message.From, e.ID+".message.text", e.Message.Asks, e.Message.Urgent)
}

func (s *Sim) inbox(e *world.Effect, id, from, line string, asks *world.Question, urgent bool) {
	s.deliver(messageState{effect: e, about: world.None, Message: view.Message{
		ID: id, From: from, Line: line, Texts: s.editions[line].texts, Urgent: urgent,
	}}, asks)
}

// deliver brings a message that has just been written, perhaps with a question.
func (s *Sim) deliver(m messageState, asks *world.Question) {
	m.Minute, m.Due = s.Minute(), -1
	if asks != nil {
		m.Asks, m.Due, m.People, m.about = true, s.Minute()+asks.Within, asks.People, asks.About
	}
	s.messages = append(s.messages, m)
	s.note(Event{Kind: EvMessage, ID: m.ID, Actor: m.From, Line: m.Line, Public: true})
}

// reveal makes evidence known to the desk, with its result where it says so.
func (s *Sim) reveal(e *world.Effect) {
	if e.Evidence == world.None {
		return
	}
	st := &s.evidence[e.Evidence]
	if st.state == view.Unknown {
		st.state = view.Offered
		s.note(Event{Kind: EvRevealed, ID: s.w.Evidence[e.Evidence].ID, Public: true})
	}
	if e.Checked {
		s.checked(e.Evidence, nil)
	}
}

func (s *Sim) shutdown(e *world.Effect) {
	until := s.tick + s.w.Clock.Span(e.For)
	if e.For == 0 {
		until = s.w.Clock.Ticks
	}
	for i := range s.w.Segments {
		if e.Segment == world.None || e.Segment == i {
			s.people.Shutdown(e.Platform, i, until)
		}
	}
	s.note(Event{Kind: EvShutdown, ID: s.w.Platforms[e.Platform].ID, Value: s.w.Clock.Minute(until), Public: true})
}

// label puts a label beside a claim on a platform, or on all of them: then the
// event names none.
func (s *Sim) label(e *world.Effect) {
	on := ""
	for i := range s.w.Platforms {
		if e.Platform == world.None || e.Platform == i {
			s.people.Label(e.Narrative, i)
		}
	}
	if e.Platform != world.None {
		on = s.w.Platforms[e.Platform].ID
	}
	s.note(Event{Kind: EvLabelled, ID: s.w.Narratives[e.Narrative].ID, Detail: on, Public: true})
}

// staff takes a colleague away or brings one back. Work under way is finished
// all the same; new work is not taken on.
func (s *Sim) staff(e *world.Effect) {
	c := &s.colleagues[e.Colleague]
	detail := "back"
	switch {
	case e.Back:
		c.away = -1
	case e.For > 0:
		c.away, detail = s.Minute()+e.For, "away"
	default:
		c.away, detail = s.w.Clock.Minute(s.w.Clock.Ticks)+1, "away"
	}
	s.note(Event{Kind: EvStaff, ID: s.w.Colleagues[e.Colleague].ID, Detail: detail, Value: c.away, Public: true})
}

// seize gives an account into other hands, unless it was secured.
func (s *Sim) seize(e *world.Effect) {
	a := &s.accounts[e.Account]
	if a.secured {
		return
	}
	a.seized = true
	s.note(Event{Kind: EvSeized, ID: s.w.Accounts[e.Account].ID, Public: s.w.Accounts[e.Account].Ours})
}

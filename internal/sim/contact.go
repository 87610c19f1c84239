package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

func (s *Sim) checkContact(c *Command) *Refusal {
	if r := first(known(s.x.channels, "channel", c.Target), optional(s.x.colleagues, "colleague", c.Colleague)); r != nil {
		return r
	}
	if c.Kind == world.CmdSummon && s.w.Seat == world.Embassy {
		return refuse(RefusedSeat)
	}
	terms, _ := s.terms(c)
	if terms == nil {
		return refuse(RefusedNotOffered, "what", c.Kind.String())
	}
	if c.Choice != "" && terms.Level(c.Choice) == nil {
		return refuse(RefusedUnknown, "what", "rank", "id", c.Choice)
	}
	for _, word := range c.With {
		if terms.Extra(word) == nil {
			return refuse(RefusedNotOffered, "what", word)
		}
	}
	p := terms.Point(c.Point)
	switch {
	case p == nil:
		return refuse(RefusedUnknown, "what", "point", "id", c.Point)
	case !s.machine.Bool(p.Open, desk{s}):
		return refuse(RefusedNotOffered, "what", p.ID)
	}
	return nil
}

// terms returns the form of contact that a command asks for, or nil, and which
// it is.
func (s *Sim) terms(c *Command) (*world.ChannelTerms, world.ChannelKind) {
	kind, ok := world.FormOf(c.Kind)
	terms := s.w.Channels[s.x.channels[c.Target]].Kinds[kind]
	if !ok {
		return nil, kind
	}
	return terms, kind
}

// doContact says a talking point to the other side, at the rank and with what
// goes along, and sets going what may follow.
func (s *Sim) doContact(c *Command) {
	channel := s.x.channels[c.Target]
	spec := &s.w.Channels[channel]
	if !s.machine.Bool(spec.Answers, actors{s}) {
		s.note(Event{Kind: EvNoAnswer, ID: c.Target, Detail: c.Kind.String(), Command: c.ID, Public: true})
		return
	}
	terms, kind := s.terms(c)
	p := terms.Point(c.Point)
	st := &s.contacts[spec.Government]
	st.last, st.count = s.Minute(), st.count+1
	s.said[s.pointIndex(channel, kind, p.ID)] = true
	s.done(c)
	s.note(Event{Kind: EvContact, ID: c.Target, Detail: c.Kind.String() + "." + p.ID, Command: c.ID, Public: true})
	weight := s.coefficient(effects.TensionClosed)
	level := terms.Level(c.Choice)
	if level != nil {
		weight = weight.Mul(level.Weight)
	}
	for _, word := range c.With {
		weight = weight.Mul(terms.Extra(word).Weight)
	}
	before := slices.Clone(s.tension)
	s.hear(spec.Government, p.Value, fixed.One, weight)
	s.felt(before, Event{Kind: EvContact, ID: c.Target, Detail: c.Kind.String()})
	s.effects(p.Do, c.ID, c.ID)
	if level != nil {
		s.effects(level.Do, c.ID+".level."+level.ID, c.ID)
	}
	for _, word := range c.With {
		s.effects(terms.Extra(word).Do, c.ID+"."+word, c.ID)
	}
	s.follow(c, channel, kind, terms, p)
}

func (s *Sim) pointIndex(channel int, kind world.ChannelKind, point string) int {
	for i, r := range s.x.points {
		if r.channel == channel && r.kind == kind && s.w.Channels[channel].Kinds[kind].Points[r.point].ID == point {
			return i
		}
	}
	return 0
}

// aftermath is what will follow a contact.
type aftermath struct {
	what    echo
	due     int32 // minute
	channel int
	kind    world.ChannelKind
	point   string
	command string
}

type echo uint8

const (
	echoReply    echo = iota // the answer that was promised
	echoLeak                 // what was private becomes public
	echoReturned             // reciprocity
)

// follow plans what comes after a contact: the later reply, the leak, the
// summons of our own envoy, the readouts of a call.
func (s *Sim) follow(c *Command, channel int, kind world.ChannelKind, terms *world.ChannelTerms, p *world.Point) {
	add := func(what echo, later *world.Later, more fixed.Q) {
		if later == nil {
			return
		}
		entity, wait := chance.ID(c.ID, echoWords[what]), chance.ID(c.ID, echoWords[what], "wait")
		odds := (s.odds(later.Chance, fixed.One) + more).Share()
		if due, comes := s.perhaps(c.ID+" "+echoWords[what], odds, chance.Closed, entity, func(luck uint64) int32 {
			return between(luck, later.Wait, chance.Closed, wait, s.tick)
		}); comes {
			s.practice.echoes = append(s.practice.echoes, aftermath{what, due, channel, kind, p.ID, c.ID})
		}
	}
	if p.Reply != nil {
		add(echoReply, &p.Reply.Later, 0)
	}
	more := fixed.Q(0)
	for _, word := range c.With {
		more += terms.Extra(word).Leaks
	}
	add(echoLeak, terms.Leaks, more)
	add(echoReturned, terms.Returned, 0)
	if terms.Readout != nil {
		s.openReadout(c, channel, terms.Readout)
	}
}

var echoWords = [...]string{echoReply: "reply", echoLeak: "leaked", echoReturned: "returned"}

// followUp lets what follows contacts come when its time has come.
func (s *Sim) followUp() {
	rest := s.practice.echoes[:0:0]
	for _, e := range s.practice.echoes {
		if e.due > s.Minute() {
			rest = append(rest, e)
			continue
		}
		s.follows(e)
	}
	s.practice.echoes = rest
}

func (s *Sim) follows(e aftermath) {
	spec := &s.w.Channels[e.channel]
	terms := spec.Kinds[e.kind]
	origin, word := e.command+"."+echoWords[e.what], spec.ID+"."+echoWords[e.what]
	switch e.what {
	case echoReply:
		reply := terms.Point(e.point).Reply
		if !s.machine.Bool(reply.When, actors{s}) {
			return
		}
		if reply.Says {
			s.tell(origin+".text", spec.ID, "channels."+spec.ID+"."+e.kind.String()+".points."+e.point+".reply.text", false)
		}
		s.effects(reply.Do, origin, "")
	case echoLeak:
		s.happen(word)
		s.note(Event{Kind: EvExposed, ID: spec.ID, Detail: e.kind.Command().String() + "." + e.point, Public: true})
		s.effects(terms.Leaks.Do, origin, "")
	case echoReturned:
		s.happen(word)
		s.note(Event{Kind: EvReturned, ID: spec.ID, Public: true})
		s.effects(terms.Returned.Do, origin, "")
	}
}

package sim

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/tension"
	"demarche/internal/view"
	"demarche/internal/world"
)

// received lets a government take official words addressed to it. Words that
// are addressed to nobody are overheard when they are hostile.
func (s *Sim) received(p publication, account *world.Account, ours bool) {
	weight := account.Voice
	for _, partner := range p.partners {
		weight += s.w.Accounts[s.w.Partners[partner].Account].Voice.Mul(s.coefficient(effects.TensionPartner))
	}
	for g := range s.w.Governments {
		switch {
		case g == account.Government:
		case p.to == g:
			s.hear(g, p.reading.Goldstein, s.habit(g, p, ours), weight)
		case p.to == world.None && ours && g != s.w.Player && p.reading.Goldstein < -int16(10*s.minutes(effects.TensionOverheardFrom)):
			s.hear(g, p.reading.Goldstein, s.coefficient(effects.TensionOverheard), weight)
		}
	}
}

// habit is how little a repeated word weighs with a government: kind words
// wear out quickly, hostile ones slowly.
func (s *Sim) habit(g int, p publication, ours bool) fixed.Q {
	if !ours {
		return fixed.One
	}
	recent, hostile := fixed.Q(0), p.reading.Goldstein < 0
	for i := range s.posts {
		q := &s.posts[i]
		if q.Ours && q.ID != p.id && q.to == g && q.Reading.Goldstein < 0 == hostile && q.Minute > s.Minute()-s.minutes(effects.TensionHabitWindow) {
			recent += fixed.One
		}
	}
	if hostile {
		recent = recent.Mul(s.coefficient(effects.TensionHabitHostile))
	}
	return fixed.One.Div(fixed.One + recent)
}

// hear moves a government's tension by words, of a Goldstein value in tenths.
func (s *Sim) hear(g int, goldstein int16, factor, weight fixed.Q) {
	s.strain(g, tension.Words(goldstein, s.coefficient(effects.TensionPoint), s.w.Governments[g].Reacts, factor, weight))
}

// strain moves a government's tension.
func (s *Sim) strain(g int, by tension.Impulse) { s.tension[g] = s.tension[g].Moved(by) }

// govern lets fatigue, grievance and the pressure of its own public act on each
// government for a tick.
func (s *Sim) govern() {
	for g := range s.w.Governments {
		spec := &s.w.Governments[g]
		rates, public := tension.Rates{Fatigue: spec.Calms, Grievance: spec.Grudge}, tension.Level(0)
		if spec.Public != world.None {
			rates.Reaction, public = spec.Hears, tension.From(s.pressure(g))
		}
		s.tension[g] = s.tension[g].After(s.w.Clock.Tick, rates, public)
	}
}

// pressure is what a government faces from its own public, 0..1: how outraged
// it is, and how many hold what cries for an answer: a claim against another
// government, as far as it stirs.
func (s *Sim) pressure(g int) fixed.Q {
	public := s.w.Governments[g].Public
	sum := s.people.Outrage(public)
	for n := range s.w.Narratives {
		if spec := &s.w.Narratives[n]; spec.Against != world.None && spec.Against != g {
			_, believed, _ := s.people.Minds(n, public)
			sum += s.coefficient(effects.TensionBelieved).Mul(spec.Charge).Mul(believed)
		}
	}
	return sum.Share()
}

// climb moves the ladder where a condition has stood long enough. The higher
// the rung, the longer the climb down: audience costs.
func (s *Sim) climb() {
	r := &s.w.Ladder[s.ladder.rung]
	stood := func(since *int32, holds bool) int32 {
		if !holds {
			*since = -1
			return -1
		}
		if *since < 0 {
			*since = s.tick
		}
		return (s.tick - *since) * s.w.Clock.Tick
	}
	s.match.ladder.Look(actors{s})
	up := stood(&s.ladder.up, r.Up != nil && s.match.ladder.Holds(2*s.ladder.rung))
	if rises := up >= r.Holds && up >= 0; rises {
		s.tracedMove(r.Up)
		s.ladderMoves(+1)
		return
	}
	dearer := int32(int64(r.Holds) * int64(r.Audience) * int64(s.ladder.rung) >> 16)
	down := stood(&s.ladder.down, r.Down != nil && s.match.ladder.Holds(2*s.ladder.rung+1))
	if falls := down >= r.Holds+dearer && down >= 0; falls {
		s.tracedMove(r.Down)
		s.ladderMoves(-1)
		return
	}
	s.ladderMoves(0)
}

// rung moves the ladder by a step, within its ends.
func (s *Sim) rung(by int, because string) {
	to := min(max(s.ladder.rung+by, 0), len(s.w.Ladder)-1)
	if to == s.ladder.rung {
		return
	}
	s.ladder = ladderState{rung: to, peak: max(s.ladder.peak, to), up: -1, down: -1}
	if because == "" && by > 0 {
		because = "ladder.rungs." + s.w.Ladder[to].ID + ".reached"
	}
	s.moves = append(s.moves, view.RungMove{Minute: s.Minute(), Rung: to + 1, Line: because, Acts: s.reasons(by)})
	s.happen(s.w.Ladder[to].ID)
	s.note(Event{Kind: EvRung, ID: s.w.Ladder[to].ID, Line: because, Value: int32(to + 1), Public: true})
}

// speakFor keeps the books of silence: vacuums grow, promises fall due,
// questions run out.
func (s *Sim) speakFor() {
	s.work()
	for i := range s.narratives {
		s.vacuum(i)
	}
	now := s.Minute()
	for i := range s.promises {
		// All that appears in this tick has appeared.
		if p := &s.promises[i]; !p.Kept && !p.Missed && now >= p.Due {
			p.Missed = true
			s.missed++
			s.moveTrust(-s.coefficient(effects.TrustMissed))
			s.note(Event{Kind: EvMissed, ID: p.Post, Public: true})
		}
	}
	for i := range s.messages {
		m := &s.messages[i]
		if !m.Asks || m.Answered || m.Expired || now <= m.Due {
			continue
		}
		m.Expired = true
		s.desert(m)
		s.note(Event{Kind: EvUnanswered, ID: m.ID, Public: true})
	}
	s.consular(now)
}

// vacuum lets an unanswered claim draw talk, and an answer calm it.
func (s *Sim) vacuum(i int) {
	n := &s.narratives[i]
	if n.since < 0 {
		return
	}
	hour := fixed.Ratio(int64(s.w.Clock.Tick), 60)
	now := s.Minute()
	switch {
	case n.position == world.Silent:
		n.vacuum += s.coefficient(effects.SilenceGrows).Mul(hour).Mul(s.hush(i))
	case n.position == world.Holds && now > s.heldUntil(n):
		n.vacuum += s.coefficient(effects.SilenceGrows).Mul(hour).Mul(s.coefficient(effects.SilenceHoldLapsed))
	default:
		n.vacuum -= n.vacuum.Mul(s.coefficient(effects.SilenceFalls)).Mul(hour)
	}
	n.vacuum = n.vacuum.Share()
	s.people.Answer(i, n.vacuum)
}

// heldUntil is the minute until which a holding line is believed: the hour it
// promised, or a while after it was said.
func (s *Sim) heldUntil(n *narrativeState) int32 {
	if n.promise > 0 {
		return n.promise
	}
	return n.said + s.minutes(effects.SilenceHoldLasts)
}

package sim

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/view"
	"demarche/internal/world"
)

// judgement is what a score wants to know of a post of ours as the moment was:
// it decides nothing.
type judgement struct {
	low, high float64 // band of fitting Goldstein values
	status    view.Status
}

// The band of Goldstein values that fits when the rubric names none: plain to
// friendly words.
const usualLow, usualHigh = -2.0, 6.0

func (s *Sim) judge(about int) judgement {
	j := judgement{low: usualLow, high: usualHigh}
	if p := s.w.Rubric.ToneLow; p != nil {
		j.low = s.machine.Number(p, actors{s})
	}
	if p := s.w.Rubric.ToneHigh; p != nil {
		j.high = s.machine.Number(p, actors{s})
	}
	if about != world.None {
		j.status = s.status(about)
	}
	return j
}

// Own is a post of the player's side with what a score wants to know of it.
type Own struct {
	view.Post
	Command   string      // that published it
	Low, High float64     // band of Goldstein values that fitted the moment
	Status    view.Status // what the desk knew of the claim then
	Seen      int64
	Tempting  bool // from an account that is a shortcut
	Doctored  bool // with a doctored picture
}

// Own returns the player's posts, oldest first.
func (s *Sim) Own() []Own {
	var list []Own
	for i := range s.posts {
		p := &s.posts[i]
		if !p.mine {
			continue
		}
		o := Own{Post: s.viewPost(p), Command: p.command, Low: p.judged.low, High: p.judged.high, Status: p.judged.status, Tempting: s.w.Accounts[p.Account].Tempting}
		for _, w := range p.wave {
			o.Seen += s.people.Seen(w)
		}
		for _, m := range p.Media {
			o.Doctored = o.Doctored || s.w.Media[m].Doctored
		}
		list = append(list, o)
	}
	return list
}

// Books are the counts that a score wants.
type Books struct {
	Commands       int   // that took effect
	Kept, Missed   int   // promised updates
	Served, Failed int64 // citizens who waited for an answer
	Flips          int   // positions taken back by their opposite
	Censored       int   // true posts that a report of ours had removed
	Accords        int   // that were carried out to their last step
	Silences       []view.Silence
}

// Books returns the counts that a score wants.
func (s *Sim) Books() Books {
	b := Books{Commands: len(s.lasting), Kept: int(s.kept), Missed: int(s.missed), Served: s.served, Failed: s.unserved, Censored: int(s.censored), Silences: s.silences}
	for _, n := range s.narratives {
		b.Flips += int(n.flips)
	}
	for i := range s.practice.accords {
		if s.practice.accords[i].state == view.StepDone {
			b.Accords++
		}
	}
	return b
}

// Unkept is a word of the player's side that it did not keep: a promised update
// (ID is the post that promised it), an order (its id, Detail the red line), an
// accord or agreed silence (ID the accord, the government), or a post of its own
// that headquarters disowned.
type Unkept struct {
	Kind   EventKind // EvMissed, EvBreached, EvAccordBroken, EvSilenceBroken, EvDisavowed
	Minute int32
	ID     string
	Detail string
}

// Unkept returns what the player's side did not keep, in the order in which it
// came to pass.
func (s *Sim) Unkept() []Unkept {
	var list []Unkept
	for i := range s.marks {
		m := &s.marks[i]
		switch kind := EventKind(m.Kind); kind {
		case EvMissed, EvBreached, EvAccordBroken, EvDisavowed:
			list = append(list, Unkept{kind, m.Minute, m.ID, m.Detail})
		case EvSilenceBroken:
			if m.Detail == "us" {
				list = append(list, Unkept{kind, m.Minute, m.ID, ""})
			}
		}
	}
	return list
}

// True tells whether a claim is true in this run. It is for scores and
// debriefs: no view tells it.
func (s *Sim) True(narrative int) bool { return s.isTrue(narrative) }

// Fact returns the value of a hidden fact in this run: for debriefs.
func (s *Sim) Fact(i int) string { return s.w.Facts[i].Values[s.facts[i]] }

// Since returns the minute at which a claim first appeared, -1 for never.
func (s *Sim) Since(narrative int) int32 { return s.narratives[narrative].since }

// Eval returns the value of a number over the state as it is: for scores.
func (s *Sim) Eval(p *rule.Program) float64 { return s.machine.Number(p, actors{s}) }

// EvalAt returns the value of a number as it would be on another rung, from 1,
// all else being as it is.
func (s *Sim) EvalAt(p *rule.Program, rung int) float64 {
	return s.machine.Number(p, onRung{actors{s}, rung})
}

// onRung reads the state with another rung.
type onRung struct {
	actors
	rung int
}

// Number implements rule.Reader.
func (o onRung) Number(r rule.Read) float64 {
	if r.Fn == rule.Rung {
		return float64(o.rung)
	}
	return o.actors.Number(r)
}

// Reached is the share of a segment that has understood a post of ours, 0..1.
func (s *Sim) Reached(segment int) float64 { return s.people.Reached(segment).Float() }

// Ticks returns how many ticks have gone by: the length of the series.
func (s *Sim) Ticks() int { return len(s.series) / s.row() }

// Rung returns the rung, from 1, after a tick.
func (s *Sim) Rung(tick int) int { return int(s.series[tick*s.row()]) }

// Tension returns a government's tension after a tick, 0..1.
func (s *Sim) Tension(tick, government int) float64 {
	return fixed.Q(s.series[tick*s.row()+1+government]).Float()
}

// Outrage returns a segment's outrage and trust after a tick, 0..1.
func (s *Sim) Outrage(tick, segment int) (outrage, trust float64) {
	at := tick*s.row() + 1 + len(s.w.Governments) + 3*segment
	return fixed.Q(s.series[at]).Float(), fixed.Q(s.series[at+1]).Float()
}

// AllOutrage returns the outrage of all people after a tick, 0..1.
func (s *Sim) AllOutrage(tick int) float64 {
	return fixed.Q(s.weighted(func(i int) int64 { return int64(s.feltAfter(tick, i, 0)) })).Float()
}

// Minds returns the shares of all people that have heard a claim and believe
// it after a tick, 0..1.
func (s *Sim) Minds(tick, narrative int) (heard, believed float64) {
	segments := len(s.w.Segments)
	at := tick*s.row() + 1 + len(s.w.Governments) + 3*segments + 3*narrative*segments
	of := func(k int) float64 {
		return fixed.Q(s.weighted(func(i int) int64 { return int64(s.series[at+3*i+k]) })).Float()
	}
	return of(0), of(1)
}

// Doubted returns the share of all people that has heard a claim and rejects it
// after a tick, 0..1.
func (s *Sim) Doubted(tick, narrative int) float64 {
	segments := len(s.w.Segments)
	at := tick*s.row() + 1 + len(s.w.Governments) + 3*segments + 3*narrative*segments
	return fixed.Q(s.weighted(func(i int) int64 { return int64(s.series[at+3*i+2]) })).Float()
}

// Believed returns the share of a segment that believes a claim after a tick.
func (s *Sim) Believed(tick, narrative, segment int) float64 {
	segments := len(s.w.Segments)
	at := tick*s.row() + 1 + len(s.w.Governments) + 3*segments + 3*(narrative*segments+segment)
	return fixed.Q(s.series[at+1]).Float()
}

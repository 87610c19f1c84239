package credit

import (
	"fmt"
	"maps"
	"slices"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Tone says where what was said lies between the worst and the best of the acts
// and intensities that were open at that moment, the position and all else
// being the same, over the shadow worlds of the moment.

// tones are the acts with the intensities that are tried, in tenths of the
// Goldstein scale, after the values of CAMEO's verbs. Courtesy goes with them.
var tones = [...]struct {
	act       speech.Act
	kind      speech.Kind
	goldstein int16
	polite    int8
}{
	{speech.State, speech.Plain, 0, 30},
	{speech.Appeal, speech.Plain, 30, 35},
	{speech.Cooperate, speech.Plain, 40, 35},
	{speech.Cooperate, speech.Offer, 52, 35},
	{speech.Consult, speech.Plain, 10, 35},
	{speech.Consult, speech.Plain, 28, 35},
	{speech.Praise, speech.Plain, 34, 38},
	{speech.Apologise, speech.Plain, 70, 40},
	{speech.Deny, speech.CorrectClaim, -5, 30},
	{speech.Deny, speech.Plain, -50, 25},
	{speech.Disapprove, speech.Plain, -20, 25},
	{speech.Demand, speech.Plain, -50, 22},
	{speech.Reject, speech.Plain, -40, 22},
	{speech.Threaten, speech.Warn, -30, 25},
	{speech.Threaten, speech.Plain, -64, 20},
}

// speaks tells whether a command says something whose tone is the player's own.
func (l *Line) speaks(i int) bool {
	c := &l.Commands[i]
	switch c.Kind {
	case world.CmdPost, world.CmdJoint, world.CmdAnswer, world.CmdRetract, world.CmdPrepare, world.CmdReadout, world.CmdPrincipal, world.CmdAttribute:
		return len(c.Readings) > 0
	}
	return false
}

// voices are the tones that were open for a command: indices of tones.
func (p *Plan) voices(i int) []int {
	c := &p.line.Commands[i]
	var list []int
	for n, t := range tones {
		switch {
		case t.act == speech.Deny && (c.Position == world.Asserts || c.Position == world.Holds || c.About == ""):
		case t.act == speech.Apologise && c.Position == world.Denies:
		case !p.line.passes(c, t.goldstein):
		default:
			list = append(list, n)
		}
	}
	return list
}

// passes tells whether those whose clearance an account needs let a text of
// this value pass at all.
func (l *Line) passes(c *sim.Command, goldstein int16) bool {
	for i := range l.World.Accounts {
		if l.World.Accounts[i].ID != c.Account {
			continue
		}
		return !slices.ContainsFunc(l.World.Accounts[i].Clearance, func(k int) bool {
			limits := l.World.Clearances[k].Limits
			return limits != nil && goldstein < limits.Low
		})
	}
	return true
}

// voiced is the script with a command said in another tone.
func (l *Line) voiced(i, tone int) script {
	s := l.script(nil)
	c, t := s[i].command, tones[tone]
	c.Readings = maps.Clone(c.Readings)
	for lang, r := range c.Readings {
		r.Act, r.Kind, r.Goldstein, r.Politeness, r.Confidence = t.act, t.kind, t.goldstein, t.polite, 100
		if t.goldstein >= 0 {
			r.OutGroup, r.Moral = 0, 0
		}
		c.Readings[lang] = r
	}
	s[i].command = c
	return s
}

func toneID(i, n int) string { return fmt.Sprintf("tone/%d/%d", i, n) }

// voicings are the units for one command: a shadow world each, then a future
// each of the world as it was. Each holds what the crisis cost as played, then in
// each of the tones.
func (p *Plan) voicings(i int, found Samples) []Unit {
	return p.judging(found, p.line.ticks[i], func(n int) string { return toneID(i, n) }, func(start *sim.Sim) Sample {
		var out Sample
		run := func(t script) {
			loss, _ := t.finish(start.Branch())
			out.Loss = append(out.Loss, loss)
		}
		run(p.line.script(nil))
		for _, tone := range p.voices(i) {
			run(p.line.voiced(i, tone))
		}
		return out
	})
}

// toneOf tells where the tone of a command lay, over the shadow worlds or in
// hindsight; nil where its units are missing or no tone was better. The tone is
// -1 for that which was played.
func (p *Plan) toneOf(i int, found Samples, over runs) (at *placed, tone int) {
	var loss [][]Loss
	for n := over.from; n < over.to; n++ {
		s, ok := found[toneID(i, n)]
		if !ok {
			return nil, -1
		}
		loss = append(loss, s.Loss)
	}
	at = place(loss, p.line.least())
	if at == nil || at.best == 0 {
		return at, -1
	}
	return at, p.voices(i)[at.best-1]
}

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

// toneRace is the race of the tones of one command. Its units hold what the crisis
// cost as played, then in each of the tones.
func (p *Plan) toneRace(i int) *race {
	voices := p.voices(i)
	return &race{
		plan: p, tick: p.line.ticks[i], size: len(voices) + 1,
		id:    func(n int) string { return toneID(i, n) },
		later: func(n int) string { return fmt.Sprintf("tones/%d/%d", i, n) },
		run: func(start *sim.Sim, which []bool) Sample {
			out := Sample{Loss: slices.Repeat([]Loss{unrun}, len(voices)+1)}
			for a := range out.Loss {
				t := p.line.script(nil)
				if a > 0 {
					t = p.line.voiced(i, voices[a-1])
				}
				if which[a] {
					out.Loss[a], _ = t.finish(start.Branch())
				}
			}
			return out
		},
		void: func(*Sample, int) bool { return false },
	}
}

// toneOf tells where the tone of a command lay, over the shadow worlds; nil where
// its units are missing or no tone was better.
func (p *Plan) toneOf(i int, found Samples) (at *placed, tone int) {
	at = p.toneRace(i).placed(found)
	return at, p.toneAt(i, at)
}

// toneAt is the best tone by its index: -1 for that which was played.
func (p *Plan) toneAt(i int, at *placed) int {
	if at == nil || at.best == 0 {
		return -1
	}
	return p.voices(i)[at.best-1]
}

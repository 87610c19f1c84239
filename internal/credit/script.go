package credit

import (
	"cmp"
	"slices"

	"demarche/internal/score"
	"demarche/internal/sim"
)

// script is what is given in a run, in the order of time.
type script []given

type given struct {
	tick    int32
	command sim.Command
}

// script returns the line as played, without some of its commands.
func (l *Line) script(out func(i int) bool) script {
	var s script
	for i := range l.Commands {
		if out == nil || !out(i) {
			s = append(s, given{l.ticks[i], l.Commands[i]})
		}
	}
	return s
}

// without is the script with a command and what goes along taken out.
func (l *Line) without(i ...int) script {
	return l.script(func(k int) bool {
		return slices.ContainsFunc(i, func(j int) bool { return slices.Contains(l.along[j], k) })
	})
}

// moved is the script with a command given at another tick. Hours that it
// names move with it.
func (l *Line) moved(i int, tick int32) script {
	s := l.script(nil)
	s[i] = given{tick, l.at(i, tick)}
	slices.SortStableFunc(s, func(a, b given) int { return cmp.Compare(a.tick, b.tick) })
	return s
}

// at is a command as it would be given at another tick.
func (l *Line) at(i int, tick int32) sim.Command {
	c := l.Commands[i]
	by := (tick - l.ticks[i]) * l.World.Clock.Tick
	end := l.World.Clock.Minute(l.World.Clock.Ticks)
	c.Minute += by
	if c.Promise > 0 {
		c.Promise = min(c.Promise+by, end)
	}
	if c.Until > 0 {
		c.Until += by
	}
	return c
}

// begin is the crisis at its first tick.
func (l *Line) begin() *sim.Sim {
	s := sim.New(l.World, l.People, l.Seed)
	s.Uncompared()
	s.Intervene(l.Staged...)
	return s
}

// run lets a crisis go on until a tick, or to its end, and returns the ids of
// the commands that could not be done.
func (t script) run(s *sim.Sim, until int32) (void []string) {
	next, _ := slices.BinarySearchFunc(t, s.Tick(), func(g given, tick int32) int { return cmp.Compare(g.tick, tick) })
	var now []sim.Command
	for !s.Over() && s.Tick() < until {
		now = now[:0]
		for ; next < len(t) && t[next].tick == s.Tick(); next++ {
			c := t[next].command
			c.Target, c.ReplyTo = s.Latest(c.Target), s.Latest(c.ReplyTo)
			now = append(now, c)
		}
		for _, e := range s.Step(now) {
			if e.Kind == sim.EvVoid {
				void = append(void, e.Command)
			}
		}
	}
	return void
}

// toEnd is further than any crisis goes.
const toEnd = 1<<31 - 1

// Loss is a loss by the rubric, in steps of 2^-20: whole numbers, so that sums
// are exact in any order.
type Loss int64

const step = 1 << 20

// Float returns the loss as the rubric counts it.
func (l Loss) Float() float64 { return float64(l) / step }

func lossOf(s *sim.Sim) Loss { return Loss(float64(score.Loss(s)*step) + 0.5) }

// finish lets a crisis go on to its end and returns what it cost.
func (t script) finish(s *sim.Sim) (Loss, []string) {
	void := t.run(s, toEnd)
	return lossOf(s), void
}

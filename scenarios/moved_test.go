package scenarios_test

import (
	"maps"
	"math"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// A moved play is an average one of which one thing is otherwise throughout.
type moved struct {
	name   string
	why    string // it was predicted that this loses more
	change func(c *sim.Command)
}

// What was predicted before it was measured, of every crisis alike.
var movedPlays = []moved{
	{
		name: "an hour later",
		why:  "claims have met more people before a word of ours does, and questions have run out of time",
		change: func(c *sim.Command) {
			c.Minute += 60
			if c.Promise > 0 {
				c.Promise += 60
			}
			if c.Until > 0 {
				c.Until += 60
			}
		},
	},
	{
		name: "a step harsher",
		why:  "words a verb further down stir those who are addressed, cost trust and stiffen the other side",
		change: func(c *sim.Command) {
			// What was cleared stays cleared: a text that is refused is not said, and
			// where silence would have been better that is no loss.
			if c.Kind == world.CmdClear {
				return
			}
			c.Readings = maps.Clone(c.Readings)
			for lang, r := range c.Readings {
				r.Goldstein = max(r.Goldstein-25, -100)
				r.Politeness = max(r.Politeness-8, 10)
				c.Readings[lang] = r
			}
		},
	},
}

// The same average play moved by an hour, or by one step of tone, loses more.
func TestAMovedPlayDiffersAsPredicted(t *testing.T) {
	each(t, movedPlaysDiffer)
}

func movedPlaysDiffer(t *testing.T, c crisis) {
	seeds, futures := 3, 2 // enough to see what is measurably otherwise
	if soak() {
		seeds, futures = 24, 12
	}
	for _, m := range movedPlays {
		var d []float64
		for seed := range seeds {
			without := c.average(t, uint64(seed+1))
			with := make([]sim.Command, len(without))
			for i, cmd := range without {
				m.change(&cmd)
				with[i] = cmd
			}
			costs := c.costs(uint64(seed+1), futures, without, with)
			d = append(d, costs[1]-costs[0])
		}
		mean, half := meanHalf(d)
		t.Logf("%s: %+.3f ± %.3f of loss (%s)", m.name, mean, half, m.why)
		if mean <= -half || soak() && mean <= half {
			t.Errorf("%s loses %+.3f ± %.3f more; it was predicted to lose more, for %s", m.name, mean, half, m.why)
		}
	}
}

// average is what the average player does on a seed.
func (c crisis) average(t testing.TB, seed uint64) []sim.Command {
	t.Helper()
	s, err := played(c.Bundle, c.people, c.shipped(t, "average"), seed)
	if err != nil {
		t.Fatal(err)
	}
	return s.Commands()
}

// played is the crisis of a seed as a playbook plays it.
func played(bundle *scenario.Bundle, people *population.People, book *playbook.Book, seed uint64) (*session.Session, error) {
	s, err := session.New(session.Setup{Bundle: bundle, People: people, Seed: seed, Read: tone.Read}, session.Headless, session.Keep{})
	if err != nil {
		return nil, err
	}
	for r := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// costs is the mean loss of each of some plays over futures of a seed. All of
// them part from the crisis at the first command that any of them gives, and
// have the same futures from there, so that nothing but the play is otherwise.
func (c crisis) costs(seed uint64, futures int, plays ...[]sim.Command) []float64 {
	first := c.World.Clock.Ticks
	for _, commands := range plays {
		for _, cmd := range commands {
			first = min(first, c.World.Clock.TickAt(cmd.Minute))
		}
	}
	start := sim.New(c.World, c.people, seed)
	give(start, nil, first)
	means := make([]float64, len(plays))
	for future := range futures {
		for i, commands := range plays {
			s := start.Branch()
			s.Renew(uint64(future))
			give(s, commands, c.World.Clock.Ticks)
			means[i] += score.Loss(s) / float64(futures)
		}
	}
	return means
}

// give lets a crisis go on until a tick with commands at their minutes.
func give(s *sim.Sim, commands []sim.Command, until int32) {
	clock := s.World().Clock
	for !s.Over() && s.Tick() < until {
		var now []sim.Command
		for _, cmd := range commands {
			if clock.TickAt(cmd.Minute) == s.Tick() {
				cmd.Target, cmd.ReplyTo = s.Latest(cmd.Target), s.Latest(cmd.ReplyTo)
				now = append(now, cmd)
			}
		}
		s.Step(now)
	}
}

// meanHalf is a mean with twice its standard error.
func meanHalf(d []float64) (mean, half float64) {
	n := float64(len(d))
	for _, v := range d {
		mean += v / n
	}
	for _, v := range d {
		half += (v - mean) * (v - mean)
	}
	return mean, 2 * math.Sqrt(half/max(n-1, 1)/n)
}

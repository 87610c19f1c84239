package scenarios_test

import (
	"strings"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// A crisis keeps its player busy. Time passes at one crisis minute a second, or
// four; at 1x nobody waits longer than two minutes by day for something to read
// or decide, and at night, when 4x or "next" is for, no longer at 4x.
const (
	longestByDay   = 2 * 60     // crisis minutes: two minutes at 1x
	longestByNight = 2 * 60 * 4 // two minutes at 4x
)

// Silent reading of a text that is not a story: 238 words a minute (Brysbaert
// 2019, How many words do we read per minute?, doi 10.1016/j.jml.2019.104047).
// A decision takes what the rhythm of play plans for choosing and drafting.
const (
	wordsPerMinute = 238
	decisionTakes  = 1.0 // minutes
)

// told are the events that give the player something to read.
var told = map[sim.EventKind]bool{
	sim.EvMessage: true, sim.EvPost: true, sim.EvEvidence: true, sim.EvContact: true, sim.EvRung: true, sim.EvEnd: true,
	sim.EvCleared: true, sim.EvNotCleared: true, sim.EvJoined: true, sim.EvDeclined: true,
}

func TestNobodyWaitsLong(t *testing.T) {
	each(t, func(t *testing.T, c crisis) {
		for _, name := range []string{"careful", "average"} {
			for seed := uint64(1); seed <= 3; seed++ {
				c.waits(t, name, seed)
			}
		}
	})
}

func (c crisis) waits(t *testing.T, name string, seed uint64) {
	s, err := session.New(session.Setup{Bundle: c.Bundle, People: c.people, Seed: seed, Read: tone.Read}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	r := playbook.NewRunner(c.shipped(t, name))
	last, read, waited := c.World.Clock.Enters, 0, int32(0)
	for !s.Over() {
		given := len(s.Commands())
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
		busy := len(s.Commands()) > given
		minute := s.Minute()
		for _, e := range s.Advance() {
			if e.Public && told[e.Kind] && e.Minute > c.World.Clock.Enters {
				busy = true
				text, _ := c.Texts.Text(c.Texts.Languages()[0], e.Line)
				read += len(strings.Fields(text))
			}
		}
		if !busy || minute < last {
			continue
		}
		gap := minute - last
		waited = max(waited, gap)
		if longest := c.patience(last, minute); gap > longest {
			t.Errorf("%s, seed %d: nothing to read or decide from +%d:%02d to +%d:%02d", name, seed, last/60, last%60, minute/60, minute%60)
		}
		last = minute
	}
	reading := float64(read) / wordsPerMinute
	t.Logf("%s, seed %d: %d decisions, %d words; about %.0f min; longest wait %d crisis minutes",
		name, seed, len(s.Commands()), read, reading+decisionTakes*float64(len(s.Commands())), waited)
}

// patience is how long a stretch may be that begins at one minute and ends at
// another: the night's, when most of it lies there.
func (c crisis) patience(from, to int32) int32 {
	zone := c.World.Governments[c.World.Player].Zone
	if world.Night.Contains(c.World.LocalMinute(zone, (from+to)/2)) {
		return longestByNight
	}
	return longestByDay
}

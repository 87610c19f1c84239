package credit

import (
	"fmt"

	"demarche/internal/score"
	"demarche/internal/sim"
)

// What the whole line was worth without its luck: from the first decision on
// the crisis is run again in many futures, as played and in silence, in the
// world as it was.

func wholeID(future int) string { return fmt.Sprintf("whole/%d", future) }

// The figures of such a unit: parts of the score that follow from what was
// said, as played, none where nothing was decided; then the last and the
// highest rung, as played and in silence.
const (
	wholeIntegrity = iota
	wholeReach
	wholeEthics
	wholeRung
	wholePeak
	wholeSilentRung
	wholeSilentPeak
)

// none stands for a part of the score in which nothing was decided.
const none = -1

func (p *Plan) wholes() []Unit {
	var list []Unit
	for future := range p.Futures {
		list = append(list, Unit{wholeID(future), func() Sample {
			var out Sample
			run := func(t script) *sim.Sim {
				s := p.past.branch(p.line.begins(), future)
				loss, void := t.finish(s)
				out.Loss, out.Void, out.Rungs = append(out.Loss, loss), append(out.Void, void), append(out.Rungs, hourly(s))
				return s
			}
			played, silent := run(p.line.script(nil)), run(nil)
			got := score.Realised(played, nil)
			for _, part := range []*float64{got.Integrity, got.Reach, got.Ethics} {
				v := float64(none)
				if part != nil {
					v = *part
				}
				out.Figures = append(out.Figures, v)
			}
			for _, s := range []*sim.Sim{played, silent} {
				o := s.Outcome()
				out.Figures = append(out.Figures, float64(o.Rung), float64(o.PeakRung))
			}
			return out
		}})
	}
	return list
}

// hourly is the ladder after each hour of the clock, from 1; where the crisis
// ended earlier it stays where it was.
func hourly(s *sim.Sim) []int {
	var list []int
	clock := s.World().Clock
	each := max(60/int(clock.Tick), 1)
	for tick := each - 1; tick < int(clock.Ticks); tick += each {
		list = append(list, s.Rung(min(tick, s.Ticks()-1)))
	}
	return list
}

package credit

import (
	"slices"

	"demarche/internal/sim"
)

// past is the crisis as it was played, at the ticks to which something comes
// back. Its stages are never stepped, so that units can share them.
type past struct {
	at    map[int32]*sim.Sim
	end   *sim.Sim
	seen  *sim.Chronicle
	first []int32 // by command: earliest tick at which it could have been given
	stops []int32 // ticks of the stages, in order
}

// reach is how far before its time a command may be thought of, in minutes:
// what was given on one day was not a choice of the day before.
const reach = 12 * 60

func walk(l *Line) *past {
	p := &past{at: map[int32]*sim.Sim{}, first: l.earliest()}
	for _, i := range l.decisions() {
		p.stops = append(p.stops, l.ticks[i], p.first[i])
	}
	p.stops = append(p.stops, l.begins())
	slices.Sort(p.stops)
	p.stops = slices.Compact(p.stops)
	s, t := l.begin(), l.script(nil)
	p.seen = s.Chronicled()
	for _, tick := range p.stops {
		t.run(s, tick)
		p.at[tick] = s.Branch()
	}
	t.run(s, toEnd)
	p.end = s
	return p
}

// earliest finds for each command the tick from which it could have been given
// all the time until it was: not before what it uses was there.
func (l *Line) earliest() []int32 {
	first := slices.Repeat([]int32{-1}, len(l.Commands))
	s, t := l.begin(), l.script(nil)
	enters := l.World.Clock.TickAt(l.World.Clock.Enters)
	t.run(s, enters)
	for !s.Over() {
		for i := range l.Commands {
			if s.Tick() >= l.ticks[i] || l.ticks[i]-s.Tick() > reach/l.World.Clock.Tick {
				continue
			}
			if c := l.at(i, s.Tick()); s.Check(&c) != nil {
				first[i] = -1
			} else if first[i] < 0 {
				first[i] = s.Tick()
			}
		}
		t.run(s, s.Tick()+1)
	}
	for i := range first {
		if first[i] < 0 {
			first[i] = l.ticks[i]
		}
	}
	return first
}

// branch returns the crisis as it stood before a tick to which something comes
// back, with a future of its own.
func (p *past) branch(tick int32, future int) *sim.Sim {
	s := p.at[tick].Branch()
	s.Renew(uint64(future))
	return s
}

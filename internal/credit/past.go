package credit

import "demarche/internal/sim"

// past is the crisis as it was played, at the ticks in which something was
// given. Its stages are never stepped, so that units can share them.
type past struct {
	at  map[int32]*sim.Sim
	end *sim.Sim
}

func walk(l *Line) *past {
	p := &past{at: map[int32]*sim.Sim{}}
	s, t := l.begin(), l.script(nil)
	for _, tick := range append([]int32{l.begins()}, l.ticks...) {
		if p.at[tick] != nil || tick < s.Tick() {
			continue
		}
		t.run(s, tick)
		p.at[tick] = s.Branch()
	}
	t.run(s, toEnd)
	p.end = s
	return p
}

// branch returns the crisis as it stood before a tick in which something was
// given, with a future of its own.
func (p *past) branch(tick int32, future int) *sim.Sim {
	s := p.at[tick].Branch()
	s.Renew(uint64(future))
	return s
}

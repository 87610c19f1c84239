package spread

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// dense is the model written down as plainly as it can be: every agent is
// looked at in every tick, every sharer that it hears is met or not by a draw,
// and whatever ends by itself ends by a draw. It is the oracle for what the
// kernel computes, in distribution, and the yardstick for how fast.
type dense struct {
	*Field
	rates  Rates
	traits Traits
	start  []uint32 // whom each agent hears: hears[start[a]:start[a+1]], with the graph above agentBits
	hears  []uint32
	mind   []Mind
	seen   []uint8
	next   []Mind
	tick   int32
	seed   uint64
	shift  fixed.Q
	posts  map[int32][]statement
	met    Meeting // of the agent that is looked at
	alike  Meeting // of one that meets nothing
}

type statement struct {
	agent  uint32
	side   Side
	weight int32
	shift  fixed.Q
	heat   uint8
}

func newDense(f *Field, r Rates, traits Traits, seed uint64) *dense {
	d := &dense{Field: f, rates: r, traits: traits, seed: seed, mind: make([]Mind, f.Agents), seen: make([]uint8, f.Agents), start: []uint32{0}}
	from := make([][]uint32, f.Agents)
	for i := range f.Graphs {
		for a := range uint32(f.Graphs[i].Nodes()) {
			for _, b := range f.Graphs[i].Of(a) {
				from[b] = append(from[b], uint32(i)<<agentBits|a)
			}
		}
	}
	for _, list := range from {
		d.hears = append(d.hears, list...)
		d.start = append(d.start, uint32(len(d.hears)))
	}
	d.next = make([]Mind, f.Agents)
	return d
}

func (d *dense) hit(purpose chance.Purpose, entity uint64, p fixed.Prob) bool {
	return chance.Hit(d.seed, purpose, entity, d.tick, p)
}

// occurs is the chance that a process of this hazard happens in a tick.
func occurs(r fixed.Rate) fixed.Prob { return fixed.Certain - r.Passes(1) }

func (d *dense) step() {
	copy(d.next, d.mind)
	var met map[uint32][]statement
	if posts := d.posts[d.tick]; len(posts) > 0 {
		met = map[uint32][]statement{}
		for _, p := range posts {
			met[p.agent] = append(met[p.agent], p)
		}
	}
	p := [Sides]fixed.Prob{occurs(d.rates.Contact[Pull]), occurs(d.rates.Contact[Push])}
	draws := chance.NewStream(d.seed, chance.Contact, d.tick)
	for a := range uint32(d.Agents) {
		m := &d.met
		*m = Meeting{}
		for _, s := range met[a] {
			m.add(s)
		}
		for _, t := range d.hears[d.start[a]:d.start[a+1]] {
			from := t & agentMask
			mind := d.mind[from]
			if mind&sharing == 0 || !draws.Hit(uint64(t)<<agentBits|uint64(a), p[mind.side()]) {
				continue
			}
			m.add(statement{a, mind.side(), max(d.rates.Weight[mind.side()], 1), d.peer(a), mind.Heat()})
			if d.rates.Stifle > 0 && d.mind[a].Belief() != Unaware && d.hit(chance.Stifle, uint64(from)<<22|uint64(a), d.rates.Stifle) {
				d.next[from] &^= sharing
			}
		}
		if m.Weight[Pull]+m.Weight[Push] > 0 {
			d.resolve(a, m)
		}
	}
	for a := range uint32(d.Agents) {
		if d.next[a]&^warned == d.mind[a]&^warned {
			d.alone(a)
		}
	}
	d.mind, d.next = d.next, d.mind
	d.tick++
}

func (m *Meeting) add(s statement) {
	if m.Weight[s.side] == 0 || s.shift > m.Shift[s.side] {
		m.Shift[s.side] = s.shift
	}
	m.Weight[s.side] += s.weight
	if s.side == Pull {
		m.Heat = max(m.Heat, s.heat)
	}
}

func (d *dense) peer(a uint32) fixed.Q {
	if d.rates.Peer == nil {
		return 0
	}
	return d.rates.Peer[d.group(a)]
}

func (d *dense) probability(dec Decision, a uint32, m *Meeting) fixed.Prob {
	shift := fixed.Q(0)
	if d.traits != nil {
		shift = d.traits.Shift(dec, 0, a, d.next[a], d.seen[a], m)
	}
	switch dec {
	case Adopts, Convinces, Reconsiders:
		shift += m.Shift[Pull] + d.shift
	case Refuses, Dissuades, Corrects:
		shift += m.Shift[Push]
	case Settles:
		shift += d.shift
	}
	return d.rates.Chances[dec].of(shift)
}

func (d *dense) resolve(a uint32, m *Meeting) {
	d.seen[a] = uint8(min(int(d.seen[a])+1, 255))
	heard := chance.Between(chance.Bits(d.seed, chance.Opinion, uint64(a), d.tick), 1, m.Weight[Pull]+m.Weight[Push])
	is := func(dec Decision) bool {
		if p := d.probability(dec, a, m); d.rates.Minds == Settled {
			switch dec {
			case Adopts, Convinces, Reconsiders:
				return chance.Hit(d.seed, chance.Threshold, uint64(a)<<1, 0, p)
			case Refuses, Dissuades, Corrects:
				return chance.Hit(d.seed, chance.Threshold, uint64(a)<<1|1, 0, p)
			}
		}
		return d.hit(chance.Spread, uint64(a)<<8|uint64(dec), d.probability(dec, a, m))
	}
	was := d.mind[a].Belief()
	if heard > m.Weight[Pull] {
		d.next[a] |= warned
		switch {
		case was == Unaware && is(Refuses), was == Undecided && is(Dissuades), was == Believer && is(Corrects):
			d.turn(a, Sceptic, m)
		case was == Unaware:
			d.turn(a, Undecided, m)
		}
		return
	}
	switch {
	case was == Unaware && is(Adopts), was == Undecided && is(Convinces), was == Sceptic && is(Reconsiders):
		d.turn(a, Believer, m)
	case was == Unaware && is(Doubts):
		d.turn(a, Sceptic, m)
	case was == Unaware:
		d.turn(a, Undecided, m)
	case was == Believer && d.mind[a]&sharing == 0 && is(Reshares):
		d.next[a] |= sharing
	}
}

func (d *dense) turn(a uint32, now Belief, m *Meeting) {
	was := d.next[a].Belief()
	d.next[a] = d.next[a]&warned | Mind(now)
	if now == Believer {
		d.next[a] |= Mind(m.Heat) << heatShift
	}
	if d.traits != nil {
		d.traits.Turned(0, a, was, now)
	}
	dec := PassesOn
	if now == Sceptic {
		dec = Contradicts
	}
	if (now == Believer || now == Sceptic) && d.hit(chance.Share, uint64(a)<<8|uint64(dec), d.probability(dec, a, m)) {
		d.next[a] |= sharing
	}
}

// alone lets what ends by itself end: the hazards compete, so that one of them
// ends it with the chance of their sum.
func (d *dense) alone(a uint32) {
	mind, m := d.mind[a], &d.alike
	total := fixed.Rate(0)
	parts := [3]fixed.Rate{}
	switch mind.Belief() {
	case Undecided:
		total = d.rates.Settle
	case Believer:
		parts = [3]fixed.Rate{0, d.rates.Verify, d.rates.Forget}
	case Sceptic:
		parts = [3]fixed.Rate{0, 0, d.rates.Forget}
	}
	if mind&sharing != 0 {
		parts[0] = d.rates.Fade
	}
	total += parts[0] + parts[1] + parts[2]
	if total == 0 || !d.hit(chance.Wait, uint64(a), occurs(total)) {
		return
	}
	if mind.Belief() == Undecided {
		now := Sceptic
		if d.hit(chance.Spread, uint64(a)<<8|uint64(Settles), d.probability(Settles, a, m)) {
			now = Believer
		}
		d.turn(a, now, m)
		return
	}
	which := chance.Bits(d.seed, chance.Rule, uint64(a), d.tick) >> 32 * uint64(total) >> 32
	switch {
	case which < uint64(parts[0]):
		d.next[a] &^= sharing
	case which < uint64(parts[0]+parts[2]):
		d.turn(a, Unaware, m)
	case !d.rates.True:
		d.turn(a, Sceptic, m)
	}
}

func (d *dense) counts() (c [Beliefs]int32, sharers int32) {
	for _, m := range d.mind {
		c[m.Belief()]++
		if m&sharing != 0 {
			sharers++
		}
	}
	return c, sharers
}

package population

import "demarche/internal/fixed"

// influenceEvery is how often opinions move, in minutes: they are slow beside
// a crisis, and each round costs a pass over all ties.
const influenceEvery = 3 * 60

// influence moves stances by a round of Friedkin and Johnsen (1990): part of
// the way toward a mean of what one hears from those one follows and of one's
// own first opinion, weighted by stubbornness. All agents move at once.
func (s *State) influence() {
	p, k := s.People, s.work
	clear(k.sum)
	governments := len(s.stance)
	speaks := make([]int32, governments)
	for i := range p.graphs {
		for _, a := range p.members[i] {
			for g := range speaks {
				speaks[g] = int32(s.stance[g][a])
			}
			for _, f := range p.graphs[i].of(a) {
				sums := k.sum[int(f)*governments:][:governments]
				for g, x := range speaks {
					sums[g] += x
				}
			}
		}
	}
	left := fixed.One - p.World.Dynamics.Influence
	rate := int64(fixed.One - left.Mul(left).Mul(left)) // three hours at once
	for g, stance := range s.stance {
		for a := range stance {
			if p.follows[a] > 0 {
				stance[a] = moved(stance[a], p.stance[g][a], k.sum[a*governments+g]/p.follows[a], p.stubborn[a], rate)
			}
		}
	}
	s.sum()
}

// moved is a stance after a round of influence: part of the way, the rate, from
// own toward the mean that was heard and the first opinion, weighed by
// stubbornness.
func moved(own, first int16, mean int32, stubborn int16, rate int64) int16 {
	target := (int64(stubborn)*int64(first) + int64(unit-stubborn)*int64(mean)) >> 14
	return signed16(int32(int64(own) + ((target-int64(own))*rate+1<<15)>>16))
}

// sum adds up all feelings by segment.
func (s *State) sum() {
	p := s.People
	for i := range p.World.Segments {
		lo, hi := p.Bounds[i], p.Bounds[i+1]
		s.sums.arousal[i], s.sums.trust[i] = sum16(s.arousal[lo:hi]), sum16(s.trust[lo:hi])
		for g := range s.stance {
			s.sums.stance[g][i] = sum16(s.stance[g][lo:hi])
		}
		n := int32(0)
		for _, r := range s.reached[lo:hi] {
			n += int32(r)
		}
		s.sums.reached[i] = n
	}
}

func sum16(v []int16) int64 {
	n := int64(0)
	for _, x := range v {
		n += int64(x)
	}
	return n
}

// mean returns a sum over a segment as a share of its agents.
func (s *State) mean(sum int64, segment int) fixed.Q {
	n := int64(s.People.Bounds[segment+1] - s.People.Bounds[segment])
	return fixed.Q(sum << 2 / max(n, 1))
}

// Outrage is the mean arousal of a segment, 0..1.
func (s *State) Outrage(segment int) fixed.Q { return s.mean(s.sums.arousal[segment], segment) }

// Trust is the mean trust of a segment in the player's side, 0..1.
func (s *State) Trust(segment int) fixed.Q { return s.mean(s.sums.trust[segment], segment) }

// Stance is the mean stance of a segment toward a government, -1..1.
func (s *State) Stance(segment, government int) fixed.Q {
	return s.mean(s.sums.stance[government][segment], segment)
}

// Reached is the share of a segment that has understood a post of ours, 0..1.
func (s *State) Reached(segment int) fixed.Q {
	n := int64(s.People.Bounds[segment+1] - s.People.Bounds[segment])
	return fixed.Ratio(int64(s.sums.reached[segment]), max(n, 1))
}

// Minds returns the shares of a segment that have heard a claim, believe it and
// reject it, 0..1.
func (s *State) Minds(narrative, segment int) (heard, believed, doubted fixed.Q) {
	c := s.claims[narrative].counts[segment]
	n := max(int64(c[unaware])+int64(c[undecided])+int64(c[believer])+int64(c[sceptic]), 1)
	return fixed.Ratio(n-int64(c[unaware]), n), fixed.Ratio(int64(c[believer]), n), fixed.Ratio(int64(c[sceptic]), n)
}

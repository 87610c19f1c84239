package population

import (
	"demarche/internal/fixed"
	"demarche/internal/opinion"
)

// sum adds up all feelings by segment.
func (s *State) sum() {
	p := s.People
	for i := range p.World.Segments {
		lo, hi := p.Bounds[i], p.Bounds[i+1]
		s.sums.arousal[i], s.sums.trust[i] = total(s.arousal[lo:hi]), total(s.trust[lo:hi])
		for _, sums := range s.sums.stance {
			sums[i] = 0
		}
		s.sums.reached[i] = int32(total(s.reached[lo:hi]))
	}
	s.count(0, uint32(p.Size()), 1)
}

// stances hold what agents think of governments, two governments side by side:
// that of agent a toward government g is in [g/2][a][g%2].
type stances [][]opinion.Pair

func newStances(governments, agents int) stances {
	s := make(stances, (governments+1)/2)
	for i := range s {
		s[i] = make([]opinion.Pair, agents)
	}
	return s
}

// of is the stance of an agent toward a government.
func (s stances) of(government int, a uint32) *opinion.Stance {
	return &s[government>>1][a][government&1]
}

// count adds the stances of agents lo..hi-1 to the sums, or takes them out.
func (s *State) count(lo, hi uint32, sign int64) {
	p := s.People
	for i := range p.World.Segments {
		from, to := max(lo, p.Bounds[i]), min(hi, p.Bounds[i+1])
		if from >= to {
			continue
		}
		for both, pairs := range s.stance {
			first, second := int64(0), int64(0)
			for _, pair := range pairs[from:to] {
				first += int64(pair[0])
				second += int64(pair[1])
			}
			s.sums.stance[2*both][i] += sign * first
			if 2*both+1 < len(s.sums.stance) { // an odd one travels with nobody
				s.sums.stance[2*both+1][i] += sign * second
			}
		}
	}
}

func total[T uint8 | int16](v []T) int64 {
	n := int64(0)
	for _, x := range v {
		n += int64(x)
	}
	return n
}

// agents is the number of agents of a segment.
func (p *People) agents(segment int) int64 { return int64(p.Bounds[segment+1] - p.Bounds[segment]) }

// mean returns a sum over a segment as a share of its agents.
func (s *State) mean(sum int64, segment int) fixed.Q {
	return fixed.Q(sum << 2 / max(s.People.agents(segment), 1))
}

// Outrage is the mean arousal of a segment, 0..1.
func (s *State) Outrage(segment int) fixed.Q { return s.mean(s.sums.arousal[segment], segment) }

// Trust is the mean trust of a segment in the player's side, 0..1.
func (s *State) Trust(segment int) fixed.Q { return s.mean(s.sums.trust[segment], segment) }

// Stance is the mean stance of a segment toward a government, -1..1.
func (s *State) Stance(segment, government int) fixed.Q {
	return opinion.Stance(s.sums.stance[government][segment] / max(s.People.agents(segment), 1)).Q()
}

// Reached is the share of a segment that has understood a post of ours, 0..1.
func (s *State) Reached(segment int) fixed.Q {
	return fixed.Ratio(int64(s.sums.reached[segment]), max(s.People.agents(segment), 1))
}

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
		for g := range s.stance {
			s.sums.stance[g][i] = total(s.stance[g][lo:hi])
		}
		s.sums.reached[i] = int32(total(s.reached[lo:hi]))
	}
}

func total[T uint8 | int16 | opinion.Stance](v []T) int64 {
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

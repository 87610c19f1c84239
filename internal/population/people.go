// Package population holds the publics: agents with traits, the networks
// between them, the claims that travel there and the opinions that move.
//
// [People] is who they are: immutable, built once for a world, shared by all
// runs. [State] is what they have heard, believe and feel: one for each run,
// cheap to copy. How claims travel is package spread, how opinions move package
// opinion; this package gives both the traits of people, and tells what the
// words of a post do to feelings and trust. Every coefficient is in the table
// of package effects.
package population

import (
	"demarche/internal/breath"
	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/opinion"
	"demarche/internal/world"
)

// Agent-level quantities are held in 16 bits with 14 fractional bits: -1..1 is
// -unit..unit. Stances have 30 of 32, for they move by small steps.
const unit = 1 << 14

func small(q fixed.Q) int16 { return int16(q.Signed() >> 2) }

func wide(v int16) fixed.Q { return fixed.Q(v) << 2 }

// People are the agents of a world. Agents are ordered by segment: segment s
// holds agents Bounds[s] .. Bounds[s+1]-1.
type People struct {
	World  *world.World
	Bounds []uint32

	segment  []uint8
	speaks   []uint8         // bit set of languages
	on       []uint8         // bit set of platforms
	literacy []int16         // 0..unit
	stubborn []int16         // 0..unit
	stance   stances         // first opinions
	trust    []int16         // first trust in the player's side, 0..unit
	graphs   []network.Graph // who follows whom, by platform
	talk     *opinion.Talk   // who hears whom, over all platforms
	members  [][][]uint32    // by platform and segment: who is on it, in order
}

// Size is the number of agents.
func (p *People) Size() int { return len(p.segment) }

// PerAgent returns how many people an agent of the segment stands for.
func (p *People) PerAgent(segment int) int64 {
	n := int64(p.Bounds[segment+1] - p.Bounds[segment])
	return p.World.Segments[segment].People / max(n, 1)
}

// Build draws the people of a world from its population seed: the same people
// in every run, so that runs differ by what happens to them alone.
func Build(w *world.World) *People {
	p := &People{World: w}
	p.divide()
	n := int(p.Bounds[len(w.Segments)])
	p.segment, p.speaks, p.on = make([]uint8, n), make([]uint8, n), make([]uint8, n)
	p.literacy, p.stubborn, p.trust = make([]int16, n), make([]int16, n), make([]int16, n)
	p.stance = newStances(len(w.Governments), n)
	for s := range w.Segments {
		for a := p.Bounds[s]; a < p.Bounds[s+1]; a++ {
			breath.Take()
			p.draw(s, a)
		}
	}
	for i := range w.Platforms {
		p.graphs = append(p.graphs, p.connect(i))
	}
	p.talk = opinion.NewTalk(n, p.graphs)
	p.enrol()
	return p
}

// enrol lists who is on each platform.
func (p *People) enrol() {
	for i := range p.World.Platforms {
		lists := make([][]uint32, len(p.World.Segments))
		for s := range lists {
			for a := p.Bounds[s]; a < p.Bounds[s+1]; a++ {
				if p.on[a]>>i&1 == 1 {
					lists[s] = append(lists[s], a)
				}
			}
		}
		p.members = append(p.members, lists)
	}
}

// fewest is the least number of agents for a segment: below it its shares
// would be too coarse to steer by.
const fewest = 100

// divide shares the agents among the segments by their people.
func (p *People) divide() {
	w := p.World
	total := int64(0)
	for _, s := range w.Segments {
		total += s.People
	}
	p.Bounds = make([]uint32, len(w.Segments)+1)
	for i, s := range w.Segments {
		n := max(int64(w.Population.Agents)*s.People/max(total, 1), fewest)
		p.Bounds[i+1] = p.Bounds[i] + uint32(n)
	}
}

// The traits, as entities of the draws.
const (
	drawLanguage = iota
	drawPlatform
	drawLiteracy
	drawStubborn
	drawTrust
	drawStance // one for each government from here on
)

func (p *People) draw(s int, a uint32) {
	w, seg := p.World, &p.World.Segments[s]
	bits := func(trait, i int) uint64 {
		return chance.Bits(w.Population.Seed, chance.Traits, uint64(a)<<16|uint64(trait)<<8|uint64(i), 0)
	}
	p.segment[a] = uint8(s)
	for i, share := range seg.Speaks {
		if uint32(bits(drawLanguage, i)>>32) < uint32(fixed.ProbOf(share)) {
			p.speaks[a] |= 1 << i
		}
	}
	for i, share := range seg.On {
		if uint32(bits(drawPlatform, i)>>32) < uint32(fixed.ProbOf(share)) {
			p.on[a] |= 1 << i
		}
	}
	spread := func(mean, sd fixed.Q, trait, i int) fixed.Q {
		return mean + sd.Mul(chance.Normal(bits(trait, i)))
	}
	within := w.Effects[effects.OpinionTraits]
	p.literacy[a] = small(spread(seg.Literacy, within, drawLiteracy, 0).Share())
	p.stubborn[a] = small(spread(seg.Stubborn, within, drawStubborn, 0).Share())
	for g := range w.Governments {
		*p.stance.of(g, a) = opinion.Of(spread(seg.Stance[g], seg.Spread, drawStance, g))
	}
	// Trust in officials as such, shaded by what one thinks of this government.
	own := seg.Trust[world.Officials] + w.Effects[effects.TrustStance].Mul(p.stance.of(w.Player, a).Q())
	p.trust[a] = small(spread(own, within, drawTrust, 0).Share())
}

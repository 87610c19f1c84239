package population

import (
	"slices"

	"demarche/internal/breath"
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
)

// shuffled lists the members of a platform in an order that has nothing to do
// with who they are: connect gives the first of them the most followers.
func (p *People) shuffled(platform int) []uint32 {
	type member struct {
		key   uint64
		agent uint32
	}
	stream := chance.NewStream(p.World.Population.Seed, chance.Graph, int32(platform))
	var all []member
	for a := range uint32(p.Size()) {
		if p.on[a]>>platform&1 == 1 {
			all = append(all, member{stream.Bits(uint64(a)), a})
		}
	}
	slices.SortFunc(all, func(a, b member) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	list := make([]uint32, len(all))
	for i, m := range all {
		list[i] = m.agent
	}
	return list
}

// connect lets every member follow a geometric number of others. A share of
// them, the homophily, comes from the own segment. Whom one follows is drawn
// by squaring a uniform rank, which gives numbers of followers with a power law
// of exponent 3, that of Barabasi and Albert (1999).
func (p *People) connect(platform int) network.Graph {
	spec := &p.World.Platforms[platform]
	members := p.shuffled(platform)
	bySegment := make([][]uint32, len(p.World.Segments))
	for _, a := range members {
		s := p.segment[a]
		bySegment[s] = append(bySegment[s], a)
	}
	stream := chance.NewStream(p.World.Population.Seed, chance.Graph, int32(platform)+1<<16)
	ties := make([]network.Tie, 0, len(members)*int(max(spec.Peers>>16, 1)))
	homophily := uint32(fixed.ProbOf(spec.Homophily))
	stops := fixed.RatePer(fixed.One.Div(max(spec.Peers, fixed.One/2)), 1, 1)
	var chosen []uint32
	for _, v := range members {
		breath.Take()
		follows := chance.After(stream.Bits(uint64(v)<<12|0xfff), stops, 4*int32(spec.Peers>>16)+2)
		chosen = chosen[:0]
		for i := range uint64(follows) {
			bits := stream.Bits(uint64(v)<<12 | i)
			from := members
			if uint32(bits) < homophily {
				from = bySegment[p.segment[v]]
			}
			u := bits >> 32
			rank := (u * u >> 32) * uint64(len(from)) >> 32
			// Whoever is followed already is not followed again: hubs have a few less.
			if a := from[rank]; a != v && !slices.Contains(chosen, a) {
				chosen = append(chosen, a)
				ties = append(ties, network.NewTie(a, v))
			}
		}
	}
	return network.FromTies(p.Size(), ties)
}

package population

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// graph holds who sees what an agent shares on one platform: the followers of
// agent a are followers[start[a]:start[a+1]] (compressed sparse rows).
type graph struct {
	start     []uint32
	followers []uint32
}

func (g *graph) of(a uint32) []uint32 { return g.followers[g.start[a]:g.start[a+1]] }

// join lists the members of a platform in an order that has nothing to do with
// who they are: connect gives the first of them the most followers.
func (p *People) join(platform int) {
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
	p.members = append(p.members, list)
}

// connect lets every member follow a geometric number of others. A share of
// them, the homophily, comes from the own segment. Whom one follows is drawn
// by squaring a uniform rank, which gives numbers of followers with a power law
// of exponent 3, that of Barabasi and Albert (1999).
func (p *People) connect(platform int) graph {
	spec := &p.World.Platforms[platform]
	members := p.members[platform]
	bySegment := make([][]uint32, len(p.World.Segments))
	for _, a := range members {
		s := p.segment[a]
		bySegment[s] = append(bySegment[s], a)
	}
	stream := chance.NewStream(p.World.Population.Seed, chance.Graph, int32(platform)+1<<16)
	pairs := make([]uint64, 0, len(members)*int(max(spec.Peers>>16, 1)))
	homophily := uint32(fixed.ProbOf(spec.Homophily))
	hazard := fixed.One.Div(max(spec.Peers, fixed.One/2))
	for _, v := range members {
		follows := chance.Geometric(stream.Bits(uint64(v)<<12|0xfff), hazard, 4*int32(spec.Peers>>16)+2)
		for i := range uint64(follows) {
			bits := stream.Bits(uint64(v)<<12 | i)
			from := members
			if uint32(bits) < homophily {
				from = bySegment[p.segment[v]]
			}
			u := bits >> 32
			rank := (u * u >> 32) * uint64(len(from)) >> 32
			if from[rank] != v {
				pairs = append(pairs, uint64(from[rank])<<32|uint64(v))
			}
		}
	}
	g := graph{start: make([]uint32, p.Size()+1), followers: make([]uint32, len(pairs))}
	for _, e := range pairs {
		g.start[e>>32+1]++
	}
	for a := range p.Size() {
		g.start[a+1] += g.start[a]
	}
	next := slices.Clone(g.start)
	for _, e := range pairs {
		g.followers[next[e>>32]] = uint32(e)
		next[e>>32]++
	}
	return g
}

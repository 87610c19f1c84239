package spread

import "slices"

// encounter is a meeting to come of one who hears with one who shares: 3 bits
// of graph, 22 of each agent and 8 of the sharing that it belongs to, which tell
// whether that is still under way. In a well-mixed population from and to are
// the same and the meeting is with anybody.
type encounter uint64

const (
	agentBits = 22
	agentMask = 1<<agentBits - 1
	tieBits   = 2*agentBits + 3

	// MaxAgents and MaxGraphs are the limits of an encounter.
	MaxAgents = 1 << agentBits
	MaxGraphs = 8
)

func newEncounter(graph int, from, to uint32, episode uint8) encounter {
	return encounter(episode)<<tieBits | encounter(graph)<<(2*agentBits) | encounter(from)<<agentBits | encounter(to)
}

// tie is the encounter without its sharing: who meets whom where.
func (e encounter) tie() uint64 { return uint64(e) & (1<<tieBits - 1) }

func (e encounter) episode() uint8 { return uint8(e >> tieBits) }
func (e encounter) graph() int     { return int(e >> (2 * agentBits) & (MaxGraphs - 1)) }
func (e encounter) from() uint32   { return uint32(e >> agentBits & agentMask) }
func (e encounter) to() uint32     { return uint32(e & agentMask) }

// agenda holds the encounters to come by tick, in chunks that are used again:
// no tick allocates once the agenda has had its greatest size.
type agenda struct {
	heads  []int32 // newest chunk of each tick plus one; 0 for none
	chunks []chunk
	free   int32 // first free chunk plus one
}

type chunk struct {
	next  int32 // plus one
	n     int32
	items [7]encounter
}

func (g *agenda) add(tick int32, e encounter) {
	head := g.heads[tick]
	if head == 0 || g.chunks[head-1].n == int32(len(chunk{}.items)) {
		fresh := g.free
		if fresh == 0 {
			g.chunks = append(g.chunks, chunk{})
			fresh = int32(len(g.chunks))
		} else {
			g.free = g.chunks[fresh-1].next
		}
		g.chunks[fresh-1] = chunk{next: head}
		g.heads[tick], head = fresh, fresh
	}
	c := &g.chunks[head-1]
	c.items[c.n] = e
	c.n++
}

// take empties a tick into the list.
func (g *agenda) take(tick int32, list []encounter) []encounter {
	for at := g.heads[tick]; at != 0; {
		c := &g.chunks[at-1]
		list = append(list, c.items[:c.n]...)
		next := c.next
		c.next, g.free = g.free, at
		at = next
	}
	g.heads[tick] = 0
	return list
}

// each calls f with every encounter from a tick on.
func (g *agenda) each(from int32, f func(tick int32, e encounter)) {
	for t := from; int(t) < len(g.heads); t++ {
		for at := g.heads[t]; at != 0; at = g.chunks[at-1].next {
			c := &g.chunks[at-1]
			for _, e := range c.items[:c.n] {
				f(t, e)
			}
		}
	}
}

func (g *agenda) clone() agenda {
	return agenda{heads: slices.Clone(g.heads), chunks: slices.Clone(g.chunks), free: g.free}
}

// alarms tell when agents change by themselves: a tick for each agent, the
// earliest of each block of agents and the earliest of each block of blocks, so
// that a tick looks at few blocks and not at agents.
type alarms struct {
	due    []uint16
	first  []uint16
	before []uint16
}

// never is a tick that does not come.
const never = 1<<16 - 1

const blockShift = 4

func newAlarms(n int) alarms {
	blocks := blocksOf(n)
	a := alarms{make([]uint16, n), make([]uint16, blocks), make([]uint16, blocksOf(blocks))}
	for _, list := range [][]uint16{a.due, a.first, a.before} {
		for i := range list {
			list[i] = never
		}
	}
	return a
}

// blocksOf is how many blocks n things make.
func blocksOf(n int) int { return (n + 1<<blockShift - 1) >> blockShift }

func (a *alarms) set(agent uint32, tick uint16) {
	a.due[agent] = tick
	block := agent >> blockShift
	a.first[block] = min(a.first[block], tick)
	a.before[block>>blockShift] = min(a.before[block>>blockShift], tick)
}

// ring appends to the list who is due at a tick, in the order of agents, and
// puts them to rest.
func (a *alarms) ring(tick uint16, list []uint32) []uint32 {
	for i, before := range a.before {
		if before > tick {
			continue
		}
		lo, next := i<<blockShift, uint16(never)
		blocks := a.first[lo:min(lo+1<<blockShift, len(a.first))]
		for b, first := range blocks {
			if first <= tick {
				list, first = a.wake(lo+b, tick, list)
				blocks[b] = first
			}
			next = min(next, first)
		}
		a.before[i] = next
	}
	return list
}

// wake rings in one block and returns when it is to be looked at again.
func (a *alarms) wake(block int, tick uint16, list []uint32) ([]uint32, uint16) {
	lo, next := block<<blockShift, uint16(never)
	agents := a.due[lo:min(lo+1<<blockShift, len(a.due))]
	for i, d := range agents {
		if d == tick {
			list = append(list, uint32(lo+i))
			agents[i] = never
			continue
		}
		next = min(next, d)
	}
	return list, next
}

func (a *alarms) clone() alarms {
	return alarms{slices.Clone(a.due), slices.Clone(a.first), slices.Clone(a.before)}
}

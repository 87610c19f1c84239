package population_test

import (
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/speech"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// crowd is a world of this many agents and claims over 72 hours in ticks of
// five minutes: two platforms, on which four agents in five hear five others
// each.
func crowd(agents int32, narratives int) *world.World {
	w := wt.Small()
	w.Clock.Ticks, w.Population.Agents = 864, agents
	for i := range w.Segments {
		w.Segments[i].On = []fixed.Q{fixed.One * 4 / 5, fixed.One * 4 / 5}
	}
	for i := range w.Platforms {
		w.Platforms[i].Peers = 5 * fixed.One
	}
	for len(w.Narratives) < narratives {
		w.Narratives = append(w.Narratives, w.Narratives[len(w.Narratives)%2])
	}
	return w
}

// live runs a world in which every claim is stated, doubted and answered for
// three days, and tells how long each tick took.
func live(p *population.People, seed uint64) (s *population.State, ticks []time.Duration) {
	s = population.New(p, seed, 1)
	for tick := range int(p.World.Clock.Ticks) {
		start := time.Now()
		if tick%6 == 0 {
			by := tick / 6 % 4
			s.Publish(population.Post{
				ID: uint64(tick), Account: by, Source: by, Platform: tick / 6 % 2, Languages: 3, About: tick / 6 % len(p.World.Narratives),
				Position: []world.Position{world.Asserts, world.Asserts, world.Denies, world.Holds}[tick/24%4], To: wt.Neighbour, Reach: fixed.One,
				Reading: speech.Reading{Goldstein: int16(tick%60) - 30, Emotion: 10, Politeness: 30, Moral: int8(tick % 3)},
			})
		}
		s.Step()
		ticks = append(ticks, time.Since(start))
	}
	return s, ticks
}

// BenchmarkTick is the live case: 100,000 agents and four claims, the whole
// step of the people with the posts of the tick.
func BenchmarkTick(b *testing.B) {
	p := population.Build(crowd(100_000, 4))
	var all []time.Duration
	for i := range b.N {
		_, ticks := live(p, uint64(i))
		all = append(all, ticks...)
	}
	slices.Sort(all)
	for name, share := range map[string]int{"ms/tick-p50": 50, "ms/tick-p99": 99} {
		b.ReportMetric(float64(all[(len(all)-1)*share/100].Microseconds())/1000, name)
	}
	b.ReportMetric(float64(all[len(all)-1].Microseconds())/1000, "ms/tick-max")
}

// BenchmarkMillion is a million agents through 72 hours, their building
// included. The peak is that of the whole process.
func BenchmarkMillion(b *testing.B) {
	for i := range b.N {
		p := population.Build(crowd(1_000_000, 1))
		live(p, uint64(i))
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/run")
	b.ReportMetric(peak(b), "MB-peak")
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peak is the most memory that this process has ever held, in MB.
func peak(b *testing.B) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip(err)
	}
	kB, _ := strconv.ParseFloat(string(highWater.FindSubmatch(status)[1]), 64)
	return kB / 1000
}

// BenchmarkMemory is what agents cost at rest and in the middle of a crisis.
func BenchmarkMemory(b *testing.B) {
	const agents = 100_000
	held := func() float64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc)
	}
	var membership, narrative float64
	for range b.N {
		one, five := crowd(agents, 1), crowd(agents, 5)
		before := held()
		p := population.Build(one)
		people := held() - before
		members := 0
		for i := range one.Platforms {
			members += p.Members(i)
		}
		membership = people / float64(members)
		q := population.Build(five)
		before = held()
		s, _ := live(p, 1)
		single := held() - before
		before = held()
		t, _ := live(q, 1)
		several := held() - before
		narrative = (several - single) / 4 / float64(p.Size())
		runtime.KeepAlive(s)
		runtime.KeepAlive(t)
	}
	b.ReportMetric(membership, "B/membership")
	b.ReportMetric(narrative, "B/agent-narrative")
}

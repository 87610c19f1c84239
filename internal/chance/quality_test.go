package chance

import (
	"math"
	"math/bits"
	"slices"
	"strconv"
	"testing"
)

// Neighbouring keys are what a simulation draws from: here they are walked
// along each part of the key and along names, as posts have them.
var walks = []struct {
	name string
	at   func(i int) uint64
}{
	{"seeds", func(i int) uint64 { return Bits(uint64(i), Spread, 11, 100) }},
	{"purposes", func(i int) uint64 { return Bits(7, Purpose(i+1), 11, 100) }},
	{"entities", func(i int) uint64 { return Bits(7, Spread, uint64(i), 100) }},
	{"ticks", func(i int) uint64 { return Bits(7, Spread, 11, int32(i)) }},
	{"narratives", func(i int) uint64 { return Bits(7, Spread, uint64(i)<<32|11, 100) }},
	{"names", func(i int) uint64 { return Bits(7, Expose, ID("post", "c"+strconv.Itoa(i)), 100) }},
	{"seeds of posts", func(i int) uint64 { return Bits(7^ID("post", "c1")^uint64(i+1), Expose, 11, 0) }},
}

// sigmas is how far a figure may lie from its expectation, in standard
// deviations. Thousands are looked at here, so that some lie beyond four.
const sigmas = 5.5

func off(got, mean, sd float64) bool { return math.Abs(got-mean) > sigmas*sd }

func TestEveryByteIsUniform(t *testing.T) {
	const n = 1 << 16
	for _, w := range walks {
		var counts [8][256]int
		for i := range n {
			x := w.at(i)
			for b := range 8 {
				counts[b][x>>(8*b)&0xff]++
			}
		}
		for b := range counts {
			chi := 0.0
			for _, c := range counts[b] {
				d := float64(c) - n/256.0
				chi += d * d / (n / 256.0)
			}
			// Of 255 degrees of freedom; too even a spread is as suspicious as too uneven a one.
			if off(chi, 255, math.Sqrt(2*255)) {
				t.Errorf("%s: byte %d has a chi-square of %.1f, of 255 degrees of freedom", w.name, b, chi)
			}
		}
	}
}

// Neighbours, at distances of 1 to 8, agree in half of their bits, in each bit.
func TestNeighboursAreIndependent(t *testing.T) {
	const n = 1 << 14
	for _, w := range walks {
		draws := make([]uint64, n+8)
		for i := range draws {
			draws[i] = w.at(i)
		}
		for lag := 1; lag <= 8; lag++ {
			independent(t, w.name, draws[:n], draws[lag:])
		}
	}
}

func TestAdjacentSeedsGiveUnrelatedStreams(t *testing.T) {
	const n, base = 1 << 14, 20260217
	stream := func(seed uint64, shift int) []uint64 {
		out := make([]uint64, n)
		for i := range out {
			out[i] = Bits(seed, Spread, uint64(i+shift), 100)
		}
		return out
	}
	for _, seed := range []uint64{base + 1, base + 2, base ^ 1<<63, base + golden, -base & (1<<64 - 1)} {
		for shift := range 4 {
			independent(t, "entities under another seed", stream(base, 0), stream(seed, shift))
		}
	}
}

// independent tells whether two lists of draws agree in half of their bits.
func independent(t *testing.T, name string, a, b []uint64) {
	t.Helper()
	var same [64]int
	all, n := 0, float64(len(a))
	for i := range a {
		x := ^(a[i] ^ b[i])
		all += bits.OnesCount64(x)
		for k := range same {
			same[k] += int(x >> k & 1)
		}
	}
	for k, s := range same {
		if off(float64(s), n/2, math.Sqrt(n)/2) {
			t.Errorf("%s: neighbours agree in bit %d in %.4f of the draws", name, k, float64(s)/n)
		}
	}
	if off(float64(all), 32*n, math.Sqrt(64*n)/2) {
		t.Errorf("%s: neighbours agree in %.5f of their bits", name, float64(all)/(64*n))
	}
}

// Flipping any bit of any part of the key flips each bit of the draw with
// probability one half.
func TestAvalanche(t *testing.T) {
	const n = 2000
	flips := map[string]func(k key, bit int) key{
		"seed":    func(k key, bit int) key { k.seed ^= 1 << bit; return k },
		"entity":  func(k key, bit int) key { k.entity ^= 1 << bit; return k },
		"purpose": func(k key, bit int) key { k.purpose ^= 1 << bit; return k },
		"tick":    func(k key, bit int) key { k.tick ^= 1 << bit; return k },
	}
	for part, flip := range flips {
		width := 64
		if part == "purpose" || part == "tick" {
			width = 32
		}
		for bit := range width {
			var flipped [64]int
			for i := range n {
				// Keys as the simulation has them: small numbers and hashes.
				k := key{uint64(i), Purpose(i%17 + 1), uint64(i * 31), int32(i % 864)}
				if i%2 == 1 {
					k.seed, k.entity = mix(uint64(i)), ID("post", strconv.Itoa(i))
				}
				x := k.bits() ^ flip(k, bit).bits()
				for o := range flipped {
					flipped[o] += int(x >> o & 1)
				}
			}
			for o, f := range flipped {
				if off(float64(f), n/2, math.Sqrt(n)/2) {
					t.Errorf("bit %d of the %s flips bit %d of the draw in %.3f of the keys", bit, part, o, float64(f)/n)
				}
			}
		}
	}
}

// The birthday spacings of Marsaglia (1985): of n days in a year of m, the
// number of equal spacings has the Poisson law of mean n^3/(4m): 4 here.
func TestBirthdaySpacings(t *testing.T) {
	const days, years = 1 << 12, 64
	for _, w := range walks {
		for half, shift := range []int{0, 32} {
			equal := 0
			for year := range years {
				list := make([]uint32, days)
				for i := range list {
					list[i] = uint32(w.at(year*days+i) >> shift)
				}
				slices.Sort(list)
				for i := days - 1; i > 0; i-- {
					list[i] -= list[i-1]
				}
				slices.Sort(list)
				for i := 1; i < days; i++ {
					if list[i] == list[i-1] {
						equal++
					}
				}
			}
			if off(float64(equal), 4*years, math.Sqrt(4*years)) {
				t.Errorf("%s: %d equal spacings in half %d, want about %d", w.name, equal, half, 4*years)
			}
		}
	}
}

package expect

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Verdict says whether an expectation was borne out.
type Verdict struct {
	Trial    *Trial
	Expected *Expected
	Passed   bool
	Said     string   // what came instead
	Shown    []string // distributions of what it reads
	Failed   []int    // seeds in which it was not so
	Nearest  int      // the seed in which it was missed by least, or 0
}

// Judge judges a test by the runs that were made.
func (s *Suite) Judge(t *Trial, found map[string]Sample) []Verdict {
	var seeds []int
	for seed := 1; seed <= t.Seeds; seed++ {
		if t.where < 0 || s.of(t.line, seed, found).value(t.where) == 1 {
			seeds = append(seeds, seed)
		}
	}
	var list []Verdict
	for _, e := range t.Expect {
		v := Verdict{Trial: t, Expected: e}
		if len(seeds) == 0 {
			v.Said = fmt.Sprintf("in none of the %d runs \"where\" holds: there is nothing to judge", t.Seeds)
		} else {
			s.judge(&v, seeds, found)
		}
		list = append(list, v)
	}
	return list
}

// one is what a seed says of an expectation.
type one struct {
	seed  int
	value float64 // the figure; 1 and 0 for conditions
	ok    bool
	reads []float64
}

func (s *Suite) judge(v *Verdict, seeds []int, found map[string]Sample) {
	e := v.Expected
	var all []one
	for _, seed := range seeds {
		o, fault := s.look(v, seed, found)
		if fault != "" {
			v.Said, v.Failed = "a run could not be made: "+fault, []int{seed}
			return
		}
		all = append(all, o)
		if !o.ok {
			v.Failed = append(v.Failed, seed)
		}
	}
	if e.kind == holds || e.shared {
		n := len(all) - len(v.Failed)
		wanted := int(math.Ceil(e.share*float64(len(all)) - 1e-9))
		v.Passed = n >= wanted
		v.Said = fmt.Sprintf("so in %d of %d runs; wanted in %s, %d", n, len(all), percent(e.share), wanted)
	} else {
		mean, half := meanOf(all)
		v.Passed = e.accepts(mean)
		v.Said = fmt.Sprintf("on average %.3f ± %.3f", mean, half)
		switch e.kind {
		case lower, higher:
			v.Said = fmt.Sprintf("the difference is on average %+.3f ± %.3f", mean, half)
		}
	}
	if !v.Passed {
		v.Shown = append(s.distributions(v, all), s.undone(v.Trial.line, seeds, found)...)
		v.Nearest = nearest(e, all)
	}
}

// look is what one seed says.
func (s *Suite) look(v *Verdict, seed int, found map[string]Sample) (one, string) {
	e, l := v.Expected, v.Trial.line
	if e.kind == credited {
		got := foundIn(found, s.creditID(slices.Index(s.lines, l), e.credit, seed))
		if got.Fault != "" {
			return one{}, got.Fault
		}
		return one{seed: seed, value: got.value(0), ok: e.accepts(got.value(0))}, ""
	}
	got := s.of(l, seed, found)
	o := one{seed: seed, value: got.value(e.probe)}
	if e.probe < len(got.Reads) {
		o.reads = got.Reads[e.probe]
	}
	if e.other != nil {
		against := s.of(e.other, seed, found)
		o.value -= against.value(e.against)
		if got.Fault == "" {
			got.Fault = against.Fault
		}
	}
	o.ok = e.accepts(o.value)
	return o, got.Fault
}

// accepts tells whether a figure is as expected.
func (e *Expected) accepts(value float64) bool {
	switch e.kind {
	case average:
		return value >= e.from && value <= e.to
	case lower:
		return value < 0
	case higher:
		return value > 0
	case credited:
		return value > e.from
	}
	return value == 1
}

func (s Sample) value(probe int) float64 {
	if probe >= len(s.Values) {
		return 0
	}
	return s.Values[probe]
}

func meanOf(all []one) (mean, half float64) {
	n := float64(len(all))
	for _, o := range all {
		mean += o.value
	}
	mean /= n
	squares := 0.0
	for _, o := range all {
		squares += (o.value - mean) * (o.value - mean)
	}
	return mean, 2 * math.Sqrt(squares/max(n-1, 1)/n)
}

// nearest returns the seed that missed an expectation by least: of figures the
// one closest to what is wanted, of conditions the one whose readings are
// closest to those of a run in which it held.
func nearest(e *Expected, all []one) int {
	best, seed := math.Inf(1), 0
	for _, o := range all {
		if o.ok {
			continue
		}
		d := e.distance(o, all)
		if d < best || seed == 0 {
			best, seed = d, o.seed
		}
	}
	return seed
}

func (e *Expected) distance(o one, all []one) float64 {
	switch e.kind {
	case average:
		return max(e.from-o.value, o.value-e.to)
	case lower:
		return o.value
	case higher:
		return -o.value
	case credited:
		return e.from - o.value
	}
	best := math.Inf(1)
	for _, p := range all {
		if p.ok && len(p.reads) == len(o.reads) {
			d := 0.0
			for i := range p.reads {
				d += math.Abs(p.reads[i] - o.reads[i])
			}
			best = min(best, d)
		}
	}
	return best
}

// undone tells of entries of the test that were never done in some runs: what
// is expected of them cannot come then.
func (s *Suite) undone(l *line, seeds []int, found map[string]Sample) []string {
	times := make([]int, len(l.own))
	for _, seed := range seeds {
		for _, i := range s.of(l, seed, found).Undone {
			times[i]++
		}
	}
	var out []string
	for i, n := range times {
		if n > 0 {
			out = append(out, fmt.Sprintf("the command in line %d could not be done in %d of %d runs", l.own[i].Line, n, len(seeds)))
		}
	}
	return out
}

// distributions tell how what an expectation reads was spread over the runs.
func (s *Suite) distributions(v *Verdict, all []one) []string {
	if v.Expected.kind != holds {
		var values []float64
		for _, o := range all {
			values = append(values, o.value)
		}
		return []string{"by run: " + spread(values)}
	}
	p := v.Trial.line.probes[v.Expected.probe]
	if p.program == nil {
		return nil
	}
	numbers, bools := p.program.Reads()
	var out []string
	for i, r := range slices.Concat(numbers, bools) {
		var values []float64
		for _, o := range all {
			if i < len(o.reads) {
				values = append(values, o.reads[i])
			}
		}
		if i >= len(numbers) {
			n := 0
			for _, x := range values {
				n += int(x)
			}
			out = append(out, fmt.Sprintf("%s: yes in %d, no in %d", s.Bundle.Names.Said(r), n, len(values)-n))
			continue
		}
		out = append(out, s.Bundle.Names.Said(r)+": "+spread(values))
	}
	return out
}

// spread writes few values each with how often it came, many by their quarters.
func spread(values []float64) string {
	slices.Sort(values)
	distinct := slices.Compact(slices.Clone(values))
	if len(distinct) <= 7 {
		var parts []string
		for _, d := range distinct {
			n := 0
			for _, x := range values {
				if x == d {
					n++
				}
			}
			parts = append(parts, fmt.Sprintf("%d × %.4g", n, d))
		}
		return strings.Join(parts, ", ")
	}
	at := func(q float64) float64 { return values[int(q*float64(len(values)-1)+0.5)] }
	return fmt.Sprintf("least %.3g, quarters %.3g, %.3g, %.3g, most %.3g", at(0), at(0.25), at(0.5), at(0.75), at(1))
}

func percent(share float64) string { return fmt.Sprintf("%.4g %%", 100*share) }

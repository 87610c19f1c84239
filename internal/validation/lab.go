package validation

import (
	"context"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
)

// lab runs what a group asks for.
type lab struct {
	ctx  context.Context
	less int
}

// leastRuns are what a standard error can still be told from.
const leastRuns = 8

// runs is how many of a full number of runs are made.
func (l *lab) runs(full int) int { return max(full/l.less, min(full, leastRuns)) }

// each calls f with 0 .. n-1 on all cores; f keeps what it finds by its number,
// so that the number of cores cannot show. It stops early when the context ends.
func (l *lab) each(n int, f func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && l.ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	workers.Wait()
}

// sample returns what each of the runs gives.
func (l *lab) sample(full int, run func(seed uint64) float64) sample {
	s := make(sample, l.runs(full))
	l.each(len(s), func(i int) { s[i] = run(uint64(i)) })
	return s
}

// samples returns several values of each of the runs, sorted by value.
func (l *lab) samples(full int, run func(seed uint64) []float64) []sample {
	found := make([][]float64, l.runs(full))
	l.each(len(found), func(i int) { found[i] = run(uint64(i)) })
	var s []sample
	for i, values := range found {
		for k, x := range values {
			if k == len(s) {
				s = append(s, make(sample, len(found)))
			}
			s[k][i] = x
		}
	}
	return s
}

// sample are the values that independent runs gave.
type sample []float64

func (s sample) mean() float64 {
	sum := 0.
	for _, x := range s {
		sum += x
	}
	return sum / float64(max(len(s), 1))
}

// deviation is the standard deviation of one run.
func (s sample) deviation() float64 {
	mean, sum := s.mean(), 0.
	for _, x := range s {
		sum += (x - mean) * (x - mean)
	}
	return math.Sqrt(sum / float64(max(len(s)-1, 1)))
}

// standardError is that of the mean.
func (s sample) standardError() float64 { return s.deviation() / math.Sqrt(float64(max(len(s), 1))) }

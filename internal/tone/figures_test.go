package tone

import (
	"math"
	"math/rand/v2"
	"sort"
	"testing"

	"demarche/internal/speech"
)

// figures are what a set of labelled posts measures.
type figures struct {
	n          int
	macroF1    float64
	accuracy   float64 // of the act among eleven
	sign       float64 // of those labelled beyond half a point either way
	spearman   float64
	covered    float64 // labels within the stated error
	confusion  [speech.Acts][speech.Acts]int
	difficulty map[string][2]int // right, all
	pairs      [][2]speech.Act   // labelled, read
}

// bootstrap returns the middle 95 % of the macro F1 of 1000 samples of the posts
// with replacement (Efron 1979).
func (f figures) bootstrap() (low, high float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	all := make([]float64, 1000)
	for i := range all {
		var c [speech.Acts][speech.Acts]int
		for range f.pairs {
			p := f.pairs[rng.IntN(len(f.pairs))]
			c[p[0]][p[1]]++
		}
		all[i] = macroF1(c)
	}
	sort.Float64s(all)
	return all[25], all[974]
}

func measureFigures(posts []post) figures {
	f := figures{n: len(posts), difficulty: map[string][2]int{}}
	var labels, values []float64
	signs, right, covered := 0, 0, 0
	signed := 0
	for _, p := range posts {
		r := Read(p.lang, p.text)
		f.confusion[p.act][r.Act]++
		f.pairs = append(f.pairs, [2]speech.Act{p.act, r.Act})
		d := f.difficulty[p.difficulty]
		d[1]++
		if r.Act == p.act {
			right++
			d[0]++
		}
		f.difficulty[p.difficulty] = d
		labels = append(labels, float64(p.goldstein))
		values = append(values, float64(r.Goldstein))
		if abs(p.goldstein) > 5 {
			signed++
			if p.goldstein > 0 == (r.Goldstein > 0) && r.Goldstein != 0 {
				signs++
			}
		}
		if abs(p.goldstein-int(r.Goldstein)) <= int(r.Error) {
			covered++
		}
	}
	f.accuracy = float64(right) / float64(f.n)
	f.sign = float64(signs) / float64(signed)
	f.covered = float64(covered) / float64(f.n)
	f.spearman = pearson(ranks(labels), ranks(values))
	f.macroF1 = macroF1(f.confusion)
	return f
}

// report logs the figures, by difficulty in fixed order, and the confusion.
func (f figures) report(t *testing.T) {
	t.Logf("n %d, macro F1 %.3f, act %.3f, sign %.3f, Spearman %.3f, covered %.3f", f.n, f.macroF1, f.accuracy, f.sign, f.spearman, f.covered)
	names := make([]string, 0, len(f.difficulty))
	for name := range f.difficulty {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		t.Logf("%-12s %d of %d", name, f.difficulty[name][0], f.difficulty[name][1])
	}
	for a := range speech.Acts {
		t.Logf("%-10s %v", speech.Act(a), f.confusion[a])
	}
}

func (f figures) demand(t *testing.T, want floors) {
	for _, c := range []struct {
		name       string
		got, floor float64
	}{
		{"macro F1", f.macroF1, want.macroF1},
		{"sign", f.sign, want.sign},
		{"Spearman", f.spearman, want.spearman},
		{"covered", f.covered, want.covered},
	} {
		if c.got < c.floor {
			t.Errorf("%s %.3f is below %.2f", c.name, c.got, c.floor)
		}
	}
}

func macroF1(c [speech.Acts][speech.Acts]int) float64 {
	sum, acts := 0.0, 0
	for a := range speech.Acts {
		hit, labelled, read := c[a][a], 0, 0
		for b := range speech.Acts {
			labelled += c[a][b]
			read += c[b][a]
		}
		if labelled == 0 {
			continue
		}
		acts++
		sum += 2 * float64(hit) / float64(labelled+read)
	}
	return sum / float64(acts)
}

// ranks gives tied values their mean rank.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return x[order[a]] < x[order[b]] })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		k := i
		for k < len(order) && x[order[k]] == x[order[i]] {
			k++
		}
		for m := i; m < k; m++ {
			out[order[m]] = float64(i+k-1) / 2
		}
		i = k
	}
	return out
}

func pearson(x, y []float64) float64 {
	var mx, my float64
	for i := range x {
		mx += x[i] / float64(len(x))
		my += y[i] / float64(len(y))
	}
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}

package tone

import (
	"math"
	"sort"

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
}

func measureFigures(posts []post) figures {
	f := figures{n: len(posts), difficulty: map[string][2]int{}}
	var labels, values []float64
	signs, right, covered := 0, 0, 0
	signed := 0
	for _, p := range posts {
		r := Read(p.lang, p.text)
		f.confusion[p.act][r.Act]++
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

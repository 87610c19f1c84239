package learn

import (
	"cmp"
	"math"
	"slices"

	"demarche/internal/speech"
	"demarche/internal/tone"
)

// levels is the number of steps from 0 to the largest weight of a column. Few of
// them pack well, and more cues are worth more than finer weights.
const levels = 31

// Weights packs the model into whole numbers, keys in order. Values of the
// classes are the means of posts.
func (m *Model) Weights(posts []*Post) *tone.Weights {
	w := &tone.Weights{Classes: slices.Clone(m.Classes)}
	for i := range w.Classes {
		w.Classes[i].Value = meanValue(posts, m.Classes[i])
	}
	keep := m.byKey()
	cols := w.Columns()
	w.Steps = make([]int32, cols)
	for c := range cols {
		top := 0.0
		for _, id := range keep {
			top = max(top, math.Abs(m.row(id)[c]*m.scale[id]*m.unit(c)))
		}
		w.Steps[c] = int32(math.Ceil(top / levels * (1 << 16)))
		w.Steps[c] = max(w.Steps[c], 1)
	}
	w.Keys = make([]uint32, len(keep))
	w.Rows = make([]int8, len(keep)*cols)
	for k, id := range keep {
		w.Keys[k] = m.Keys[id]
		for c := range cols {
			w.Rows[k*cols+c] = int8(math.Round(m.row(id)[c] * m.scale[id] * m.unit(c) * (1 << 16) / float64(w.Steps[c])))
		}
	}
	for i, v := range middles {
		w.Middles[i] = int8(math.Round(v * 10))
	}
	return w
}

// unit is what 1 of a column is worth: log odds as they are, values in tenths.
func (m *Model) unit(c int) float64 {
	if c >= m.cols-len(middles) {
		return 10
	}
	return 1
}

func meanValue(posts []*Post, c tone.Class) int16 {
	sum, n := 0.0, 0.0
	for _, p := range posts {
		if p.Act == c.Act && p.Kind == c.Kind {
			sum += p.Values[0]
			n++
		}
	}
	return int16(math.Round(10 * sum / max(n, 1)))
}

// heaviest returns the keys of the rows with the largest weight for an act times
// the root of the number of families that have the cue: what is frequent matters more
// often. By the weight alone, cross-validation lost .02 of macro F1.
func (m *Model) heaviest(seen map[uint32]int, most int) map[uint32]bool {
	ids := make([]int32, len(m.Keys))
	weight := make([]float64, len(m.Keys))
	for i := range ids {
		ids[i] = int32(i)
		for _, w := range m.row(int32(i))[:speech.Acts] {
			weight[i] = max(weight[i], math.Abs(w))
		}
		weight[i] *= m.scale[i] * math.Sqrt(float64(seen[m.Keys[i]]))
	}
	slices.SortFunc(ids, func(a, b int32) int {
		switch {
		case weight[a] > weight[b]:
			return -1
		case weight[a] < weight[b]:
			return 1
		case m.Keys[a] < m.Keys[b]:
			return -1
		}
		return 1
	})
	keep := make(map[uint32]bool, most)
	for _, id := range ids[:min(most, len(ids))] {
		keep[m.Keys[id]] = true
	}
	return keep
}

// byKey returns the ids of the rows in the order of their keys.
func (m *Model) byKey() []int32 {
	ids := make([]int32, len(m.Keys))
	for i := range ids {
		ids[i] = int32(i)
	}
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Compare(m.Keys[a], m.Keys[b]) })
	return ids
}

package classbook

import (
	"cmp"
	"slices"

	"demarche/internal/locale"
)

// columns is how many stretches of time the table of decisions has room for.
const columns = 12

// Hours counts the decisions of all teams by their kind and hour.
type Hours struct {
	Head []string // the stretches, in hours of the crisis
	Rows []Kind
	Most int // the greatest count
}

// Kind is a kind of decision.
type Kind struct {
	Name  string
	Count []int // by stretch
	All   int
}

func hours(teams []Team, w *locale.Words) Hours {
	last := int32(1)
	for i := range teams {
		for _, c := range teams[i].Sheet.Decisions.Rows {
			last = max(last, c.Minute)
		}
	}
	step := (last/60)/columns + 1 // hours
	var out Hours
	for from := int32(0); from <= last/60; from += step {
		if step == 1 {
			out.Head = append(out.Head, w.Number(int64(from)))
		} else {
			out.Head = append(out.Head, w.Number(int64(from))+"–"+w.Number(int64(from+step)))
		}
	}
	by := map[string]*Kind{}
	for i := range teams {
		for _, d := range teams[i].Sheet.Decisions.Rows {
			k := by[d.Kind]
			if k == nil {
				k = &Kind{Name: w.T("command." + d.Kind), Count: make([]int, len(out.Head))}
				by[d.Kind] = k
			}
			at := d.Minute / 60 / step
			k.Count[at]++
			k.All++
			out.Most = max(out.Most, k.Count[at])
		}
	}
	for _, k := range by {
		out.Rows = append(out.Rows, *k)
	}
	slices.SortFunc(out.Rows, func(a, b Kind) int { return cmp.Or(cmp.Compare(b.All, a.All), cmp.Compare(a.Name, b.Name)) })
	return out
}

// Shade is how strongly a count is shown beside the greatest, 0 to 4.
func (h Hours) Shade(n int) int {
	if n == 0 || h.Most == 0 {
		return 0
	}
	return 1 + (3*n-1)/h.Most
}

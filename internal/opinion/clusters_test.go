package opinion

import (
	"slices"
	"testing"

	"demarche/internal/fixed"
)

func TestClustersPartAtGaps(t *testing.T) {
	const gap = One / 10
	for _, c := range []struct {
		name  string
		x     []Stance
		share fixed.Q
		want  int
	}{
		{"nobody", nil, 0, 0},
		{"one", []Stance{5}, 0, 1},
		{"a gap just as wide does not part", []Stance{0, gap, 2 * gap}, 0, 1},
		{"a wider one does, in any order", []Stance{2*gap + 1, 0, gap}, 0, 2},
		{"from end to end", []Stance{-One, One}, 0, 2},
		{"a share that is not exceeded", []Stance{-One, -One, -One, One}, fixed.One / 4, 1},
		{"a share that is", []Stance{-One, -One, -One, One}, fixed.One/4 - 1, 2},
	} {
		before := slices.Clone(c.x)
		if got := Clusters(c.x, gap, c.share); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
		if !slices.Equal(c.x, before) {
			t.Errorf("%s: the opinions were reordered", c.name)
		}
	}
}

func TestStancesAreWiderThanQ(t *testing.T) {
	for _, q := range []fixed.Q{-fixed.One, -1, 0, 1, fixed.Half, fixed.One} {
		if got := Of(q).Q(); got != q {
			t.Errorf("%d came back as %d", q, got)
		}
	}
	if Of(2*fixed.One) != One || Of(-2*fixed.One) != -One {
		t.Error("a stance left -1..1")
	}
	if got := (One/2 - 1).Q(); got != fixed.Half {
		t.Errorf("%d, want the nearest", got)
	}
	if Bound(fixed.Half) != One || Bound(fixed.One) != 1<<31-1 {
		t.Error("a bound on 0..1 is not twice as wide on -1..1")
	}
}

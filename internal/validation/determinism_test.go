package validation

import (
	"runtime"
	"slices"
	"testing"
)

// The number of cores cannot show in what is found.
func TestCoresDoNotShow(t *testing.T) {
	many := neverHeard(&lab{t.Context(), 1}, 300, 40)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if one := neverHeard(&lab{t.Context(), 1}, 300, 40); !slices.Equal(one, many) {
		t.Errorf("one core: %v; several: %v", one, many)
	}
}

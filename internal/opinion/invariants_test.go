package opinion

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestRoundEqualsTheOracleBitForBit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		want := s.clone()
		for range 3 {
			s.round()
			oracle(want.kernel, want.layers, want.x, want.first, want.stubborn)
		}
		if !reflect.DeepEqual(s.x, want.x) {
			t.Fatalf("%v, want %v", s.x, want.x)
		}
	})
}

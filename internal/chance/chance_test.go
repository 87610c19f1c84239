package chance

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestDrawsDependOnEveryPartOfTheKey(t *testing.T) {
	base := Bits(1, Spread, 2, 3)
	for name, other := range map[string]uint64{
		"seed": Bits(2, Spread, 2, 3), "purpose": Bits(1, Share, 2, 3), "entity": Bits(1, Spread, 3, 3), "tick": Bits(1, Spread, 2, 4),
	} {
		if other == base {
			t.Errorf("the %s makes no difference", name)
		}
	}
}

// key is all that a draw depends on.
type key struct {
	seed    uint64
	purpose Purpose
	entity  uint64
	tick    int32
}

func (k key) bits() uint64 { return Bits(k.seed, k.purpose, k.entity, k.tick) }

func TestDrawsDependOnNothingButTheKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) key {
			return key{rapid.Uint64().Draw(t, "seed"), Purpose(rapid.Uint32().Draw(t, "purpose")), rapid.Uint64().Draw(t, "entity"), rapid.Int32().Draw(t, "tick")}
		}), 1, 20).Draw(t, "keys")
		first := map[key]uint64{}
		for _, k := range keys {
			first[k] = k.bits()
		}
		// In another order, some left out, by a stream or by the whole key.
		for _, k := range rapid.Permutation(slices.Clone(keys)).Draw(t, "order")[:rapid.IntRange(1, len(keys)).Draw(t, "kept")] {
			if k.bits() != first[k] || NewStream(k.seed, k.purpose, k.tick).Bits(k.entity) != first[k] {
				t.Fatalf("%+v gave another draw", k)
			}
		}
	})
}

// Small numbers in another part of the key are another key: nothing is added
// up or swapped. Among half a million draws of 64 bits two are equal by chance
// once in a hundred million tries.
func TestPartsOfAKeyAreNotInterchangeable(t *testing.T) {
	seen := map[uint64]key{}
	for seed := range uint64(8) {
		for purpose := Facts; purpose <= Contact; purpose++ {
			for entity := range uint64(64) {
				for tick := range int32(64) {
					k := key{seed, purpose, entity, tick}
					if other, ok := seen[k.bits()]; ok {
						t.Fatalf("%+v and %+v give the same draw", k, other)
					}
					seen[k.bits()] = k
				}
			}
		}
	}
}

func TestIDTellsPartsApart(t *testing.T) {
	seen := map[uint64][]string{}
	for _, parts := range [][]string{{}, {""}, {"", ""}, {"ab", "c"}, {"a", "bc"}, {"abc"}, {"abc", ""}, {"", "abc"}, {"c", "ab"}} {
		id := ID(parts...)
		if other, ok := seen[id]; ok {
			t.Errorf("%q and %q are one entity", parts, other)
		}
		seen[id] = parts
	}
}

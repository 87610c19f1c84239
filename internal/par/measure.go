package par

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"math"
	"slices"

	"demarche/internal/scenario"
)

func meanOf(list []ended) Mean {
	n := float64(len(list))
	m := Mean{Loss: lossIn(list)}
	squares := 0.0
	for _, e := range list {
		squares += (e.loss - m.Loss) * (e.loss - m.Loss)
		m.Rung += e.rung / n
	}
	m.Half = 2 * math.Sqrt(squares/max(n-1, 1)/n)
	return m
}

// Digest names what a best line is sought for: the rules of the crisis, but for
// the figures of duty and par themselves, and the playbooks by their names.
func Digest(b *scenario.Bundle, books map[string][]byte) string {
	bare := *b.World
	bare.Rubric.Duty, bare.Rubric.Par = 0, 0
	h := sha256.New()
	h.Write([]byte(scenario.Digest(&bare)))
	for _, name := range slices.Sorted(maps.Keys(books)) {
		sum := sha256.Sum256(books[name])
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Parse reads a kept line.
func Parse(data []byte) (*Line, error) {
	l := &Line{}
	return l, json.Unmarshal(data, l)
}

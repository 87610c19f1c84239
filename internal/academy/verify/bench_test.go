package verify

import (
	"testing"
)

// BenchmarkDigestCheck checks the journal of a crisis of 72 hours in which a
// class has posted all that it could: every tick is journaled, every hour has its
// digest.
func BenchmarkDigestCheck(b *testing.B) {
	text := busy(b, seconds())
	for b.Loop() {
		if _, err := check(seconds(), text, Terms{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(text))/1024, "kB")
}

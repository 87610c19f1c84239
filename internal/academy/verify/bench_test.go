package verify

import (
	"testing"
	"time"

	"demarche/internal/session"
)

// BenchmarkDigestCheck checks the journal of a crisis of 72 hours in which a
// class has posted all that it could: every tick is journaled, every hour has its
// digest. The yardstick is the crisis itself, played in silence in the same run.
func BenchmarkDigestCheck(b *testing.B) {
	p := seconds()
	text := busy(b, p)
	yard := silence(b, p)
	began := time.Now()
	for b.Loop() {
		if _, err := check(p, text, Terms{}); err != nil {
			b.Fatal(err)
		}
	}
	each := time.Since(began) / time.Duration(b.N)
	b.ReportMetric(2*each.Seconds()/(yard+silence(b, p)).Seconds(), "x-crisis")
	b.ReportMetric(float64(len(text))/1024, "kB")
}

// silence is how long the crisis takes when nobody does anything.
func silence(b *testing.B, p place) time.Duration {
	const runs = 3
	began := time.Now()
	for i := range runs {
		s, err := session.New(p.setup(uint64(i)), session.Headless, session.Keep{})
		if err != nil {
			b.Fatal(err)
		}
		for !s.Over() {
			s.Advance()
		}
	}
	return time.Since(began) / runs
}

package population

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/spread"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// The sums are kept up with every change: adding up afresh must find the same,
// and so must counting the minds.
func TestTheBooksAreKept(t *testing.T) {
	p := Build(wt.Small())
	s := New(p, 3, 1)
	for tick := range 120 {
		if tick%7 == 0 {
			s.Publish(Post{
				ID: uint64(tick), Account: tick % 4, Source: tick % 4, Platform: tick % 2, Languages: 3, About: tick % 2,
				Position: world.Position(1 + tick%4), To: wt.Neighbour, Reach: fixed.One, Evidence: tick%3 == 0,
				Reading: speech.Reading{Goldstein: int16(tick%100) - 50, Emotion: 10, Politeness: 20, Empathy: 5},
			})
		}
		if tick == 60 {
			s.MoveTrust(wt.Home, -fixed.One/10)
		}
		s.Step()
	}
	kept := sums{append([]int64(nil), s.sums.arousal...), append([]int64(nil), s.sums.trust...), cloneAll(s.sums.stance), append([]int32(nil), s.sums.reached...)}
	s.sum()
	if d := cmp.Diff(s.sums, kept, cmp.AllowUnexported(sums{})); d != "" {
		t.Errorf("sums kept and sums added up differ: %s", d)
	}
	for n := range p.World.Narratives {
		counts := make([][spread.Beliefs]int32, len(p.World.Segments))
		for a := range uint32(p.Size()) {
			counts[p.segment[a]][s.claims.Mind(n, a).Belief()]++
		}
		for i, want := range counts {
			if d := cmp.Diff(want, s.claims.Counts(n, i)); d != "" {
				t.Errorf("minds about claim %d in segment %d: %s", n, i, d)
			}
		}
	}
}

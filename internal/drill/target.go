package drill

import (
	"demarche/internal/session"
	"demarche/internal/view"
)

// The bands of certainty, by the places from which a reading is called guarded
// and firm, and of politeness, by that below which the score takes points off.
const (
	guarded, firm = 24, 36
	civil         = 25
)

// targetOf is what fits now: the place between conflict and cooperation by the
// rubric; no firm words on what nobody has checked, no guarded ones on what is
// established.
func targetOf(s *session.Session, about int) Target {
	t := Target{Goldstein: Band{-20, 60}, Certainty: Band{10, firm - 1}, Politeness: Band{civil, 50}}
	m, r := s.Sim(), &s.Bundle().World.Rubric
	if r.ToneLow != nil {
		t.Goldstein.Low = tenths(m.Eval(r.ToneLow))
	}
	if r.ToneHigh != nil {
		t.Goldstein.High = tenths(m.Eval(r.ToneHigh))
	}
	for _, n := range s.View().Narratives {
		if n.Index == about && (n.Status == view.Supported || n.Status == view.Contradicted) {
			t.Certainty = Band{guarded + 1, 50}
		}
	}
	return t
}

func tenths(v float64) int {
	if v < 0 {
		return -tenths(-v)
	}
	return int(float64(v*10) + 0.5)
}

package debrief

import (
	"demarche/internal/present"
	"demarche/internal/score"
	"demarche/internal/session"
)

// Unkept are the words that the player's side did not keep, and what each cost.
type Unkept struct {
	Heading string
	About   string // what the price counts
	Rows    []UnkeptRow
}

// UnkeptRow is one of them: when and what, and its price in the score.
type UnkeptRow struct{ What, Price string }

// UnkeptOf tells what was not kept in the run as it went.
func UnkeptOf(s *session.Session, t *present.Teller) Unkept {
	w, v := t.Words, s.View()
	out := Unkept{Heading: w.T("sheet.unkept"), About: w.T("sheet.unkept-about")}
	points := func(x float64) string { return w.Decimal(-x, 0, true) }
	for _, p := range score.Prices(s.Sim()) {
		price := w.T("sheet.unkept-price", "integrity", points(p.Integrity), "ethics", points(p.Ethics))
		out.Rows = append(out.Rows, UnkeptRow{t.Unkept(&p, v), price})
	}
	return out
}

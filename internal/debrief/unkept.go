package debrief

import (
	"strings"

	"demarche/internal/present"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
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

// broken says of each decision, by its id, which words were not kept by it, and what
// each cost.
func (t *Teller) broken() map[string]string {
	s, out := t.study.Session, map[string]string{}
	rows := UnkeptOf(s, t.Teller).Rows
	for i, u := range s.Sim().Unkept() {
		if id := broke(&u, s.View(), t.study.Commands); id != "" {
			text := t.Words.T("sheet.broke", "what", rows[i].What, "price", rows[i].Price)
			out[id] = strings.TrimSpace(out[id] + " " + text)
		}
	}
	return out
}

// broke returns the command by which a word was not kept, or "": the post that
// promised, that was disowned or that was published in the minute in which a line
// was crossed, else the choice made in it; of an accord its proposal.
func broke(u *sim.Unkept, v *view.View, given []sim.Command) string {
	did := func(fits func(c *sim.Command) bool) string {
		for i := range given {
			if fits(&given[i]) {
				return given[i].ID
			}
		}
		return ""
	}
	switch u.Kind {
	case sim.EvMissed, sim.EvDisavowed:
		return did(func(c *sim.Command) bool { return c.ID == u.ID })
	case sim.EvAccordBroken:
		return did(func(c *sim.Command) bool { return c.Kind == world.CmdPropose && c.Target == u.ID })
	}
	for i := range v.Feed {
		if p := v.Feed[i]; p.Ours && p.Minute == u.Minute {
			if id := did(func(c *sim.Command) bool { return c.ID == p.ID }); id != "" {
				return id
			}
		}
	}
	for i := range v.Timeline {
		m := &v.Timeline[i]
		if m.Kind == string(sim.EvChosen) && m.Minute == u.Minute {
			return did(func(c *sim.Command) bool {
				return c.Kind == world.CmdChoose && c.Target == m.ID && c.Choice == m.Detail
			})
		}
	}
	return ""
}

package textplay

import (
	"slices"
	"strings"

	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// forecast asks the analysts how things may go on, if the desk waits or if a text
// goes out; or reads what they have said.
func (g *game) forecast(r *request) error {
	if word := strings.ToLower(r.at(0)); word != "" && (word == "read" || word == g.words.T("forecast.read")) {
		g.estimates()
		return nil
	}
	c := command(world.CmdForecast, r)
	if g.states(r) {
		c.Choice = world.CmdPost.String()
	}
	if !g.aids.Forecast || c.Choice != "" && !g.aids.Trial {
		_, err := g.give(c) // it says why not
		return err
	}
	if c.Choice == "" {
		return g.order(c, r.now)
	}
	text := command(world.CmdPost, r)
	if err := g.compose(r, &text); err != nil {
		return err
	}
	text.Kind, text.Choice = c.Kind, c.Choice
	return g.order(text, r.now)
}

// states tells whether a line speaks of a statement.
func (g *game) states(r *request) bool {
	said := slices.ContainsFunc(keywords, func(key string) bool { return key != "reason" && len(r.given[key]) > 0 })
	return said || len(r.texts) > 0 || r.placed || g.draftNamed(r) != "" || g.grammar.keywords[strings.ToLower(r.rest)] == "draft"
}

// estimates reads out all that the analysts have said, the latest last.
func (g *game) estimates() {
	list := g.s.View().Forecasts
	if len(list) == 0 {
		g.line(g.words.T("forecast.none"))
	}
	for i := range list {
		g.estimate(list[i].Command)
	}
}

// arrived reads out the estimates that came in a beat.
func (g *game) arrived(b *session.Beat) {
	for i := range b.Events {
		if b.Events[i].Kind == sim.EvForecast {
			g.estimate(b.Events[i].ID)
		}
	}
}

// estimate reads out one forecast; what is not computed yet is computed.
func (g *game) estimate(command string) {
	of := func(f view.Forecast) bool { return f.Command == command }
	v := g.s.View()
	at := slices.IndexFunc(v.Forecasts, of)
	if v.Forecasts[at].There {
		g.flush() // it takes a moment
		if g.s.Outlook(command).Compute(g.ctx) != nil {
			return // the game is being left
		}
		v = g.s.View()
	}
	g.tellForecast(&v.Forecasts[at], v)
}

func (g *game) tellForecast(f *view.Forecast, v *view.View) {
	said := g.t.Forecast(f, v)
	g.head(said.Title)
	if c := g.t.Tried(f); c != nil {
		for _, lang := range g.w.Languages {
			if text, ok := c.Texts[lang]; ok {
				g.line(g.labelled(upper(g.words.Language(lang)), text))
				break
			}
		}
	}
	if said.State != "" {
		g.line(said.State)
		return
	}
	for _, h := range said.Horizons {
		g.line(h.By + ".")
		for i, row := range h.Rows {
			text := g.words.T("forecast.row", "what", row.What, "likely", row.Likely, "range", row.Range)
			if row.Range == row.Likely {
				text = g.words.T("forecast.row-sure", "what", row.What, "likely", row.Likely)
			}
			if row.Without != "" {
				text = join(text, g.words.T("forecast.row-without", "without", row.Without))
			}
			g.item(i+1, text)
		}
	}
	g.line(said.How)
	g.line(said.About)
}

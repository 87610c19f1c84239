package textplay

func (g *game) objectives(*request) error {
	for i, o := range g.s.View().Objectives {
		if !g.aids.Standing && !g.s.Over() {
			g.item(i+1, g.t.Objective(o.Index))
			continue
		}
		met := "debrief.unmet"
		if o.Met {
			met = "debrief.met"
		}
		g.item(i+1, g.t.Objective(o.Index)+" ("+g.words.T(met)+")")
	}
	g.standing()
	return nil
}

func (g *game) briefing(*request) error {
	g.briefed(g.t)
	g.standing()
	g.head(g.words.T("text.how"))
	for n, key := range []string{"text.how-1", "text.how-2", "text.how-3", "text.how-4", "text.how-5"} {
		g.item(n+1, g.words.T(key))
	}
	return nil
}

func (g *game) score(*request) error {
	g.line(g.words.T("text.score-later"))
	return g.objectives(nil)
}

func (g *game) quit(*request) error {
	g.line(g.words.T("text.leaving"))
	return errQuit
}

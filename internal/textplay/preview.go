package textplay

import (
	"slices"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// preview says what a statement would be.
func (g *game) preview(c *sim.Command) {
	if len(c.Texts) == 0 {
		return
	}
	g.line(g.words.T("text.preview", "account", g.accountName(c.Account), "platforms", g.platformNames(c)))
	if c.About != "" {
		for i := range g.w.Narratives {
			if g.w.Narratives[i].ID != c.About {
				continue
			}
			met := slices.ContainsFunc(g.s.View().Narratives, func(n view.Narrative) bool { return n.Index == i })
			if !met {
				g.line(g.words.T("text.preview-unmet"))
			} else {
				g.line(g.words.T("text.preview-about", "position", g.t.Position(c.Position), "claim", g.words.Quote(g.t.Narrative(i))))
			}
		}
	}
	if again := g.t.Again(c, g.s.View(), g.s.Commands()); again != "" {
		g.line(again)
	}
	if c.Promise > 0 {
		g.line(g.words.T("text.preview-promise", "time", g.t.At(c.Promise)))
	}
	if c.Verbatim {
		if read := g.t.DraftRead(c.Draft); read != "" {
			g.line(read)
		}
	}
	for _, lang := range g.ownFirst() {
		text, ok := c.Texts[lang]
		if !ok {
			continue
		}
		g.line(g.labelled(upper(g.words.Language(lang)), text))
		if !g.aids.Tone {
			continue
		}
		e := tone.Explain(lang, text)
		g.line(g.words.T("text.tone", "reading", g.t.Reading(c.Readings[lang], e.Spans)))
		if c.Readings[lang].Lexicon != "" {
			g.line(g.t.Scale(c.Readings[lang]) + ".")
		}
	}
	g.meant(c)
	g.remind(g.t.Reminders(c, g.s.View(), g.s.Reader()))
	if level := g.uncleared(c); level != "" {
		chance, cost := g.t.Disowned()
		g.line(g.words.T("text.uncleared", "level", level, "chance", chance, "cost", cost))
	}
}

// uncleared names who should clear a statement that goes out without being
// cleared, or "". What is read out to the press needs nobody's clearance.
func (g *game) uncleared(c *sim.Command) string {
	if len(c.Texts) == 0 || c.Cleared != "" || c.Kind == world.CmdClear || c.Kind == world.CmdPrepare || g.t.Covered(c, g.s.View()) != "" {
		return ""
	}
	return g.clearanceOf(c)
}

// clearanceOf names who should clear what an account says, or "".
func (g *game) clearanceOf(c *sim.Command) string {
	for i := range g.w.Accounts {
		if g.w.Accounts[i].ID == c.Account {
			return g.t.Approve(i, g.s.View())
		}
	}
	return ""
}

func (g *game) platformNames(c *sim.Command) string {
	var names []string
	for _, o := range g.platformsOf(c.Account) {
		if len(c.Platforms) == 0 || slices.Contains(c.Platforms, o.id) {
			names = append(names, o.name)
		}
	}
	return strings.Join(names, ", ")
}

// ownFirst are the languages of the crisis, that of display first.
func (g *game) ownFirst() []string {
	list := slices.Clone(g.w.Languages)
	if at := slices.Index(list, g.language()); at > 0 {
		list = slices.Insert(slices.Delete(list, at, at+1), 0, g.language())
	}
	return list
}

package textplay

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/debrief"
	"demarche/internal/present"
)

// debrief says how it ended, asks how it was, and lets the player open what it
// was worth.
func (g *game) debrief(o *Options) error {
	g.t.Zoned = false // no prompt names it any more
	v := g.s.View()
	g.head(g.words.T("debrief.title"))
	title, text := g.t.Ending(v.Ending)
	g.line(title)
	g.line(text)
	g.line(g.words.T("mode.line", "mode", g.t.Mode(string(g.s.Mode()))))
	f := g.study(o)
	defer f.stop()
	first, err := g.reflect(f)
	if err != nil {
		return err
	}
	g.facts()
	g.reasons()
	g.head(g.words.T("debrief.ladder"))
	g.line(g.words.T("text.ladder-end", "rung", g.t.RungOf(v.Ladder.Rung), "peak", g.t.RungOf(v.Ladder.Peak)))
	g.moves(v)
	score := g.t.Score(g.s.Score(), v)
	g.head(g.words.T("debrief.score"))
	g.line(g.words.T("text.total", "total", score.Total) + " " + score.Verdict)
	g.line(g.words.T("debrief.basis-about"))
	if f.running != nil {
		g.line(g.words.T("text.other-score"))
	}
	for i, p := range score.Parts {
		g.item(i+1, strings.TrimSpace(g.words.T("text.part", "name", p.Name, "total", p.Total, "weight", p.Weight)+" "+p.Verdict))
	}
	g.unkept()
	if len(v.Objectives) > 0 {
		g.head(g.words.T("debrief.objectives"))
		if err := g.objectives(nil); err != nil {
			return err
		}
	}
	g.foreseen()
	if f.running != nil {
		g.gap()
		g.line(g.words.T("text.sections"))
	}
	for line := first; ; line = "" {
		if line == "" {
			g.gap()
			if line, err = g.console.read(g.words.T("text.debrief-prompt")); err != nil {
				return err
			}
		}
		if done, err := g.figure(f, line); err != nil {
			return err
		} else if done {
			continue
		}
		if err := g.open(line, f, &score); err != nil {
			return err
		}
	}
}

// unkept lists the words that were not kept, each with what it cost.
func (g *game) unkept() {
	of := debrief.UnkeptOf(g.s, g.t)
	if len(of.Rows) == 0 {
		return
	}
	g.head(of.Heading)
	for i, r := range of.Rows {
		g.item(i+1, r.What+" ("+r.Price+")")
	}
	g.line(of.About)
}

// open shows one part of the debrief.
func (g *game) open(line string, f *figures, score *present.Score) error {
	r := g.grammar.parse(line)
	word := strings.ToLower(r.typed)
	if slices.Contains(strings.Fields(g.words.T("word.open")), word) || word == "open" {
		word = strings.ToLower(r.at(0))
	}
	switch {
	case word == "":
		return nil
	case r.verb == "quit":
		return errQuit
	case r.verb == "help":
		g.line(g.words.T("text.debrief-prompt"))
		if f.running != nil {
			g.line(g.words.T("text.sections"))
		}
		return nil
	case word == "truth" || word == g.words.T("word.truth"):
		g.truth()
		return nil
	case word == "posts" || word == g.words.T("word.posts"):
		g.ownPosts()
		return nil
	}
	for i := range score.Parts {
		if p := &score.Parts[i]; word == p.ID || word == strings.ToLower(p.Name) || word == strconv.Itoa(i+1) {
			g.part(p)
			return nil
		}
	}
	switch r.verb {
	case "ladder", "timeline", "read", "feed", "inbox", "picture", "evidence", "objectives", "briefing", "save", "tone":
		return g.obey(line)
	}
	g.line(g.words.T("text.debrief-help"))
	return nil
}

// part opens a part of the score.
func (g *game) part(p *present.Part) {
	g.head(g.labelled(p.Name, p.Total))
	g.line(p.About)
	if p.Note != "" {
		g.line(strings.TrimSpace(p.Note + " " + p.Verdict))
	}
	if len(p.Items) == 0 {
		g.line(p.Empty)
	}
	for i, it := range p.Items {
		g.item(i+1, it.Text+" ["+it.Worth+"]")
	}
}

// facts says what was so behind the desk's back, and how likely it was.
func (g *game) facts() {
	list := g.t.Facts(g.s.Sim())
	if len(list) == 0 {
		return
	}
	g.head(g.words.T("debrief.facts"))
	for i, f := range list {
		g.item(i+1, g.labelled(f.Name, strings.TrimSuffix(f.Value, ".")+". "+f.Chance))
	}
}

// reasons tells what moved the other side.
func (g *game) reasons() {
	list := g.t.Reasons()
	if len(list) == 0 {
		return
	}
	g.head(g.words.T("counterpart.title"))
	for i, r := range list {
		g.item(i+1, g.labelled(r.Who, r.Text))
	}
}

// truth sets what was so beside what was seen.
func (g *game) truth() {
	v := g.s.View()
	g.facts()
	g.head(g.words.T("debrief.truth"))
	for i, row := range g.t.Truths(g.s.Sim(), v) {
		g.item(i+1, g.words.T("text.truth", "claim", g.words.Quote(row.Claim), "true", row.True, "held", row.Held))
		g.indented("   ", "   ", g.words.T("text.truth-spread", "heard", row.Heard, "believed", row.Believed, "measured", row.Measured))
	}
}

// ownPosts looks back on the player's posts.
func (g *game) ownPosts() {
	v := g.s.View()
	g.head(g.words.T("debrief.posts"))
	own := g.t.Own(g.s.Sim(), v)
	if len(own) == 0 {
		g.line(g.words.T("text.no-own"))
	}
	for i, o := range own {
		g.item(i+1, g.labelled(o.Post.Header, o.Post.Body))
		g.indented("   ", "   ", strings.TrimSpace(g.words.T("text.reach", "reach", o.Post.Reach)+" "+o.Band+" "+o.Knew))
	}
}

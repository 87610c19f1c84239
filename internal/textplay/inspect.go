package textplay

import (
	"slices"

	"demarche/internal/inspect"
	"demarche/internal/session"
)

// rehearsing makes sure that this is a rehearsal: it asks before a play-through
// becomes one.
func (g *game) rehearsing() error {
	switch {
	case g.s.Mode() == session.Rehearsal:
		return nil
	case !g.s.Mode().Opens():
		return complaint(g.words.T("inspect.exam"))
	}
	yes, err := g.confirm(g.words.T("inspect.become"), false)
	if err != nil {
		return err
	}
	if !yes || !g.s.Rehearse() {
		return errCancel
	}
	g.aids = g.s.Mode().Aids()
	return nil
}

// inspect looks behind the crisis: at all of it in short, at one rule or inject,
// or at what holds some words.
func (g *game) inspect(r *request) error {
	if err := g.rehearsing(); err != nil {
		return err
	}
	all := inspect.Sections(g.s, g.t)
	if r.rest == "" {
		for _, s := range all {
			g.behind(&s, g.briefly)
		}
		return nil
	}
	for _, s := range all {
		if i := slices.IndexFunc(s.Rows, func(row inspect.Row) bool { return row.ID == r.rest }); i >= 0 {
			g.inFull(&s.Rows[i])
			return nil
		}
	}
	found := 0
	for _, s := range inspect.Find(all, r.rest) {
		if found += len(s.Rows); len(s.Rows) > 0 {
			g.behind(&s, g.inFull)
		}
	}
	if found == 0 {
		return complaint(g.words.T("inspect.nothing"))
	}
	return nil
}

func (g *game) behind(s *inspect.Section, say func(*inspect.Row)) {
	g.head(g.words.T("inspect." + s.ID))
	for i := range s.Rows {
		say(&s.Rows[i])
	}
}

// briefly says a row in one line.
func (g *game) briefly(row *inspect.Row) {
	text := row.State
	if row.Seen != "" {
		text = g.words.Semicolons(text, g.words.T("inspect.desk", "seen", row.Seen))
	}
	g.line(g.labelled(row.Title, text))
}

// inFull says a row with what its condition reads and when it happened.
func (g *game) inFull(row *inspect.Row) {
	g.briefly(row)
	say := func(text string) { g.indented("   ", "   ", text) }
	if row.Source != "" {
		say(row.Source)
	}
	for _, p := range row.Parts {
		say(g.words.T("inspect.reads", "text", p.Text, "value", p.Value))
	}
	for _, l := range row.Lines {
		say(g.words.T("inspect.brings", "text", l.Text))
	}
	for _, p := range row.Past {
		var said []string
		if p.Why != "" {
			said = append(said, p.Why)
		}
		for _, part := range p.Parts {
			said = append(said, g.words.T("inspect.reads", "text", part.Text, "value", part.Value))
		}
		say(g.labelled(p.When, g.words.Semicolons(said...)))
	}
}

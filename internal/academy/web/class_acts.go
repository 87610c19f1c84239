package web

import (
	"strconv"
	"strings"

	"demarche/internal/academy/pages"
	"demarche/internal/inspect"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// opening is how a text begins.
func opening(text string) string {
	const most = 60
	all := []rune(strings.Join(strings.Fields(text), " "))
	if len(all) <= most {
		return string(all)
	}
	return strings.TrimSpace(string(all[:most])) + "…"
}

// steer lists what an instructor can do to a crisis, or returns nil where nothing
// may be done.
func steer(play *session.Session, t *present.Teller) *pages.Steer {
	if play.CheckIntervention(sim.Intervention{Kind: sim.WriteAs, From: "x", Texts: map[string]string{t.World().Languages[0]: "x"}}) != nil {
		return nil
	}
	w, out := t.World(), &pages.Steer{}
	for _, part := range inspect.Sections(play, t) {
		for _, row := range part.Rows {
			if part.ID == inspect.Voices {
				out.Accounts = append(out.Accounts, pages.Option{ID: row.ID, Name: row.Title})
			}
			if part.ID != inspect.Injects || !row.Open {
				continue
			}
			in := pages.Inject{ID: row.ID, State: row.State}
			for _, l := range row.Lines {
				if in.Title == "" {
					in.Title = opening(l.Text)
				}
				in.Lines = append(in.Lines, pages.Line{ID: l.ID, Text: l.Text})
			}
			out.Injects = append(out.Injects, in)
		}
	}
	for i := range w.Accounts {
		if !w.Accounts[i].Ours {
			out.Senders = append(out.Senders, pages.Option{ID: w.Accounts[i].ID, Name: t.Account(i)})
		}
	}
	for i := range w.Colleagues {
		out.Senders = append(out.Senders, pages.Option{ID: w.Colleagues[i].ID, Name: t.Colleague(i)})
	}
	for i := range w.Platforms {
		out.Platforms = append(out.Platforms, pages.Option{ID: w.Platforms[i].ID, Name: t.Platform(i)})
	}
	for i := range w.Narratives {
		out.Claims = append(out.Claims, pages.Option{ID: w.Narratives[i].ID, Name: t.Narrative(i)})
	}
	for _, p := range []world.Position{world.Asserts, world.Denies, world.Partly, world.Holds} {
		out.Positions = append(out.Positions, pages.Option{ID: p.String(), Name: t.Position(p)})
	}
	for _, lang := range w.Languages {
		out.Languages = append(out.Languages, pages.Option{ID: lang, Name: t.Words.Language(lang), Chosen: lang == t.Words.Lang()})
	}
	for _, m := range []int32{30, 60, 120, 240, 480} {
		out.Spans = append(out.Spans, pages.Option{ID: strconv.Itoa(int(m)), Name: t.Span(m)})
	}
	return out
}

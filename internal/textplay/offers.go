package textplay

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// options lists the entities of a kind that fit, for choosing.
func options[T any](list []T, id func(*T) string, name func(int) string, fits func(int) bool) []option {
	var out []option
	for i := range list {
		if fits == nil || fits(i) {
			out = append(out, option{id: id(&list[i]), name: name(i)})
		}
	}
	return out
}

func (g *game) ownAccounts() []option {
	return options(g.w.Accounts, accountID, g.t.Account, func(i int) bool { return g.w.Accounts[i].Ours })
}

func (g *game) platforms() []option { return options(g.w.Platforms, platformID, g.t.Platform, nil) }

// platformsOf are those where an account is heard.
func (g *game) platformsOf(account string) []option {
	for i := range g.w.Accounts {
		if a := &g.w.Accounts[i]; a.ID == account {
			return options(g.w.Platforms, platformID, g.t.Platform, a.Heard)
		}
	}
	return g.platforms()
}

// narratives are the claims that the desk has met.
func (g *game) narratives() []option {
	met := map[int]bool{}
	for _, n := range g.s.View().Narratives {
		met[n.Index] = true
	}
	return options(g.w.Narratives, narrativeID, g.t.Narrative, func(i int) bool { return met[i] })
}

func (g *game) governments() []option {
	return options(g.w.Governments, governmentID, g.t.Government, func(i int) bool { return i != g.w.Player })
}

func (g *game) colleagues() []option { return options(g.w.Colleagues, colleagueID, g.t.Colleague, nil) }
func (g *game) partners() []option   { return options(g.w.Partners, partnerID, g.t.Partner, nil) }
func (g *game) clearances() []option { return options(g.w.Clearances, clearanceID, g.t.Clearance, nil) }
func (g *game) media() []option      { return options(g.w.Media, mediaID, g.t.Media, nil) }

// drafts are those that can be used as things stand, by their titles. Each keeps
// its number throughout a crisis and in every list: what was read under a number
// is what goes out.
func (g *game) drafts() []option {
	v := g.s.View()
	reader, machine := g.s.Reader(), &rule.Machine{}
	list := options(g.w.Drafts, draftID, g.t.Draft, func(i int) bool { return machine.Bool(g.w.Drafts[i].Open, reader) })
	for i := range list {
		list[i].shown = g.authored()
		list[i].place = 1 + slices.IndexFunc(g.w.Drafts, func(d world.Draft) bool { return d.ID == list[i].id })
		if at := present.DraftUsed(list[i].id, g.s.Commands()); at >= 0 {
			list[i].used = g.words.T("elsewhere.used", "title", list[i].label(), "time", g.t.Hour(at, v.Minute))
		}
	}
	return list
}

// authored is how what the author of the crisis has named for the desk to choose
// from is shown.
func (g *game) authored() shownAs {
	if g.s.Mode() == session.Exam {
		return unnamed
	}
	return byName
}

// evidence lists the items in one of some states.
func (g *game) evidence(states ...view.EvidenceState) []option {
	in := map[int]bool{}
	for _, e := range g.s.View().Evidence {
		for _, s := range states {
			in[e.Index] = in[e.Index] || e.State == s
		}
	}
	return options(g.w.Evidence, evidenceID, g.t.Evidence, func(i int) bool { return in[i] })
}

func accountID(a *world.Account) string       { return a.ID }
func platformID(p *world.Platform) string     { return p.ID }
func narrativeID(n *world.Narrative) string   { return n.ID }
func governmentID(x *world.Government) string { return x.ID }
func colleagueID(x *world.Colleague) string   { return x.ID }
func partnerID(x *world.Partner) string       { return x.ID }
func clearanceID(x *world.Clearance) string   { return x.ID }
func mediaID(x *world.Media) string           { return x.ID }
func draftID(x *world.Draft) string           { return x.ID }
func evidenceID(x *world.Evidence) string     { return x.ID }

// lookup finds what a word means, or "" for no word.
func (g *game) lookup(what string, list []option, word string) (string, error) {
	if word == "" {
		return "", nil
	}
	return g.match(what, list, word)
}

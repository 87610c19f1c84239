package textplay

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/world"
)

// terms are those on which an account can be briefed.
func (g *game) terms(account string) []option {
	var list []option
	for i := range g.w.Accounts {
		if a := &g.w.Accounts[i]; a.ID == account && a.Brief != nil {
			for _, t := range present.Offered(a.Brief) {
				list = append(list, option{id: t.String(), name: g.t.Terms(t)})
			}
		}
	}
	return list
}

// briefTerms returns the terms that a line names, or asks for them where there
// are several, with what each means and how well they are known to be kept.
func (g *game) briefTerms(r *request, account string) (string, error) {
	list := g.terms(account)
	if word := r.one("terms"); word != "" || r.now || len(list) < 2 {
		return g.lookup("terms", list, word)
	}
	i := slices.IndexFunc(g.w.Accounts, func(a world.Account) bool { return a.ID == account })
	for _, o := range list {
		terms, _ := world.TermsOf(o.id)
		g.line(g.labelled(upper(o.name), join(g.t.TermsAbout(terms), g.t.Habit(i, terms))))
	}
	return g.pick(g.words.T("text.which-terms"), "terms", list, world.OnRecord.String())
}

// warned says how the recipients of an embargo are known, and what the risk
// grows with.
func (g *game) warned(recipients []string) {
	for i := range g.w.Accounts {
		if slices.Contains(recipients, g.w.Accounts[i].ID) {
			g.line(g.labelled(g.t.Account(i), g.t.EmbargoHabit(i)))
		}
	}
	g.line(g.words.T("embargo.risk"))
}

// embargo hands a text to several accounts before its time.
func (g *game) embargo(r *request) error {
	if len(g.narratives()) == 0 {
		return g.noneOpen("narrative")
	}
	c := command(world.CmdEmbargo, r)
	open := options(g.w.Accounts, accountID, g.t.Account, func(i int) bool { return g.w.Accounts[i].Brief != nil })
	var err error
	if c.Recipients, err = g.matches("account", open, r.given["to"]); err != nil {
		return err
	}
	if len(c.Recipients) == 0 {
		if c.Recipients, err = g.pickSome(g.words.T("text.which-recipients"), "account", open, must); err != nil {
			return err
		}
	}
	if err = g.whatIsSo(r, &c); err != nil {
		return err
	}
	if c.Until, err = g.when(r.one("until"), g.words.T("text.silent-until")); err != nil {
		return err
	}
	g.warned(c.Recipients)
	_, err = g.giveAs(c, r.now)
	return err
}

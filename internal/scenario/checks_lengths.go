package scenario

import (
	"maps"
	"slices"
	"unicode/utf8"

	"demarche/internal/source"
)

// lengths warns of prepared texts that are longer than a platform takes on which
// they are to stand: the desk publishes all versions of a text at once, so that
// one of them holds all back.
func (c *checker) lengths(texts *Texts) {
	for i := range c.sc.Drafts.Entries {
		d := &c.sc.Drafts.Entries[i].Value
		account := d.Account
		if !account.Given() {
			account = c.sc.Player.Account
		}
		prepared := texts.Prepared(d.Text.Line)
		for _, p := range c.sc.Stands(account.V, d.On) {
			for _, lang := range slices.Sorted(maps.Keys(prepared)) {
				if n := utf8.RuneCountInString(prepared[lang]); int64(n) > p.Value.Limit.V {
					c.report(texts.Place(lang, &d.Text), source.TextLength, "shorten it, or leave the platform out with \"on\"",
						"the draft %q can never be published on %s: in %s it has %d characters; %s takes %d",
						c.sc.Drafts.Entries[i].ID, p.ID, lang, n, p.ID, p.Value.Limit.V)
				}
			}
		}
	}
}

// Stands lists the platforms with a limit on which a text of an account is to
// stand: those that are named, or all of the account.
func (sc *Scenario) Stands(account string, on []ID) []*Entry[Platform] {
	if a := sc.Accounts.Get(account); a != nil && len(on) == 0 {
		on = a.On
	}
	var list []*Entry[Platform]
	for i := range sc.Platforms.Entries {
		p := &sc.Platforms.Entries[i]
		if p.Value.Limit.V > 0 && slices.ContainsFunc(on, func(id ID) bool { return id.V == p.ID }) {
			list = append(list, p)
		}
	}
	return list
}

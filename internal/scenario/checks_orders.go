package scenario

import (
	"demarche/internal/source"
)

// clearances checks who must agree: each once, and what comes back edited can
// be said from where it was asked for.
func (c *checker) clearances() {
	for i := range c.sc.Accounts.Entries {
		c.levels(c.sc.Accounts.Entries[i].Value.Clearance)
	}
	for i := range c.sc.Clearances.Entries {
		e := &c.sc.Clearances.Entries[i]
		for k := range e.Value.Edits.Entries {
			c.edit(&e.Value.Edits.Entries[k])
		}
		if l := e.Value.Limits; l != nil && !l.Low.Written() && !l.Sure.Written() {
			c.report(e.At, source.KeyMissing, "write low, sure or both", "the limits of %q set none", e.ID)
		}
	}
}

// levels checks that nobody is asked twice.
func (c *checker) levels(list []ID) {
	seen := map[string]bool{}
	for _, id := range list {
		if id.Given() && seen[id.V] {
			c.report(id.Place(), source.IDDuplicate, "name each level once", "%q is asked already", id.V)
		}
		seen[id.V] = true
	}
}

// edit checks that a draft that comes back can take the place of the other.
func (c *checker) edit(e *Entry[Edit]) {
	from, to := c.sc.Drafts.Get(e.ID), c.sc.Drafts.Get(e.Value.To.V)
	if from == nil || to == nil {
		return
	}
	switch at := e.Value.To.Place(); {
	case from == to:
		c.report(at, source.RefUnfit, "write the changed text as a draft of its own", "%q comes back as itself", e.ID)
	case c.speaker(from) != c.speaker(to):
		c.report(at, source.RefUnfit, "give both drafts the same account in \"as\"", "%q is posted from %q, %q from %q", e.ID, c.speaker(from), e.Value.To.V, c.speaker(to))
	}
}

// speaker returns the account from which a draft is posted.
func (c *checker) speaker(d *Draft) string {
	if d.Account.Given() {
		return d.Account.V
	}
	return c.sc.Player.Account.V
}

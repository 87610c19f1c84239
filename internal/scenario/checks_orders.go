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

// orders checks what brings instructions about and what they want.
func (c *checker) orders() {
	for i := range c.sc.Instructions.Entries {
		e := &c.sc.Instructions.Entries[i]
		in := &e.Value
		if n := count(in.At.Written(), in.After.Written(), in.When.Written()); n > 1 {
			c.report(e.At, source.KeyConflict, "join conditions with and", "%q has %d of at, after and when; one is wanted", e.ID, n)
		}
		if at := c.moment(in.At); in.At.Given() && c.sc.Clock.Length.Given() && at >= c.sc.Clock.Length.V {
			c.report(in.At.Place(), source.RangeLate, "", "%q lies after the end of the crisis", e.ID)
		}
		if in.After.Given() {
			c.follows(in.After)
		}
		switch {
		case !in.Aims.Written() && !in.RedLines.Written():
			c.report(e.At, source.KeyMissing, "write aims, red lines or both", "the instruction %q wants nothing", e.ID)
		case in.Breach != nil && !in.RedLines.Written():
			c.report(e.At, source.UnusedKey, "say under \"red lines\" what it forbids", "the instruction %q cannot be breached", e.ID)
		}
	}
	if r := c.sc.Player.Recall; r != nil && !c.sc.Instructions.Written() {
		c.report(r.After.Place(), source.UnusedKey, "", "without instructions nobody is recalled")
	}
}

// count returns how many of them are so.
func count(list ...bool) (n int) {
	for _, so := range list {
		if so {
			n++
		}
	}
	return n
}

// lines checks that a line to take can be agreed and is spoken by us.
func (c *checker) lines() {
	for i := range c.sc.Lines.Entries {
		e := &c.sc.Lines.Entries[i]
		l := &e.Value
		for _, id := range l.Accounts {
			if a := c.sc.Accounts.Get(id.V); a != nil && a.foreign() {
				c.report(id.Place(), source.RefUnfit, "write ours: true in the account", "a line to take is for accounts of ours; %q is not", id.V)
			}
		}
		c.levels(l.Clearance)
		if low, high := l.Low.Or(lowest), l.High.Or(highest); low > high {
			c.report(e.At, source.RangeNumber, "", "%q allows nothing: \"low\" (%s) is greater than \"high\" (%s)", e.ID, decimal(low), decimal(high))
		}
		if l.Voided.Given() && !l.Void.Written() {
			c.report(l.Voided.Place(), source.KeyConflict, "say in \"void when\" what overtakes it", "nothing voids %q", e.ID)
		}
		levels := l.Clearance
		if a := c.sc.Accounts.Get(c.sc.Player.Account.V); a != nil && len(levels) == 0 {
			levels = a.Clearance
			if len(levels) == 0 {
				c.report(e.At, source.KeyMissing, "write clearance, or give the player's account one", "nobody can agree to %q", e.ID)
			}
		}
		for _, id := range levels {
			c.within(e, c.sc.Clearances.Get(id.V), id.V)
		}
	}
}

// within checks that a clearance would let pass all that a line allows.
func (c *checker) within(e *Entry[Line], level *Clearance, id string) {
	if level == nil || level.Limits == nil || e.Value.Low.wrong || e.Value.Sure.wrong {
		return
	}
	if low, sure := level.Limits.Low.Or(lowest), level.Limits.Sure.Or(surest); e.Value.Low.Or(lowest) < low || e.Value.Sure.Or(surest) > sure {
		c.report(e.At, source.RangeNumber, "narrow the line, or widen the limits", "%q never agrees to %q: its limits are low: %s and sure: %s", id, e.ID, decimal(low), decimal(sure))
	}
}

package scenario

import (
	"demarche/internal/source"
	"demarche/internal/world"
)

// instruments checks expulsions, attributions, briefings, embassies and
// principals.
func (c *checker) instruments() {
	for i := range c.sc.Expulsions.Entries {
		c.expulsion(&c.sc.Expulsions.Entries[i])
	}
	for i := range c.sc.Attributions.Entries {
		c.attribution(&c.sc.Attributions.Entries[i])
	}
	for i := range c.sc.Accounts.Entries {
		c.instrumentsOf(&c.sc.Accounts.Entries[i])
	}
	for i := range c.sc.Partners.Entries {
		p := &c.sc.Partners.Entries[i].Value
		if p.Weakens.Given() && !p.Objects.Written() {
			c.report(p.Weakens.Place(), source.UnusedKey, "say how likely that is: objects: 0.3", "a partner that never objects weakens nothing")
		}
	}
}

func (c *checker) expulsion(e *Entry[Expulsion]) {
	x := &e.Value
	if e.ID == c.sc.Player.Serves.V {
		c.report(e.At, source.RefUnfit, "name the government whose people are expelled", "the player serves %q", e.ID)
	}
	if a := c.sc.Accounts.Get(x.Account.V); a != nil && a.foreign() {
		c.report(x.Account.Place(), source.RefUnfit, "write ours: true in the account", "an expulsion is announced by one of ours; %q is not", x.Account.V)
	}
	for i := range x.Ways.Entries {
		if g := x.Ways.Entries[i].Value.Goldstein; g.Given() && g.V >= 0 {
			c.report(g.Place(), source.RangeNumber, "as in goldstein: -5", "an expulsion is conflict: its value lies below 0")
		}
	}
	if m := x.Mirrored; m != nil && m.Reporting.Given() && m.Reporting.V == 0 {
		c.report(m.Reporting.Place(), source.RangeNumber, "something is always left: 0.1", "with no reporting left nothing could be checked")
	}
}

func (c *checker) attribution(e *Entry[Attribution]) {
	a := &e.Value
	if a.Ways.Private == nil && a.Ways.Allied == nil && a.Ways.Public == nil && !a.Ways.Unknown {
		c.report(a.Ways.At, source.KeyMissing, "", "%q needs private, allied or public: a way of naming somebody", e.ID)
	}
	if a.Needs.Given() && len(a.Clearance) == 0 {
		c.report(a.Needs.Place(), source.UnusedKey, "name who must agree: clearance: legal", "nobody asks how sure the desk is")
	}
	public := a.Ways.Public
	if public == nil {
		for _, id := range a.Burns {
			c.report(id.Place(), source.UnusedKey, "evidence burns when somebody is named in public", "%q is never named in public", e.ID)
		}
		if a.Withdrawn != nil && !a.Ways.Unknown {
			c.report(e.At, source.UnusedKey, "only what was said in public can be taken back", "%q is never withdrawn", e.ID)
		}
		return
	}
	d := c.sc.Drafts.Get(public.Draft.V)
	if d == nil {
		return
	}
	position := d.Position.V
	if d.About.V != a.About.V || position != world.Asserts.String() && position != world.Partly.String() {
		c.report(public.Draft.Place(), source.RefUnfit, "let the draft say about: "+a.About.V+", position: asserts", "the draft %q does not say who it was", public.Draft.V)
	}
}

func (c *checker) instrumentsOf(e *Entry[Account]) {
	a := &e.Value
	if a.Abroad.Given() && a.foreign() {
		c.report(a.Abroad.Place(), source.UnusedKey, "write ours: true, or leave it out", "only an embassy of ours can interfere; %q is not ours", e.ID)
	}
	if g := c.sc.Governments.Get(a.Abroad.V); a.Ours.V && g != nil && !g.Language.Written() {
		c.report(a.Abroad.Place(), source.UnusedKey, "say it: governments: {"+a.Abroad.V+": {language: ...}}", "the language of %q is not said, so nothing counts as interference there", a.Abroad.V)
	}
	if a.Principal != nil && a.foreign() {
		c.report(e.At, source.RefUnfit, "write ours: true in the account", "a principal speaks for us; %q is not ours", e.ID)
	}
	b := a.Brief
	if b == nil {
		return
	}
	takes := func(terms world.Terms) bool { return b.Terms.Get(terms.String()) != nil }
	if b.Background.Given() && !takes(world.OnBack) {
		c.report(b.Background.node.Place, source.UnusedKey, offer(world.OnBack), "%q is never told anything on background", e.ID)
	}
	if b.Shapes != nil && !takes(world.OffRecord) {
		c.report(e.At, source.UnusedKey, offer(world.OffRecord), "%q is never told anything off the record", e.ID)
	}
}

// offer shows how terms are offered.
func offer(t world.Terms) string { return "write terms: {" + t.String() + ": 0.8}" }

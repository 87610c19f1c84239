package scenario

import (
	"strings"

	"demarche/internal/source"
	"demarche/internal/world"
)

// story checks injects, rules and all that they do.
func (c *checker) story() {
	for i := range c.sc.Injects.Entries {
		e := &c.sc.Injects.Entries[i]
		c.doing(e.ID, e.At, e.Value.Do, &e.Value.Effect)
		c.trigger(e)
	}
	c.cycles()
	for i := range c.sc.Rules.Entries {
		e := &c.sc.Rules.Entries[i]
		c.doing(e.ID, e.At, e.Value.Do, &e.Value.Effect)
		if e.Value.If.Given() && direct(&e.Value.Effect) == nil {
			c.report(e.Value.If.Place(), source.KeyConflict, "join both with and", "a rule has its condition in \"when\"")
		}
	}
	for _, cause := range c.sc.causes() {
		cause.each(func(e *Effect) {
			if e != cause.direct {
				c.single(e)
			}
			c.effect(e)
		})
		c.comparisons(&cause)
	}
}

// doing checks that something happens: a list of effects or one effect.
func (c *checker) doing(id string, at source.Place, do []Effect, e *Effect) {
	kinds := e.kinds()
	switch {
	case len(do) > 0 && len(kinds) > 0:
		c.report(at, source.KeyConflict, "put it into the list too", "%q has a list in \"do\" and \"%s\" beside it", id, kinds[0])
	case do == nil && len(kinds) == 0 && !e.Unknown:
		c.report(at, source.KeyMissing, "write do: with a list of effects, or one effect", "%q does nothing", id)
	case len(kinds) > 1:
		c.report(at, source.KeyConflict, "put them into a list under do:", "%q has %d effects side by side", id, len(kinds))
	}
}

// single checks that an item of a list of effects is one effect.
func (c *checker) single(e *Effect) {
	switch kinds := e.kinds(); len(kinds) {
	case 0:
		if e.Unknown {
			return
		}
		c.report(e.At, source.KeyMissing, "", "there is no effect here")
	case 1:
	default:
		c.report(e.At, source.KeyConflict, "begin each with a dash of its own", "one item of the list has %d effects", len(kinds))
	}
}

// comparisons checks that only injects compare: what the player does must not
// decide when the crisis is run without them.
func (c *checker) comparisons(from *cause) {
	from.each(func(e *Effect) {
		own := e == from.direct
		for i := range from.do {
			own = own || e == &from.do[i]
		}
		if e.Compare != nil && !(own && from.inject) {
			c.report(e.Compare.At, source.KeyPlace, "let an inject compare, at or after a time", "\"compare\" is for injects only")
		}
	})
}

// trigger checks what brings an inject about.
func (c *checker) trigger(e *Entry[Inject]) {
	in := &e.Value
	var given []string
	for _, t := range []struct {
		key string
		set bool
	}{{"at", in.At.Written()}, {"after", in.After.Written()}, {"when", in.When.Written()}} {
		if t.set {
			given = append(given, t.key)
		}
	}
	switch {
	case len(given) == 0 && in.Unknown:
	case len(given) == 0:
		c.report(e.At, source.KeyMissing, "", "%q never happens: it needs at, after or when", e.ID)
	case len(given) > 1:
		c.report(e.At, source.KeyConflict, "a condition beside at or after is written with if", "%q has %s; one of them is wanted", e.ID, strings.Join(given, " and "))
	case in.When.Given() && in.If.Given():
		c.report(in.If.Place(), source.KeyConflict, "join both with and", "%q has its condition in \"when\"", e.ID)
	}
	if at := c.moment(in.At); in.At.Given() && c.sc.Clock.Length.Given() && at >= c.sc.Clock.Length.V {
		c.report(in.At.Place(), source.RangeLate, "", "%q lies after the end of the crisis", e.ID)
	}
	if !in.After.Given() {
		return
	}
	c.follows(in.After)
}

// follows checks that there is an event to follow.
func (c *checker) follows(after After) {
	t := c.names.kinds["event"]
	if _, ok := t.index[after.V.ID]; !ok {
		c.report(after.Place(), source.RefUnknown, c.list.MeantOf(after.V.ID, t.ids), "there is no event %q", after.V.ID)
	}
}

// cycles finds injects that wait for each other: from each, follow what it
// waits for until the way ends or comes back.
func (c *checker) cycles() {
	index := newTable(idsOf(c.sc.Injects)...).index
	done := make([]int, len(c.sc.Injects.Entries)) // number of the walk that came by
	for i := range done {
		for j := i; done[j] == 0; {
			done[j] = i + 1
			in := &c.sc.Injects.Entries[j].Value
			next, ok := index[in.After.V.ID]
			if !in.After.Given() || !ok {
				break
			}
			if done[next] == i+1 {
				c.report(in.After.Place(), source.RefCycle, "let one of them happen at a time", "%q waits for itself, through %q", c.sc.Injects.Entries[j].ID, in.After.V.ID)
			}
			j = int(next)
		}
	}
}

func (c *checker) effect(e *Effect) {
	switch {
	case e.Post != nil:
		c.post(e.Post)
	case e.Staff != nil:
		if e.Staff.Back.V && e.Staff.Away.Given() {
			c.report(e.Staff.At, source.KeyConflict, "", "staff has either away or back")
		}
	case e.Message != nil:
		c.reaches(e.Message)
	}
}

// reaches checks that people wait whom a choice can answer.
func (c *checker) reaches(m *Message) {
	for i := range m.Choices.Entries {
		if n := m.Choices.Entries[i].Value.Reach; n.Given() && (m.Asks == nil || m.Asks.People.V == 0 && !m.Asks.People.wrong && !m.Asks.Unknown) {
			c.report(n.Place(), source.UnusedKey, "say how many wait: asks: {people: ...}", "nobody waits whom %q could answer", m.Choices.Entries[i].ID)
		}
	}
}

func (c *checker) post(p *Post) {
	a := c.sc.Accounts.Get(p.By.V)
	if p.Position.Given() && !p.Carries.Written() && !p.Unknown {
		c.report(p.Position.Place(), source.KeyConflict, "name the narrative in \"carries\"", "a position needs a narrative that it is about")
	}
	if a == nil {
		return
	}
	c.platforms(p.On, a, `"`+p.By.V+`"`)
	if classOf(a.Class.V) == world.Officials && p.To.Given() && !p.Goldstein.Written() && !p.Unknown {
		c.report(p.To.Place(), source.PostGoldstein, "add goldstein: -10 (conflict) to 10 (cooperation)", "an official post to %q says nothing of its tone: it is taken as neutral", p.To.V)
	}
}

func (c *checker) drafts() {
	for i := range c.sc.Drafts.Entries {
		e := &c.sc.Drafts.Entries[i]
		d := &e.Value
		switch {
		case d.About.Given() && !d.Position.Written() && !d.Unknown:
			c.report(d.About.Place(), source.KeyMissing, "", "the draft %q must say its position on %q: asserts, denies, partly or holds", e.ID, d.About.V)
		case d.Position.Given() && !d.About.Written() && !d.Unknown:
			c.report(d.Position.Place(), source.KeyConflict, "name the narrative in \"about\"", "a position needs a narrative that it is about")
		}
		account := d.Account
		if !account.Given() {
			account = c.sc.Player.Account
		}
		if a := c.sc.Accounts.Get(account.V); a != nil {
			c.platforms(d.On, a, `"`+account.V+`"`)
			if a.foreign() && d.Account.Given() {
				c.report(account.Place(), source.RefUnfit, "write ours: true in the account", "a draft cannot be posted from %q, which is not ours", account.V)
			}
		}
	}
}

// unused warns of what the crisis can never show.
func (c *checker) unused() {
	carried, revealed := map[string]bool{}, map[string]bool{}
	for _, cause := range c.sc.causes() {
		cause.each(func(e *Effect) {
			if e.Post != nil {
				carried[e.Post.Carries.V] = true
			}
			if e.Reveal != nil {
				revealed[e.Reveal.Evidence.V] = true
			}
		})
	}
	for _, n := range c.sc.Narratives.Entries {
		if !carried[n.ID] {
			c.report(n.At, source.UnusedNarrative, "let a post carry it: carries: "+n.ID, "nobody ever spreads the narrative %q", n.ID)
		}
	}
	for i := range c.sc.Evidence.Entries {
		e := &c.sc.Evidence.Entries[i]
		if !e.Value.Offered.V && !revealed[e.ID] {
			c.report(e.At, source.UnusedEvidence, "write offered: true, or reveal it by an effect", "the desk never learns of %q", e.ID)
		}
	}
	for i := range c.sc.Instructions.Entries {
		if e := &c.sc.Instructions.Entries[i]; !e.Value.comes() && !c.names.used["instruction"][e.ID] {
			c.report(e.At, source.UnusedKey, "write at, after or when, or give it by the effect instruct", "nobody ever gives the instruction %q", e.ID)
		}
	}
	for i := range c.sc.Media.Entries {
		m := &c.sc.Media.Entries[i]
		if x := &m.Value; x.Note.Given() && !x.Distressing.V {
			c.report(x.Note.Place(), source.KeyConflict, "write distressing: yes beside it", "%q has a note on what distresses, and nothing does", m.ID)
		}
		if x := &m.Value; x.Transcript.Given() && x.Kind.V != "video" {
			c.report(x.Transcript.Place(), source.KeyConflict, "write kind: video, or leave it out", "%q has a transcript and is no film", m.ID)
		}
		if !c.names.used["media"][m.ID] {
			c.report(m.At, source.UnusedMedia, "", "nothing shows %q", m.ID)
		}
	}
	for _, n := range c.sc.Counters.Entries {
		if !c.names.used["counter"][n.ID] {
			c.report(n.At, source.UnusedCounter, "", "no expression reads the counter %q", n.ID)
		}
	}
}

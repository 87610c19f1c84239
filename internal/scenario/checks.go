package scenario

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"demarche/internal/source"
	"demarche/internal/world"
)

// checker finds what the types of the language cannot say: how the parts of a
// scenario must fit together.
type checker struct {
	sc    *Scenario
	names *Names
	list  *source.List
}

// report adds a finding. What has no place was not written, or had a fault: that
// was said where it is missing.
func (c *checker) report(at source.Place, code source.Code, help, format string, args ...any) {
	if at.File == nil {
		return
	}
	c.list.Report(at, code, help, format, args...)
}

func (c *checker) check() {
	c.languages()
	c.clock()
	c.model()
	c.player()
	c.accounts()
	c.clearances()
	c.orders()
	c.lines()
	c.ladder()
	c.channels()
	c.accords()
	c.facts()
	c.narratives()
	c.story()
	c.drafts()
	c.people()
	c.instruments()
	c.rubric()
	c.publics()
	c.late()
	c.deadlines()
	if !c.list.Failed() {
		c.unused()
	}
}

func (c *checker) languages() {
	seen := map[string]bool{c.sc.Language.V: true}
	for _, l := range c.sc.Languages {
		if l.Given() && seen[l.V] {
			c.report(l.Place(), source.IDDuplicate, "list only the further languages", "the language %s stands here already or is the main one", l.V)
		}
		seen[l.V] = true
	}
	for _, l := range c.sc.DraftsIn {
		if l.Given() && !seen[l.V] {
			c.report(l.Place(), source.RefUnknown, "add it to languages, with its translations", "no text of the scenario is written in the language %s", l.V)
		}
	}
	if all := allLanguages(c.sc); len(all) > maxLanguages {
		c.report(c.sc.Language.Place(), source.RangeCount, "", "at most %d languages can be spoken in a scenario; these are %d: %s", maxLanguages, len(all), strings.Join(all, ", "))
	}
}

// maxLanguages is the bound of world.World.Languages.
const maxLanguages = 8

// allLanguages lists the main language, the further ones, and then those that
// publics, colleagues and posts speak, each once. Of the further ones only those
// of drafts_in are languages of the crisis, when it names any: what is
// translated for readers alone must change nothing in it.
func allLanguages(sc *Scenario) []string {
	t := newTable()
	add := func(ls []Lang) {
		for _, l := range ls {
			if l.Given() {
				t.add(l.V)
			}
		}
	}
	add([]Lang{sc.Language})
	if len(sc.DraftsIn) > 0 {
		add(sc.DraftsIn)
	} else {
		add(sc.Languages)
	}
	for _, s := range sc.Segments.Entries {
		for _, l := range s.Value.Speaks.Entries {
			t.add(l.ID)
		}
	}
	for _, p := range sc.Colleagues.Entries {
		add(p.Value.Speaks)
	}
	for _, g := range sc.Governments.Entries {
		add([]Lang{g.Value.Language})
	}
	for _, cause := range sc.causes() {
		cause.each(func(e *Effect) {
			if e.Post != nil {
				add(e.Post.Lang)
			}
		})
	}
	return t.ids
}

func (c *checker) clock() {
	for _, s := range c.sc.Segments.Entries {
		for _, l := range s.Value.Speaks.Entries {
			if !langForm.MatchString(l.ID) {
				c.report(l.At, source.TypeLang, "", "a key of \"speaks\" is a language code, as in en; this is %s", quote(l.ID))
			}
		}
	}
	clock := &c.sc.Clock
	if clock.Enters.Given() && clock.Length.Given() {
		if at := c.moment(clock.Enters); at >= clock.Length.V {
			c.report(clock.Enters.Place(), source.RangeTime, "", "the player takes over after the crisis has ended")
		}
	}
}

// zonesHelp says which zone was meant, else which there are.
func zonesHelp(meant string, zones []string) string {
	if len(zones) == 0 {
		return "no zone is declared: write utc, or declare one under zones"
	}
	return cmp.Or(meant, source.Known(zones))
}

// moment returns the minute of a moment and reports one before the start.
func (c *checker) moment(m Moment) int32 {
	if !m.Given() {
		return 0
	}
	if m.V.Local && m.V.Zone != "" {
		t := c.names.kinds["zone"]
		if _, ok := t.index[m.V.Zone]; !ok {
			c.report(m.Place(), source.RefUnknown, zonesHelp(c.list.Meant(m.V.Zone, t.ids), t.ids), "there is no zone %q", m.V.Zone)
			return 0
		}
	}
	at := minuteOf(c.sc, m.V)
	if at < 0 && c.sc.Clock.Start.Given() {
		c.report(m.Place(), source.RangeTime, "", "this lies before the start of the crisis")
	}
	return at
}

// minuteOf counts the minutes from the start of the crisis to an instant.
func minuteOf(sc *Scenario, m Instant) int32 {
	if !m.Local {
		return m.Minute
	}
	offset := int64(0)
	if z := sc.Zones.Get(m.Zone); z != nil {
		offset = int64(z.UTC.V)
	}
	start := int64(math.Floor(float64(sc.Clock.Start.V) / 60))
	day := int64(math.Floor(float64(start+offset)/(24*60))) + int64(m.Day)
	return int32(day*24*60 + int64(m.Minute) - offset - start)
}

func (c *checker) player() {
	c.seat()
	id := c.sc.Player.Account
	if a := c.sc.Accounts.Get(id.V); id.Given() && a != nil && a.foreign() {
		c.report(id.Place(), source.RefUnfit, "write ours: true in the account", "the player cannot speak from %q, which is not ours", id.V)
	}
}

func (c *checker) accounts() {
	for i := range c.sc.Accounts.Entries {
		a := &c.sc.Accounts.Entries[i].Value
		for _, e := range a.ReachOn.Entries {
			if _, known := c.names.kinds["platform"].index[e.ID]; known && !holds(a.On, e.ID) {
				c.report(e.At, source.RefUnfit, "add it to \"on\"", "the account is not on %q", e.ID)
			}
		}
		if a.Brief != nil {
			c.platforms(a.Brief.On, a, "the account")
		}
	}
	for _, p := range c.sc.Partners.Entries {
		if a := c.sc.Accounts.Get(p.Value.Account.V); a != nil && a.Ours.V {
			c.report(p.Value.Account.Place(), source.RefUnfit, "", "a partner speaks from an account of its own; %q is ours", p.Value.Account.V)
		}
	}
}

// foreign tells whether an account is not ours. What is said of that with a
// fault is reported there and counts as neither.
func (a *Account) foreign() bool { return !a.Ours.V && !a.Ours.wrong && !a.Unknown }

func holds(ids []ID, id string) bool {
	for _, x := range ids {
		if x.V == id {
			return true
		}
	}
	return false
}

// platforms checks that an account is where it is to speak.
func (c *checker) platforms(on []ID, a *Account, who string) {
	for _, id := range on {
		if _, known := c.names.kinds["platform"].index[id.V]; id.Given() && known && !holds(a.On, id.V) {
			c.report(id.Place(), source.RefUnfit, "add it to \"on\" of the account", "%s is not on %q", who, id.V)
		}
	}
}

func (c *checker) ladder() {
	rungs := c.sc.Ladder.Rungs
	if len(rungs) == 0 {
		return
	}
	if down := rungs[0].Down; down.Given() {
		c.report(down.Place(), source.UnusedKey, "", "there is no rung below the first")
	}
	if up := rungs[len(rungs)-1].Up; up.Given() {
		c.report(up.Place(), source.UnusedKey, "a rung says when the crisis climbs to the next one", "there is no rung above the last")
	}
}

// maxOff is how far the sum of chances may be from 1.
const maxOff = 0.001

func (c *checker) facts() {
	for _, f := range c.sc.Facts.Entries {
		sum, wrong := 0.0, f.Value.wrong
		for _, v := range f.Value.Entries {
			sum += v.Value.V
			wrong = wrong || v.Value.wrong
		}
		if wrong {
			continue
		}
		if math.Abs(sum-1) > maxOff {
			c.report(f.At, source.RangeSum, "", "the chances of %q sum to %s, not to 1", f.ID, decimal(sum))
		}
	}
	for _, t := range c.sc.Truths.Entries {
		c.truth(&t)
	}
	for i := range c.sc.Evidence.Entries {
		c.evidence(&c.sc.Evidence.Entries[i])
	}
}

// factTitle is the key of a truth that names the fact itself.
const factTitle = "title"

// truth checks that what the debrief tells of a fact is about its values.
func (c *checker) truth(t *Entry[Map[Text]]) {
	for fact, f := range c.sc.Facts.Entries {
		if f.ID != t.ID {
			continue
		}
		for _, v := range t.Value.Entries {
			if v.ID != factTitle {
				c.value(fact, v.ID, v.At)
			}
		}
	}
}

func (c *checker) evidence(e *Entry[Evidence]) {
	if !e.Value.Fact.Written() && len(c.sc.Facts.Entries) != 1 {
		c.report(e.At, source.KeyMissing, "", "%q must say which fact it is about: there are %d", e.ID, len(c.sc.Facts.Entries))
		return
	}
	fact := c.sc.factOf(e.Value.Fact)
	if fact == world.None {
		return
	}
	values := c.names.values[fact]
	said := map[string]bool{}
	for _, s := range e.Value.Says.Entries {
		said[s.ID] = true
		c.value(fact, s.ID, s.At)
	}
	for _, v := range values.ids {
		if !said[v] && e.Value.Says.Given() {
			c.report(e.At, source.KeyMissing, "give the chance that it holds for each value", "%q does not say how likely it is when %q is %q", e.ID, c.sc.Facts.Entries[fact].ID, v)
		}
	}
}

// value checks that a fact can have a value.
func (c *checker) value(fact int, v string, at source.Place) {
	t := c.names.values[fact]
	if _, ok := t.index[v]; !ok {
		help := c.list.Meant(v, t.ids)
		if help == "" {
			help = "its values: " + strings.Join(t.ids, ", ")
		}
		c.report(at, source.RefUnknown, help, "the fact %q has no value %q", c.sc.Facts.Entries[fact].ID, v)
	}
}

// factOf returns the index of the fact that evidence is about: the only one
// when it is left out; None if there is no such fact.
func (sc *Scenario) factOf(id ID) int {
	if !id.Given() {
		if len(sc.Facts.Entries) == 1 {
			return 0
		}
		return world.None
	}
	for i, f := range sc.Facts.Entries {
		if f.ID == id.V {
			return i
		}
	}
	return world.None
}

// publics warns of those whom no word can reach.
func (c *checker) publics() {
	none := func(m Map[Share]) bool {
		for _, e := range m.Entries {
			if e.Value.V > 0 || !e.Value.Given() {
				return false
			}
		}
		return len(m.Entries) > 0
	}
	for _, s := range c.sc.Segments.Entries {
		if none(s.Value.Speaks) {
			c.report(s.At, source.UnusedSegment, "", "nobody in %q understands a language", s.ID)
		}
		if none(s.Value.On) {
			c.report(s.At, source.UnusedSegment, "", "nobody in %q uses a platform", s.ID)
		}
	}
}

// rubric checks that the score can be computed.
func (c *checker) rubric() {
	r := c.sc.Rubric
	if r == nil {
		return
	}
	zero := r.Weights.Given()
	for _, e := range r.Weights.Entries {
		zero = zero && e.Value.Given() && e.Value.V == 0
	}
	if zero {
		c.report(r.Weights.node.Place, source.RangeNumber, "parts that are not named count 0", "all weights of the score are 0")
	}
	if duty, par := r.Duty.Or(defaultDuty), r.Par.Or(defaultPar); duty <= par && !r.Duty.wrong && !r.Par.wrong && (r.Duty.Given() || r.Par.Given()) {
		at := r.Duty.Place()
		if !r.Duty.Given() {
			at = r.Par.Place()
		}
		c.report(at, source.RangeNumber, "duty is the loss of a dutiful player, par that of the best line known", "\"duty\" (%s) must be greater than \"par\" (%s)", decimal(duty), decimal(par))
	}
}

// decimal writes a number as an author would.
func decimal(f float64) string { return strconv.FormatFloat(math.Round(f*1e6)/1e6, 'f', -1, 64) }

func (c *checker) narratives() {
	for i := range c.sc.Narratives.Entries {
		n := &c.sc.Narratives.Entries[i].Value
		if n.True.Given() && n.Always.Given() {
			c.report(n.Always.Place(), source.KeyConflict, "keep \"true when\" if the truth is drawn", "\"true\" and \"true when\" exclude each other")
		}
		for _, t := range n.True.Entries {
			fact, known := c.names.kinds["fact"].index[t.ID]
			for _, v := range t.Value {
				if known && v.Given() {
					c.value(int(fact), v.V, v.Place())
				}
			}
		}
	}
}

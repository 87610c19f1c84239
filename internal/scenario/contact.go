package scenario

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/source"
	"demarche/internal/world"
)

// What follows the id of a channel in events.
const (
	readOut  = ".readout"
	agreed   = ".agreed"
	diverged = ".diverged"
	leaked   = ".leaked"
	returned = ".returned"
	replied  = ".reply" // behind that of a talking point; no event
)

// What follows the id of an accord in events.
const (
	refused   = ".refused"
	kept      = ".kept"
	broken    = ".broken"
	defaulted = ".defaulted"
)

// silenceBroken is the event of our word on what was to be left unsaid.
const silenceBroken = "silence.broken"

// Whose step of an accord it is.
const byUs, byThem = "us", "them"

// causes lists what has effects in a form of contact of a channel.
func (t *ChannelTerms) causes(channel, path string) []cause {
	var cs []cause
	add := func(id, under string, do []Effect) { cs = append(cs, cause{id: id, path: path + under, do: do}) }
	for i := range t.Points.Entries {
		p := &t.Points.Entries[i]
		add(p.ID, ".points."+p.ID, p.Value.Do)
		if p.Value.Reply != nil {
			add(p.ID+replied, ".points."+p.ID+".reply", p.Value.Reply.Do)
		}
	}
	for i := range t.Levels.Entries {
		l := &t.Levels.Entries[i]
		add(channel+"."+l.ID, ".levels."+l.ID, l.Value.Do)
	}
	if t.Cameras != nil {
		add(channel+"."+world.WithCameras, ".cameras", t.Cameras.Do)
	}
	if t.Leaks != nil {
		add(channel+leaked, ".leaks", t.Leaks.Do)
	}
	if t.Returned != nil {
		add(channel+returned, ".returned", t.Returned.Do)
	}
	if r := t.Readout; r != nil {
		if r.Theirs != nil {
			add(channel+readOut, ".readout.theirs", r.Theirs.Do)
		}
		if r.Agreed != nil {
			add(channel+agreed, ".readout.agreed", r.Agreed.Do)
		}
		if r.Diverges != nil {
			add(channel+diverged, ".readout.diverges", r.Diverges.Do)
		}
	}
	return cs
}

// causes lists what has effects in an accord.
func (a *Accord) causes(id string) []cause {
	var cs []cause
	path := "accords." + id
	add := func(id, path string, d *Doing) {
		if d != nil {
			cs = append(cs, cause{id: id, path: path, do: d.Do})
		}
	}
	for k := range a.Steps {
		s, n := &a.Steps[k], strconv.Itoa(k+1)
		cs = append(cs, cause{id: id + "." + n, path: path + ".steps." + n, do: s.Do})
		add(id+defaulted, path+".steps."+n+".default", s.Default)
	}
	add(id+kept, path+".kept", a.Kept)
	add(id+broken, path+".broken", a.Broken)
	return cs
}

// contactEvents lists what can happen with a channel.
func (c *Channel) contactEvents() []string {
	var list []string
	for _, form := range c.forms() {
		t := form.terms
		if t == nil {
			continue
		}
		if t.Readout != nil {
			list = append(list, readOut, agreed, diverged)
		}
		if (t.Leaks != nil || t.NonPaper != nil) && !slices.Contains(list, leaked) {
			list = append(list, leaked)
		}
		if t.Returned != nil {
			list = append(list, returned)
		}
	}
	return list
}

// hushes tells whether a government may agree to a silence.
func (sc *Scenario) hushes() bool {
	return slices.ContainsFunc(sc.Governments.Entries, func(g Entry[Government]) bool { return g.Value.Hushes.Written() })
}

// channels checks the forms of contact, each with what belongs to it.
func (c *checker) channels() {
	for i := range c.sc.Channels.Entries {
		e := &c.sc.Channels.Entries[i]
		offered := false
		for _, form := range e.Value.forms() {
			if form.terms != nil {
				offered = true
				c.form(form)
			}
		}
		if !offered {
			c.report(e.At, source.KeyMissing, "", "%q needs call, note, summons or demarche: a form of contact", e.ID)
		}
	}
	for i := range c.sc.Governments.Entries {
		if g := &c.sc.Governments.Entries[i]; g.ID == c.sc.Player.Serves.V && g.Value.Hushes.Given() {
			c.report(g.Value.Hushes.Place(), source.UnusedKey, "", "nobody asks the player's own government to keep silence")
		}
	}
}

// form checks that a form of contact has only what belongs to it.
func (c *checker) form(f form) {
	t := f.terms
	only := func(key string, at source.Place, fits ...string) {
		if !slices.Contains(fits, f.key) {
			c.report(at, source.KeyPlace, "it belongs to "+strings.Join(fits, ", "), "%q does not belong to \"%s\"", key, f.key)
		}
	}
	if t.Levels.Given() {
		only("levels", t.Levels.node.Place, "summons", "demarche")
	}
	if t.Cameras != nil {
		only("cameras", t.Cameras.At, "summons")
	}
	if t.Returned != nil {
		only("returned", t.Returned.At, "summons")
	}
	if t.NonPaper != nil {
		only("non-paper", t.NonPaper.At, "demarche")
	}
	if t.Readout != nil {
		only("readout", t.Readout.At, "call")
	}
}

// accords checks that each step has what its side needs.
func (c *checker) accords() {
	for i := range c.sc.Accords.Entries {
		e := &c.sc.Accords.Entries[i]
		a := &e.Value
		if a.With.Given() && a.With.V == c.sc.Player.Serves.V {
			c.report(a.With.Place(), source.RefUnfit, "", "an accord is with another government; %q is the player's own", a.With.V)
		}
		if (a.Accepted.Given() || a.Refused.Given()) && !a.From.Written() {
			c.report(e.At, source.KeyMissing, "name who brings the answer in \"from\"", "%q has an answer that nobody brings", e.ID)
		}
		for k := range a.Steps {
			c.accordStep(&a.Steps[k])
		}
	}
}

func (c *checker) accordStep(s *AccordStep) {
	wrong := func(given bool, at source.Place, key, whose string) {
		if given {
			c.report(at, source.KeyPlace, "", "%q does not belong to a step of %s", key, whose)
		}
	}
	switch s.By.V {
	case byUs:
		if !s.Unknown && (!s.Draft.Written() || !s.Within.Written() && !s.Until.Written()) {
			c.report(s.At, source.KeyMissing, "", "a step of ours needs draft, what is published, and how soon: within, or until an hour")
		}
		if s.Within.Written() && s.Until.Written() {
			c.report(s.Until.Place(), source.KeyConflict, "", "a step is due within a time of the one before, or until an hour, not both")
		}
		c.due(c.moment(s.Until), s.Until.Place(), "this step comes due after the end of the crisis")
		wrong(s.Wait.Written(), s.Wait.Place(), "wait", "ours")
		wrong(s.Keeps.Written(), s.Keeps.Place(), "keeps", "ours")
		wrong(s.Do != nil, s.At, "do", "ours")
		wrong(s.Default != nil, s.At, "default", "ours")
	case byThem:
		if s.Do == nil && !s.Unknown {
			c.report(s.At, source.KeyMissing, "write do: with a list of effects", "a step of theirs does nothing")
		}
		wrong(s.Draft.Written(), s.Draft.Place(), "draft", "theirs")
		wrong(s.Within.Written(), s.Within.Place(), "within", "theirs")
		wrong(s.Until.Written(), s.Until.Place(), "until", "theirs")
	}
}

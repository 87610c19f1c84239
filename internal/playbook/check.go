package playbook

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/world"
)

// checker finds what is wrong with a playbook beyond its form.
type checker struct {
	w      *world.World
	list   *source.List
	labels map[string]world.CommandKind
	causes map[string][]world.Effect // by inject and rule
}

func newChecker(w *world.World, list *source.List, f *File) *checker {
	c := &checker{w: w, list: list, labels: map[string]world.CommandKind{}, causes: map[string][]world.Effect{}}
	for i := range f.Commands {
		if e := &f.Commands[i]; e.Label.Given() {
			command, _ := e.Do.command()
			c.labels[e.Label.V] = command.Kind
		}
	}
	for _, in := range w.Injects {
		c.causes[in.ID] = in.Do
	}
	for _, r := range w.Rules {
		c.causes[r.ID] = r.Do
	}
	for _, press := range w.Conferences { // what is asked there and was not prepared
		c.causes[press.ID] = append([]world.Effect{{Post: &world.Post{Asks: &world.Question{}}}}, press.Do...)
	}
	for _, in := range w.Instructions {
		c.causes[in.ID+".breach"] = in.Breach.Do
	}
	for _, a := range w.Accords {
		c.causes[a.ID+".kept"], c.causes[a.ID+".broken"] = a.Kept, a.Broken
		for i := range a.Steps {
			c.causes[a.ID+"."+strconv.Itoa(i+1)] = a.Steps[i].Do
			c.causes[a.ID+".defaulted"] = append(c.causes[a.ID+".defaulted"], a.Steps[i].Default...)
		}
	}
	for _, k := range w.Cases {
		c.causes[k.ID+".early"], c.causes[k.ID+".endangered"] = k.Early, k.Endangers
	}
	return c
}

// deed checks that a deed is one and that what it names can serve.
func (c *checker) deed(d *Deed) {
	if _, keys := d.command(); keys != 1 {
		if keys == 0 && (d.Unknown || d.At.File == nil) { // said where the key is unknown or missing
			return
		}
		c.list.Report(d.At, source.KeyConflict, "give one command; write a second entry for another", "an entry does exactly one thing; this does %d", keys)
		return
	}
	switch {
	case d.Post != nil:
		c.statement(d.Post, d, true)
	case d.Retract != nil:
		c.label(d.Retract.Post, "a post", world.CmdPost, world.CmdJoint, world.CmdAnswer)
		c.statement(&d.Retract.Statement, d, false)
	case d.Clear != nil:
		c.statement(&d.Clear.Statement, d, true)
	case d.Joint != nil:
		c.statement(&d.Joint.Statement, d, true)
	case d.Answer != nil:
		c.cause(d.Answer.Question, func(e world.Effect) bool {
			return e.Message != nil && e.Message.Asks != nil || e.Post != nil && e.Post.Asks != nil
		}, "asks nothing")
		c.statement(&d.Answer.Statement, d, false)
	case d.Choose != nil:
		c.choice(d.Choose)
	case d.Skip != nil:
		c.cause(d.Skip.Message, func(e world.Effect) bool { return e.Message != nil || e.Post != nil && e.Post.Asks != nil }, "sends no message")
	case d.Cancel != nil:
		c.label(d.Cancel.Command, "a command", slices.Collect(maps.Values(c.labels))...)
	case d.Brief != nil:
		c.briefed(d.Brief.Account, d.Brief.Terms)
	case d.Embargo != nil:
		for _, id := range d.Embargo.To {
			c.briefed(id, scenario.Word{})
		}
	}
	for kind, x := range d.contacts() {
		if x != nil {
			c.point(kind, x)
		}
	}
	for kind, x := range d.steps() {
		if x != nil {
			c.practice(kind, x)
			c.statement(&x.Statement, d, false)
		}
	}
}

// statement checks what is said; some commands need something to be said.
func (c *checker) statement(x *Statement, d *Deed, needed bool) {
	switch {
	case x.Draft.Given() && len(x.Text.Entries) > 0:
		c.list.Report(x.Draft.Place(), source.KeyConflict, "leave one of them out", "both a draft and a text stand here")
	case needed && !x.Draft.Written() && !x.Text.Written():
		c.list.Report(d.At, source.KeyMissing, "", "neither a draft nor a text says what is published")
	}
	c.ours(x.As)
	for _, e := range x.Text.Entries {
		c.language(e.ID, e.At)
	}
	for _, l := range x.Translate {
		c.language(l.V, l.Place())
	}
	if x.Authoritative.Given() {
		c.language(x.Authoritative.V, x.Authoritative.Place())
	}
	if x.Quote.V && x.Screenshot.V {
		c.list.Report(x.Screenshot.Place(), source.KeyConflict, "leave one of them out", "a post quotes another or shows a picture of it, not both")
	}
	if x.Cleared.Given() {
		c.label(x.Cleared, "a clear", world.CmdClear)
	}
	if _, labelled := c.labels[x.ReplyTo.V]; labelled && c.caused(x.ReplyTo.V) {
		c.ambiguous(x.ReplyTo.V, x.ReplyTo.V, x.ReplyTo.Place())
	} else if x.ReplyTo.Given() && !labelled {
		c.cause(x.ReplyTo, func(e world.Effect) bool { return e.Post != nil }, "posts nothing")
	}
}

// ours checks that the player may speak from an account.
func (c *checker) ours(id scenario.ID) {
	if !id.Given() {
		return
	}
	for i := range c.w.Accounts {
		if a := &c.w.Accounts[i]; a.ID == id.V && !a.Ours {
			c.list.Report(id.Place(), source.RefUnfit, "ours: "+strings.Join(c.own(), ", "), "the desk cannot speak from %q, which is not ours", id.V)
		}
	}
}

// own lists the accounts from which the desk speaks.
func (c *checker) own() []string {
	var ids []string
	for i := range c.w.Accounts {
		if c.w.Accounts[i].Ours {
			ids = append(ids, c.w.Accounts[i].ID)
		}
	}
	return ids
}

func (c *checker) language(code string, at source.Place) {
	if !slices.Contains(c.w.Languages, code) {
		c.list.Report(at, source.RefUnknown, "languages: "+strings.Join(c.w.Languages, ", "), "the scenario has no language %q", code)
	}
}

// label checks that an id is the label of a command of one of the kinds.
func (c *checker) label(id scenario.ID, what string, kinds ...world.CommandKind) {
	kind, ok := c.labels[id.V]
	switch {
	case !id.Given():
	case !ok:
		c.list.Report(id.Place(), source.RefUnknown, source.Meant(id.V, slices.Sorted(maps.Keys(c.labels))), "no command has the label %q", id.V)
	case !slices.Contains(kinds, kind):
		c.list.Report(id.Place(), source.RefUnfit, "", "%q labels a %s, not %s", id.V, kind, what)
	}
}

// cause checks that a word names an inject or rule with a fitting effect. What
// a command brings about, LABEL.REST, is known when the book is played.
func (c *checker) cause(word scenario.Word, fits func(world.Effect) bool, unfit string) []world.Effect {
	if !word.Given() {
		return nil
	}
	id := c.causeOf(word.V)
	effects, ok := c.causes[id]
	_, labelled := c.labels[id]
	switch {
	case labelled && ok && strings.HasPrefix(word.V, id+"."):
		c.ambiguous(word.V, id, word.Place())
	case labelled && id != word.V:
		return nil
	case !ok:
		c.list.Report(word.Place(), source.RefUnknown, source.MeantOf(id, slices.Sorted(maps.Keys(c.causes))), "there is no inject or rule %q", id)
	case !slices.ContainsFunc(effects, fits):
		c.list.Report(word.Place(), source.RefUnfit, "", "%q %s", id, unfit)
	}
	return effects
}

// ambiguous reports a word that can mean a command or what the scenario brings
// about.
func (c *checker) ambiguous(word, label string, at source.Place) {
	c.list.Report(at, source.RefAmbiguous, "give the command another label", "%q can be meant of the command labelled %q or of what the scenario calls so", word, label)
}

// caused tells whether a word names what the scenario brings about, whatever
// the labels.
func (c *checker) caused(word string) bool {
	_, ok := c.causes[c.causeOf(word)]
	return ok
}

// causeOf returns what brings a post or message about, by its id: x of x, x.2
// and x@7, and y.kept of y.kept.2.
func (c *checker) causeOf(id string) string {
	for cause := id; ; {
		_, known := c.causes[cause]
		i := strings.LastIndexAny(cause, ".@")
		if known || i < 0 {
			return cause
		}
		cause = cause[:i]
	}
}

func (c *checker) choice(x *Choose) {
	effects := c.cause(x.Message, func(e world.Effect) bool { return e.Message != nil && len(e.Message.Choices) > 0 }, "offers no choice")
	var offered []string
	for _, e := range effects {
		if e.Message == nil {
			continue
		}
		for _, ch := range e.Message.Choices {
			offered = append(offered, ch.ID)
		}
	}
	if x.Choice.Given() && len(offered) > 0 && !slices.Contains(offered, x.Choice.V) {
		c.list.Report(x.Choice.Place(), source.RefUnknown, "choices: "+strings.Join(offered, ", "), "%q offers no choice %q", x.Message.V, x.Choice.V)
	}
}

// point checks that a channel has the form of contact and the talking point.
func (c *checker) point(kind world.CommandKind, x *Contact) {
	form, _ := world.FormOf(kind)
	for _, ch := range c.w.Channels {
		if !x.Channel.Given() || !x.Point.Given() || ch.ID != x.Channel.V {
			continue
		}
		if ch.Kinds[form] == nil {
			c.list.Report(x.Channel.Place(), source.RefUnfit, "", "the channel %q takes no %s", ch.ID, kind)
			return
		}
		var points []string
		for _, p := range ch.Kinds[form].Points {
			points = append(points, p.ID)
		}
		if !slices.Contains(points, x.Point.V) {
			c.list.Report(x.Point.Place(), source.RefUnknown, "talking points: "+strings.Join(points, ", "), "there is no talking point %q for a %s over %q", x.Point.V, kind, ch.ID)
		}
		c.manner(kind, x, ch.Kinds[form])
	}
}

// manner checks the rank of a contact and what goes along.
func (c *checker) manner(kind world.CommandKind, x *Contact, terms *world.ChannelTerms) {
	var levels []string
	for _, l := range terms.Levels {
		levels = append(levels, l.ID)
	}
	if x.Way.Given() && !slices.Contains(levels, x.Way.V) {
		c.list.Report(x.Way.Place(), source.RefUnknown, source.Meant(x.Way.V, levels), "a %s over %q has no level %q", kind, x.Channel.V, x.Way.V)
	}
	for _, w := range x.With {
		if w.Given() && terms.Extra(w.V) == nil {
			c.list.Report(w.Place(), source.RefUnfit, "", "%q cannot go along with a %s over %q", w.V, kind, x.Channel.V)
		}
	}
}

// briefed checks that an account can be told something, on these terms.
func (c *checker) briefed(id scenario.ID, terms scenario.Word) {
	for i := range c.w.Accounts {
		a := &c.w.Accounts[i]
		if !id.Given() || a.ID != id.V {
			continue
		}
		if a.Brief == nil {
			c.list.Report(id.Place(), source.RefUnfit, "", "%q cannot be briefed", a.ID)
			return
		}
		if t, _ := world.TermsOf(terms.V); terms.Given() && !a.Brief.Offers[t] {
			c.list.Report(terms.Place(), source.RefUnfit, "", "%q is not briefed on these terms: %s", a.ID, terms.V)
		}
	}
}

// practice checks that the scenario declares what a step is about, and the way.
func (c *checker) practice(kind world.CommandKind, x *Step) {
	declared := c.w.Steps(kind)
	ways, ok := declared[x.Of.V]
	switch {
	case !x.Of.Given():
	case !ok:
		c.list.Report(x.Of.Place(), source.RefUnknown, source.Meant(x.Of.V, slices.Sorted(maps.Keys(declared))), "there is nothing called %q to %s", x.Of.V, kind)
	case x.Way.Given() && !slices.Contains(ways, x.Way.V):
		c.list.Report(x.Way.Place(), source.RefUnknown, source.Meant(x.Way.V, ways), "%q has no way %q", x.Of.V, x.Way.V)
	}
	if x.By.Given() && kind != world.CmdConsular {
		c.list.Report(x.By.Place(), source.KeyPlace, "leave it out", "no colleague is sent to %s; \"by\" belongs to a consular step", kind)
	}
}

// timing checks when an entry is given and returns the window of its
// condition. What the entry has is seen in its node: a value with a fault is
// not given.
func (c *checker) timing(e *Entry, n *source.Node) (from, to scenario.Instant) {
	to = scenario.Instant{Minute: c.w.Clock.Minute(c.w.Clock.Ticks)}
	switch {
	case (n.Get("at") == nil) == (n.Get("when") == nil):
		c.list.Report(e.Here.At, source.KeyConflict, "", "an entry has either \"at\" or \"when\"")
	case e.Within.Given() && n.Get("when") == nil:
		c.list.Report(e.Within.Place(), source.KeyConflict, "", "\"within\" belongs to \"when\"")
	case e.Within.Given():
		return c.window(e.Within)
	}
	return from, to
}

// window reads two moments with two dots between them.
func (c *checker) window(w scenario.Word) (from, to scenario.Instant) {
	first, last, two := strings.Cut(w.V, "..")
	if !two {
		c.list.Report(w.Place(), source.TypeTime, "", "\"within\" takes two moments, as in +4:00..+9:00; this is %s", strconv.Quote(w.V))
		return from, to
	}
	moment := func(s string) scenario.Instant {
		scalar := func(s string) *source.Node { return &source.Node{Place: w.Place(), Value: strings.TrimSpace(s)} }
		n := &source.Node{Kind: source.Mapping, Place: w.Place(), Entries: []source.Entry{{Key: scalar("within"), Value: scalar(s)}}}
		var bound struct {
			Within scenario.Moment `key:"within"`
		}
		scenario.Decode(n, &bound, c.list)
		return bound.Within.V
	}
	return moment(first), moment(last)
}

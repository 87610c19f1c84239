package pages

import (
	"net/url"
	"slices"
	"strconv"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Compose is what is being written.
type Compose struct {
	Kind    string // answer, retract or a step that writes; "" for a post
	Target  string
	Choice  string
	About   string // what the text is about, for the reader: the question or post
	ReplyTo string
	Cite    []Option // how the post is cited that it replies to

	Drafts      []Option
	Draft       string
	Texts       []Text
	Accounts    []Option
	Platforms   []Option
	Claims      []Option
	Positions   []Option
	Governments []Option
	Evidence    []Option
	Partners    []Option
	Translate   []Option
	Media       []Option
	Promise     []Option
	Cleared     []Option
	Authority   []Option // languages of which one version may be the one that counts
	Intents     []Option
	Expects     []Option
	Sure        []Option
	Foresees    bool // what is meant and expected is asked for
	Check       *Check
	Again       bool // it takes the place of the one before it
}

// Text is what is said in one language.
type Text struct{ Lang, Name, Dir, Says string }

// Check is what a statement would be.
type Check struct {
	Kind  string // of the command that it would be
	Says  []string
	Warns []string
	Why   *Said // why it cannot be given, or nil
}

// NewCompose prepares a statement: as a form says it, or as a prepared text does.
func NewCompose(s *session.Session, t *present.Teller, form url.Values, observes bool) *Compose {
	w, v := t.World(), s.View()
	c := &Compose{
		Kind: form.Get("as"), Target: form.Get("target"), Choice: form.Get("choice"), ReplyTo: form.Get("reply_to"), Draft: form.Get("draft"),
		Foresees: s.Mode().Aids().Foresight,
	}
	if observes {
		return c
	}
	taken := form.Get("take") != "" // the draft's own words, and all else that it says
	var draft *world.Draft
	reader, machine := s.Reader(), &rule.Machine{}
	for i := range w.Drafts {
		if d := &w.Drafts[i]; machine.Bool(d.Open, reader) {
			c.Drafts = append(c.Drafts, Option{d.ID, t.DraftIn(i), d.ID == c.Draft})
			if d.ID == c.Draft {
				draft = d
			}
		}
	}
	if draft == nil {
		c.Draft, taken = "", false
	}
	c.texts(s, t, form, taken)
	c.choices(t, v, form)
	if taken {
		c.fill(t, draft, v.Minute)
	}
	c.names(t, v)
	return c
}

func (c *Compose) texts(s *session.Session, t *present.Teller, form url.Values, taken bool) {
	var prepared map[string]string
	if taken {
		prepared = s.Bundle().Texts.Prepared("drafts." + c.Draft + ".text")
	}
	// What the player reads in comes first, where the crisis speaks it.
	languages := slices.Clone(t.World().Languages)
	if i := slices.Index(languages, t.Words.Lang()); i > 0 {
		languages = slices.Insert(slices.Delete(languages, i, i+1), 0, t.Words.Lang())
	}
	for _, lang := range languages {
		text := Text{Lang: lang, Name: t.Words.Language(lang), Dir: "ltr", Says: form.Get("text." + lang)}
		if taken {
			text.Says = prepared[lang]
		}
		if slices.Contains([]string{"ar", "fa", "he", "ur", "ku"}, lang) {
			text.Dir = "rtl"
		}
		c.Texts = append(c.Texts, text)
	}
}

// choices lists what can be chosen beside the words, with what a form says.
func (c *Compose) choices(t *present.Teller, v *view.View, form url.Values) {
	w := t.World()
	for _, a := range v.Accounts {
		c.Accounts = append(c.Accounts, Option{ID: w.Accounts[a.Index].ID, Name: t.Account(a.Index)})
	}
	for i := range w.Platforms {
		c.Platforms = append(c.Platforms, Option{ID: w.Platforms[i].ID, Name: t.Platform(i)})
	}
	for _, n := range v.Narratives {
		c.Claims = append(c.Claims, Option{ID: w.Narratives[n.Index].ID, Name: t.Narrative(n.Index)})
	}
	for _, p := range []world.Position{world.Asserts, world.Denies, world.Partly, world.Holds} {
		c.Positions = append(c.Positions, Option{ID: p.String(), Name: t.Position(p)})
	}
	for i := range w.Governments {
		if i != w.Player {
			c.Governments = append(c.Governments, Option{ID: w.Governments[i].ID, Name: t.Government(i)})
		}
	}
	for _, e := range v.Evidence {
		if e.State == view.Held || e.State == view.Failed {
			c.Evidence = append(c.Evidence, Option{ID: w.Evidence[e.Index].ID, Name: t.Evidence(e.Index) + " (" + t.EvidenceState(e.State) + ")"})
		}
	}
	for i := range w.Partners {
		c.Partners = append(c.Partners, Option{ID: w.Partners[i].ID, Name: t.Partner(i)})
	}
	for _, lang := range w.Languages {
		c.Translate = append(c.Translate, Option{ID: lang, Name: t.Words.Language(lang)})
	}
	for _, m := range []int32{30, 60, 120, 240, 480} {
		c.Promise = append(c.Promise, Option{ID: strconv.Itoa(int(m)), Name: t.Span(m)})
	}
	for i := range v.Clearances {
		if x := &v.Clearances[i]; x.Given && !x.Used {
			c.Cleared = append(c.Cleared, Option{ID: x.Command, Name: t.Cleared(x, v)})
		}
	}
	mark(c.Accounts, form.Get("account"))
	mark(c.Platforms, form["platform"]...)
	mark(c.Claims, form.Get("about"))
	mark(c.Positions, form.Get("position"))
	mark(c.Governments, form.Get("to"))
	mark(c.Evidence, form["evidence"]...)
	mark(c.Partners, form["partner"]...)
	mark(c.Translate, form["translate"]...)
	mark(c.Promise, form.Get("promise"))
	mark(c.Cleared, form.Get("cleared"))
	c.extras(t, v, form)
}

// fill chooses what a prepared text goes with.
func (c *Compose) fill(t *present.Teller, d *world.Draft, minute int32) {
	w := t.World()
	if d.Account != world.None {
		mark(c.Accounts, w.Accounts[d.Account].ID)
	}
	for _, i := range d.On {
		mark(c.Platforms, w.Platforms[i].ID)
	}
	if d.About != world.None {
		mark(c.Claims, w.Narratives[d.About].ID)
		mark(c.Positions, d.Position.String())
	}
	if d.To != world.None {
		mark(c.Governments, w.Governments[d.To].ID)
	}
	for _, i := range d.Evidence {
		mark(c.Evidence, w.Evidence[i].ID)
	}
	for _, i := range d.Media {
		if id := w.Media[i].ID; !slices.ContainsFunc(c.Media, func(o Option) bool { return o.ID == id }) {
			c.Media = append(c.Media, Option{ID: id, Name: t.Media(i)})
		}
		mark(c.Media, w.Media[i].ID)
	}
	promise := d.Promise
	if d.By > minute {
		promise = d.By - minute
	}
	if promise > 0 {
		id := strconv.Itoa(int(promise))
		if !slices.ContainsFunc(c.Promise, func(o Option) bool { return o.ID == id }) {
			c.Promise = append(c.Promise, Option{ID: id, Name: t.Span(promise)})
		}
		mark(c.Promise, id)
	}
}

// Begun tells whether something is being written already, which a page must not
// take away when there is news.
func (c *Compose) Begun() bool {
	return c.Kind != "" || c.ReplyTo != "" || c.Draft != "" || slices.ContainsFunc(c.Texts, func(t Text) bool { return t.Says != "" })
}

// names says what is answered, corrected or spoken of.
func (c *Compose) names(t *present.Teller, v *view.View) {
	id := c.Target
	if c.ReplyTo != "" {
		id = c.ReplyTo
	}
	if p := v.Post(id); p != nil {
		c.About = t.PostName(p, v)
	} else if m := present.MessageOf(v, id); m != nil {
		c.About = t.Message(m, v).Subject
	} else if s := present.StepOf(v, c.Kind+"."+c.Target); s != nil {
		c.About = t.Step(s, v).Name
	}
}

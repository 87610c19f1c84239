// Package textplay is the game as lines of text: for screen readers, for
// machines without a screen, and for tests. It gives the same commands as the
// window and decides nothing.
//
// Lines are short and items numbered; nothing is drawn and nothing depends on
// colour. Every question says what can be typed, and the end of the input ends
// the game cleanly wherever it comes.
package textplay

import (
	"context"
	"errors"
	"io"
	"strings"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// Options say what is played, and where it is read and written.
type Options struct {
	In  io.Reader
	Out io.Writer

	Lang   string // language of display, an ISO 639 code
	Width  int    // at which lines are broken; 78 when 0
	Colour bool   // headings stand out, unless NO_COLOR is set

	// Bundle is played when it is set; else the player chooses from the shelf.
	Bundle *scenario.Bundle
	Shelf  func() []library.Entry

	// Begin opens a session of a scenario, with its journal.
	Begin func(*scenario.Bundle) (*session.Session, error)

	// First begins the crisis that is offered to who has never played, coached and
	// without its briefing; nil offers none.
	First func() (*session.Session, error)

	// Afresh begins a session that is the same as one that is over, or closed, up to
	// a minute, with a journal of its own; nil where that is not to be had.
	Afresh func(was *session.Session, minute int32) (*session.Session, error)

	// Figures is the folder in which what a debrief computes is kept; "" computes
	// nothing.
	Figures string

	// Read reads the tone of texts, for the lines that a debrief compares with.
	Read func(lang, text string) speech.Reading

	// Stage takes changes of the scenario over while it is rehearsed; nil where its
	// files are not watched.
	Stage *rehearsal.Stage

	// Resumed is a session that goes on: neither library nor briefing are shown.
	Resumed *session.Session
}

// Play plays one crisis, from the library or the briefing to the debrief. It
// closes the session. The end of the input, and the player's wish to leave,
// are no errors; the error is that of the context, of writing, or of a session
// that cannot be opened.
func Play(ctx context.Context, o Options) error {
	words := locale.New(o.Lang)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	c := newConsole(ctx, &o, words)
	if o.Stage != nil {
		c.changes = o.Stage.Changed
	}
	s, err := play(c, &o)
	if s != nil {
		err = errors.Join(err, leave(c, s))
	}
	if flushed := c.out.Flush(); c.failed == nil {
		c.failed = flushed
	}
	return errors.Join(err, c.failed)
}

// play goes through the stages. It returns the session when there is one.
func play(c *console, o *Options) (*session.Session, error) {
	s, first, opens := o.Resumed, "", false
	if s == nil && o.First != nil {
		cold, err := c.coldOpen()
		if err != nil {
			return nil, quietly(err)
		}
		if cold {
			if s, err = o.First(); err != nil {
				return nil, err
			}
			opens = true
			t := present.New(s.Bundle(), c.words)
			c.noted(t)
			c.headed("briefing.orders", t.Briefing().Orders)
		}
	}
	if s == nil {
		b, err := choose(c, o)
		if err != nil {
			return nil, quietly(err)
		}
		if first, err = brief(c, b); err != nil {
			return nil, quietly(err)
		}
		if s, err = o.Begin(b); err != nil {
			return nil, err
		}
	}
	var changed *rehearsal.Result
	for {
		g := newGame(c, s)
		g.stage, g.result, g.opens = o.Stage, changed, opens
		g.goesBack = o.Afresh != nil && o.Stage == nil // what is watched goes on with the files
		err := g.crisis(first)
		if next := (*moved)(nil); errors.As(err, &next) {
			if err := s.Close(); err != nil { // it stays as it was, and is not gone on with
				return next.session, err
			}
			s, first, changed = next.session, "", next.result
			continue
		}
		if to := (*back)(nil); errors.As(err, &to) {
			if s, err = g.goBack(o, to.minute); err != nil {
				return nil, err
			}
			first, changed = "", nil
			continue
		}
		if err != nil {
			return s, quietly(err)
		}
		err = g.debrief(o)
		next := (*afresh)(nil)
		if !errors.As(err, &next) {
			return s, quietly(err)
		}
		if err := leave(c, s); err != nil {
			return nil, err
		}
		s, first, changed = next.session, "", nil
	}
}

// quietly takes the ends that the player chose for no error.
func quietly(err error) error {
	if errors.Is(err, errEnd) || errors.Is(err, errQuit) || errors.Is(err, errCancel) || errors.Is(err, errBack) {
		return nil
	}
	return err
}

// leave closes the session and says how to go on with it.
func leave(c *console, s *session.Session) error {
	err := s.Close()
	c.gap()
	switch {
	case s.Journal() == "":
		c.line(c.words.T("text.left-unkept"))
	case err != nil:
		c.line(c.words.T("text.unsaved", "path", s.Journal(), "why", err.Error()))
	case s.Over():
		c.line(c.words.T("text.left-over", "path", s.Journal()))
	default:
		c.line(c.words.T("text.left"))
		path := s.Journal()
		if strings.ContainsAny(path, " ()&;'") {
			path = `"` + path + `"`
		}
		// Unbroken, for copying.
		c.write("demarche play --text --resume " + path + "\n")
	}
	return err
}

// choose returns the scenario to be played: that of the options, or the
// player's choice from the shelf.
func choose(c *console, o *Options) (*scenario.Bundle, error) {
	c.head("Démarche")
	if o.Bundle != nil {
		return o.Bundle, nil
	}
	c.line(c.words.T("title.tagline") + ".")
	c.head(c.words.T("library.title"))
	var options []option
	bundles := map[string]*scenario.Bundle{}
	var shelf []library.Entry
	for _, e := range o.Shelf() {
		shelf = append(append(shelf, e), e.Variants...)
	}
	for _, e := range shelf {
		if e.Bundle == nil {
			c.line(c.labelled(e.Name, c.words.T("library.faulty")))
			continue
		}
		t := present.New(e.Bundle, c.words)
		options = append(options, option{id: e.Name, name: t.Text("title")})
		bundles[e.Name] = e.Bundle
		c.line(shelved(t))
	}
	first := must
	if len(options) > 0 {
		first = options[0].id
	}
	id, err := c.pick(c.words.T("text.which-crisis"), "scenario", options, first)
	return bundles[id], err
}

// shelved says what a scenario is, in a line or two.
func shelved(t *present.Teller) string {
	w := t.Words
	s := t.Text("title") + ". " + t.Text("summary")
	if d := t.Difficulty(); d != "" {
		s += " " + d + "."
	}
	if p := t.Playtime(); p != "" {
		s += " " + w.T("library.length", "span", p) + "."
	}
	return s + " " + w.T("library.languages", "names", w.List(t.Languages())) + "."
}

// brief reads the briefing out and waits for the player to take over. Who types
// a command instead of Enter has taken over too: it is returned. A word that is
// none is answered before anything begins.
func brief(c *console, b *scenario.Bundle) (string, error) {
	t := present.New(b, c.words)
	c.briefed(t)
	info := t.Briefing()
	c.gap()
	if play := t.Playtime(); play != "" {
		c.line(c.words.T("text.starts", "time", info.Starts, "span", info.Lasts, "play", play))
	} else {
		c.line(c.words.T("briefing.starts", "time", info.Starts, "span", info.Lasts))
	}
	known := newGrammar(c.words, b.World.Languages...)
	for {
		line, err := c.read(c.words.T("text.take-over"))
		if err == nil {
			err = c.leaves(line)
		}
		r := known.parse(line)
		if err != nil || line == "" || r.verb != "" {
			return line, err
		}
		c.line(c.words.T("text.no-verb", "word", r.typed))
	}
}

// briefed reads out what a crisis contains that may distress, where it stands,
// who the player is, and what is wanted.
func (c *console) briefed(t *present.Teller) {
	c.noted(t)
	w, info := c.words, t.Briefing()
	for _, part := range []struct{ title, text string }{{"briefing.situation", info.Situation}, {"briefing.role", info.Role}} {
		if part.text != "" {
			c.head(w.T(part.title))
			c.line(part.text)
		}
	}
	c.headed("briefing.orders", info.Orders)
	c.headed("briefing.objectives", info.Objectives)
	if info.BasedOn != "" {
		c.head(w.T("briefing.based"))
		c.line(info.BasedOn)
	}
}

// noted reads out what a crisis contains that may distress, what it is, and where
// the player stands in it.
func (c *console) noted(t *present.Teller) {
	w, info := c.words, t.Briefing()
	if len(info.Notes) > 0 {
		c.head(w.T("briefing.notes"))
		c.items(info.Notes)
		c.line(w.T("skip.offer-typed"))
	}
	c.head(info.Title)
	c.line(info.Summary)
	c.line(info.Post)
}

// coldOpen offers the crisis that teaches by doing.
func (c *console) coldOpen() (bool, error) {
	c.head("Démarche")
	c.line(c.words.T("first.about"))
	return c.confirm(c.words.T("first.ask"), true)
}

// headed reads a list out below its heading, or nothing where it is empty.
func (c *console) headed(title string, list []string) {
	if len(list) > 0 {
		c.head(c.words.T(title))
		c.items(list)
	}
}

func (c *console) items(list []string) {
	for i, s := range list {
		c.item(i+1, s)
	}
}

package main

import (
	"cmp"
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"demarche/internal/library"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/textplay"
	"demarche/internal/tone"
)

// widest is the greatest width of lines, in characters: longer ones are hard
// to read.
const widest = 100

// text plays in the terminal.
func (c *playCmd) text(e *env) error {
	o := textplay.Options{In: e.in, Out: e.out, Lang: c.Lang, Shelf: shelf().List, Figures: store.Debriefs(), Read: tone.Read}
	if o.Lang == "" {
		o.Lang = preferred()
	}
	o.Width, o.Colour = e.terminal()
	name := c.Scenario
	o.Begin = func(b *scenario.Bundle) (*session.Session, error) { return c.begin(b, name, o.Lang) }
	o.Afresh = again
	if c.Resume == "" && name == "" && store.NeverPlayed() {
		o.First = func() (*session.Session, error) { return c.first(e, o.Lang) }
	}
	switch {
	case c.Resume != "":
		s, err := session.Resume(c.journal(), finder(""), nil)
		if err != nil {
			return about(c.Resume, err)
		}
		o.Resumed = s
	case name != "":
		b, err := e.open(name)
		if err != nil {
			return err
		}
		o.Bundle = b
	}
	if c.Watch {
		var err error
		if o.Stage, err = c.stage(e, o.Lang); err != nil {
			return err
		}
	}
	return textplay.Play(e.ctx, o)
}

// first begins the crisis with which somebody begins who has never played: coached
// unless another mode was asked for.
func (c *playCmd) first(e *env, lang string) (*session.Session, error) {
	b, err := e.open(library.ColdOpen)
	if err != nil {
		return nil, err
	}
	coached := *c
	coached.Coached = c.mode() == ""
	return coached.begin(b, library.ColdOpen, lang)
}

// again begins a crisis that is over again from a minute on, with a journal of
// its own.
func again(over *session.Session, minute int32) (*session.Session, error) {
	path, _ := store.NewJournal(over.Bundle().World.ID, time.Now())
	return session.Afresh(over.Journal(), minute, finder(""), session.Keep{Path: path})
}

// preferred returns the language that the system is set to, as fr-CA; "" when
// it says none.
func preferred() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v, _, _ = strings.Cut(v, ".")
			return strings.ReplaceAll(v, "_", "-")
		}
	}
	return ""
}

// begin begins a play-through with a journal in the user's data folder. A
// folder that cannot be made is trouble of the journal, which keeps everything
// in memory, says so, and goes on trying.
func (c *playCmd) begin(b *scenario.Bundle, name, lang string) (*session.Session, error) {
	seed := rand.Uint64N(1_000_000)
	if c.Seed != nil {
		seed = *c.Seed
	}
	path, _ := store.NewJournal(b.World.ID, time.Now())
	return session.New(setup(b, name, seed, lang), cmp.Or(c.mode(), session.Solo), session.Keep{Path: path})
}

// terminal returns the width for lines and whether headings may stand out; 0
// and false where the output is no terminal.
func (e *env) terminal() (width int, colour bool) {
	f, ok := e.out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
		width = min(w, widest)
	}
	return width, os.Getenv("NO_COLOR") == ""
}

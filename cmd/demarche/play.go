package main

import (
	"errors"
	"slices"

	"demarche/internal/session"
	"demarche/internal/store"
)

type playCmd struct {
	Scenario string  `arg:"" optional:"" type:"scenario" help:"Name of a scenario, or its folder."`
	Text     bool    `help:"Play in the terminal."`
	Seed     *uint64 `placeholder:"N" help:"Seed of the crisis; drawn when left out."`
	Lang     string  `placeholder:"CODE" help:"Language: ${languages}."`
	Mode     string  `placeholder:"MODE" help:"coached, with hints; solo; exam, without any aid; or rehearsal, with a look behind the crisis. Left out: as chosen last in the window, solo in the terminal."`
	Coached  bool    `help:"Short for --mode coached."`
	Watch    bool    `help:"Rehearse: changes of the scenario's files are taken over at the same moment, as they are saved."`
	Resume   string  `placeholder:"JOURNAL" help:"Continue a play-through."`
	Join     string  `placeholder:"LINK" help:"Play in the class of a link, in the window."`
	Name     string  `placeholder:"NAME" help:"With --join: the name under which to join."`
	Back     string  `placeholder:"CODE" help:"With --join: come back with the code that joining has given."`
}

// noWindow is the error when no window can be opened; it says what was asked for
// in the words that play it in the terminal.
func (c *playCmd) noWindow() error {
	call := "demarche play --text"
	switch {
	case c.Resume != "":
		call += " --resume " + c.Resume
	case c.Scenario != "":
		call += " " + c.Scenario
	}
	if c.Watch {
		call += " --watch"
	}
	return errors.New("no window can be opened here: there is no display. Play in the terminal with '" + call + "'")
}

// Run opens the window or plays in the terminal.
func (c *playCmd) Run(e *env) error {
	if c.Resume != "" && (c.Scenario != "" || c.Seed != nil) {
		return wrongUsage("--resume continues a play-through as it was: leave the scenario and --seed out")
	}
	if c.Coached && c.Mode != "" && c.Mode != string(session.Coached) {
		return wrongUsage("--coached and --mode " + c.Mode + " exclude each other")
	}
	if mode := session.Mode(c.Mode); mode != "" && mode != session.Rehearsal && !slices.Contains(session.Modes, mode) {
		return wrongUsage("--mode is coached, solo, exam or rehearsal, not " + c.Mode)
	}
	if c.Watch && (c.Scenario == "" || c.Coached || c.Mode != "" && c.Mode != string(session.Rehearsal)) {
		return wrongUsage("--watch rehearses a scenario: name its folder, and leave --mode out")
	}
	if c.Resume != "" && c.mode() != "" {
		return wrongUsage("--resume goes on in the mode in which the play-through was begun: leave --mode out")
	}
	if err := c.joins(); err != nil {
		return err
	}
	if c.Text {
		return c.text(e)
	}
	return c.window(e)
}

// mode returns the mode that was asked for, or "".
func (c *playCmd) mode() session.Mode {
	if c.Coached {
		return session.Coached
	}
	if c.Watch {
		return session.Rehearsal
	}
	return session.Mode(c.Mode)
}

// journal returns the path of the journal that is to be continued, or "".
func (c *playCmd) journal() string {
	if c.Resume == "" {
		return ""
	}
	return store.Find(c.Resume)
}

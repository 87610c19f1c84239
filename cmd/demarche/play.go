package main

import (
	"errors"

	"demarche/internal/store"
)

type playCmd struct {
	Scenario string  `arg:"" optional:"" help:"Name of a scenario, or its folder."`
	Text     bool    `help:"Play in the terminal."`
	Seed     *uint64 `placeholder:"N" help:"Seed of the crisis; drawn when left out."`
	Lang     string  `placeholder:"CODE" help:"Language: en or fr."`
	Coached  bool    `help:"In the terminal: ask before each statement what it is for and what you expect."`
	Resume   string  `placeholder:"JOURNAL" help:"Continue a play-through."`
}

// errNoWindow is the error when no window can be opened.
var errNoWindow = errors.New("no window can be opened here: there is no display. Play in the terminal with 'demarche play --text'")

// Run opens the window or plays in the terminal.
func (c *playCmd) Run(e *env) error {
	if c.Resume != "" && (c.Scenario != "" || c.Seed != nil) {
		return wrongUsage("--resume continues a play-through as it was: leave the scenario and --seed out")
	}
	if c.Coached && !c.Text {
		return wrongUsage("--coached asks in the terminal: add --text. The window offers it in any case")
	}
	if c.Text {
		return c.text(e)
	}
	return c.window(e)
}

// journal returns the path of the journal that is to be continued, or "".
func (c *playCmd) journal() string {
	if c.Resume == "" {
		return ""
	}
	return store.Find(c.Resume)
}

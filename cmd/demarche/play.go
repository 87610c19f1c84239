package main

import (
	"errors"
	"fmt"
)

// firstScenario is what a player starts with.
const firstScenario = "ninety-seconds"

type playCmd struct {
	Scenario string  `arg:"" optional:"" help:"Name of a scenario, or its folder."`
	Text     bool    `help:"Play in the terminal."`
	Seed     *uint64 `placeholder:"N" help:"Seed of the crisis; drawn when left out."`
	Lang     string  `placeholder:"CODE" help:"Language: en or fr."`
	Resume   string  `placeholder:"JOURNAL" help:"Continue a play-through."`
}

// errNoWindow is the error when no window can be opened.
var errNoWindow = errors.New("no window can be opened here: there is no display")

// Run opens the window or plays in the terminal.
func (c *playCmd) Run(e *env) error {
	if c.Resume != "" && (c.Scenario != "" || c.Seed != nil) {
		return wrongUsage("--resume continues a play-through as it was: leave the scenario and --seed out")
	}
	if c.Text {
		return c.text(e)
	}
	if err := c.window(e); err != nil {
		return fmt.Errorf("%w. Play in the terminal with 'demarche play --text'", err)
	}
	return nil
}

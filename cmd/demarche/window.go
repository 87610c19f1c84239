package main

import (
	"errors"

	"demarche/game"
)

// window opens the game in a window.
func (c *playCmd) window(e *env) error {
	err := game.Run(game.Options{
		Scenario: c.Scenario, Seed: c.Seed, Resume: c.journal(), Mode: c.mode(), Lang: c.Lang,
		Library: shelf(), Version: version, Context: e.ctx,
	})
	if errors.Is(err, game.ErrNoDisplay) {
		return errNoWindow
	}
	return err
}

package main

import (
	"cmp"
	"errors"

	"demarche/game"
	"demarche/internal/rehearsal"
)

// window opens the game in a window.
func (c *playCmd) window(e *env) error {
	var stage *rehearsal.Stage
	if c.Watch {
		var err error
		if stage, err = c.stage(e, cmp.Or(c.Lang, preferred())); err != nil {
			return err
		}
	}
	class, err := c.class(e)
	if err != nil {
		return err
	}
	err = game.Run(game.Options{
		Stage:    stage,
		Class:    class,
		Scenario: c.Scenario, Seed: c.Seed, Resume: c.journal(), Mode: c.mode(), Lang: c.Lang,
		Library: shelf(), Version: version, Context: e.ctx,
	})
	if errors.Is(err, game.ErrNoDisplay) {
		return c.noWindow()
	}
	return err
}

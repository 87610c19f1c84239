package main

import (
	"errors"

	"demarche/internal/academy/remote"
)

// class joins none in a browser: there the page leads to the game.
func (c *playCmd) class(*env) (remote.Transport, error) {
	if c.Join != "" {
		return nil, errors.New("a class is joined in the page of its link")
	}
	return nil, nil
}

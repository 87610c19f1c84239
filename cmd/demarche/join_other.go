//go:build !js

package main

import (
	"errors"

	"demarche/internal/academy/remote"
)

// class joins the class of a link, and says with which code to come back; nil where
// none was named.
func (c *playCmd) class(e *env) (remote.Transport, error) {
	if c.Join == "" {
		return nil, nil
	}
	var h *remote.HTTP
	var back string
	var err error
	if c.Back != "" {
		h, err = remote.Return(e.ctx, c.Join, c.Back)
	} else {
		h, back, err = remote.Enter(e.ctx, c.Join, c.Name)
	}
	if err != nil {
		return nil, errors.New("the class cannot be joined: " + err.Error())
	}
	if back != "" {
		e.say("To come back: demarche play --join %s --back %s", c.Join, back)
	}
	return h, nil
}

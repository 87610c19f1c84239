//go:build !js

package play

// Pages tells whether the server of a class has pages beside the game, to which the
// player can go: not from a window.
const Pages = false

// DeskPage has nothing to do here.
func (a *App) DeskPage() {}

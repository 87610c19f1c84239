package play

import (
	"syscall/js"

	"demarche/internal/academy/remote"
)

// Pages tells whether the server of a class has pages beside the game, to which the
// player can go.
const Pages = true

// Here reaches the server from which the game comes.
func Here() remote.Transport { return remote.Fetch{} }

// DeskPage leaves the game for the desk as a page.
func (a *App) DeskPage() { js.Global().Get("location").Call("assign", "/desk") }

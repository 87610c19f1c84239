//go:build !js

package play

// Hands tells whether journals are handed to the player as files and taken from them: not
// where they lie in a folder.
const Hands = false

// Hand has nothing to do here.
func (a *App) Hand(string) {}

// Bring has nothing to do here.
func (a *App) Bring() {}

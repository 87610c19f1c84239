//go:build !js

package play

// lean lets go of the library while a crisis is played: not where memory is collected beside
// the window.
const lean = false

package ui

import "github.com/hajimehoshi/ebiten/v2"

// Mods is the set of modifier keys held down.
type Mods uint8

// The modifier keys. Ctrl is the Command key on Apple machines.
const (
	ModShift Mods = 1 << iota
	ModCtrl
	ModAlt
)

// KeyPress is one key going down, or repeating while it is held.
type KeyPress struct {
	Key    ebiten.Key
	Mods   Mods
	Repeat bool
}

// Touch is one finger on the screen, in device px.
type Touch struct {
	ID   int
	X, Y float64
}

// Input is everything that came in during one tick. One file fills it from Ebitengine;
// tests fill it by hand and need no window.
type Input struct {
	// X, Y is the pointer in device px.
	X, Y float64
	// Left and Right tell whether the mouse buttons are down at the end of the tick.
	Left, Right bool
	// WheelX, WheelY are the turns of the wheel, positive to the left and up.
	WheelX, WheelY float64
	Mods           Mods
	Keys           []KeyPress
	// Text is typed text for where no input method serves the field, as in tests.
	Text    string
	Touches []Touch
}

// EventKind tells events apart.
type EventKind uint8

// The kinds of events. A widget that used PointerDown gets the moves and the up that follow
// wherever the pointer goes.
const (
	PointerDown EventKind = iota
	PointerMove
	PointerUp
	PointerCancel
	Wheel
	KeyDown
	TextInput
	FocusIn
	FocusOut
)

// Event is one thing that happened, given to the widget it concerns and then to its parents.
type Event struct {
	Kind EventKind
	// Pos is the pointer in px at scale 1; Start where it went down.
	Pos, Start Point
	// Clicks counts quick presses on the same place: 2 for a double click.
	Clicks int
	Right  bool
	Touch  bool
	// DX, DY is the way to scroll, in px at scale 1.
	DX, DY float64
	Key    ebiten.Key
	Mods   Mods
	Repeat bool
	Text   string
}

package pages

import "demarche/internal/academy"

// Join is where somebody joins a class.
type Join struct {
	Code, Title string
	Setup       *academy.Setup
	Ended       bool
	In          string // name of who has joined on this device already
	Name, Team  string // as they were typed
	Teams       []string
	Roles       []string
	Said        *Said
}

// Joined tells who has just joined how to come back.
type Joined struct{ Title, Name, Returns string }

// Front is where everybody begins.
type Front struct {
	Code    string // from a link or QR picture
	Account *academy.Account
	Player  *academy.Participant
	Empty   bool // nobody has an account yet
	Classes []Listed
	Name    string // with which somebody tried to log in
	Said    *Said
}

// Listed is a class in the list of an instructor.
type Listed struct {
	ID, Title, Code string
	State           academy.State
	Mode            string
	Created         string
	People          int
}

// First makes an account by a one-time link.
type First struct {
	Least int    // characters of a password
	Name  string // that was given
	Said  *Said
}

package pages

import "html/template"

// People are those who take part in a class, and how long it is kept.
type People struct {
	ID, Title string
	Rows      []Person
	Seats     []Option // in which somebody can be put
	Ended     bool     // it can be deleted, and deletes itself after Keep days
	Waiting   bool
	Keep      int
	Goes      string // day on which it deletes itself, or ""
	Said      *Said
}

// Person is somebody in a class. Who observes all of it is in no team.
type Person struct{ ID, Name, Role, Team, Joined string }

// Kept is what an academy keeps of somebody.
type Kept struct {
	ID, Title string
	Person    Person
	Seats     []Option
	Entries   []Entry
	HandedIn  bool
	Forgotten bool
	Said      *Said
}

// HandedOut is a code that is shown once, with a link that holds it.
type HandedOut struct {
	ID, Title, Name, Code, Link string
	Picture                     template.HTML
}

// ComesIn is where who has such a link comes in.
type ComesIn struct{ Code string }

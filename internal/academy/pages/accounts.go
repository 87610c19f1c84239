package pages

// Accounts are those of an academy, with what was done by them.
type Accounts struct {
	Rows  []Account
	Deeds []Deed
	Link  string // one-time link that was just made, or ""
	Stays int    // days for which it counts
	Said  *Said

	Records *Outbox
}

// Account is somebody who can log in.
type Account struct {
	ID, Name, Rank, Made, Closed string // Closed is "" for one that is open
	Self                         bool
}

// Deed is an entry of the audit log.
type Deed struct{ At, Actor, Action, Session, Object, Detail string }

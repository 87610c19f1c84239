package pages

// Outbox is how far statements have got on their way to a learning record store.
type Outbox struct {
	Set                    bool   // there is such a store
	Form                   string // where what waits or was refused is sent on
	Waiting, Sent, Refused int64
	Next                   string // when the next is tried, where that is not now
	Trouble                []Unsent
}

// Unsent is a statement that was tried and is not there.
type Unsent struct {
	ID, Said string
	Refused  bool // and not tried again by itself
}

package academy

// Record is a statement on its way to a learning record store.
type Record struct {
	ID       string      `json:"id"` // of the statement
	Session  string      `json:"session"`
	Body     string      `json:"-"` // JSON; "" once the store has it
	State    RecordState `json:"state"`
	Attempts int64       `json:"attempts"`
	Due      int64       `json:"due"`  // Unix milliseconds from which it is to be sent
	Said     string      `json:"said"` // why it is not there yet, or never will be
	Created  int64       `json:"created"`
}

// RecordState is how far a statement has got.
type RecordState string

// The states of a statement.
const (
	RecordWaiting RecordState = "waiting" // to be sent, for the first time or again
	RecordSent    RecordState = "sent"    // the store has it
	RecordRefused RecordState = "refused" // the store will not take it; Said says why
)

// Outbox is how far statements have got.
type Outbox struct {
	Waiting int64    `json:"waiting"`
	Sent    int64    `json:"sent"`
	Refused int64    `json:"refused"`
	Due     int64    `json:"due,omitempty"` // Unix milliseconds: when the next is sent; 0 where none waits
	Trouble []Record `json:"trouble"`       // those that were tried and are not there, the oldest first, at most a hundred
}

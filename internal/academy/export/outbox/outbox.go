// Package outbox brings statements to a learning record store: in batches that wait
// as plain data until the store has them, however often it is away.
package outbox

import (
	"encoding/json"
	"fmt"

	"demarche/internal/academy/export"
)

// State is how far a batch has got.
type State string

// The states.
const (
	Waiting State = "waiting" // to be sent, for the first time or again
	Sent    State = "sent"    // the store has it
	Refused State = "refused" // the store will never take it; Last says why
)

// Batch is a list of statements to be sent at once.
type Batch struct {
	ID       string          `json:"id"`   // the same for the same statements
	Body     json.RawMessage `json:"body"` // a JSON list, ready to POST
	Size     int             `json:"size"` // statements in it
	State    State           `json:"state"`
	Attempts int             `json:"attempts"`
	Next     int64           `json:"next"`           // Unix milliseconds from which to try again
	Last     string          `json:"last,omitempty"` // what came of the last attempt, where it failed
}

// Bounds of a batch.
const (
	MaxStatements = 100
	maxBytes      = 512 << 10
)

// Pack puts statements into batches that wait. One that is packed again later is
// kept by a store once, for its identifier is the same.
func Pack(list []export.Statement) ([]Batch, error) {
	var out []Batch
	var ids []string
	body := []byte("[")
	flush := func() {
		if len(ids) > 0 {
			out = append(out, Batch{ID: export.UUID("batch", ids...), Body: append(body, ']'), Size: len(ids), State: Waiting})
		}
		ids, body = nil, []byte("[")
	}
	for _, s := range list {
		text, err := json.Marshal(s)
		if err != nil {
			return nil, fmt.Errorf("the statement %s cannot be written: %w", s.ID, err)
		}
		if len(ids) == MaxStatements || len(ids) > 0 && len(body)+len(text) > maxBytes {
			flush()
		}
		if len(ids) > 0 {
			body = append(body, ',')
		}
		ids, body = append(ids, s.ID), append(body, text...)
	}
	flush()
	return out, nil
}

// halves splits a batch that is too large for the store, or of which something is
// refused, so that the rest gets there. A batch of one has none.
func (b *Batch) halves() []Batch {
	var list []export.Statement
	if b.Size < 2 || json.Unmarshal(b.Body, &list) != nil {
		return nil
	}
	var out []Batch
	for _, part := range [][]export.Statement{list[:len(list)/2], list[len(list)/2:]} {
		packed, err := Pack(part)
		if err != nil {
			return nil
		}
		out = append(out, packed...)
	}
	return out
}

// Package worker has what takes long computed where nothing waits for it: another thread of
// a page, which has a copy of the program and nothing of the crisis. What is wanted goes there
// as a task, a journal and what to compute of it, and what is found comes back piece by piece.
// The same figures come out as where the crisis is played.
package worker

import (
	"context"
	"errors"

	"demarche/internal/credit"
	"demarche/internal/sim"
)

// Task is a computation with all that its figures follow from.
type Task struct {
	Journal  string         `json:"journal"`            // as far as the crisis has gone
	Forecast string         `json:"forecast,omitempty"` // the command whose forecast is wanted; "" for the debrief
	Commands []sim.Command  `json:"commands,omitempty"` // of a debrief: with readings corrected by hand
	Looked   int            `json:"looked,omitempty"`   // how many were
	Found    credit.Samples `json:"found,omitempty"`    // what the debrief has found earlier
}

// Answer is what was found since the answer before.
type Answer struct {
	Walked   int              `json:"walked,omitempty"`   // worlds of the forecast so far, of credit.ShadowWorlds
	Forecast *credit.Forecast `json:"forecast,omitempty"` // once all are
	Found    credit.Samples   `json:"found,omitempty"`    // units of the debrief
	End      bool             `json:"end,omitempty"`      // nothing follows
	Fault    string           `json:"fault,omitempty"`    // why it ended early
}

// ErrLost is the error of a worker that has ended, or that has given no sign for long. It gets no
// more tasks.
var ErrLost = errors.New("the worker has ended or gives no answer")

// Worker computes tasks.
type Worker interface {
	// Compute has a task computed and gives every answer to take, on the caller's goroutine. It
	// returns nil when all was computed, the error of ctx when that is done first, and else why it
	// could not be: what take was given stands, and the rest can be computed here.
	Compute(ctx context.Context, t Task, take func(Answer)) error
}

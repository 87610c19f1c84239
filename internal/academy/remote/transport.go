package remote

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
)

// Transport reaches the server of a class as one of its participants. It can be used
// from several goroutines.
type Transport interface {
	// Ask sends a request with a body of JSON, which may be nil, and returns the status
	// and what was answered. An error means that the server was not reached, or not
	// heard to the end.
	Ask(ctx context.Context, method, path string, body []byte) (status int, answer []byte, err error)

	// Listen opens a stream of server-sent events behind the one with an id, or from the
	// first where that is "". Where the server refuses, the error is a *Fault.
	Listen(ctx context.Context, path, after string) (io.ReadCloser, error)
}

// Fault is what the server of a class answers where something cannot be done.
type Fault struct {
	Status int    `json:"-"`     // of HTTP
	Code   string `json:"error"` // stable
	Text   string `json:"text"`  // a sentence, in English
}

// Error says what the server has said.
func (f *Fault) Error() string { return f.Text }

// faulty makes a fault of an answer.
func faulty(status int, answer []byte) *Fault {
	f := &Fault{Status: status}
	if json.Unmarshal(answer, f) != nil || f.Text == "" {
		f.Text = fmt.Sprintf("The server has answered with status %d.", status)
	}
	return f
}

// passing tells whether what a server refuses now may go well later.
func (f *Fault) passing() bool { return f.Status == 429 || f.Status >= 500 }

// final returns the fault by which a server has refused for good, or nil.
func final(err error) *Fault {
	if f := (*Fault)(nil); errors.As(err, &f) && !f.passing() {
		return f
	}
	return nil
}

// ask sends a request whose answer is read into a value.
func ask(ctx context.Context, t Transport, method, path string, body, into any) error {
	var data []byte
	if body != nil {
		var err error
		if data, err = json.Marshal(body); err != nil {
			return err
		}
	}
	status, answer, err := t.Ask(ctx, method, path, data)
	switch {
	case err != nil:
		return err
	case status >= 300:
		return faulty(status, answer)
	}
	return json.Unmarshal(answer, into)
}

// of is a path that belongs to a team.
func of(team, what string) string { return "/api/teams/" + url.PathEscape(team) + "/" + what }

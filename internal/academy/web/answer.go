package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// Fault is an answer that something cannot be done. Code is stable, Text is a
// sentence for people.
type Fault struct {
	Status int    `json:"-"`
	Code   string `json:"error"`
	Text   string `json:"text"`
}

func (f *Fault) Error() string { return f.Code + ": " + f.Text }

func fault(status int, code, format string, args ...any) *Fault {
	return &Fault{status, code, fmt.Sprintf(format, args...)}
}

// The faults that many routes have in common.
var (
	errUnknown  = fault(http.StatusUnauthorized, "login", "Log in, or join with the code of the class.")
	errNotYours = fault(http.StatusForbidden, "role", "This is not open to your role.")
	errNothing  = fault(http.StatusNotFound, "none", "There is nothing here, or nothing of yours.")
	errTooMany  = fault(http.StatusTooManyRequests, "often", "This was tried too often; wait a little.")
)

// respond writes an answer as JSON.
func respond(w http.ResponseWriter, status int, v any) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// read reads the JSON of a request strictly. Its size was bounded before.
func read(r *http.Request, v any) error {
	dec := json.NewDecoder(r.Body)
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			return tooMuch(tooLarge)
		}
		return fault(http.StatusBadRequest, "json", "The request cannot be read: %v.", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return fault(http.StatusBadRequest, "json", "The request holds more than one value.")
	}
	return nil
}

func tooMuch(err *http.MaxBytesError) *Fault {
	return fault(http.StatusRequestEntityTooLarge, "size", "At most %d bytes can be sent here.", err.Limit)
}

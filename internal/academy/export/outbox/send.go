package outbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
)

// Sender carries a request out: *http.Client, or another in its place.
type Sender interface {
	Do(*http.Request) (*http.Response, error)
}

// How long to wait before the next attempt.
const (
	firstWait   = 30 * time.Second
	longestWait = 6 * time.Hour
	maxAnswer   = 4 << 10 // bytes of an answer that are read
	maxSaid     = 500     // bytes of it that are kept
)

// Send tries to bring statements to the store and notes in each how far it has got.
// What the store finds too large or faulty is halved until only what is faulty is
// left. It tells whether all were dealt with; where not, the store is away and Due
// says when to try again. What may hold the secret stands in no record.
func Send(ctx context.Context, by Sender, to Store, list []academy.Record, now time.Time) bool {
	status, wait, said, err := to.post(ctx, by, list)
	switch {
	case err != nil:
		retry(list, now, 0, to.hushed(err.Error()))
	case status == http.StatusOK, status == http.StatusNoContent:
		end(list, academy.RecordSent, "")
	case status == http.StatusBadRequest, status == http.StatusConflict, status == http.StatusRequestEntityTooLarge:
		// A conflict is a statement that the store has with other words, or another
		// of the list that it has: alone each tells.
		if n := len(list) / 2; n > 0 {
			return Send(ctx, by, to, list[:n], now) && Send(ctx, by, to, list[n:], now)
		}
		if status == http.StatusConflict {
			end(list, academy.RecordSent, "") // the store has a statement with this identifier
			return true
		}
		end(list, academy.RecordRefused, to.hushed(said))
	default: // away, overloaded, or it does not know us yet: an administrator can mend that
		retry(list, now, wait, to.hushed(said))
		return false
	}
	return err == nil
}

// end notes that nothing more is to be done. What the store has is not kept twice.
func end(list []academy.Record, state academy.RecordState, said string) {
	for i := range list {
		x := &list[i]
		x.State, x.Due, x.Said = state, 0, said
		x.Attempts++
		if state == academy.RecordSent {
			x.Body = ""
		}
	}
}

// retry waits twice as long after each attempt, or as long as the store asks.
func retry(list []academy.Record, now time.Time, asked time.Duration, why string) {
	for i := range list {
		x := &list[i]
		wait := longestWait
		if x.Attempts < 20 {
			wait = min(firstWait<<x.Attempts, longestWait)
		}
		x.Attempts++
		x.State, x.Due, x.Said = academy.RecordWaiting, now.Add(min(max(wait, asked), 24*time.Hour)).UnixMilli(), why
	}
}

func (to Store) post(ctx context.Context, by Sender, list []academy.Record) (status int, wait time.Duration, said string, err error) {
	body := []byte("[")
	for i, x := range list {
		if i > 0 {
			body = append(body, ',')
		}
		body = append(body, x.Body...)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, to.Address+"/statements", bytes.NewReader(append(body, ']')))
	if err != nil {
		return 0, 0, "", errors.New("the address of the learning record store is none")
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Experience-API-Version", export.XAPIVersion)
	r.SetBasicAuth(to.Name, to.Secret)
	answer, err := by.Do(r)
	if err != nil {
		return 0, 0, "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return 0, 0, "", err
	}
	if s, err := strconv.Atoi(answer.Header.Get("Retry-After")); err == nil && s > 0 {
		wait = time.Duration(min(s, 1<<20)) * time.Second
	}
	said = fmt.Sprintf("%d %s", answer.StatusCode, http.StatusText(answer.StatusCode))
	if t := strings.Join(strings.Fields(strings.ToValidUTF8(string(text), "")), " "); t != "" {
		said += ": " + t
	}
	for len(said) > maxSaid || !utf8.ValidString(said) {
		said = said[:min(len(said)-1, maxSaid)]
	}
	return answer.StatusCode, wait, said, nil
}

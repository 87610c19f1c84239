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

	"demarche/internal/academy/export"
)

// Sender carries a request out: *http.Client, or another in its place.
type Sender interface {
	Do(*http.Request) (*http.Response, error)
}

// Store is a learning record store. The address is that below which it has
// /statements; name and secret are those of basic authentication.
type Store struct {
	Address, Name, Secret string
}

// How long to wait before the next attempt.
const (
	firstWait   = 30 * time.Second
	longestWait = 6 * time.Hour
	maxAnswer   = 4 << 10 // bytes of an answer that are read
)

// Send tries to bring a batch to the store. It returns the batch as it stands then
// or, where the store could not take it whole, the batches that take its place. It
// waits for nothing but the answer: Next says when to try again. What may hold a
// secret stands in no batch.
func Send(ctx context.Context, by Sender, to Store, b Batch, now time.Time) []Batch {
	b.Attempts++
	status, wait, said, err := to.post(ctx, by, b.Body)
	switch {
	case err != nil:
		b.retry(now, 0, to.hushed(err.Error()))
	case status == http.StatusOK, status == http.StatusNoContent:
		b.State, b.Next, b.Last = Sent, 0, ""
	case status == http.StatusBadRequest, status == http.StatusConflict, status == http.StatusRequestEntityTooLarge:
		// A conflict is a statement that the store has with other words, or another
		// of the batch that it has: alone each tells.
		if parts := b.halves(); parts != nil {
			return parts
		}
		b.State, b.Next, b.Last = Refused, 0, to.hushed(said)
		if status == http.StatusConflict {
			b.State = Sent // the store has a statement with this identifier
		}
	default: // away, overloaded, or it does not know us yet: an administrator can mend that
		b.retry(now, wait, to.hushed(said))
	}
	return []Batch{b}
}

// retry waits twice as long after each attempt, or as long as the store asks.
func (b *Batch) retry(now time.Time, asked time.Duration, why string) {
	wait := longestWait
	if n := b.Attempts - 1; n < 20 {
		wait = min(firstWait<<n, longestWait)
	}
	b.State, b.Next, b.Last = Waiting, now.Add(min(max(wait, asked), 24*time.Hour)).UnixMilli(), why
}

// Due tells whether a batch is to be sent now.
func (b *Batch) Due(now time.Time) bool { return b.State == Waiting && b.Next <= now.UnixMilli() }

func (to Store) post(ctx context.Context, by Sender, body []byte) (status int, wait time.Duration, said string, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(to.Address, "/")+"/statements", bytes.NewReader(body))
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
	if t := strings.Join(strings.Fields(string(text)), " "); t != "" && utf8.ValidString(t) {
		said += ": " + t
	}
	return answer.StatusCode, wait, said, nil
}

// hushed takes the secret out of what is kept.
func (to Store) hushed(s string) string {
	if to.Secret == "" {
		return s
	}
	return strings.ReplaceAll(s, to.Secret, "***")
}

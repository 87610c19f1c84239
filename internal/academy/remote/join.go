package remote

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"demarche/internal/academy"
	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/pack"
	"demarche/internal/scenario"
	"demarche/internal/session"
)

// Joiner joins the class of a participant.
type Joiner struct {
	Transport Transport

	// Library has the scenarios of the program: one that is the same, down to texts and
	// pictures, is not fetched. Its reader of tones reads here too.
	Library *library.Library

	// People completes what was found, with its publics, for instance. It may be nil.
	People func(b *scenario.Bundle) session.Setup

	// Unsent is the folder in which commands wait that the server has not answered, for
	// the next time that the participant joins. "" keeps none.
	Unsent string

	// Waits is called while the class has not begun. It may be nil.
	Waits func()
}

// ErrNoSeat is the error for who has joined no class, or sits at no desk.
var ErrNoSeat = errors.New("whoever plays sits at the desk of a class")

// waitsFor is how often is asked whether a class has begun.
const waitsFor = 2 * time.Second

// Join makes the copy of the crisis that the participant's team plays, as far as it has
// come. It waits until the class begins. The errors are ErrNoSeat, a *Fault where the
// server refuses (its code is "exam" where a crisis is not handed out), those of the
// context and of the connection, and a *journal.Fault where this program has other
// rules than the server.
func (j *Joiner) Join(ctx context.Context) (*Desk, error) {
	var me struct {
		Participant *academy.Participant `json:"participant"`
	}
	switch err := ask(ctx, j.Transport, "GET", "/api/me", nil, &me); {
	case err != nil && final(err) != nil && final(err).Status == 401:
		return nil, ErrNoSeat
	case err != nil:
		return nil, err
	case me.Participant == nil || me.Participant.Team == "":
		return nil, ErrNoSeat
	}
	d := &Desk{given: map[string]string{}}
	for {
		err := ask(ctx, j.Transport, "GET", of(me.Participant.Team, "crisis"), nil, &d.crisis)
		if err == nil {
			break
		}
		if f := final(err); f == nil || f.Code != "waiting" {
			return nil, err
		}
		if j.Waits != nil {
			j.Waits()
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(waitsFor):
		}
	}
	d.standing, d.heard = d.crisis.Standing, time.Now()
	var err error
	if d.copy, err = j.copied(ctx, &d.crisis); err != nil {
		return nil, err
	}
	return d, d.begin(ctx, j.Transport, me.Participant.Team, keptIn(j.Unsent, me.Participant.ID))
}

// begin follows the log until the copy stands where the crisis stood when it was
// joined.
func (d *Desk) begin(ctx context.Context, t Transport, team string, kept unsent) error {
	d.link = open(t, team, kept)
	d.link.lock.Lock()
	d.sent = slices.Clone(d.link.waiting)
	d.link.lock.Unlock()
	until := d.standing
	for !d.reached(&until) {
		select {
		case <-ctx.Done():
			d.Close()
			return ctx.Err()
		case <-d.link.come:
		}
		if err := d.Lost(); err != nil && final(err) != nil {
			d.Close()
			return err
		}
		for {
			changed, err := d.Pull(1, func() { d.copy.Advance() })
			if err != nil {
				d.Close()
				return err
			}
			if !changed {
				break
			}
		}
	}
	d.others = nil // what was done before is no news
	return nil
}

// reached tells whether the copy stands where a standing was taken.
func (d *Desk) reached(s *academy.Standing) bool {
	return len(d.coming) == 0 && d.standing.Seq >= s.Seq && d.copy.Tick() >= s.Tick
}

// copied makes the copy at its start.
func (j *Joiner) copied(ctx context.Context, c *academy.Crisis) (*session.Session, error) {
	b, err := j.bundle(ctx, c)
	if err != nil {
		return nil, err
	}
	return session.Copy(c.Header, func(journal.Header) (session.Setup, error) {
		setup := session.Setup{}
		if j.People != nil {
			setup = j.People(b)
		}
		setup.Bundle, setup.Read = b, j.Library.Read
		return setup, nil
	})
}

// bundle finds the scenario of a class: in the library if it is the same there, else
// with the server.
func (j *Joiner) bundle(ctx context.Context, c *academy.Crisis) (*scenario.Bundle, error) {
	main, variant, _ := strings.Cut(c.Scenario, "/")
	if fsys, dir := j.Library.Locate(main); fsys != nil || dir != "" {
		if b, _, err := j.Library.Open(c.Scenario); err == nil && b != nil && b.ContentDigest == c.Header.Content {
			return b, nil
		}
	}
	status, data, err := j.Transport.Ask(ctx, "GET", of(c.Me.Team, "pack"), nil)
	switch {
	case err != nil:
		return nil, err
	case status != 200:
		return nil, faulty(status, data)
	}
	p, err := pack.Open(data)
	if err != nil {
		return nil, err
	}
	b, found := scenario.Load(p.FS(), ".", scenario.Options{ID: p.Manifest.ID, Read: j.Library.Read, Variant: variant, Library: j.Library.Catalogues("")})
	if b == nil {
		return nil, fmt.Errorf("the scenario of the class has errors in this program: %v", found)
	}
	return b, nil
}

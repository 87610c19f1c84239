package remote

import (
	"encoding/json"
	"fmt"
	"slices"

	"demarche/internal/academy"
	"demarche/internal/journal"
	"demarche/internal/sim"
)

// Pull carries out what has come, with at most so many ticks, each by the function,
// which must advance the copy by one. It tells whether anything has changed. The error
// is ErrParted, or one that contains it; the desk is of no further use then.
func (d *Desk) Pull(ticks int, tick func()) (changed bool, err error) {
	changed = d.take()
	for {
		switch next, s := d.first(), d.copy; {
		case next != nil && next.Tick < s.Tick() && late(next):
			d.pop()
		case next != nil && next.Tick < s.Tick(), next != nil && next.Tick > s.Tick() && s.Over():
			return true, fmt.Errorf("%w: an entry of tick %d at tick %d", ErrParted, next.Tick, s.Tick())
		case next != nil && next.Tick == s.Tick():
			if err := s.Follow(*next); err != nil {
				return true, fmt.Errorf("%w: %w", ErrParted, err)
			}
			d.note(next)
			d.pop()
			changed = true
		case next != nil, d.stood && s.Tick() < d.standing.Tick && !s.Over():
			if ticks == 0 {
				return changed, nil
			}
			tick()
			ticks, changed = ticks-1, true
		default:
			return d.settle() || changed, d.compare()
		}
	}
}

// late tells whether an entry may come after its tick: the log has digests when
// something else is kept.
func late(e *journal.Entry) bool { return e.Kind == journal.Digest || e.Kind == journal.Clock }

// take takes over what the connection has brought.
func (d *Desk) take() bool {
	d.link.lock.Lock()
	defer d.link.lock.Unlock()
	if len(d.link.entries) > 0 {
		d.coming, d.link.entries, d.stood = append(d.coming, d.link.entries...), nil, false
	}
	if d.link.standing == nil {
		return false
	}
	before := d.standing
	d.standing, d.heard, d.stood, d.link.standing = *d.link.standing, d.link.heard, true, nil
	if before.State != d.standing.State || before.Deadline != d.standing.Deadline || before.Clock != d.standing.Clock ||
		!slices.Equal(before.Members, d.standing.Members) {
		d.cut = nil // what can be done has changed
		return true
	}
	return false
}

func (d *Desk) first() *journal.Entry {
	if len(d.coming) == 0 {
		return nil
	}
	return &d.coming[0]
}

func (d *Desk) pop() {
	d.done = d.coming[0].Seq
	d.coming = d.coming[1:]
}

// note notes what others have done.
func (d *Desk) note(e *journal.Entry) {
	switch {
	case e.Kind == journal.Instructor:
		d.others = append(d.others, Given{})
	case e.Kind == journal.Command && e.Author != d.crisis.Me.ID:
		var c sim.Command
		if json.Unmarshal(e.Payload, &c) == nil {
			d.others = append(d.others, Given{d.member(e.Author, e.Role), &c})
		}
	}
}

// member is who has given something in a role.
func (d *Desk) member(id, role string) academy.Member {
	for _, m := range d.standing.Members {
		if m.ID == id {
			m.Role = role
			return m
		}
	}
	return academy.Member{ID: id, Role: role}
}

// settle forgets the orders that were answered and of which the copy has what came of
// them, and tells whether there were any.
func (d *Desk) settle() bool {
	before := len(d.sent)
	d.link.lock.Lock()
	d.sent = slices.DeleteFunc(d.sent, d.settled)
	d.link.waiting = slices.DeleteFunc(d.link.waiting, func(o *order) bool { return !slices.Contains(d.sent, o) })
	d.link.lock.Unlock()
	if len(d.sent) == before {
		return false
	}
	d.cut = nil
	return true
}

// settled tells whether an order is done with; the connection is locked.
func (d *Desk) settled(o *order) bool {
	switch {
	case o.fault != nil:
		if o.Command != nil {
			d.returned = append(d.returned, Returned{*o.Command, refusal(o.fault)})
		}
	case o.answer == nil:
		return false
	case o.answer.Refused != nil:
		d.returned = append(d.returned, Returned{*o.Command, o.answer.Refused})
	case d.done < o.answer.Seq || o.answer.Tick > d.copy.Tick():
		return false
	default:
		d.given[o.ID] = o.answer.Command
	}
	return true
}

// refusal is that of a fault, by a code of which there are words.
func refusal(f *Fault) *sim.Refusal {
	switch code := "class-" + f.Code; code {
	case academy.RefusedSeat, academy.RefusedWaiting, academy.RefusedPaused, academy.RefusedEnded, academy.RefusedLate, academy.RefusedPace, academy.RefusedAid:
		return &sim.Refusal{Code: code}
	}
	return &sim.Refusal{Code: academy.RefusedClass}
}

// compare compares the copy with the digest of the server, once for each standing.
func (d *Desk) compare() error {
	if !d.stood || d.copy.Tick() != d.standing.Tick {
		return nil
	}
	d.stood = false
	got := d.copy.Sim().Digest()
	if got != d.standing.Digest {
		return fmt.Errorf("%w: at tick %d its digest is %.12s, that of the server %.12s", ErrParted, d.standing.Tick, got, d.standing.Digest)
	}
	d.agreed, d.agreedAt = got, d.copy.Minute()
	return nil
}

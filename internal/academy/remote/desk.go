package remote

import (
	"errors"
	"reflect"
	"slices"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// ErrParted is the error for a copy that no longer is what the server has: it is made
// anew from the log.
var ErrParted = errors.New("the copy of the crisis has parted from that of the class")

// Desk is the copy of a team's crisis, and the seat of who plays at it. It belongs to
// one goroutine; the connection behind it has its own.
type Desk struct {
	crisis academy.Crisis
	copy   *session.Session
	link   *link

	coming   []journal.Entry // that have come and are not carried out
	standing academy.Standing
	heard    time.Time // when it came
	stood    bool      // its tick and digest hold after what has come
	done     int64     // number of the last entry that was carried out

	agreed   string // digest that was the same here and there last
	agreedAt int32  // minute of the crisis of that digest

	sent     []*order   // that are not carried out yet
	returned []Returned // that nobody has been told of
	others   []Given    // likewise
	given    map[string]string

	whole, cut *view.View // of the copy, and what the seat sees of it
	as         seat.Role  // for which it was cut
}

// Returned is a command that the server has not taken.
type Returned struct {
	Command sim.Command
	Refused *sim.Refusal // also where the class takes nothing at present
}

// Given is a command of somebody else at the desk, or what an instructor did.
type Given struct {
	By      academy.Member // without a name where the member is not known
	Command *sim.Command   // nil for an instructor's
}

// Close ends the connection. What was given and not answered is sent when the class is
// joined again, where the joiner names a folder for it.
func (d *Desk) Close() { d.link.stop() }

// Session returns the copy. It must be advanced by Pull alone.
func (d *Desk) Session() *session.Session { return d.copy }

// Crisis returns what the class said of itself when it was joined.
func (d *Desk) Crisis() *academy.Crisis { return &d.crisis }

// Standing returns how the lesson stood when that was heard last, and how long ago
// that was.
func (d *Desk) Standing() (academy.Standing, time.Duration) {
	return d.standing, time.Since(d.heard)
}

// Lost returns why nothing comes from the server at present, or nil. What is given
// meanwhile is sent when it is there again.
func (d *Desk) Lost() error {
	d.link.lock.Lock()
	defer d.link.lock.Unlock()
	return d.link.lost
}

// Gone returns the fault by which the server has refused for good, or nil: nothing will
// come any more.
func (d *Desk) Gone() *Fault {
	d.link.lock.Lock()
	defer d.link.lock.Unlock()
	return d.link.gone
}

// Agreed returns the digest that was compared last and was the same here and with the
// server, and of which minute of the crisis it is; "" before the first.
func (d *Desk) Agreed() (digest string, minute int32) { return d.agreed, d.agreedAt }

// Role returns the seat.
func (d *Desk) Role() seat.Role {
	for _, m := range d.standing.Members {
		if m.ID == d.crisis.Me.ID {
			return seat.Role(m.Role)
		}
	}
	return seat.Role(d.crisis.Me.Role)
}

// Paced tells whether the class's clock decides how time passes.
func (d *Desk) Paced() bool { return d.crisis.Pace == academy.ByClass }

// Alone tells whether nobody else sits at the desk.
func (d *Desk) Alone() bool { return len(d.standing.Members) < 2 }

// Aids are those of the mode that the class does not hide. Time stands as the player
// wishes where the team lets it pass.
func (d *Desk) Aids() session.Aids {
	a := d.copy.Mode().Aids()
	hides := func(aid academy.Aid) bool { return slices.Contains(d.crisis.Hidden, aid) }
	a.Hints = a.Hints && !hides(academy.AidHints)
	a.Tone = a.Tone && !hides(academy.AidTone)
	a.Compare = a.Compare && !hides(academy.AidCompare)
	a.Forecast = a.Forecast && !hides(academy.AidForecast)
	a.Trial = a.Trial && a.Forecast && !hides(academy.AidTrial)
	a.Standing = a.Standing && !hides(academy.AidStanding)
	a.Pause = !d.Paced()
	return a
}

// View returns what the seat sees. It must not be changed, and is another whenever
// what can be done may have changed.
func (d *Desk) View() *view.View {
	if v, as := d.copy.View(), d.Role(); d.cut == nil || d.whole != v || d.as != as {
		d.whole, d.as, d.cut = v, as, as.Cut(v)
	}
	return d.cut
}

// Check tells why a command could not be given now, or nil. What the class itself
// refuses has the codes of package academy.
func (d *Desk) Check(c sim.Command) *sim.Refusal {
	deadline := d.standing.Deadline
	now := d.standing.Now + time.Since(d.heard).Milliseconds()
	switch {
	case !d.Role().May(c.Kind):
		return &sim.Refusal{Code: academy.RefusedSeat}
	case d.standing.State == academy.Paused:
		return &sim.Refusal{Code: academy.RefusedPaused}
	case d.standing.State == academy.Ended:
		return &sim.Refusal{Code: academy.RefusedEnded}
	case deadline > 0 && now >= deadline:
		return &sim.Refusal{Code: academy.RefusedLate}
	case c.Kind == world.CmdForecast && !d.Aids().Forecast, c.Kind == world.CmdForecast && c.Choice != "" && !d.Aids().Trial:
		return &sim.Refusal{Code: academy.RefusedAid}
	case d.ordered(&c):
		return &sim.Refusal{Code: sim.RefusedUnderWay}
	}
	return d.copy.Check(c)
}

// ordered tells whether the same is on its way to the server already.
func (d *Desk) ordered(c *sim.Command) bool {
	return slices.ContainsFunc(d.sent, func(o *order) bool { return o.Command != nil && reflect.DeepEqual(o.Command, c) })
}

// Do gives a command, or tells why it cannot be given. It is carried out when it comes
// back with the log; where the server does not take it, Returned has it. The name is by
// which Came knows it.
func (d *Desk) Do(c sim.Command) (name string, refused *sim.Refusal) {
	if r := d.Check(c); r != nil {
		return "", r
	}
	o := &order{Command: &c}
	d.link.give(o)
	d.sent = append(d.sent, o)
	return o.ID, nil
}

// Came returns the id of the command that came of what was given under a name, or ""
// before it has come.
func (d *Desk) Came(name string) string { return d.given[name] }

// OnTheWay tells how many commands the server has not taken yet.
func (d *Desk) OnTheWay() int {
	n := 0
	for _, o := range d.sent {
		if o.Command != nil {
			n++
		}
	}
	return n
}

// Pass lets time pass until something wants the desk, for at most so many ticks: where
// the team decides that, and nothing of it is on its way.
func (d *Desk) Pass(ticks int32) {
	if d.Paced() || d.Passing() || d.copy.Over() || d.standing.State != academy.Running {
		return
	}
	o := &order{Ticks: ticks}
	d.link.give(o)
	d.sent = append(d.sent, o)
}

// Passing tells whether it is on its way.
func (d *Desk) Passing() bool {
	return slices.ContainsFunc(d.sent, func(o *order) bool { return o.Command == nil })
}

// Returned returns what the server has not taken since it was called last.
func (d *Desk) Returned() []Returned {
	list := d.returned
	d.returned = nil
	return list
}

// Others returns what others have done at the desk since it was called last.
func (d *Desk) Others() []Given {
	list := d.others
	d.others = nil
	return list
}

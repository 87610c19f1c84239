package play

import (
	"slices"

	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// A crisis of a class is led by its server: what is given goes there, and what has
// happened comes from there, with the time. Scenes see the same Play.

// Class is how the lesson stands in which a crisis is played.
type Class struct {
	Title  string
	Team   string // "" for who plays alone
	Seat   seat.Role
	State  academy.State
	Paced  bool   // its clock decides how time passes
	Left   int64  // seconds until the team's time is over; -1 for no end
	Lost   bool   // the server is not heard
	Unsent int    // commands that it has not taken yet
	Digest string // that was the same here and with the server last, or ""
	Minute int32  // of the crisis, of that digest
}

// Back is a command that the class did not take, and why.
type Back struct {
	Command sim.Command
	Why     string
}

// Class returns how the lesson stands, or nil where the crisis is the player's own.
func (p *Play) Class() *Class {
	if p.class == nil {
		return nil
	}
	at, ago := p.class.Standing()
	c := &Class{Title: p.class.Crisis().Class, Seat: p.class.Role(), State: at.State, Paced: p.class.Paced(), Left: -1, Lost: p.class.Lost() != nil, Unsent: p.class.OnTheWay()}
	c.Digest, c.Minute = p.class.Agreed()
	if !p.class.Alone() {
		c.Team = p.class.Crisis().Team
	}
	if at.Deadline > 0 && at.State == academy.Running {
		c.Left = max(0, (at.Deadline-at.Now-ago.Milliseconds())/1000)
	}
	return c
}

// May tells whether a command belongs to the player's seat.
func (p *Play) May(k world.CommandKind) bool { return p.class == nil || p.class.Role().May(k) }

// Sees tells whether a part of the view does.
func (p *Play) Sees(part seat.Part) bool { return p.class == nil || p.class.Role().Sees(part) }

// Told tells whether the debrief can be read: in a class when that has ended, since
// others still play the same crisis.
func (p *Play) Told() bool {
	if p.class == nil {
		return p.Over()
	}
	at, _ := p.class.Standing()
	return p.Over() && at.State == academy.Ended
}

// Returned returns what the class did not take since it was called last.
func (p *Play) Returned() []Back {
	list := p.back
	p.back = nil
	return list
}

// Others says what others have done at the desk since it was called last.
func (p *Play) Others() []string {
	list := p.others
	p.others = nil
	return list
}

// Came returns the id of a command by what Given named it when it was given.
func (p *Play) Came(given string) string {
	if p.class == nil {
		return given
	}
	return p.class.Came(given)
}

// catchUp is how many ticks a copy may be behind before it takes several in a frame.
const catchUp = 24

// led takes over what has come from the class.
func (p *Play) led(seconds float64) {
	at, _ := p.class.Standing()
	most := 1
	if at.Tick-p.Session.Tick() > catchUp {
		most = 4
	}
	before := p.Session.Tick()
	changed, err := p.class.Pull(most, p.ledTick)
	if gone := p.class.Gone(); err == nil && gone != nil {
		err = gone
	}
	if err != nil {
		p.parted = err
		return
	}
	if p.Session.Tick() != before {
		p.carried = 0
	}
	p.heard()
	if lost := p.class.Lost() != nil; lost != p.lost {
		p.lost, changed = lost, true
	}
	if changed {
		p.aids = p.class.Aids()
		p.changes++
	}
	p.pace(seconds)
}

// heard puts into words what was not taken, and what others did.
func (p *Play) heard() {
	for _, x := range p.class.Returned() {
		why := p.Tell.Refusal(x.Refused)
		text := why.Why
		if why.Mend != "" {
			text += " " + why.Mend
		}
		p.back = append(p.back, Back{x.Command, text})
	}
	for _, x := range p.class.Others() {
		if x.Command == nil {
			continue // it is seen as all else that happens
		}
		name := x.By.Name
		if name == "" {
			name = p.Words.T("lesson.seat-" + x.By.Role)
		}
		p.others = append(p.others, p.Words.T("remote.ordered", "name", name, "what", p.Tell.Ordered(x.Command, p.View())))
	}
}

// pace lets the clock show what goes by between ticks, and asks for the next where
// the team decides.
func (p *Play) pace(seconds float64) {
	at, _ := p.class.Standing()
	length := float64(p.Session.Bundle().World.Clock.Tick)
	if p.class.Paced() {
		if p.speed = 0; at.State == academy.Running && !p.lost && !p.Over() {
			p.speed = int(at.Clock.Speed)
		}
		p.carried = min(p.carried+seconds*float64(p.speed), length-1)
		return
	}
	switch {
	case p.class.Passing():
	case p.hurry > 0: // it was granted, and nothing wanted the desk
		p.stop(session.Beat{Reason: session.BeatTime, Events: slices.Clone(p.passed)})
	case p.speed > 0 && p.Running():
		if p.carried += seconds * float64(p.speed); p.carried >= length {
			p.carried = length - 1
			p.class.Pass(1)
		}
	}
}

// ledTick lets one tick pass that the class has let pass.
func (p *Play) ledTick() {
	p.passed = nil
	p.Session.Pass()
	b := p.told()
	switch {
	case p.class.Paced():
		if b.Reason == session.BeatOver || len(b.Due) > 0 || len(b.Closes) > 0 {
			p.beat = &b
		}
	case p.hurry > 0 && b.Reason != session.BeatTime, b.Reason == session.BeatOver, len(b.Due) > 0, len(b.Closes) > 0, p.speed > 1 && stops(b.Reason):
		p.stop(b)
	}
}

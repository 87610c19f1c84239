package play

import (
	"math"
	"slices"

	"demarche/internal/session"
)

// The speeds of the clock, in crisis minutes for each second; 0 is a pause.
var Speeds = []int{0, 1, 4, 16}

// longestBeat bounds what Next skips, in crisis minutes.
const longestBeat = 4 * 60

// Speed returns the speed that the player has chosen: one of Speeds.
func (p *Play) Speed() int { return p.speed }

// steady is the speed of a clock that may not be paused, while nothing else is
// chosen.
const steady = 1

// SetSpeed chooses the speed and ends Next. A pause that the mode does not allow
// is not made.
func (p *Play) SetSpeed(speed int) {
	if p.class != nil && (p.class.Paced() || !p.class.Alone()) {
		return // time is everybody's
	}
	if !slices.Contains(Speeds, speed) || p.Over() || speed == 0 && !p.aids.Pause {
		return
	}
	p.run(speed)
}

// run lets the clock go at a speed, or stand.
func (p *Play) run(speed int) {
	p.speed, p.hurry = speed, 0
	if speed != 0 {
		p.beat = nil
	}
	p.noteClock()
}

// decided lets a clock go on that may stand only for a decision.
func (p *Play) decided() {
	if p.class == nil && !p.aids.Pause && p.speed == 0 && p.hurry == 0 && !p.Over() {
		p.run(steady)
	}
}

// Toggle pauses the clock, or lets it go on at the usual speed.
func (p *Play) Toggle() {
	if p.speed == 0 && p.hurry == 0 {
		p.SetSpeed(1)
	} else {
		p.SetSpeed(0)
	}
}

// Running tells whether time passes now.
func (p *Play) Running() bool {
	return !p.Over() && !p.Held() && (p.speed > 0 || p.hurry > 0)
}

// Hold makes the clock stand still, whatever its speed, until Release is called
// with the same reason: while the player writes or a dialog is open. Holding
// twice for a reason is the same as once.
func (p *Play) Hold(reason string) {
	if p.class != nil && p.class.Paced() {
		return // the class waits for nobody
	}
	if !p.held[reason] {
		p.held[reason] = true
		p.noteClock()
	}
}

// Release ends Hold.
func (p *Play) Release(reason string) {
	if p.held[reason] {
		delete(p.held, reason)
		p.noteClock()
	}
}

// Held tells whether something makes the clock stand still.
func (p *Play) Held() bool { return len(p.held) > 0 }

// noteClock journals the speed at which time now passes.
func (p *Play) noteClock() {
	p.changes++
	if p.Held() {
		p.Session.Clock(0)
	} else {
		p.Session.Clock(p.speed)
	}
}

// Next lets time pass quickly until something wants the desk, at most four
// crisis hours. It returns at once: Advance does the work, Skipping tells
// whether it goes on and Beat why it ended. Nothing happens while the clock is
// held.
func (p *Play) Next() {
	if p.Over() || p.Held() || p.class != nil && p.class.Paced() {
		return
	}
	p.run(0)
	p.beat, p.passed = nil, nil
	p.hurry = p.Session.Bundle().World.Clock.Span(longestBeat)
	if p.class != nil {
		p.class.Pass(p.hurry)
	}
}

// Skipping tells whether Next is under way.
func (p *Play) Skipping() bool { return p.hurry > 0 }

// Beat returns why the clock stopped by itself, until SeenBeat is called or the
// clock goes on; else nil. Teller.Beat puts it into words.
func (p *Play) Beat() *session.Beat { return p.beat }

// SeenBeat puts the beat away.
func (p *Play) SeenBeat() { p.beat = nil; p.changes++ }

// Advance lets real time pass. The window calls it in every tick. A tick of the crisis
// passes in one, in the next the picture of it is made, and the third shows it, so that none
// holds all; who hurries has the picture made and shown in one.
func (p *Play) Advance(seconds float64) {
	switch {
	case p.class != nil:
		p.led(seconds)
	case p.passing:
		p.carried += seconds * float64(p.speed)
		if p.sketched || p.hurry > 0 {
			p.arrive()
			return
		}
		p.Session.Sketch()
		p.sketched = true
	case !p.Running():
	case p.hurry > 0:
		p.pass()
	default:
		length := p.tickLength()
		// What a slow frame cannot catch up with is let go.
		p.carried = min(p.carried+seconds*float64(p.speed), 2*length)
		if p.carried >= length {
			p.passed = nil
			p.pass()
		}
	}
}

// tickLength is how many crisis minutes a tick takes.
func (p *Play) tickLength() float64 { return float64(p.Session.Bundle().World.Clock.Tick) }

// pass lets a tick pass. With the last one the end is there at once.
func (p *Play) pass() {
	p.Session.Pass()
	if p.passing = true; p.Over() {
		p.arrive()
	}
}

// arrive shows what has come of the tick that has passed, and stops the clock where that
// wants the desk.
func (p *Play) arrive() {
	p.passing, p.sketched = false, false
	b := p.told()
	if p.hurry > 0 {
		p.hurry--
		if b.Reason != session.BeatTime || p.hurry == 0 {
			b.Events = slices.Clone(p.passed)
			p.stop(b)
		}
		return
	}
	p.carried = max(0, p.carried-p.tickLength())
	if b.Reason == session.BeatOver || len(b.Due) > 0 || len(b.Closes) > 0 || p.speed > 1 && stops(b.Reason) {
		p.stop(b)
	}
}

// told takes over what the session tells of a tick.
func (p *Play) told() session.Beat {
	b := p.Session.Arrive()
	p.passed = append(p.passed, b.Events...)
	p.hear(b.Events)
	p.freed = append(p.freed, b.Freed...)
	p.changes++
	return b
}

// stops tells whether a fast clock stops by itself: for what the player would
// otherwise miss. Where the time for an answer runs out, every clock stops.
func stops(r session.Reason) bool {
	return r != session.BeatTime && r != session.BeatTask
}

// decides tells whether the clock stands in every mode: for the end, and for
// what wants a decision, which costs a stated time of the crisis.
func decides(r session.Reason) bool {
	switch r {
	case session.BeatOver, session.BeatQuestion, session.BeatPress, session.BeatChoice, session.BeatDeadline, session.BeatClosing:
		return true
	}
	return false
}

// stop stops the clock for a reason.
func (p *Play) stop(b session.Beat) {
	p.speed, p.hurry, p.carried = 0, 0, 0
	if !p.aids.Pause && !decides(b.Reason) {
		p.speed = steady
	}
	p.beat = &b
	p.noteClock()
}

// Minute returns the minute of the crisis with the part of the tick that has
// gone by, for a clock that runs smoothly.
func (p *Play) Minute() float64 {
	if p.passing { // what comes next is not shown yet
		return math.Nextafter(float64(p.Session.Minute()), 0)
	}
	return float64(p.Session.Minute()) + p.carried
}

package game

import (
	"demarche/game/play"
	"demarche/game/sound"
	"demarche/internal/session"
)

// ears notice what is worth a sound.
type ears struct {
	play *play.Play // that is listened to
	beat *session.Beat

	rung, given int
	rests       int // ticks until something may sound again
}

// rest is how many ticks lie at least between two sounds.
const rest = 40

// listen returns the most important cue of this tick, if there is one. What was so
// when a crisis was taken up makes no sound.
func (e *ears) listen(p *play.Play) (cue sound.Cue, ok bool) {
	e.rests--
	if p == nil {
		e.play = nil
		return 0, false
	}
	rung, given, beat := p.View().Ladder.Rung, len(p.Session.Commands()), p.Beat()
	was := *e
	e.rung, e.given, e.beat = rung, given, beat
	if was.play != p {
		e.play = p
		return 0, false
	}
	switch {
	case rung > was.rung:
		cue, ok = sound.Climb, true
	case rung < was.rung:
		cue, ok = sound.Fall, true
	case beat != nil && beat != was.beat:
		cue, ok = cueOf(beat.Reason), true
	case given > was.given:
		cue, ok = sound.Given, true
	}
	if ok && e.rests > 0 {
		return 0, false
	}
	if ok {
		e.rests = rest
	}
	return cue, ok
}

// cueOf is the cue of why the clock stands.
func cueOf(why session.Reason) sound.Cue {
	switch why {
	case session.BeatUrgent, session.BeatDeadline, session.BeatClosing:
		return sound.Urgent
	case session.BeatQuestion, session.BeatChoice, session.BeatMessage:
		return sound.Message
	}
	return sound.News
}

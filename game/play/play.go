// Package play holds what the scenes of the window share: the crisis that is
// being played, its clock, and the program round it. It draws nothing and
// decides nothing: it gives commands to the session and shows its views.
//
// A scene is made with New(*App). It reads App.Play in Build, gives commands
// with Play.Do, and goes elsewhere with App.Go. The window builds the scene
// again whenever App or Play has changed, so scenes need not watch for it.
package play

import (
	"demarche/internal/academy/remote"
	"demarche/internal/debrief"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Play is one crisis being played. It belongs to the goroutine of the window.
type Play struct {
	Session *session.Session
	Tell    *present.Teller
	Words   *locale.Words

	aids     session.Aids
	speed    int
	carried  float64         // crisis minutes that have gone by since the last tick
	passing  bool            // a tick has passed that is not shown yet
	sketched bool            // its picture is made
	held     map[string]bool // reasons why the clock stands still
	hurry    int32           // ticks left until Next gives up; 0 when it does not run
	passed   []sim.Event     // since Next was called
	beat     *session.Beat   // why the clock stopped last, until it is seen

	figures *debrief.Running  // what is computed of a crisis that is over; nil before
	notes   *reflection.Notes // what the player wrote of it; nil before

	origin  *Play // from which it goes on in a changed scenario, or nil
	news    []News
	freed   []view.Colleague // that News has not told of
	read    map[string]bool  // messages
	asked   map[int]bool     // media that distress, and that the player has asked to see
	posts   int              // posts of the feed that were there when it was last looked at
	changes int

	analysts analysts

	class  *remote.Desk // that leads the crisis, or nil
	lost   bool         // its server was not heard last
	parted error        // why the copy of its crisis is of no further use, or nil
	back   []Back       // that Returned has not told of
	others []string     // likewise
	named  string       // by which the class knows what was given last
}

// New returns the play-through of a session, with its clock standing still where
// it may.
func New(s *session.Session, words *locale.Words) *Play {
	p := &Play{Session: s, held: map[string]bool{}, read: map[string]bool{}, asked: map[int]bool{}}
	p.speak(words)
	if len(s.Commands()) > 0 {
		p.markOld()
	}
	if p.aids = s.Mode().Aids(); !p.aids.Pause {
		p.speed = steady
	}
	return p
}

// Aids returns what the mode of the crisis gives the player.
func (p *Play) Aids() session.Aids { return p.aids }

// speak changes the language of display.
func (p *Play) speak(words *locale.Words) {
	p.Words, p.Tell = words, present.New(p.Session.Bundle(), words)
	p.Tell.Given = p.Session.Given
	p.changes++
}

// View returns what the desk has been shown, and of that what the player's seat sees
// until all is told. It must not be changed.
func (p *Play) View() *view.View {
	if p.class != nil && !p.Told() {
		return p.class.View()
	}
	return p.Session.View()
}

// Do gives a command, which acts at the next tick at the earliest, and returns
// why it cannot be given, or nil. No time passes.
func (p *Play) Do(c sim.Command) *sim.Refusal {
	p.changes++
	if p.class != nil {
		name, refusal := p.class.Do(c)
		p.named = name
		return refusal
	}
	refusal, err := p.Session.Do(c)
	if refusal == nil && err == nil {
		p.decided()
	}
	if err != nil {
		// It cannot be journaled, so it was not given either.
		return &sim.Refusal{Code: err.Error()}
	}
	return refusal
}

// Check tells why a command could not be given now, or nil.
func (p *Play) Check(c sim.Command) *sim.Refusal {
	if p.class != nil {
		return p.class.Check(c)
	}
	return p.Session.Check(c)
}

// Given returns the id of the command that was accepted last, or "". In a class it is a
// name, of which Came tells the id when that is known.
func (p *Play) Given() string {
	if p.class != nil {
		return p.named
	}
	if all := p.Session.Commands(); len(all) > 0 {
		return all[len(all)-1].ID
	}
	return ""
}

// Over tells whether the crisis has ended.
func (p *Play) Over() bool { return p.Session.Over() }

// Trouble says that the play-through cannot be saved at present, or that its class is
// not heard; or "".
func (p *Play) Trouble() string {
	if p.class != nil {
		if !p.lost {
			return ""
		}
		return p.Words.T("remote.lost")
	}
	_, err := p.Session.Trouble()
	if err == nil {
		return ""
	}
	return p.Words.T("room.unsaved", "why", err.Error())
}

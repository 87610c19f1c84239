package play

import (
	"context"

	"demarche/internal/debrief"
	"demarche/internal/looked"
	"demarche/internal/reflection"
	"demarche/internal/session"
)

// Notes returns what the player has written of the crisis that is over. Where it
// cannot be read, it is told once, and what is written now is kept in memory.
func (a *App) Notes() *reflection.Notes {
	p := a.Play
	if p.notes == nil {
		var err error
		if p.notes, err = reflection.Open(p.Session.Journal()); err != nil {
			a.Notice(err.Error())
		}
	}
	return p.notes
}

// KeepNotes keeps what was written, and tells when that is not possible.
func (a *App) KeepNotes() {
	if err := a.Notes().Keep(); err != nil {
		a.Notice(err.Error())
	}
}

// Debriefed returns what is computed beside the window of the crisis that is
// over, which it begins; nil where nothing is computed.
func (a *App) Debriefed() *debrief.Running {
	p := a.Play
	if p.figures == nil && a.Figures != "" && p.Over() {
		s, read := p.Session, a.Library.Read
		commands, corrected, err := looked.Heard(s.Journal(), s.Sim(), s.Commands())
		if err != nil {
			a.Notice(err.Error())
		}
		p.figures = debrief.Run(context.Background(), a.Figures, func() *debrief.Study {
			return debrief.NewStudy(s, commands, corrected, read)
		})
	}
	return p.figures
}

// CanAfresh tells whether the crisis can be played again from a moment: it is kept,
// and an exam, or what an instructor takes part in, is over.
func (p *Play) CanAfresh() bool {
	m := p.Session.Mode()
	return p.Session.Journal() != "" && (p.Over() || m != session.Exam && m != session.Facilitated)
}

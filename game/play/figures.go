package play

import (
	"context"
	"os"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/looked"
	"demarche/internal/reflection"
	"demarche/internal/session"
	"demarche/internal/worker"
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
		}, a.elsewhere(s, worker.Task{Commands: commands, Looked: corrected}))
	}
	return p.figures
}

// elsewhere has the worker compute the study of a session; nil where there is none, or no
// journal that it could read.
func (a *App) elsewhere(s *session.Session, t worker.Task) debrief.Elsewhere {
	if a.Worker == nil || s.Journal() == "" {
		return nil
	}
	beside := a.worker()
	return func(ctx context.Context, found credit.Samples, take func(credit.Samples)) error {
		text, err := os.ReadFile(s.Journal())
		if err != nil {
			return err
		}
		t.Journal, t.Found = string(text), found
		return beside.Compute(ctx, t, func(answer worker.Answer) { take(answer.Found) })
	}
}

// CanAfresh tells whether the crisis can be played again from a moment: it is kept,
// and an exam, or what an instructor takes part in, is over.
func (p *Play) CanAfresh() bool {
	m := p.Session.Mode()
	return p.Session.Journal() != "" && (p.Over() || m != session.Exam && m != session.Facilitated)
}

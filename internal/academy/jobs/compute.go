package jobs

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/job"
	"demarche/internal/present"
	"demarche/internal/reflection"
)

// expected computes the expected score of a checked journal.
func (q *Queue) expected(ctx context.Context, j *academy.Job, checked *verify.Checked, issue *verify.Issue) (*verify.Score, error) {
	report, err := q.compute(ctx, j, checked, issue.Corrections, (*debrief.Study).Scoring)
	if err != nil {
		return nil, err
	}
	score := issue.Weights.Weigh(report.Score)
	return &score, nil
}

// part is what of a study is computed.
type part func(*debrief.Study, job.Keeper[credit.Sample]) *job.Work[credit.Sample]

// compute runs the crisis of a checked journal again as often as a part of its
// study asks for, and reports what is known then. What was found stays in a file
// from one sitting to the next.
func (q *Queue) compute(ctx context.Context, j *academy.Job, checked *verify.Checked, corrections []verify.Correction, of part) (*credit.Report, error) {
	commands, placed, err := checked.Commands(corrections)
	if err != nil {
		return nil, err
	}
	study := debrief.NewStudy(checked.Session, commands, placed, q.Read)
	file, err := study.Keep(q.debriefs())
	if err != nil {
		return nil, fmt.Errorf("what is computed cannot be kept: %w", err)
	}
	defer file.Close()
	work, told := of(study, file), time.Time{}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var lost error
	err = work.Run(ctx, func(done, known int) {
		now := q.Now()
		if now.Sub(told) < keep {
			return
		}
		told, j.Done, j.Known = now, int64(done), int64(known)
		err := q.Store.Write(context.WithoutCancel(ctx), func(c *store.Conn) error { return q.mine(context.WithoutCancel(ctx), c, j) })
		if errors.Is(err, errAnew) {
			lost = err
			cancel()
		}
	})
	if lost != nil {
		return nil, lost
	}
	if err != nil {
		return nil, err
	}
	return study.Report(work.Found()), nil
}

// Sheet is the debrief of a checked journal with what was computed of it so far.
func (q *Queue) Sheet(ctx context.Context, team string, checked *verify.Checked, words *present.Teller) (*debrief.Sheet, error) {
	corrections, err := q.corrections(ctx, &academy.Team{ID: team})
	if err != nil {
		return nil, err
	}
	commands, placed, err := checked.Commands(corrections)
	if err != nil {
		return nil, err
	}
	study := debrief.NewStudy(checked.Session, commands, placed, q.Read)
	found, done, known := study.Kept(q.debriefs())
	return debrief.NewTeller(study, words, &reflection.Notes{}).Sheet(found, done, known), nil
}

func (q *Queue) debriefs() string { return filepath.Join(q.Folder, "debriefs") }

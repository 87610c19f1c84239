// Package debrief is what a finished crisis has to tell, in the order in which it
// is read: one sheet of sections, rows and sentences in the words of a language,
// which the window, the terminal and the page lay out. It decides nothing.
package debrief

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Study is all that is computed of a play-through: what each decision was worth,
// and how duty and the best line known would have fared.
type Study struct {
	Session  *session.Session
	Commands []sim.Command // with readings that were corrected by hand, if any
	Looked   int           // how many were

	plan   *credit.Plan
	refs   []reference
	marks  []Mark
	turned []turned // what checks have opened or closed
}

// NewStudy prepares the study of a finished crisis. It takes as long as a few
// runs of it. Commands are those of the session, perhaps with corrected
// readings, and looked how many were corrected.
func NewStudy(s *session.Session, commands []sim.Command, looked int, read func(lang, text string) speech.Reading) *Study {
	w := s.Bundle().World
	st := &Study{Session: s, Commands: commands, Looked: looked}
	line := credit.NewLine(w, s.People(), s.Seed(), commands)
	line.Staged = s.Interventions()
	st.plan = credit.NewPlan(line)
	st.refs = references(s, read)
	noteMarks, noteTurns := marks(s, &st.marks), turns(s, &st.turned)
	replayed(s, func(run *sim.Sim, last string) {
		noteMarks(run, last)
		noteTurns(run, last)
	})
	return st
}

// Fingerprint names all that the figures follow from.
func (st *Study) Fingerprint() string {
	of := []any{sim.RulesVersion, credit.Version, st.Session.Bundle().WorldDigest, st.Session.Seed(), st.Commands}
	if staged := st.Session.Interventions(); len(staged) > 0 {
		of = append(of, staged)
	}
	for _, r := range st.refs {
		of = append(of, r.digest)
	}
	text, err := json.Marshal(of)
	if err != nil {
		panic(err) // plain data: it cannot fail
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Work prepares the computation, going on from what the keeper has; it may be
// nil.
func (st *Study) Work(keeper job.Keeper[credit.Sample]) *job.Work[credit.Sample] {
	return job.New(st.units, keeper)
}

// Scoring prepares the part of the computation on which the score rests.
func (st *Study) Scoring(keeper job.Keeper[credit.Sample]) *job.Work[credit.Sample] {
	return job.New(func(found map[string]credit.Sample) []job.Unit[credit.Sample] { return jobs(st.plan.Scored(found)) }, keeper)
}

func jobs(units []credit.Unit) []job.Unit[credit.Sample] {
	list := make([]job.Unit[credit.Sample], len(units))
	for i, u := range units {
		list[i] = job.Unit[credit.Sample](u)
	}
	return list
}

// units are those of the credits, then the lines to compare with.
func (st *Study) units(found map[string]credit.Sample) []job.Unit[credit.Sample] {
	list := jobs(st.plan.Units(found))
	for i := range st.refs {
		list = append(list, jobs(credit.Missing(st.refs[i].units(), found))...)
	}
	return list
}

// Report puts together what has been found so far.
func (st *Study) Report(found credit.Samples) *credit.Report {
	if st.plan == nil {
		return st.bare()
	}
	return st.plan.Report(found)
}

// tried returns the other moments and tones that were tried for a command.
func (st *Study) tried(i int, found credit.Samples) (moments, voices []credit.Tried) {
	if st.plan == nil {
		return nil, nil
	}
	return st.plan.Moments(i, found), st.plan.Voices(i, found)
}

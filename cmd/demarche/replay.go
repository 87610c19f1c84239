package main

import (
	"errors"
	"fmt"

	"demarche/internal/calibration"
	"demarche/internal/journal"
	"demarche/internal/looked"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/sim"
)

type replayCmd struct {
	Journal  string `arg:"" help:"Journal of a play-through or a run."`
	Scenario string `placeholder:"FOLDER" type:"scenario" help:"Where its scenario lies, when the library does not have it."`
	Log      bool   `help:"Tell the run first, line by line: what was done, what happened, and what each condition read."`
	JSON     bool   `help:"Write the result as JSON."`
}

// replayed is the result of replay as JSON. What is wrong stands in one of
// fault (the file) and difference (the run).
type replayed struct {
	Journal    string              `json:"journal"`
	Accepted   bool                `json:"accepted"`
	Scenario   string              `json:"scenario,omitempty"`
	Seed       uint64              `json:"seed,omitempty"`
	Entries    int                 `json:"entries,omitempty"`
	Commands   int                 `json:"commands,omitempty"`
	Digests    int                 `json:"digests,omitempty"`
	Looked     int                 `json:"looked"` // readings that were corrected by hand
	Complete   bool                `json:"complete,omitempty"`
	Ticks      int32               `json:"ticks,omitempty"`
	Digest     string              `json:"digest,omitempty"`
	Outcome    *sim.Outcome        `json:"outcome,omitempty"`
	Score      *score.Score        `json:"score,omitempty"`
	Foresight  *calibration.Review `json:"foresight,omitempty"` // what was expected and what came; no part of the score
	Log        []logged            `json:"log,omitempty"`       // with --log
	Fault      *fault              `json:"fault,omitempty"`
	Difference *session.Difference `json:"difference,omitempty"`
}

type fault struct {
	Line int    `json:"line"`
	What string `json:"what"`
	Do   string `json:"do"`
}

// Run replays a journal.
func (c *replayCmd) Run(e *env) error {
	out := replayed{Journal: c.Journal}
	s, report, err := session.Replay(c.Journal, finder(c.Scenario))
	if err != nil {
		if f := (*journal.Fault)(nil); errors.As(err, &f) {
			out.Fault = &fault{f.Line, f.What, f.Do}
		}
		errors.As(err, &out.Difference)
		if c.JSON && (out.Fault != nil || out.Difference != nil) {
			if err := e.json(out); err != nil {
				return err
			}
		}
		return about(c.Journal, err)
	}
	posts, err := e.looked(c.Journal, s)
	if err != nil {
		return err
	}
	r := resultOf(s)
	r.Score = score.Realised(s.Sim(), looked.Readings(posts))
	out.Looked = looked.Count(posts)
	if c.JSON {
		out.Accepted, out.Scenario, out.Seed = true, r.Scenario, r.Seed
		out.Entries, out.Commands, out.Digests, out.Complete = report.Entries, report.Commands, report.Digests, report.Complete
		out.Ticks, out.Digest = r.Ticks, r.Digest
		if !report.Complete && !s.Mode().Aids().Standing {
			return e.json(out) // an exam that goes on does not tell how it stands
		}
		out.Outcome, out.Score = &r.Outcome, &r.Score
		if c.Log {
			out.Log = logJSON(logOf(s))
		}
		if f := calibration.Of(s.Bundle().World, s.View(), s.Commands()); len(f.Statements) > 0 {
			out.Foresight = &f
		}
		return e.json(out)
	}
	if c.Log {
		if !report.Complete && !s.Mode().Aids().Standing {
			return about(c.Journal, errors.New("the exam is not over. It can be told when it is"))
		}
		if err := writeLog(e.out, s); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(e.out, "The journal is sound: %s carried out again, %s compared, all equal.\n",
		count(report.Commands, "command"), count(report.Digests, "digest")); err != nil {
		return err
	}
	if !report.Complete {
		_, err := fmt.Fprintf(e.out, "It is not finished: it ends at minute %d.\n", s.Minute())
		return err
	}
	if out.Looked > 0 {
		if _, err := fmt.Fprintf(e.out, "%s corrected by hand: the tone is scored with what was found.\n", were(out.Looked, "reading")); err != nil {
			return err
		}
	}
	return describe(e.out, s, &r)
}

package debrief

import (
	"demarche/internal/credit"
	"demarche/internal/present"
	"demarche/internal/reflection"
)

// Sheet is a debrief in words and figures. Its sections stand in the order in
// which they are read: how it was and what is thought of it, before any figure.
type Sheet struct {
	Lang string
	RTL  bool

	Heading  string // what it is a debrief of
	Title    string // of the crisis
	Run      string // which run it was
	Progress string // how far the figures are computed; "" when they are complete
	Note     string // readings corrected by hand, or ""

	Said       Said
	Ending     Ending
	Score      Score
	Unkept     Unkept
	Ladder     Ladder
	Decisions  Decisions
	Truth      Truth
	Narratives Narratives
	Foresight  Foresight
	Mix        MixTold
	Objectives Objectives
	Sources    Sources
}

// Value is a figure as it is shown, with the number behind it; nil where there
// is none.
type Value struct {
	Text string
	At   *float64
}

// Ending is how the crisis ended.
type Ending struct {
	Heading, Title, Text string
	Beside               string // where the ladder was to be expected with and without the player; or ""
}

// Score is what it was worth, as it was to be expected.
type Score struct {
	Heading string
	Total   Value
	Scale   string // what 0 and 100 mean
	Verdict string
	Basis   string // what the figures rest on
	Apart   string // beside which other score they stand
	Outcome string // the loss beside that of silence, duty and par, in a sentence; "" before it is known
	Came    string // the score of the one run as it went, in a sentence
	Parts   []Part
}

// Part is a part of the score.
type Part struct {
	ID     string
	Name   string
	About  string // what it asks
	Total  Value
	Weight string        // share of the total
	Came   *present.Part // the same in the run as it went, with what it is made of; nil where that is another thing
	Undone string        // why it has no figure, or ""
}

// Teller makes the sheets of one study.
type Teller struct {
	*present.Teller
	study *Study
	notes *reflection.Notes
	fixed Sheet // what no figure of the study changes
}

// NewTeller prepares the sheets of a study in the words of a language. The notes
// are what the player has written; they are read anew for each sheet.
func NewTeller(st *Study, words *present.Teller, notes *reflection.Notes) *Teller {
	t := &Teller{Teller: words, study: st, notes: notes}
	s, w := st.Session, words.Words
	v := s.View()
	t.fixed = Sheet{
		Lang: w.Lang(), RTL: w.RTL(), Title: t.Text("title"), Heading: w.T("paper.heading", "title", t.Text("title")),
		Run: t.run(), Unkept: UnkeptOf(s, words),
		Truth:     t.truth(),
		Foresight: t.foresight(v), Mix: t.mix(), Objectives: t.objectives(v), Narratives: t.narratives(v), Sources: t.sources(),
	}
	if st.Looked > 0 {
		t.fixed.Note = w.N("looked.page", int64(st.Looked))
	}
	return t
}

// run says which run it was.
func (t *Teller) run() string {
	s := t.study.Session
	run := t.Mode(string(s.Mode())) + " · " + t.Words.T("debrief.run", "span", t.Span(s.Minute()), "seed", int64(s.Seed()), "n", len(t.study.Commands))
	if n := len(s.Interventions()); n > 0 {
		run += " · " + t.Words.N("debrief.staged", int64(n))
	}
	return run
}

// Sheet tells what has been found so far: done of so many units that are known.
func (t *Teller) Sheet(found credit.Samples, done, known int) *Sheet {
	r := t.study.Report(found)
	out := t.fixed
	if done < known {
		out.Progress = t.Words.T("sheet.progress", "done", done, "known", known)
	}
	out.Said = t.said()
	out.Ending, out.Score = t.ending(r), t.score(r)
	out.Ladder = t.ladder(r, found)
	out.Decisions = t.decisions(r, found)
	return &out
}

func (t *Teller) ending(r *credit.Report) Ending {
	o := &r.Outcome
	e := Ending{Heading: t.Words.T("debrief.ending")}
	e.Title, e.Text = t.Ending(o.Ending)
	if o.Expected.Rung > 0 {
		e.Beside = t.Words.T("sheet.beside", "played", t.Words.Decimal(o.Expected.Rung, 1, false),
			"silence", t.Words.Decimal(o.Silence.Rung, 1, false), "top", len(t.World().Ladder))
	}
	return e
}

func (t *Teller) score(r *credit.Report) Score {
	w, v := t.Words, t.study.Session.View()
	out := Score{Heading: w.T("debrief.score"), Total: Value{Text: "–"}, Scale: w.T("sheet.scale"), Basis: w.T("sheet.basis", "n", r.Runs.Futures), Apart: w.T("sheet.two-scores")}
	came := t.Score(t.study.Session.Score(), v)
	told := t.Score(r.Score, v)
	out.Came = w.T("sheet.came", "total", came.Total, "loss", w.Decimal(r.Outcome.Loss, 2, false))
	o := &r.Outcome
	if o.Expected.Rung > 0 {
		out.Total, out.Verdict = Value{told.Total, told.Value}, told.Verdict
		loss := func(x float64) string { return w.Decimal(x, 2, false) }
		out.Outcome = w.T("paper.outcome", "came", loss(o.Loss), "expected", loss(o.Expected.Loss), "silence", loss(o.Silence.Loss), "duty", loss(o.Duty), "par", loss(o.Par))
	}
	for i, p := range told.Parts {
		out.Parts = append(out.Parts, Part{p.ID, p.Name, w.T("sheet.part." + p.ID), Value{p.Total, p.Value}, p.Weight, &came.Parts[i], ""})
		if p.ID == "tone" && p.Value == nil && out.Total.At != nil {
			out.Parts[i].Undone = w.T("sheet.no-tone")
		}
	}
	return out
}

package debrief

import (
	"demarche/internal/calibration"
	"demarche/internal/effects"
	"demarche/internal/present"
	"demarche/internal/view"
)

// Foresight is what was expected beside what came.
type Foresight struct {
	present.Foresight
	Heading string
	Brier   Value  // mean squared error of the predictions, 0 the best, 1 the worst
	Scored  string // the same in a sentence; "" where none could be judged
	Empty   string // what to say where nothing was predicted
}

func (t *Teller) foresight(v *view.View) Foresight {
	w := t.Words
	review := calibration.Of(t.World(), v, t.study.Commands)
	out := Foresight{t.Foresight(&review, v), w.T("foresight.title"), Value{Text: "–"}, "", w.T("sheet.unpredicted")}
	if brier, n := review.Brier(); n > 0 {
		out.Brier = Value{w.Decimal(brier, 2, false), &brier}
		out.Scored = w.N("sheet.brier", int64(n), "brier", out.Brier.Text)
	}
	return out
}

// MixTold is how the player communicated, by Grunig's four models.
type MixTold struct {
	Heading string
	About   string
	Parts   []MixPart
	Unsure  string // how many readings were too unsure to count, or ""
	Empty   string // what to say when nothing was said
	All     int
}

// MixPart is one of the models.
type MixPart struct {
	Model Model
	Name  string
	About string
	Share Value // 0..1
	Count int
}

func (t *Teller) mix() MixTold {
	w := t.Words
	m := MixOf(t.World(), t.study.Commands)
	out := MixTold{Heading: w.T("mix.title"), About: w.T("mix.about"), Empty: w.T("mix.empty"), All: m.All()}
	for k := range Models {
		share := 0.0
		if out.All > 0 {
			share = float64(m.Counts[k]) / float64(out.All)
		}
		id := Model(k).String()
		out.Parts = append(out.Parts, MixPart{Model(k), w.T("mix." + id), w.T("mix." + id + "-about"), Value{w.Percent(int32(share*1000 + 0.5)), &share}, m.Counts[k]})
	}
	if m.Unsure > 0 {
		out.Unsure = w.N("mix.unsure", int64(m.Unsure))
	}
	return out
}

// Objectives say what was to be achieved, and what shows whether it was.
type Objectives struct {
	Heading string
	Rows    []Objective
}

// Objective is one of them.
type Objective struct {
	Text     string
	Met      bool // at the end
	Partly   bool // it was met for a while
	State    string
	Evidence string // when it was met or lost, and after which decision
}

func (t *Teller) objectives(v *view.View) Objectives {
	w := t.Words
	out := Objectives{Heading: w.T("debrief.objectives")}
	for _, o := range v.Objectives {
		row := Objective{Text: t.Objective(o.Index), Met: o.Met}
		var last *Mark
		for i := range t.study.marks {
			if m := &t.study.marks[i]; m.Objective == o.Index {
				row.Partly = row.Partly || m.Met
				last = m
			}
		}
		row.Partly = row.Partly && !o.Met
		row.State = w.T("debrief.unmet")
		switch {
		case row.Met:
			row.State = w.T("debrief.met")
		case row.Partly:
			row.State = w.T("sheet.lost")
		}
		row.Evidence = t.evidence(last, row)
		out.Rows = append(out.Rows, row)
	}
	return out
}

// evidence tells when an objective came to stand as it did.
func (t *Teller) evidence(last *Mark, row Objective) string {
	w := t.Words
	switch {
	case t.study.plan == nil:
		return "" // nobody has looked yet
	case last == nil, !last.Met && !row.Partly:
		return w.T("sheet.never-met")
	case last.After == "" && last.Met:
		return w.T("sheet.met-throughout")
	}
	at := t.Time(last.Minute)
	when := at.Day + " " + at.UTC
	switch {
	case last.Met:
		return w.T("sheet.met-since", "time", when, "decision", t.what(last.After))
	case last.After == "":
		return w.T("sheet.lost-alone", "time", when)
	}
	return w.T("sheet.lost-since", "time", when, "decision", t.what(last.After))
}

// Sources are what the figures and the advice rest on.
type Sources struct {
	Heading string
	About   string
	Methods []string
	Model   []string // published findings behind the coefficients of the model
}

// methods are what the debrief itself is made after.
var methods = [...]string{
	"Shapley 1953, A value for n-person games",
	"Goldstein 1992, A conflict-cooperation scale for WEIS events data; CAMEO, Gerner, Schrodt and Yilmaz 2009",
	"Brier 1950, Verification of forecasts expressed in terms of probability",
	"Grunig and Hunt 1984, Managing Public Relations",
	"Gibbs 1988, Learning by Doing",
}

func (t *Teller) sources() Sources {
	w := t.Words
	out := Sources{Heading: w.T("sheet.sources"), About: w.T("sheet.sources-about"), Methods: methods[:]}
	seen := map[string]bool{}
	for _, e := range effects.Table() {
		if e.Source == "" || e.Basis == effects.Guide || seen[e.Source] {
			continue
		}
		seen[e.Source] = true
		text := e.Source
		if e.DOI != "" {
			text += ", doi " + e.DOI
		}
		out.Model = append(out.Model, text)
	}
	return out
}

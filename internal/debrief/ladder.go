package debrief

import (
	"slices"
	"strconv"

	"demarche/internal/credit"
)

// Ladder sets the ladder as it was played beside silence, duty and the best line
// known.
type Ladder struct {
	Heading string
	Runs    string // how many runs are behind each line
	Name    string // of the ladder
	Rungs   []string
	Chart   Chart
	Hours   []string   // each full hour, in words
	Texts   [][]string // by line of the chart: its value at each of them
	Notes   []string   // what the lines mean, and what is missing
}

func (t *Teller) ladder(r *credit.Report, found credit.Samples) Ladder {
	w := t.Words
	out := Ladder{Heading: w.T("sheet.ladder"), Name: t.LadderName(), Runs: w.T("sheet.runs", "n", r.Runs.Futures)}
	end := float64(t.study.Session.Minute()) / 60
	c := &out.Chart
	c.Label, c.MaxX, c.XTicks = w.T("sheet.ladder"), end, days(t.Teller, t.study.Session.Minute())
	for n := 1; n <= len(t.World().Ladder); n++ {
		out.Rungs = append(out.Rungs, t.Rung(n))
		c.YTicks = append(c.YTicks, Tick{float64(n), strconv.Itoa(n)})
	}
	c.MinY, c.MaxY = 1, float64(len(out.Rungs))
	var played, silence [][]int
	if t.study.plan != nil {
		played, silence = t.study.plan.Ladders(found)
	}
	add := func(kind Kind, runs [][]int) {
		if len(runs) == 0 {
			return
		}
		s := spread(runs)
		s.Name, s.Kind = w.T("sheet.line."+string(kind)), kind
		c.Series = append(c.Series, s)
	}
	add(Silence, silence)
	stale := false
	for i := range t.study.refs {
		ref := &t.study.refs[i]
		add(Kind(ref.name), ref.found(found))
		stale = stale || ref.stale
	}
	add(Played, played)
	came := Series{Name: w.T("sheet.line.came"), Kind: Came, Step: true}
	for hour, rung := range r.Ladder.Came {
		came.X, came.Y = append(came.X, float64(hour+1)), append(came.Y, float64(rung))
	}
	c.Series = append(c.Series, came)
	c.clip(end)
	for hour := 1; hour <= len(came.X) && float64(hour) <= end+0.5; hour++ {
		at := t.Time(int32(hour) * 60)
		out.Hours = append(out.Hours, at.Day+" "+at.UTC)
	}
	for i := range c.Series {
		var texts []string
		for _, rung := range c.Series[i].Y {
			digits := 1
			if c.Series[i].Kind == Came {
				digits = 0
			}
			texts = append(texts, w.Decimal(rung, digits, false))
		}
		out.Texts = append(out.Texts, texts)
	}
	for i := range r.Commands {
		if r.Commands[i].Credit != nil {
			c.Marks = append(c.Marks, float64(r.Commands[i].Minute)/60)
		}
	}
	out.Notes = t.ladderNotes(stale)
	return out
}

func (t *Teller) ladderNotes(stale bool) []string {
	w := t.Words
	if t.study.plan == nil {
		return nil
	}
	list := []string{w.T("sheet.bands")}
	switch refs := t.study.refs; {
	case len(refs) == 0:
		list = append(list, w.T("sheet.no-references"))
	case refs[len(refs)-1].name == string(Par):
		list = append(list, w.T("sheet.references", "n", referenceRuns))
	default:
		list = append(list, w.T("sheet.duty-alone", "n", referenceRuns))
	}
	if stale {
		list = append(list, w.T("sheet.stale"))
	}
	return list
}

// clip leaves out the hours after the end of the crisis.
func (c *Chart) clip(end float64) {
	for i := range c.Series {
		s := &c.Series[i]
		n := len(s.X)
		for n > 2 && s.X[n-1] > end+1 {
			n--
		}
		s.X, s.Y = s.X[:n], s.Y[:n]
		for _, band := range []*[]float64{&s.Low50, &s.High50, &s.Low80, &s.High80} {
			if len(*band) > n {
				*band = (*band)[:n]
			}
		}
	}
}

// spread is the mean of many ladders hour by hour, with the middle half and the
// middle four fifths of them.
func spread(runs [][]int) Series {
	var s Series
	for hour := range runs[0] {
		rungs := make([]int, 0, len(runs))
		sum := 0
		for _, run := range runs {
			rungs, sum = append(rungs, run[hour]), sum+run[hour]
		}
		slices.Sort(rungs)
		at := func(percent int) float64 { return float64(rungs[(len(rungs)-1)*percent/100]) }
		s.X, s.Y = append(s.X, float64(hour+1)), append(s.Y, float64(sum)/float64(len(runs)))
		s.Low80, s.High80 = append(s.Low80, at(10)), append(s.High80, float64(rungs[len(rungs)-1-(len(rungs)-1)*10/100]))
		s.Low50, s.High50 = append(s.Low50, at(25)), append(s.High50, float64(rungs[len(rungs)-1-(len(rungs)-1)*25/100]))
	}
	return s
}

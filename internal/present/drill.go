package present

import (
	"strconv"

	"demarche/internal/drill"
	"demarche/internal/world"
)

// Drill is an exercise in words.
type Drill struct {
	Title   string
	Task    string
	Scene   []DrillText
	Options []DrillOption // to pick from; none where a text is to be written
	Most    int           // how many can be picked
}

// DrillText is something to read, below its caption.
type DrillText struct {
	Caption, Text string
	Ours          bool // words of the program rather than of the scenario
}

// DrillOption is something that can be picked.
type DrillOption struct {
	Name string
	Text string
	Note string // or ""
}

// DrillResult is what an answer was worth, and why.
type DrillResult struct {
	Mark  int // 0 to 100
	Says  string
	Rows  []DrillRow
	Notes []string
}

// DrillRow is what was found of one option, or of one thing that was wanted.
type DrillRow struct {
	Name   string
	Text   string
	Value  string
	Picked bool
	Good   bool
}

// DrillName names a kind of drill; DrillAbout says what it exercises.
func (t *Teller) DrillName(k drill.Kind) string { return t.Words.T("drill.name." + string(k)) }

// DrillAbout says what a kind of drill exercises.
func (t *Teller) DrillAbout(k drill.Kind) string { return t.Words.T("drill.about." + string(k)) }

// Drill puts an exercise into words.
func (t *Teller) Drill(d *drill.Drill) Drill {
	out := Drill{Title: t.DrillName(d.Kind)}
	switch d.Kind {
	case drill.Triage:
		t.triage(d.Sorting, &out)
	case drill.Rewrite:
		t.rewrite(d.Writing, &out)
	case drill.Channel:
		t.channel(d.Choice, &out)
	case drill.Verify:
		t.verify(d.Check, &out)
	}
	return out
}

// DrillResult puts into words what an answer was worth.
func (t *Teller) DrillResult(d *drill.Drill, a drill.Answer) DrillResult {
	switch d.Kind {
	case drill.Triage:
		return t.triaged(d.Sorting, a.Picks)
	case drill.Rewrite:
		return t.rewritten(d.Writing, a.Text)
	case drill.Channel:
		return t.channelled(d.Choice, a.Picks[0])
	}
	return t.verified(d.Check, a)
}

// DrillSource says of which crisis and which seed a drill is.
func (t *Teller) DrillSource(d *drill.Drill) string {
	return t.Words.T("drill.source", "title", t.Text("title"), "seed", int64(d.Seed))
}

// Stopwatch writes a number of seconds as minutes and seconds.
func (t *Teller) Stopwatch(seconds int) string {
	s := strconv.Itoa(seconds % 60)
	if len(s) < 2 {
		s = "0" + s
	}
	return strconv.Itoa(seconds/60) + ":" + s
}

// share writes a chance or share, 0 to 1, in per cent.
func (t *Teller) share(v float64) string { return t.Words.Percent(int32(v*1000 + 0.5)) }

// claim is a claim in quotation marks.
func (t *Teller) claim(narrative int) string {
	if narrative == world.None {
		return ""
	}
	return t.Words.Quote(t.Narrative(narrative))
}

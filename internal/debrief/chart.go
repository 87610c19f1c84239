package debrief

import "demarche/internal/present"

// Chart is a drawing over the hours of the crisis. Time runs to the right in
// every language.
type Chart struct {
	Label      string // what it measures, for who cannot see it
	MaxX       float64
	MinY, MaxY float64
	XTicks     []Tick
	YTicks     []Tick
	Series     []Series
	Marks      []float64 // the player's decisions, on the axis
}

// Tick is a mark on an axis.
type Tick struct {
	At   float64
	Text string
}

// Kind says what a line of a chart stands for: front ends give each an ink and a
// dash of its own.
type Kind string

// The kinds of line.
const (
	Came    Kind = "came"    // the run as it went
	Played  Kind = "played"  // the same decisions, over many futures
	Silence Kind = "silence" // nothing done
	Duty    Kind = "duty"    // bare duty
	Par     Kind = "par"     // the best line known
	True    Kind = "true"    // what was so
	Seen    Kind = "seen"    // what the desk was shown of it
)

// Series is a line of a chart, with its bands where there are any: as many values
// as X has, or none.
type Series struct {
	Name          string
	Kind          Kind
	X, Y          []float64
	Low50, High50 []float64 // of the middle half of the runs
	Low80, High80 []float64
	Step          bool
}

// days are the marks of the days on the axis of time.
func days(t *present.Teller, until int32) []Tick {
	const day = 24 * 60
	first := int32(day - t.World().Clock.Unix/60%day)
	list := []Tick{{0, t.Time(0).Day}}
	for m := first; m <= until; m += day {
		at := Tick{float64(m) / 60, t.Time(m).Day}
		if float64(m) < float64(until)/8 {
			list = list[:0] // two days that would stand on each other
		}
		list = append(list, at)
	}
	return list
}

// percents are the marks of an axis of shares.
func (t *Teller) percents(top float64) []Tick {
	return []Tick{{0, t.Words.Percent(0)}, {top, t.Words.Percent(int32(top*1000 + 0.5))}}
}

// hours returns the ticks of the crisis in hours, at most about 150 of them.
func (t *Teller) hours(of func(tick int) float64) (x, y []float64) {
	m := t.study.Session.Sim()
	each := max(m.Ticks()/150, 1)
	for tick := each - 1; tick < m.Ticks(); tick += each {
		x, y = append(x, float64(m.World().Clock.Minute(int32(tick+1)))/60), append(y, of(tick))
	}
	return x, y
}

package present

import (
	"strconv"

	"demarche/internal/sim"
	"demarche/internal/view"
)

// Forecast is an estimate of the analysts in words.
type Forecast struct {
	Title    string
	State    string // why nothing follows yet, or ""
	Horizons []Horizon
	How      string // how the figures are to be read
	About    string // what it rests on
}

// Horizon is how things may stand at an hour.
type Horizon struct {
	By   string
	Rows []Outlook
}

// Outlook is one figure of a forecast.
type Outlook struct {
	What    string
	Likely  string // where it lies with a chance of one in two
	Range   string // and of four in five
	Without string // where it most likely lies if the statement is not given, or ""
}

// Forecast puts an estimate into words.
func (t *Teller) Forecast(f *view.Forecast, v *view.View) Forecast {
	key := "forecast.title-wait"
	if f.Tries {
		key = "forecast.title-trial"
	}
	asked := t.Hour(f.Asked, v.Minute)
	out := Forecast{Title: t.Words.T(key, "asked", asked, "from", t.Hour(f.From, v.Minute)), How: t.Words.T("forecast.how"), About: t.Words.T("forecast.about", "time", asked)}
	switch {
	case !f.There:
		out.State = t.Words.T("forecast.coming")
	case !f.Ready():
		out.State = t.Words.T("forecast.computing")
	}
	for i := range f.Horizons {
		var without *view.Horizon
		if i < len(f.Without) {
			without = &f.Without[i]
		}
		out.Horizons = append(out.Horizons, t.horizon(&f.Horizons[i], without, v))
	}
	return out
}

func (t *Teller) horizon(h, without *view.Horizon, v *view.View) Horizon {
	out := Horizon{By: t.Words.T("forecast.by", "time", t.Hour(h.Minute, v.Minute))}
	row := func(what string, b view.Band, other func(*view.Horizon) view.Band, say func(int32) string) {
		r := Outlook{What: what, Likely: t.between(b.Lower, b.Upper, say), Range: t.between(b.Low, b.High, say)}
		if without != nil {
			r.Without = t.Words.T("forecast.level", "value", say(other(without).Median))
		}
		out.Rows = append(out.Rows, r)
	}
	row(t.LadderName(), h.Rung, func(o *view.Horizon) view.Band { return o.Rung }, func(n int32) string { return strconv.Itoa(int(n)) })
	row(t.Words.T("forecast.outrage"), h.Outrage, func(o *view.Horizon) view.Band { return o.Outrage }, t.Words.Percent)
	for i := range h.Believed {
		what := t.Words.T("forecast.belief", "claim", t.Words.Quote(Short(t.Narrative(h.Believed[i].Narrative), 60)))
		row(what, h.Believed[i].Band, func(o *view.Horizon) view.Band { return o.Believed[i].Band }, t.Words.Percent)
	}
	return out
}

// between says where a figure lies; one figure where both ends read alike.
func (t *Teller) between(low, high int32, say func(int32) string) string {
	a, b := say(low), say(high)
	if a == b {
		return a
	}
	return t.Words.T("forecast.band", "lower", a, "upper", b)
}

// Tried is the statement that a forecast tries, with its texts, or nil.
func (t *Teller) Tried(f *view.Forecast) *sim.Command {
	if t.Given == nil {
		return nil
	}
	for _, c := range t.Given() {
		if c.ID == f.Command {
			return c.Trial()
		}
	}
	return nil
}

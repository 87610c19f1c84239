package debrief

import (
	"slices"

	"demarche/internal/credit"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Moments draw what a decision would have been worth at other times, over the
// worlds that the player could not tell apart.
type Moments struct {
	Heading string
	Points  []Moment
	Notes   []string
}

// Moment is one time that was tried.
type Moment struct {
	When         string
	Hour         float64 // of the crisis
	Worth        Value   // less lost than without it
	Low, High    float64
	Played, Best bool
}

// Voices are what a decision would have been worth in other tones, beside what
// was said.
type Voices struct {
	Heading string
	Note    string
	Rows    []Voice
}

// Voice is one tone that was tried.
type Voice struct {
	Name         string
	Gain         Value // less lost than as it was said
	Low, High    float64
	Sure         bool // it differs measurably from what was said
	Played, Best bool
}

func (t *Teller) moments(i int, d *credit.Decision, tried []credit.Tried) *Moments {
	if len(tried) == 0 {
		return nil
	}
	w := t.Words
	out := &Moments{Heading: w.T("sheet.times")}
	for k := range tried {
		m := &tried[k]
		minute := t.World().Clock.Minute(m.Tick)
		at := t.Time(minute)
		out.Points = append(out.Points, Moment{
			When: at.Day + " " + at.UTC, Hour: float64(minute) / 60, Worth: t.signed(&m.Worth.Mean),
			Low: m.Worth.Low, High: m.Worth.High, Played: m.Played, Best: m.Best,
		})
	}
	if first := t.World().Clock.Minute(tried[0].Tick); first < d.Minute {
		out.Notes = append(out.Notes, w.T("sheet.first", "time", out.Points[0].When))
	}
	if d.Timing == nil {
		out.Notes = append(out.Notes, w.T("sheet.no-timing"))
		if nothing := t.signed(new(float64)).Text; !slices.ContainsFunc(out.Points, func(m Moment) bool { return m.Worth.Text != nothing }) {
			out.Points = nil // a column of zeros tells nothing
		}
	}
	return out
}

// mostVoices is how many other tones are shown.
const mostVoices = 6

// voices shows what was said beside the best intensity of each act, the best
// first.
func (t *Teller) voices(tried []credit.Tried) *Voices {
	if len(tried) < 2 {
		return nil
	}
	out := &Voices{Heading: t.Words.T("sheet.tones"), Note: t.Words.T("sheet.tones-note")}
	others := slices.Clone(tried[1:])
	slices.SortStableFunc(others, func(a, b credit.Tried) int {
		switch {
		case a.Gain.Mean > b.Gain.Mean:
			return -1
		case a.Gain.Mean < b.Gain.Mean:
			return 1
		}
		return 0
	})
	others = unlike(tried[0], others)
	if n := len(others); n > mostVoices {
		others = append(others[:mostVoices-1], others[n-1]) // the worst belongs to the picture
	}
	for _, v := range append([]credit.Tried{tried[0]}, others...) {
		name := t.Words.T("voice." + voiceOf(&v))
		if v.Played {
			name = t.Words.T("sheet.as-said", "tone", name)
		}
		gain := v.Gain.Mean
		out.Rows = append(out.Rows, Voice{name, t.signed(&gain), v.Gain.Low, v.Gain.High, !v.Played && t.study.plan.Differs(v.Gain), v.Played, v.Best})
	}
	if nothing := t.signed(new(float64)).Text; !slices.ContainsFunc(out.Rows, func(v Voice) bool { return v.Gain.Text != nothing }) {
		return &Voices{Heading: out.Heading, Note: t.Words.T("sheet.no-voices")} // a column of zeros tells nothing
	}
	return out
}

// unlike keeps the first of each tone, and none that reads as what was said.
func unlike(said credit.Tried, others []credit.Tried) []credit.Tried {
	seen := map[string]bool{voiceOf(&said): true}
	return slices.DeleteFunc(others, func(v credit.Tried) bool {
		name := voiceOf(&v)
		was := seen[name]
		seen[name] = true
		return was
	})
}

// voiceOf is the word for a tone: its finer kind where it has one of its own.
func voiceOf(v *credit.Tried) string {
	switch v.Kind {
	case speech.Offer, speech.CorrectClaim, speech.Warn:
		return v.Kind.String()
	}
	return v.Act.String()
}

// knew says what could be known at the moment of a decision.
func (t *Teller) knew(d *credit.Decision, c *sim.Command) []string {
	w := t.Words
	var list []string
	for _, o := range t.study.Session.Sim().Own() {
		if o.Command == c.ID && o.About != world.None {
			list = append(list, w.T("sheet.knew", "claim", w.Quote(t.Narrative(o.About)), "status", t.Status(o.Status)))
			break
		}
	}
	if d.Foreseen != nil && d.Credit != nil {
		list = append(list, w.T("sheet.foreseen", "foreseen", w.Decimal(*d.Foreseen, 2, true), "low", w.Decimal(*d.ForeseenLow, 2, true),
			"high", w.Decimal(*d.ForeseenHigh, 2, true), "credit", w.Decimal(*d.Credit, 2, true)))
	}
	return list
}

// advice says in one sentence what follows from the figures of a decision.
func (t *Teller) advice(d *credit.Decision, c *sim.Command, moments, voices []credit.Tried) (advice, because string) {
	w := t.Words
	l := LessonOf(d, c.Kind, moments, voices, t.used(c))
	if l.Key == "waiting" || l.Key == "" {
		return "", ""
	}
	args := []any{"gain", w.Decimal(l.Gain, 2, false)}
	if m := present.MessageOf(t.study.Session.View(), c.Target); m != nil {
		args = append(args, "who", t.From(m))
	}
	switch {
	case l.Tone != nil:
		args = append(args, "tone", w.T("voice."+voiceOf(l.Tone)))
	case l.Tick > 0:
		at := t.Time(t.World().Clock.Minute(l.Tick))
		args = append(args, "time", at.Day+" "+at.UTC)
	}
	if l.Tick > 0 && l.Tick < d.Tick && c.Position == world.Denies {
		because = w.T("advice.because-delay")
	}
	return present.Upper(w.T("advice."+l.Key, args...)), because
}

// used tells whether what a check brought was shown in anything that was said, or told in
// what was not.
func (t *Teller) used(c *sim.Command) bool {
	if c.Kind != world.CmdVerify {
		return true
	}
	return t.carried(c) != "" || slices.ContainsFunc(t.study.Commands, func(o sim.Command) bool { return slices.Contains(o.Evidence, c.Target) })
}

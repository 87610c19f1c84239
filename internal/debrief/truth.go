package debrief

import (
	"demarche/internal/present"
	"demarche/internal/view"
)

// Truth sets what was so beside what the desk was shown of it.
type Truth struct {
	Heading string
	Facts   FactsTold
	Reasons ReasonsTold
	Claims  []ClaimTold
	Publics Drawings
	Tension Drawings
	Legend  string // what the lines mean
}

// FactsTold are the hidden facts with the chance of each.
type FactsTold struct {
	Heading string
	Rows    []present.FactTold
}

// ReasonsTold are what moved the other side.
type ReasonsTold struct {
	Heading string
	Rows    []present.Reasons
}

// ClaimTold is a claim as it was beside what was measured of it.
type ClaimTold struct {
	present.Truth
	So    bool // it was true
	Chart Chart
	Note  string
}

// Drawings are several charts of a kind, each with a name.
type Drawings struct {
	Heading string
	Charts  []Chart
	Names   []string
}

func (t *Teller) truth() Truth {
	w, m, v := t.Words, t.study.Session.Sim(), t.study.Session.View()
	out := Truth{
		Heading: w.T("debrief.truth"), Legend: w.T("sheet.truth-legend"),
		Facts:   FactsTold{w.T("debrief.facts"), t.Facts(m)},
		Reasons: ReasonsTold{w.T("counterpart.title"), t.Reasons()},
		Publics: Drawings{Heading: w.T("sheet.publics")}, Tension: Drawings{Heading: w.T("debrief.tension")},
	}
	if m.Ticks() == 0 {
		return out
	}
	told := t.Truths(m, v)
	for i := range t.World().Narratives {
		if m.Since(i) < 0 {
			continue
		}
		row := told[len(out.Claims)]
		c := ClaimTold{Truth: row, So: m.True(i), Note: w.T("debrief.minds", "heard", row.Heard, "believed", row.Believed, "measured", row.Measured)}
		c.Chart = t.drawn(w.T("debrief.believed-label", "claim", t.Narrative(i)), func(tick int) float64 {
			_, believed := m.Minds(tick, i)
			return believed
		}, t.measuredOf(i))
		out.Claims = append(out.Claims, c)
	}
	for i := range v.Publics {
		p := &v.Publics[i]
		seen := t.seen(p.Times, p.Outrage)
		name := t.Segment(p.Segment)
		out.Publics.Names = append(out.Publics.Names, name)
		out.Publics.Charts = append(out.Publics.Charts, t.drawn(w.T("sheet.outrage", "public", name), func(tick int) float64 {
			outrage, _ := m.Outrage(tick, p.Segment)
			return outrage
		}, seen))
	}
	for g := range t.World().Governments {
		if g == t.World().Player {
			continue
		}
		out.Tension.Names = append(out.Tension.Names, t.Government(g))
		out.Tension.Charts = append(out.Tension.Charts, t.drawn(t.Government(g), func(tick int) float64 { return m.Tension(tick, g) }, nil))
	}
	return out
}

// drawn is a share over time as it was, with what was seen of it, if anything.
func (t *Teller) drawn(label string, of func(tick int) float64, seen *Series) Chart {
	minute := t.study.Session.Minute()
	c := Chart{Label: label, MaxX: max(float64(minute)/60, 1), XTicks: days(t.Teller, minute)}
	x, y := t.hours(of)
	c.Series = []Series{{Name: t.Words.T("debrief.in-truth"), Kind: True, X: x, Y: y}}
	top := 0.1
	for _, v := range y {
		top = max(top, v)
	}
	if seen != nil && len(seen.X) > 0 {
		for _, v := range seen.High80 {
			top = max(top, v)
		}
		c.Series = append(c.Series, *seen)
	}
	c.MaxY = min(1, top*1.1)
	c.YTicks = t.percents(c.MaxY)
	return c
}

// measuredOf is what was measured of a claim, or nil.
func (t *Teller) measuredOf(narrative int) *Series {
	v := t.study.Session.View()
	for k := range v.Narratives {
		if n := &v.Narratives[k]; n.Index == narrative && len(n.Believed) > 0 {
			return t.seen(n.Times, n.Believed)
		}
	}
	return nil
}

// seen is a series of measurements with their errors.
func (t *Teller) seen(times []int32, list []view.Signal) *Series {
	s := &Series{Name: t.Words.T("debrief.measured"), Kind: Seen}
	for k, b := range list {
		v, e := float64(b.Value)/1000, float64(b.Error)/1000
		s.X, s.Y = append(s.X, float64(times[k])/60), append(s.Y, v)
		s.Low80, s.High80 = append(s.Low80, max(0, v-e)), append(s.High80, min(1, v+e))
	}
	return s
}

// Narratives say of each claim how many believed it in the end, by public.
type Narratives struct {
	Heading string
	About   string
	Claim   string // heads the column of the claims
	Publics []string
	Rows    []NarrativeRow
}

// NarrativeRow is one claim.
type NarrativeRow struct {
	Claim string
	Cells []NarrativeCell // by public
}

// NarrativeCell is what share of a public believed a claim.
type NarrativeCell struct {
	True Value  // 0..1
	Seen string // as it was measured last, with its error; "" when it never was
}

func (t *Teller) narratives(v *view.View) Narratives {
	w, m := t.Words, t.study.Session.Sim()
	out := Narratives{Heading: w.T("sheet.narratives"), About: w.T("sheet.narratives-about"), Claim: w.T("sheet.claim")}
	for i := range t.World().Segments {
		out.Publics = append(out.Publics, t.Segment(i))
	}
	for i := range t.World().Narratives {
		if m.Since(i) < 0 || m.Ticks() == 0 {
			continue
		}
		row := NarrativeRow{Claim: t.Narrative(i)}
		for s := range t.World().Segments {
			share := m.Believed(m.Ticks()-1, i, s)
			row.Cells = append(row.Cells, NarrativeCell{Value{w.Percent(int32(share*1000 + 0.5)), &share}, t.lastMeasured(v, i, s)})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func (t *Teller) lastMeasured(v *view.View, narrative, segment int) string {
	for k := range v.Narratives {
		n := &v.Narratives[k]
		if n.Index == narrative && n.Measured >= 0 && segment < len(n.Segments) {
			return t.Signal(n.Segments[segment].Believed)
		}
	}
	return ""
}

package present

import (
	"slices"

	"demarche/internal/drill"
)

func (t *Teller) verify(d *drill.Check, out *Drill) {
	w := t.Words
	out.Most = drill.MostChecks
	out.Task = w.T("drill.verify.task", "span", t.Span(d.Minutes))
	out.Scene = []DrillText{
		{w.T("drill.verify.claim"), t.claim(d.Claim), true},
		{w.T("drill.verify.before"), w.T("drill.verify.prior", "share", t.share(d.Chance(nil))), true},
	}
	for i := range d.Items {
		yes, no := d.Likely(i)
		out.Options = append(out.Options, DrillOption{
			Name: t.Evidence(d.Items[i].Evidence), Text: t.EvidenceAbout(d.Items[i].Evidence),
			Note: w.T("drill.verify.likely", "span", t.Span(d.Items[i].Takes), "yes", t.share(yes), "no", t.share(no)),
		})
	}
}

// DrillTime says how long picked checks take of the time there is.
func (t *Teller) DrillTime(d *drill.Check, picks []int) string {
	key := "drill.verify.time"
	if !d.Fits(picks) {
		key = "drill.verify.too-long"
	}
	return t.Words.T(key, "span", t.Span(d.Takes(picks)), "of", t.Span(d.Minutes))
}

// DrillFound says what the picked checks found.
func (t *Teller) DrillFound(d *drill.Check, picks []int) []DrillText {
	var list []DrillText
	for _, i := range picks {
		line := ".fails"
		if d.Drawn[i] {
			line = ".holds"
		}
		e := d.Items[i].Evidence
		list = append(list, DrillText{Caption: t.Evidence(e), Text: t.Text("evidence." + t.w.Evidence[e].ID + line)})
	}
	return list
}

func (t *Teller) verified(d *drill.Check, a drill.Answer) DrillResult {
	w := t.Words
	r := DrillResult{Mark: d.Mark(a.Picks)}
	best := d.Best()
	r.Says = w.T("drill.verify.less", "share", t.settled(d, a.Picks), "names", t.evidenceNames(d, best), "best", t.settled(d, best))
	switch {
	case r.Mark >= 100:
		r.Says = w.T("drill.verify.best", "share", t.settled(d, a.Picks))
	case len(a.Picks) == 0:
		r.Says = w.T("drill.verify.none", "names", t.evidenceNames(d, best), "best", t.settled(d, best))
	}
	for i := range d.Items {
		yes, no := d.Likely(i)
		r.Rows = append(r.Rows, DrillRow{
			Name: t.Evidence(d.Items[i].Evidence), Text: w.T("drill.verify.likely", "span", t.Span(d.Items[i].Takes), "yes", t.share(yes), "no", t.share(no)),
			Value: t.settled(d, []int{i}), Picked: slices.Contains(a.Picks, i), Good: slices.Contains(best, i),
		})
	}
	slices.SortStableFunc(r.Rows, func(a, b DrillRow) int {
		switch {
		case a.Good == b.Good:
			return 0
		case a.Good:
			return -1
		}
		return 1
	})
	stated, after := drill.Stated(a.True, a.Sure), d.Chance(a.Picks)
	truth := "drill.verify.was-false"
	if d.IsTrue {
		truth = "drill.verify.was-true"
	}
	r.Notes = []string{
		w.T("drill.verify.chances", "before", t.share(d.Chance(nil)), "after", t.share(after), "stated", t.share(stated)) + " " + w.T(truth),
		w.T("drill.verify.brier", "score", w.Decimal(d.Brier(stated), 2, false), "fair", w.Decimal(d.Brier(after), 2, false)),
		w.T("drill.verify.about"),
	}
	return r
}

// settled says which share of what is open checks are expected to settle.
func (t *Teller) settled(d *drill.Check, picks []int) string {
	if d.Open() <= 0 {
		return t.share(0)
	}
	return t.share(d.Information(picks) / d.Open())
}

func (t *Teller) evidenceNames(d *drill.Check, picks []int) string {
	var names []string
	for _, i := range picks {
		names = append(names, t.Evidence(d.Items[i].Evidence))
	}
	return t.Words.List(names)
}

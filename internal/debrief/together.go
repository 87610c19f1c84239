package debrief

import (
	"slices"
	"strings"

	"demarche/internal/credit"
)

// weighty is the part of all that was saved, beside silence, from which on a share is
// worth a row of its own, where its decision alone could be done without.
const weighty = 0.05

// together tells what decisions that hang together were worth as one: the shares of a
// decision and of what could not be done without it; and of a decision that others
// could stand in for, that it counts with them. Nothing is told before all shares are
// there.
func (t *Teller) together(r *credit.Report, rows []Decision) {
	saved := savedBeside(r)
	if saved <= 0 {
		return
	}
	for i := range rows {
		d := &rows[i]
		if d.Share.At == nil {
			continue
		}
		sum, names := *d.Share.At, []string{}
		for k := range rows {
			if rows[k].Share.At != nil && slices.Contains(d.void, rows[k].ID) {
				sum += *rows[k].Share.At
				names = append(names, rows[k].What)
			}
		}
		said := ""
		switch {
		case len(names) > 0 && max(sum, -sum) >= weighty*saved:
			d.Hangs = strings.TrimSpace(d.Hangs + " " + t.Words.T("together.chain", "sum", t.Words.Decimal(sum, 2, true), "all", t.Words.Decimal(saved, 2, false)))
			said = "together.first"
		case max(*d.Share.At, -*d.Share.At) >= weighty*saved:
			said = "together.one"
		}
		if said != "" && d.Quiet() {
			d.Advice = t.Words.T(said, "share", d.Share.Text, "sum", t.Words.Decimal(sum, 2, true), "n", len(names))
		}
	}
}

// savedBeside is how much less was to be lost as played than in silence; 0 before that
// is known.
func savedBeside(r *credit.Report) float64 {
	if r.Outcome.Expected.Rung == 0 {
		return 0
	}
	return r.Outcome.Silence.Loss - r.Outcome.Expected.Loss
}

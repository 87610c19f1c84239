package debrief

import (
	"cmp"
	"slices"

	"demarche/internal/credit"
	"demarche/internal/view"
)

// Quiet are the decisions without a measurable effect of their own of which there is no
// more to say, told in one line that opens.
type Quiet struct {
	Text       string // "" where there are none
	Show, Hide string
	Rows       []int // their places among the rows
}

func (t *Teller) quiet(r *credit.Report, rows []Decision) Quiet {
	w, sum, shared := t.Words, 0.0, true
	out := Quiet{Show: w.T("sheet.unfold"), Hide: w.T("sheet.fold")}
	for i := range rows {
		if rows[i].Quiet() {
			out.Rows = append(out.Rows, i)
			if shared = shared && rows[i].Share.At != nil; shared {
				sum += *rows[i].Share.At
			}
		}
	}
	if n := len(out.Rows); n > 0 {
		out.Text = w.N("sheet.folded", int64(n))
		if saved := savedBeside(r); n > 1 && shared && saved > 0 && max(sum, -sum) >= weighty*saved {
			out.Text += " " + w.T("together.folded", "sum", w.Decimal(sum, 2, true), "all", w.Decimal(saved, 2, false))
		}
	}
	return out
}

// Left is what ran out, or stayed open, without an answer or a choice.
type Left struct {
	Heading string
	About   string
	Rows    []LeftRow
}

// LeftRow is one of them.
type LeftRow struct {
	Minute int32  // when it ran out; else when it came
	When   string // the same: day and hour, UTC
	What   string
}

func (t *Teller) left() Left {
	w, v := t.Words, t.study.Session.View()
	out := Left{Heading: w.T("sheet.left"), About: w.T("sheet.left-about")}
	for i := range v.Inbox {
		m := &v.Inbox[i]
		minute, key := lapsed(m)
		if minute < 0 {
			continue
		}
		at := t.Time(minute)
		out.Rows = append(out.Rows, LeftRow{minute, at.Day + " " + at.UTC, w.T(key, "from", t.From(m), "subject", w.Quote(t.Message(m, v).Subject))})
	}
	slices.SortStableFunc(out.Rows, func(a, b LeftRow) int { return cmp.Compare(a.Minute, b.Minute) })
	return out
}

// lapsed is the minute at which a message ran out undecided, or at which one came
// that was open to the end; -1 for any other.
func lapsed(m *view.Message) (minute int32, key string) {
	open := false
	for i := range m.Choices {
		open = open || m.Choices[i].Open
	}
	switch at := m.LapsedAt(); {
	case m.Answered || m.Skipped || m.Chosen != "":
		return -1, ""
	case m.Expired:
		return m.Due, "sheet.left-out"
	case at >= 0:
		return at, "sheet.left-out"
	case open || m.Asks:
		return m.Minute, "sheet.left-end"
	}
	return -1, ""
}

package present

import (
	"demarche/internal/effects"
	"demarche/internal/view"
)

// WaitedFor tells whether people still wait for an answer to a message, whatever
// was chosen there.
func WaitedFor(m *view.Message) bool {
	return m.Asks && m.People > m.Served && !m.Answered && !m.Expired && !m.Skipped
}

// reach says how many of the people who wait a choice answers, or "" where nobody
// is counted.
func (t *Teller) reach(m *view.Message, c *view.Choice) string {
	left := m.People - m.Served
	switch {
	case c.Reach < 0 || !WaitedFor(m):
		return ""
	case c.Draft >= 0 && c.Reach == 0:
		return t.Words.N("reach.draft", left)
	case c.Reach == 0:
		return t.Words.T("reach.none")
	case c.Reach < left:
		return t.Words.N("reach.some", c.Reach, "of", t.Words.Number(left), "span", t.Span(int32(c.Reach)*t.call()))
	}
	return t.Words.N("reach.all", left)
}

// Singly says, of a message for whose answer people wait, how they can be
// answered, or "" where nobody waits.
func (t *Teller) Singly(m *view.Message) string {
	const hour = 60
	if !WaitedFor(m) {
		return ""
	}
	return t.Words.T("reach.singly", "rate", t.Words.Number(int64(hour/t.call())))
}

// call is how many minutes a colleague takes for one of them.
func (t *Teller) call() int32 { return int32(t.w.Effects[effects.ResponseCall] >> 16) }

package view

import (
	"slices"

	"demarche/internal/speech"
	"demarche/internal/world"
)

// Post is a post as the desk sees it.
type Post struct {
	ID        string
	Minute    int32
	Account   int // of world.Accounts
	Ours      bool
	Platforms []int
	Languages []int
	Line      string            // of an actor's text, or ""
	Texts     map[string]string // of a player's text
	About     int               // narrative, or world.None
	Position  world.Position
	Reading   speech.Reading
	Media     []int
	Evidence  []int
	ReplyTo   string
	Partners  []int
	Asks      bool    // wants an answer from us
	Reach     int64   // people who have seen it, as measured
	Trend     []int64 // reach at the full hours of its first day, oldest first
	Removed   bool
	Retracted bool
	Disowned  bool // headquarters has taken its authority from it
	Leak      bool // published against the terms of a briefing
}

// Message is something in the inbox.
type Message struct {
	ID       string // effect id
	Minute   int32
	From     string            // id of who sent it
	Line     string            // line id of the text; its subject is Line with "subject" for "text"
	Texts    map[string]string // by language: what stands for the line where an instructor wrote it, or nil
	Urgent   bool
	Asks     bool
	Due      int32 // minute by which an answer is wanted
	About    int   // narrative of the question, or world.None
	People   int64 // who wait for it
	Served   int64 // of them, who have been answered
	Answered bool
	Expired  bool
	Skips    bool // it can be handed over to a colleague
	Skipped  bool // it was, and counts for nothing
	Choices  []Choice
	Chosen   string
	Reply    string            // line id of what came back, or ""
	Result   map[string]string // for messages that the program writes: code and arguments, or nil
}

// DecideBy is the minute by which a message wants an answer or, where it asks for
// none, from which the hour leaves nothing to choose; -1 where nothing runs out, or
// it was dealt with.
func (m *Message) DecideBy() int32 {
	switch {
	case m.Answered || m.Expired || m.Skipped || m.Chosen != "":
		return -1
	case m.Asks:
		return m.Due
	}
	return m.Closes()
}

// Lapses returns the minutes at which the hour alone takes away something that an
// open message wants or offers: its answer, or one of its choices.
func (m *Message) Lapses() []int32 {
	var list []int32
	if by := m.DecideBy(); by >= 0 {
		list = append(list, by)
	}
	if m.Answered || m.Expired || m.Skipped || m.Chosen != "" {
		return list
	}
	for i := range m.Choices {
		if c := &m.Choices[i]; c.Open && c.Until >= 0 {
			list = append(list, c.Until)
		}
	}
	return list
}

// Undecided tells whether something can be chosen of what a message offers, and nothing
// was.
func (m *Message) Undecided() bool {
	return !m.Answered && !m.Expired && !m.Skipped && m.Chosen == "" && slices.ContainsFunc(m.Choices, func(c Choice) bool { return c.Open })
}

// Closes is the minute from which the hour alone leaves nothing to choose of what a
// message offers; -1 where there is no such hour, or nothing is to be chosen.
func (m *Message) Closes() int32 {
	last := int32(-1)
	for i := range m.Choices {
		switch c := &m.Choices[i]; {
		case !c.Open || m.Chosen != "":
		case c.Until < 0:
			return -1
		default:
			last = max(last, c.Until)
		}
	}
	return last
}

// LapsedAt is the minute at which the last of its choices was closed by the hour
// before one was taken, or -1.
func (m *Message) LapsedAt() int32 {
	at := int32(-1)
	if m.Answered || m.Skipped || m.Chosen != "" {
		return at
	}
	for i := range m.Choices {
		c := &m.Choices[i]
		if c.Open {
			return -1
		}
		for _, h := range c.Hangs {
			switch h.On {
			case HangOpens:
				return -1
			case HangLapsed:
				at = max(at, h.At)
			}
		}
	}
	return at
}

// Choice is an answer that a message offers.
type Choice struct {
	ID    string
	Line  string
	Open  bool
	Until int32  // open: minute from which the clock closes it, or -1
	Hangs []Hang // closed: on what it hangs whether it opens
	Draft int    // draft that it opens, or world.None
	Reach int64  // of the people who wait, how many it answers by itself; -1 where nobody is counted
}

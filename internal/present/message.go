package present

import (
	"slices"
	"strings"

	"demarche/internal/view"
)

// Message is a message of the inbox in words.
type Message struct {
	From     string
	Training bool // it is a note of the program: nobody in the crisis says it
	Subject  string
	Untitled bool // the subject is only the beginning of the body
	When     string
	Body     string
	Note     string // that the body stands in another language, or ""
	State    string // what it wants and until when, or what became of it; or ""
	Choices  []Choice
	Chosen   string // text of the answer that was chosen, or ""
	Reply    string // what came back, or ""
}

// Choice is an answer that a message offers.
type Choice struct {
	ID    string
	Text  string
	Draft string // title of the draft that it opens, or ""
	Reach string // how many of the people who wait it answers, or "" where nobody is counted
	Open  bool
	Until string // open: until when, where that is not said of the message itself; or ""
	Why   string // closed: on what it hangs
}

// Message puts a message into words.
func (t *Teller) Message(m *view.Message, v *view.View) Message {
	out := Message{From: t.From(m), When: t.Hour(m.Minute, v.Minute), State: t.messageState(m, v)}
	if m.Result != nil {
		out.Subject, out.Body = t.result(m.Result)
		if training(m) {
			out.Training, out.Note = true, t.Words.T("note.about")
		}
		return out
	}
	if len(m.Texts) > 0 {
		out.Body, _, out.Note = t.written(m.Texts)
	} else if body, lang := t.text(m.Line); lang != "" {
		out.Body = body
		if lang != t.Words.Lang() {
			out.Note = t.Words.T("post.in", "language", t.Words.Language(lang))
		}
	}
	if base, ok := strings.CutSuffix(m.Line, ".text"); ok {
		out.Subject = t.Text(base + ".subject")
	}
	if out.Subject = or(out.Subject, t.titleOf(m.Line)); out.Subject == "" {
		out.Subject, out.Untitled = Short(out.Body, 60), true
	}
	for i := range m.Choices {
		c := &m.Choices[i]
		choice := Choice{ID: c.ID, Text: t.Text(c.Line), Open: c.Open, Reach: t.reach(m, c)}
		switch {
		case !c.Open:
			choice.Why = t.Closed(c.Hangs, v.Minute)
		case c.Until >= 0 && c.Until != m.Closes():
			choice.Until = t.Words.T("closing.choice", "time", t.Hour(c.Until, v.Minute))
		}
		if c.Draft >= 0 {
			choice.Draft = t.Draft(c.Draft)
		}
		out.Choices = append(out.Choices, choice)
		if c.ID == m.Chosen {
			out.Chosen = choice.Text
		}
	}
	out.Reply = t.Text(m.Reply)
	return out
}

// training tells whether a message is a note of the program, which nobody in the
// crisis could know of.
func training(m *view.Message) bool { return m.Result["code"] == compared }

// compared is the code of a message that sets the crisis beside the same one
// without the player.
const compared = "without"

// From names who sent a message.
func (t *Teller) From(m *view.Message) string {
	if training(m) {
		return t.Words.T("note.from")
	}
	return t.Sender(m.From)
}

// ChoiceText returns what an answer that a message offers says, by its id.
func (t *Teller) ChoiceText(m *view.Message, choice string) string {
	for i := range m.Choices {
		if m.Choices[i].ID == choice {
			return t.Text(m.Choices[i].Line)
		}
	}
	return choice
}

// titleOf returns the title of what a line belongs to, as that of an
// instruction or a line to take, or "".
func (t *Teller) titleOf(line string) string {
	if parts := strings.SplitN(line, ".", 3); len(parts) == 3 {
		return t.Text(parts[0] + "." + parts[1] + ".title")
	}
	return ""
}

// result puts a message that the program writes into words: its code names the
// texts, the rest fills them.
func (t *Teller) result(result map[string]string) (subject, body string) {
	if result["code"] == compared {
		return t.without(result)
	}
	var args []any
	for k, v := range result {
		if k != "code" {
			args = append(args, k, t.named(v))
		}
	}
	code := result["code"]
	if !t.Words.Has("result." + code + ".subject") {
		return code, code
	}
	return t.Words.T("result."+code+".subject", args...), t.Words.T("result."+code+".text", args...)
}

func (t *Teller) messageState(m *view.Message, v *view.View) string {
	switch {
	case m.Skipped:
		return t.Words.T("message.skipped")
	case WaitedFor(m):
		return t.Words.N("message.asks-people", m.People-m.Served, "until", t.Until(m.Due, v.Minute))
	case m.Chosen != "":
		return t.Words.T("message.decided")
	case m.Answered && m.Asks:
		return t.Words.T("message.answered")
	case m.Expired:
		return t.Words.T("message.expired", "time", t.Hour(m.Due, v.Minute))
	case m.Asks:
		return t.Words.T("message.asks", "until", t.Until(m.Due, v.Minute))
	case offers(m) && m.Closes() >= 0:
		return t.Words.T("closing.message", "time", t.Hour(m.Closes(), v.Minute), "span", t.Span(m.Closes()-v.Minute))
	case offers(m):
		return t.Words.T("message.choose")
	case m.LapsedAt() >= 0:
		return t.Words.T("message.lapsed", "time", t.Hour(m.LapsedAt(), v.Minute))
	case t.instructs(m, v) != nil:
		return t.instructionState(t.instructs(m, v), v)
	case len(m.Choices) > 0:
		return t.Words.T("closing.none")
	case m.Urgent:
		return t.Words.T("message.urgent")
	}
	return ""
}

// Waiting returns how many messages want an answer or a choice.
func Waiting(v *view.View) int {
	n := 0
	for i := range v.Inbox {
		if Open(&v.Inbox[i]) {
			n++
		}
	}
	return n
}

// Open tells whether a message still wants an answer, or a choice that can still
// be made.
func Open(m *view.Message) bool {
	return WaitedFor(m) || !m.Expired && !m.Skipped && !m.Answered && m.Chosen == "" && (m.Asks || offers(m))
}

// offers tells whether one of the answers of a message can be given as things
// stand.
func offers(m *view.Message) bool {
	return slices.ContainsFunc(m.Choices, func(c view.Choice) bool { return c.Open })
}

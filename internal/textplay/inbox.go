package textplay

import (
	"strconv"

	"demarche/internal/present"
	"demarche/internal/view"
)

// inbox lists the messages, or reads one out.
func (g *game) inbox(r *request) error {
	v := g.s.View()
	if r.at(0) != "" {
		return g.readMessage(r.at(0), v)
	}
	if len(v.Inbox) == 0 {
		g.line(g.words.T("text.no-messages"))
		return nil
	}
	for i := range v.Inbox {
		m := g.t.Message(&v.Inbox[i], v)
		g.listed1("m"+strconv.Itoa(i+1), m.When+". "+g.labelled(m.From, m.Subject), m.State)
	}
	g.line(g.words.T("text.read-message"))
	return nil
}

// listed1 says one item of a list by its number, with a remark.
func (g *game) listed1(number, text, remark string) {
	if remark != "" {
		text += " (" + remark + ")"
	}
	g.indented(number+". ", "   ", text)
}

// unread reads out the messages that were not.
func (g *game) unread() {
	v := g.s.View()
	for i := range v.Inbox {
		if !g.read[v.Inbox[i].ID] {
			g.message(i, v)
		}
	}
}

func (g *game) readMessage(word string, v *view.View) error {
	i, ok := number(word, "m", len(v.Inbox))
	if !ok {
		return complaint(g.words.T("text.no-message", "word", word, "n", len(v.Inbox)))
	}
	g.message(i, v)
	return nil
}

// message reads a message out.
func (g *game) message(i int, v *view.View) {
	m := g.t.Message(&v.Inbox[i], v)
	g.opened = g.opened || g.opens && m.Training && !g.read[v.Inbox[i].ID]
	g.read[v.Inbox[i].ID] = true
	g.gap()
	head := "text.message-head"
	if m.Untitled { // it would be read twice
		head = "text.message-untitled"
	}
	g.line(g.words.T(head, "number", "m"+strconv.Itoa(i+1), "from", m.From, "subject", m.Subject, "time", m.When))
	if m.Note != "" {
		g.line("(" + m.Note + ")")
	}
	g.line(m.Body)
	if m.State != "" && (m.Chosen == "" || present.WaitedFor(&v.Inbox[i])) {
		g.line(g.words.T("text.state", "state", m.State))
	}
	if said := g.t.Singly(&v.Inbox[i]); said != "" {
		g.line(said)
	}
	if m.Chosen != "" {
		g.line(g.words.T("text.chosen", "text", m.Chosen))
	} else {
		for k, c := range m.Choices {
			g.listed1(letter(k), c.Text, g.choiceRemark(c))
		}
	}
	if m.Reply != "" {
		g.line(g.words.T("text.reply", "text", m.Reply))
	}
}

func (g *game) choiceRemark(c present.Choice) string {
	switch {
	case !c.Open:
		return c.Why
	}
	var list []string
	if c.Draft != "" {
		list = append(list, g.words.T("text.opens-draft", "title", c.Draft))
	}
	for _, text := range []string{c.Reach, c.Until} {
		if text != "" {
			list = append(list, text)
		}
	}
	return g.words.Semicolons(list...)
}

// letter names a choice: a, b, c.
func letter(i int) string { return string(rune('a' + i)) }

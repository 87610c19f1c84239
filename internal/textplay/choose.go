package textplay

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// choose takes one of the answers that a message offers. One that opens a
// draft leads on to it.
func (g *game) choose(r *request) error {
	v := g.s.View()
	id, err := g.whichMessage(r, func(m *view.Message) bool {
		return len(m.Choices) > 0 && m.Chosen == "" && present.Open(m)
	})
	if err != nil {
		return err
	}
	c := command(world.CmdChoose, r)
	c.Target = id
	var choices []option
	draft := map[string]int{}
	for i := range v.Inbox {
		if v.Inbox[i].ID != c.Target {
			continue
		}
		for _, ch := range v.Inbox[i].Choices {
			choices = append(choices, option{id: ch.ID, name: g.t.Text(ch.Line), shown: g.authored()})
			draft[ch.ID] = ch.Draft
		}
	}
	if word := r.at(1); word != "" {
		c.Choice, err = g.match("choice", choices, ordinal(word, len(choices)))
	} else {
		c.Choice, err = g.pick(g.words.T("text.which-choice"), "choice", choices, must)
	}
	if err != nil {
		return err
	}
	given, err := g.confirmed(c, r.now, true)
	if err != nil || !given {
		return err
	}
	if d, ok := draft[c.Choice]; ok && d != world.None {
		g.line(g.words.T("text.draft-opens", "title", g.t.Draft(d), "n", d+1))
	}
	return nil
}

// closed complains of a message that a command names and that wants nothing of
// the kind, or no longer, and says which do.
func (g *game) closed(r *request, open []option) error {
	v := g.s.View()
	i, ok := number(r.at(0), "m", len(v.Inbox))
	if !ok || !strings.HasPrefix(strings.ToLower(r.at(0)), "m") {
		return nil
	}
	own := "m" + strconv.Itoa(i+1)
	if slices.ContainsFunc(open, func(o option) bool { return o.id == own }) {
		return nil
	}
	m := g.t.Message(&v.Inbox[i], v)
	state := m.State
	if m.Chosen != "" {
		state = g.words.T("text.chosen", "text", m.Chosen)
	}
	text := g.words.T("text.message-closed", "number", own, "subject", m.Subject, "why", g.words.T("closed."+r.verb))
	if state != "" {
		text += " " + g.words.T("text.state", "state", strings.TrimSuffix(state, "."))
	}
	if len(open) > 0 {
		text += " " + g.words.T("text.closed-open", "command", g.typed, "list", g.listed(open))
	}
	return complaint(text)
}

// ordinal turns the letter of a choice into its number.
func ordinal(word string, n int) string {
	if len(word) == 1 {
		if i := int(word[0]|0x20) - 'a'; i >= 0 && i < n {
			return strconv.Itoa(i + 1)
		}
	}
	return word
}

package present

import (
	"strconv"
	"strings"

	"demarche/internal/view"
)

// Goodwill says how gladly a colleague works, 0 no more .. 4 gladly.
func (t *Teller) Goodwill(g int) string {
	return t.Words.T("goodwill." + strconv.Itoa(min(max(g, 0), 4)))
}

// Dossier says who speaks for a government, what they want and what they cannot
// do, a sentence for each; nil when the desk has no dossier.
func (t *Teller) Dossier(government int) []string {
	line := "governments." + t.w.Governments[government].ID + ".counterpart"
	name := t.Text(line + ".name")
	if name == "" {
		return nil
	}
	out := []string{t.Words.T("counterpart.who", "name", name)}
	if role := t.Text(line + ".role"); role != "" {
		out[0] = t.Words.T("counterpart.who-role", "name", name, "role", role)
	}
	if aims := t.numbered(line + ".aims"); len(aims) > 0 {
		out = append(out, t.Words.T("counterpart.aims", "list", strings.Join(aims, " ")))
	}
	if limits := t.numbered(line + ".limits"); len(limits) > 0 {
		out = append(out, t.Words.T("counterpart.limits", "list", strings.Join(limits, " ")))
	}
	return out
}

// Reasons are why the other side did what it did, for the debrief.
type Reasons struct{ Who, Text string }

// Reasons returns what moved those who spoke for the other governments.
func (t *Teller) Reasons() []Reasons {
	var list []Reasons
	for i := range t.w.Governments {
		line := "governments." + t.w.Governments[i].ID + ".counterpart"
		if text := t.Text(line + ".reasons"); text != "" {
			list = append(list, Reasons{t.Words.T("counterpart.reasons", "name", t.Text(line+".name"), "government", t.Government(i)), text})
		}
	}
	return list
}

// Queue says how many callers wait on the hotline; "" where there is none.
func (t *Teller) Queue(v *view.View) string {
	if v.Queue < 0 {
		return ""
	}
	return t.Words.N("queue.waiting", int64(v.Queue))
}

package textplay

import (
	"slices"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/view"
)

// named takes a colleague that is named after with for the one who does it.
func (g *game) named(r *request) {
	for i, word := range r.given["with"] {
		for _, o := range g.colleagues() {
			if strings.EqualFold(o.id, word) || strings.EqualFold(o.name, word) {
				r.given["by"] = append(r.given["by"], o.id)
				r.given["with"] = slices.Delete(slices.Clone(r.given["with"]), i, i+1)
				return
			}
		}
	}
}

// manner asks at what rank a contact takes place and what goes along, where the
// form of contact offers a choice.
func (g *game) manner(r *request, c *sim.Command, f *view.Form) error {
	if f == nil {
		return nil
	}
	var levels, extras []option
	for _, l := range f.Levels {
		levels = append(levels, option{id: l.ID, name: g.t.Text(l.Title)})
	}
	for _, word := range f.With {
		extras = append(extras, option{id: word, name: g.words.T("what." + word)})
	}
	var err error
	switch word := r.one("level"); {
	case word != "":
		c.Choice, err = g.match("rank", levels, word)
	case len(levels) > 1 && !r.now:
		c.Choice, err = g.pick(g.words.T("text.which-rank"), "rank", levels, levels[0].id)
	}
	if err != nil {
		return err
	}
	if given := r.given["with"]; len(given) > 0 || r.now {
		c.With, err = g.matches("along", extras, given)
	} else {
		c.With, err = g.pickSome(g.words.T("text.which-along"), "along", extras, "")
	}
	return err
}

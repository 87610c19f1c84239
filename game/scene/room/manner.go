package room

import (
	"strings"

	"demarche/game/ui"
	"demarche/internal/view"
)

// manner is how a talking point is to be made: at what level, and what goes
// along, by its words with spaces between.
type manner struct{ level, along string }

// mannerRow chooses the level of a contact and what goes along.
func (r *Room) mannerRow(f *view.Form, point string) ui.Widget {
	row, m := ui.Flow(6), r.manner[point]
	put := func(m manner) {
		if r.manner == nil {
			r.manner = map[string]manner{}
		}
		r.manner[point] = m
	}
	for i := range f.Levels {
		l := &f.Levels[i]
		on := m.level == l.ID || m.level == "" && i == 0
		row.Add(&ui.Chip{Text: r.tell().Text(l.Title), On: on, Radio: true, OnChange: func(bool) { put(manner{l.ID, m.along}) }})
	}
	for _, word := range f.With {
		row.Add(&ui.Chip{Text: r.t("what." + word), On: strings.Contains(m.along, word), OnChange: func(on bool) {
			rest := strings.Fields(strings.ReplaceAll(m.along, word, ""))
			if on {
				rest = append(rest, word)
			}
			put(manner{m.level, strings.Join(rest, " ")})
		}})
	}
	return row
}

package debrief

import (
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
)

// publics says who believed what in the end, and how each public and government
// felt beside what was seen of it.
func (s *Scene) publics(t *tale) ui.Widget {
	sheet := s.figures(t)
	n := &sheet.Narratives
	col := ui.Column(0)
	list := ui.Column(14, look.Small(n.About))
	for i := range n.Rows {
		row := &n.Rows[i]
		grid := &ui.Grid{Cols: []ui.Track{ui.Share(1), ui.Fit(), ui.Fit()}, Gap: 12, RowGap: 4}
		for k, cell := range row.Cells {
			grid.Items = append(grid.Items, &ui.Paragraph{Text: n.Publics[k], Ink: ui.InkText2, Align: ui.AlignStart},
				&ui.Label{Text: cell.True.Text, Weight: ui.SemiBold, Align: ui.AlignEnd}, &ui.Label{Text: cell.Seen, Ink: ui.InkText3, Align: ui.AlignEnd})
		}
		list.Add(ui.Column(6, &ui.Paragraph{Text: row.Claim, Weight: ui.SemiBold, Align: ui.AlignStart}, grid))
	}
	col.Add(ui.Section(n.Heading, list))
	for _, d := range []*told.Drawings{&sheet.Truth.Publics, &sheet.Truth.Tension} {
		drawings := ui.Column(12)
		for i := range d.Charts {
			drawings.Add(ui.Column(4, ui.Dim(d.Names[i]), chart(&d.Charts[i], 84)))
		}
		if len(d.Charts) > 0 {
			col.Add(ui.Section(d.Heading, drawings))
		}
	}
	return col
}

// sources says what the figures rest on.
func (s *Scene) sources(t *tale) ui.Widget {
	of := &s.figures(t).Sources
	col := ui.Column(6, look.Small(of.About))
	for _, list := range [][]string{of.Methods, of.Model} {
		for _, text := range list {
			col.Add(&ui.Paragraph{Text: text, Size: ui.SizeSmall, Ink: ui.InkText2, Dir: ui.DirLTR})
		}
	}
	return ui.Section(of.Heading, col)
}

package room

import (
	"demarche/game/ui"
)

// sidePanel is the column at the start: the feed and the inbox, and what else
// has no column of its own.
func (r *Room) sidePanel() ui.Widget {
	shown := []tab{tabFeed, tabInbox}
	switch r.shape.cols {
	case 2:
		shown = append(shown, tabPicture)
	case 1:
		shown = []tab{tabFeed, tabInbox, tabDesk, tabPicture}
	}
	at := 0
	items := make([]ui.Choice, len(shown))
	for i, t := range shown {
		items[i] = r.tabName(t)
		if t == r.side {
			at = i
		}
	}
	r.side = shown[at]
	tabs := &ui.Tabs{Items: items, Selected: &at, Label: r.t("room.side"), OnChange: func(i int) {
		if r.side = shown[i]; r.side == tabFeed {
			r.p.LookedAtFeed()
		}
		r.sortInbox()
	}}
	head := ui.Row(8, ui.Key("side", tabs), ui.Spacer())
	head.Pad = ui.Edges{Start: 12, Top: 9, End: 16, Bottom: 7}
	panel := ui.Column(0, ui.MinHigh(48, head))
	panel.Fill, panel.Border, panel.Radius = ui.InkBg1, ui.InkLine, ui.RadiusBig
	panel.Role, panel.Label = ui.RoleRegion, items[at].Text
	switch r.side {
	case tabInbox:
		return panel.Add(ui.Flex(1, r.inbox()))
	case tabPicture:
		return panel.Add(ui.Flex(1, r.pictureBody()))
	case tabDesk:
		return panel.Add(ui.Flex(1, r.deskBody()))
	}
	if n := r.p.NewPosts(); n > 0 && r.shape.start > 0 {
		head.Add(&ui.Pill{Text: r.p.Words.N("room.new", int64(n)), Small: true})
	}
	return panel.Add(ui.Flex(1, r.feedBody()))
}

func (r *Room) tabName(t tab) ui.Choice {
	switch t {
	case tabInbox:
		return ui.Choice{Text: r.t("room.inbox-title"), Count: r.waiting()}
	case tabDesk:
		return ui.Choice{Text: r.t("room.desk")}
	case tabPicture:
		return ui.Choice{Text: r.t("room.picture")}
	}
	return ui.Choice{Text: r.t("room.feed")}
}

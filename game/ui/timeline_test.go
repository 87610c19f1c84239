package ui

import "testing"

func TestTheWordsOfATimelineDoNotTouch(t *testing.T) {
	line := &Timeline{To: 360, Now: 190, Events: []TimeEvent{
		{At: 15, Text: "00:15 an agency: the four insults are the President's own words", Brief: "00:15 an agency"},
		{At: 145, Text: "02:25 new: login records of the agency"},
		{At: 155, Text: "02:35 new: film of the ceremony"},
		{At: 175, Text: "02:55 ladder: level 2 of 9"},
		{At: 175, Text: "02:55 a reporter: the four insults", Brief: "02:55 a reporter"},
		{At: 185, Text: "03:05 an attaché: the four insults", Brief: "03:05 an attaché"},
		{At: 188, Text: "promised for 03:30"},
	}}
	for _, width := range []int{500, 900, 1240, 1880} {
		var ctx *Context
		d := drive(t, func(c *Context) Widget { ctx = c; return line })
		d.Resize(width, 120, 1)
		d.tickOnce()
		list := line.labels(ctx)
		shown := 0
		for i := range list {
			a := &list[i]
			if !a.shown {
				continue
			}
			if shown++; a.at < line.rect.X || a.at+a.block.w > line.rect.Right() {
				t.Errorf("%d px: %q is cut off", width, line.Events[i].Text)
			}
			for k := range list {
				if b := &list[k]; k != i && b.shown && b.row == a.row && b.at < a.at+a.block.w && a.at < b.at+b.block.w {
					t.Errorf("%d px: %q lies on %q", width, line.Events[i].Text, line.Events[k].Text)
				}
			}
		}
		if shown < 3 {
			t.Errorf("%d px: only %d of %d have words", width, shown, len(list))
		}
	}
}

package room

import (
	"slices"

	"demarche/game/ui"
	"demarche/internal/sim"
)

// ladder shows the level, its name and where it is heading, and leads to how it
// came to that.
func (r *Room) ladder() ui.Widget {
	l := r.view().Ladder
	row := ui.Row(10)
	if !r.compact() {
		row.Add(ui.Dim(r.t("ladder.name")))
	}
	rungs := r.rungs()
	rungs.Slim = r.says.slim
	row.Add(ui.Tip(r.tell().LadderName()+": "+r.tell().RungOf(l.Rung)+". "+r.t("climb.tip"), rungs), ui.MaxWide(220*r.scale(), &ui.Paragraph{Text: r.levelName(), Weight: ui.SemiBold}), r.trend(l.Trend))
	row.OnClick, row.Label, row.Radius = r.climb, r.t("climb.tip"), ui.RadiusPill
	return ui.Key("ladder", row)
}

// levelName is the present level as it is called at the top.
func (r *Room) levelName() string {
	n := r.view().Ladder.Rung
	return r.t("climb.level", "n", n, "name", r.tell().Rung(n))
}

// rungs are the boxes of the ladder; its upper third is drawn as conflict.
func (r *Room) rungs() *ui.Rungs {
	n, now := len(r.world().Ladder), r.view().Ladder.Rung
	return &ui.Rungs{Count: n, Now: now, Severe: n*2/3 + 1, Label: r.tell().RungOf(now)}
}

// trend is a pill that says where tension is heading; the arrow alone where the
// name of the level needs the room.
func (r *Room) trend(d int) *ui.Pill {
	word, tone := r.tension(d), ui.TonePlain
	switch {
	case d > 0:
		tone = ui.ToneWarn
	case d < 0:
		tone = ui.ToneCoop
	}
	pill := ui.Mark(tone, arrow(d)+" "+word)
	switch {
	case !r.says.trend:
		pill.Text = arrow(d)
	case r.compact():
		pill.Text = arrow(d) + " " + r.tell().Trend(d)
	}
	return ui.Tip(word+". "+r.t("meaning.tension-about"), ui.Named(word, pill))
}

// tension says where the tension of the most tense of the others is heading.
func (r *Room) tension(d int) string {
	switch {
	case d > 0:
		return r.t("climb.tension-rising")
	case d < 0:
		return r.t("climb.tension-falling")
	}
	return r.t("climb.tension-steady")
}

// climb shows how the ladder came to where it is.
func (r *Room) climb() { r.climbing = true }

// climbed is the ladder with its levels, its moves and what the desk has seen
// before each.
func (r *Room) climbed() *ui.Dialog {
	v := r.view()
	shut := func() { r.climbing = false }
	body := ui.Column(10, ui.Row(10, r.rungs(), ui.Flex(1, ui.Strong(r.tell().RungOf(v.Ladder.Rung)))),
		&ui.Paragraph{Text: r.tension(v.Ladder.Trend) + ". " + r.t("meaning.tension-about"), Ink: ui.InkText2},
		ui.Caption(r.t("climb.moves")))
	if len(v.Ladder.Moves) == 0 {
		body.Add(ui.Dim(r.t("climb.no-moves")))
	}
	for i := len(v.Ladder.Moves) - 1; i >= 0; i-- {
		m := &v.Ladder.Moves[i]
		card := ui.Card(ui.Flow(8, ui.Faint(r.tell().Hour(m.Minute, v.Minute)), ui.Strong(r.tell().RungOf(m.Rung))))
		if text := r.tell().Text(m.Line); m.Line != "" && text != "" {
			card.Add(&ui.Paragraph{Text: text, Ink: ui.InkText2})
		}
		body.Add(card.Add(&ui.Paragraph{Text: r.tell().WhyMoved(i, v), Ink: ui.InkText2}))
	}
	levels := ui.Column(3, ui.Caption(r.t("climb.levels")))
	top := len(r.world().Ladder)
	for n := top; n >= 1; n-- {
		line := &ui.Label{Text: r.t("climb.level", "n", n, "name", r.tell().Rung(n)), Ink: ui.InkText3}
		row := ui.Row(8, line)
		if n == v.Ladder.Rung {
			line.Ink, line.Weight = ui.InkText, ui.SemiBold
			row.Add(&ui.Pill{Text: r.t("climb.now"), Tone: ui.ToneAccent, Small: true})
		}
		switch n {
		case top:
			row.Add(ui.Faint(r.t("climb.gravest")))
		case 1:
			row.Add(ui.Faint(r.t("climb.mildest")))
		}
		levels.Add(row)
	}
	return &ui.Dialog{
		Title: r.tell().LadderName(), MaxWidth: 640, OnClose: shut, Body: body.Add(levels),
		Buttons: []ui.Widget{&ui.Button{Text: r.t("keys.close"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}

// cameLadder keeps that the ladder has moved, until how it did is looked at.
func (r *Room) cameLadder(e *sim.Event, text string) {
	r.results.unseen = slices.DeleteFunc(r.results.unseen, func(x result) bool { return x.on == ladderMoves })
	r.results.unseen = append(r.results.unseen, result{ladderMoves, e.ID, text})
}

package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// foresight is what the player means by a letter and expects of it. Either can
// be left out; a chip that is pressed again is let go.
type foresight struct {
	intent string
	of     string // what the prediction is about
	way    string // "" for no prediction
	sure   int
}

// expects returns the prediction as a command bears it, or nil. Without a claim
// nothing can be expected of belief in it.
func (l *letter) expects() *sim.Expectation {
	if l.way == "" || l.of == sim.OfBelief && l.about == world.None {
		return nil
	}
	return &sim.Expectation{Of: l.of, Way: l.way, Sure: l.sure}
}

// foresightRows are two rows of chips: what the text is for, and what will come
// of it. They stand below the text: who passes them by publishes as before.
func (r *Room) foresightRows() ui.Widget {
	return ui.Column(7, r.intentRow(), r.expectRow())
}

// foresightFits tells whether the rows fit beside all else.
func (r *Room) foresightFits() bool { return r.shape.roomy() }

// aims tells whether the rows are open where they take the room of other things.
func (r *Room) aims() bool { return r.page == pageWrite && r.comp.foresees && !r.foresightFits() }

// foresightButton shows the rows, or puts them away, where they do not fit.
func (r *Room) foresightButton() ui.Widget {
	if r.foresightFits() {
		return nil
	}
	icon := assets.IconChevronDown
	if r.comp.foresees {
		icon = assets.IconChevronUp
	}
	b := &ui.Button{Text: r.t("foresight.aim"), Icon: icon, Pressed: r.comp.foresees, OnClick: func() {
		if r.comp.foresees = !r.comp.foresees; r.comp.foresees {
			r.ctx.Focus("intent-" + sim.Intents[0])
		}
	}}
	return ui.Tip(r.t("foresight.optional"), b)
}

func (r *Room) intentRow() ui.Widget {
	var chips []ui.Widget
	for _, id := range sim.Intents {
		chip := &ui.Chip{Text: r.tell().Intent(id), On: r.comp.intent == id}
		chip.OnChange = func(bool) { r.change(func(l *letter) { l.intent = other(l.intent, id) }) }
		chips = append(chips, ui.Key("intent-"+id, chip))
	}
	return r.line(r.t("foresight.aim"), chips...)
}

// expectRow chooses the measure from a list and says by a chip how it will move;
// how sure one is comes after that.
func (r *Room) expectRow() ui.Widget {
	row := []ui.Widget{r.measureChoice()}
	for _, way := range sim.Ways {
		chip := &ui.Chip{Text: r.tell().Way(way), On: r.comp.expects() != nil && r.comp.way == way}
		chip.OnChange = func(bool) {
			r.change(func(l *letter) {
				if l.expects() == nil {
					l.way = ""
				}
				l.of, l.way = r.measure(), other(l.way, way)
				if l.sure == 0 {
					l.sure = sim.UsualSurety
				}
			})
		}
		row = append(row, ui.Key("way-"+way, chip))
	}
	if r.comp.expects() != nil {
		row = append(row, r.sureChoice())
	}
	return r.line(r.t("foresight.expect"), row...)
}

// measure is what the prediction is about: as chosen, where that can be.
func (r *Room) measure() string {
	if list := r.measures(); !slices.Contains(list, r.comp.of) {
		return list[0]
	}
	return r.comp.of
}

// measures are what can be expected of the letter: belief wants a claim.
func (r *Room) measures() []string {
	list := slices.Clone(sim.Expectable[:])
	if r.comp.about == world.None {
		list = slices.DeleteFunc(list, func(of string) bool { return of == sim.OfBelief })
	}
	return list
}

func (r *Room) measureChoice() ui.Widget {
	list := r.measures()
	at := slices.Index(list, r.measure())
	items := make([]ui.Choice, len(list))
	for i, of := range list {
		items[i] = ui.Choice{Text: r.tell().Measure(of)}
	}
	return ui.Tip(r.t("foresight.optional"), &ui.Select{Items: items, Selected: &at, Label: r.t("foresight.expect"), OnChange: func(i int) {
		r.change(func(l *letter) { l.of = list[i] })
	}})
}

func (r *Room) sureChoice() ui.Widget {
	at := slices.Index(sim.Sureties[:], r.comp.sure)
	var items []ui.Choice
	for _, sure := range sim.Sureties {
		items = append(items, ui.Choice{Text: r.tell().Sure(sure)})
	}
	return &ui.Select{Items: items, Selected: &at, Label: r.t("text.how-sure"), OnChange: func(i int) {
		r.change(func(l *letter) { l.sure = sim.Sureties[i] })
	}}
}

// other is what is chosen after a chip was pressed: nothing, when it was on.
func other(now, pressed string) string {
	if now == pressed {
		return ""
	}
	return pressed
}

package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// skips tells whether a message can be handed over to a colleague, and the
// player wants that offered.
func (r *Room) skips(m *view.Message) bool {
	return m.Skips && !r.app.Settings.NoSkip && r.waits(m)
}

// skipsAbove tells whether a message is handed over beside the words above its
// answers, as its text needs the room below them.
func (r *Room) skipsAbove() bool { return r.shape.tall < 800 }

// skipButton hands over the message that is read.
func (r *Room) skipButton(small bool) ui.Widget {
	b := &ui.Button{Text: r.t("skip.do"), Icon: assets.IconUsers, Kind: ui.Quiet, Small: small, OnClick: r.skipRead}
	return ui.Tip(r.t("skip.tip"), ui.Key("skip", b))
}

// skipRead hands over the message that is read: a colleague answers it in a word,
// and it counts for nothing.
func (r *Room) skipRead() {
	m := r.readingMessage()
	if m == nil || !r.skips(m) {
		return
	}
	if ref := r.p.Do(sim.Command{Kind: world.CmdSkip, Target: m.ID}); ref != nil {
		r.toast(ui.ToneConf, r.why(ref))
		return
	}
	r.toast(ui.ToneAccent, r.t("skip.done"))
}

package room

import (
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

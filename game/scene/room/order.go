package room

import (
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// give gives a command and tells what it will take, or why it cannot be given.
func (r *Room) give(cmd sim.Command) bool {
	cost := r.price(cmd)
	if ref := r.p.Do(cmd); ref != nil {
		r.toast(ui.ToneConf, r.why(ref))
		return false
	}
	if r.p.Beat() != nil {
		r.p.SeenBeat()
	}
	if cmd.Kind == world.CmdChoose {
		return true // the answer itself shows that it was given
	}
	r.toast(ui.ToneAccent, r.t("room.ordered", "what", present.Short(r.tell().Ordered(&cmd, r.view()), 80), "cost", cost.Words))
	return true
}

// order gives one of the simple commands.
func (r *Room) order(a ask) bool { return r.give(a.command()) }

// pending returns a command of a kind about a target that was given and has not
// been begun, or nil.
func (r *Room) pending(kind world.CommandKind, target string) *sim.Command {
	list := r.p.Session.Pending()
	for i := range list {
		if list[i].Kind == kind && list[i].Target == target {
			return &list[i]
		}
	}
	return nil
}

// underWay tells whether such a command is waiting or at work.
func (r *Room) underWay(kind world.CommandKind, target string) bool {
	if r.pending(kind, target) != nil {
		return true
	}
	for _, k := range r.view().Tasks {
		if k.Kind == kind && k.Subject == target {
			return true
		}
	}
	return false
}

// pendingChoice returns the answer to a message that was given and does not
// show yet, or "".
func (r *Room) pendingChoice(message string) string {
	if !r.underWay(world.CmdChoose, message) {
		return ""
	}
	all := r.p.Session.Commands()
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Kind == world.CmdChoose && all[i].Target == message {
			return all[i].Choice
		}
	}
	return ""
}

// pendingAnswer tells whether a question is being answered.
func (r *Room) pendingAnswer(target string) bool { return r.underWay(world.CmdAnswer, target) }

// choose gives an answer that a message offers. A draft that it opens is put
// into the composer at once.
func (r *Room) choose(message, choice string, draft int) {
	if !r.order(ask{kind: world.CmdChoose, target: message, choice: choice}) {
		return
	}
	if draft != world.None {
		r.openDraft(draft)
	}
}

package main

import (
	"strings"

	"demarche/internal/locale"
	"demarche/internal/playbook"
	"demarche/internal/present"
	"demarche/internal/scenario"
)

// undone says of each command of a player that was refused in some of many runs
// in how many, and why most often.
func (e *env) undone(b *scenario.Bundle, player string, list ...playbook.Dropped) {
	tell := present.New(b, locale.New(b.World.Languages[0]))
	for _, d := range list {
		why := tell.Refusal(d.Why)
		e.say("not done: %s line %d in %d of %s, because: %s", player, d.Line, d.Runs, count(d.Of, "run"), strings.TrimSpace(why.Why+" "+why.Mend))
	}
}

package textplay

import (
	"testing"

	"demarche/internal/world"
)

func TestTermsAreAskedForWithWhatTheyMean(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	out := p.play(t, "\nnext\nnext\nnext\nbrief lina-mansour about quotes holds\n2\ny\nquit\n")
	wants(t, out, "On background: Published without your name", "Off the record: Not published.", "Known to keep to this.", "On what terms?")
	if all := p.last.Commands(); len(all) != 1 || all[0].Kind != world.CmdBrief || all[0].Choice != "background" {
		t.Errorf("%+v\n%s", all, out)
	}
}

func TestAnEmbargoSaysItsRiskAndStandsAmongTheTasks(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	out := p.play(t, "\nnext\nnext\nnext\nembargo to lina-mansour,strait-wire about quotes holds until 6h !\ngo 1h !\ntasks\nquit\n")
	wants(t, out, "Lina Mansour: Known to hold embargoes.", "The risk grows with the number who have it.", "Waiting: Lina Mansour")
}

package textplay

import (
	"testing"

	"demarche/internal/session"
)

func TestAnEstimateIsReadOutWhenItComes(t *testing.T) {
	p := newPlayer(t, harbour)
	p.mode = session.Coached
	out := p.play(t, "\nnext\nforecast\n\ngo 40m !\nforecast draft looking !\ngo 40m !\nquit\n")
	wants(t, out, "10 min of your desk", "The analysts’ estimate is there", "if the desk does nothing more", "Outrage, all publics:", "perhaps", "never on what nobody could see",
		"if this goes out at", "Without it about")
	for mode, why := range map[session.Mode]string{session.Exam: "An exam gives no estimates", session.Solo: "Only coached practice"} {
		p.mode = mode
		wants(t, p.play(t, "\nforecast draft looking !\nquit\n"), why)
	}
}

package textplay

import "testing"

// Nobody is kept for an assignment before it begins: who is taken from it is said
// before it happens, and what helps when it has.
func TestAnAssignmentThatWouldLapseIsNamedFirst(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nassign bo consular\n\nverify funnel !\ncall pilot ask\ny\nnext\nquit\n")
	wants(t, out, "Do it (assignment: Bo Lind, answering citizens)?",
		"Bo Lind makes the contact (fresh). Nobody else is free for it. By this an order given before and not begun lapses: assignment: Bo Lind, answering citizens (c1).",
		"Bo Lind is at work until", "Who can do it, and from when: Bo Lind from")
}

func TestWhoCouldDoItIsNamedWithTheHour(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nassign ida monitor !\nassign ida liaison !\ngo 10m\nverify funnel\nquit\n")
	wants(t, out, "Ida Roth has been given something already, which has not begun: assignment: Ida Roth, watching the feeds.",
		"Nobody is free for this: checking. Who can do it, and from when: Ida Roth from 22:")
}

func TestWhatWasTakenBackIsNamed(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost as office text \"We are looking.\" !\nsecure office !\nassign bo consular !\ngo 5m\ncancel c3 !\nnext\nquit\n")
	wants(t, out, "Taken back before it had begun: assignment: Bo Lind, answering citizens (c3).")
}

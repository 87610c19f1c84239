package textplay

import (
	"strings"
	"testing"
)

// Nobody is kept for an assignment before it begins: who is taken from it is said
// before it happens, and what helps when it has.
func TestAnAssignmentThatWouldLapseIsNamedFirst(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nassign bo consular\n\nverify funnel !\ncall pilot ask\ny\nnext\nquit\n")
	wants(t, out, "Do it (assignment: Bo Lind, answering citizens)?",
		"Bo Lind makes the contact (fresh). Nobody else who can do it is free. By this an order given before and not begun lapses: assignment: Bo Lind, answering citizens (c1).",
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

// What is passed over is called to mind, and in the end left alone.
func TestWhatIsPassedOverIsCalledToMindThreeTimes(t *testing.T) {
	out := newPlayer(t, "../../scenarios/ninety-seconds").play(t, "\n"+strings.Repeat("next\n", 40)+"quit\n")
	if n := strings.Count(strings.Join(strings.Fields(out), " "), "m3 (Hakim Zerrad, chief of staff: Deny it)"); n != 3 {
		t.Errorf("called to mind %d times", n)
	}
}

// A choice that the hour takes away while others stay open is told of before it goes.
func TestNextStopsBeforeAChoiceCloses(t *testing.T) {
	out := strings.Join(strings.Fields(newPlayer(t, "../../scenarios/ninety-seconds").play(t, "\n"+strings.Repeat("next\n", 60)+"quit\n")), " ")
	wants(t, out, "Nour Habash, “A line that holds”: “Use it, hour and all” can be chosen until 03:20, in 30 min.")
}

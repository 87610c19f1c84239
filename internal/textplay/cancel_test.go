package textplay

import "testing"

func TestACommandThatWaitsForTheDeskIsTakenBack(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\ncancel\npost as office text \"We are looking.\"\n\ny\nsecure office\n\ncancel c2\n\ntasks\ncancel c1\n\ngo 40m\nfeed\nquit\n")
	wants(t, out, "Nothing waits that could be taken back", "Do it (taking back: securing an account: Harbour Office)?", "None of your desk’s time.", "Taken back (c2).")
	for _, c := range p.last.Commands() {
		t.Errorf("%s %s still stands:\n%s", c.ID, c.Kind, out)
	}
}

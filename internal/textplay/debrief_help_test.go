package textplay

import (
	"strings"
	"testing"
)

func TestHelpIsToHaveInTheDebrief(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\ngo 10h !\nskip\nhelp\nquit\n")
	if strings.Contains(out, "Nothing by that name.") || strings.Count(out, "Type open and a part") < 2 {
		t.Error(out)
	}
}

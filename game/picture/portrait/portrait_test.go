package portrait

import (
	"bytes"
	"testing"

	"demarche/game/picture"
)

func draw(of string, o Outline, person bool) []byte {
	p := Portrait{Of: of, Outline: o, Person: person, Ground: picture.Hex(0x1C3A57), Ink: picture.Hex(0x6CB6F5)}
	return p.Draw(44).Pix
}

func TestPortraitsFollowFromTheIDAndDiffer(t *testing.T) {
	if !bytes.Equal(draw("ministry", Shield, false), draw("ministry", Shield, false)) {
		t.Error("the same account looks different")
	}
	if bytes.Equal(draw("dalia", Square, true), draw("karim", Square, true)) {
		t.Error("two people look the same")
	}
}

// A class is known without its colour: the outlines cover different px.
func TestOutlinesDifferByMoreThanColour(t *testing.T) {
	for a := range outlines {
		for b := range a {
			pa, pb, differ := draw("x", a, false), draw("x", b, false), 0
			for i := 3; i < len(pa); i += 4 {
				if (pa[i] > 127) != (pb[i] > 127) {
					differ++
				}
			}
			if differ < 80 {
				t.Errorf("outlines %d and %d differ in %d px", a, b, differ)
			}
		}
	}
}

func BenchmarkPortrait(b *testing.B) {
	for b.Loop() {
		draw("dalia", Square, true)
	}
}

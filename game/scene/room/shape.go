package room

import (
	"math"

	"demarche/game/ui"
)

// shape is how the room is divided, by the size of the window and of the text.
type shape struct {
	cols       int
	start, end float64 // widths of the outer columns, px at scale 1
	wide       float64 // width in px of text at 100 %
	tall       float64 // height likewise
	desk       float64 // width of the desk, likewise
}

// shapeOf divides the window. Where columns would be too narrow to read, they
// become tabs of the one at the start.
func shapeOf(c *ui.Context) shape {
	size, scale := c.Size(), c.TextScale()
	s := shape{wide: size.W / scale, tall: size.H / scale}
	switch {
	case s.wide >= 1120:
		s.cols = 3
		s.start, s.end = 332*scale, 312*scale
		if s.wide >= 1400 {
			s.start, s.end = 372*scale, 364*scale
		}
		if s.wide >= 1700 {
			s.start, s.end = 420*scale, 420*scale
		}
	case s.wide >= 760:
		s.cols = 2
		s.start = math.Round(math.Min(340*scale, size.W*0.42))
	default:
		s.cols = 1
	}
	s.desk = s.wide - 24 - (s.start+s.end)/scale - 12*float64(s.cols-1)
	return s
}

// low tells whether the window is too low to give everything a line of its own.
func (s shape) low() bool { return s.tall < 840 }

// tight tells whether so little fits that the timeline and the hints of the
// composer give way: beside two rows at the top a low window has less still.
func (s shape) tight() bool { return s.tall < 560 || s.tall < 640 && s.wide < 1240 }

// roomy tells whether the whole composer fits without folding its options,
// dense whether the more important of them do.
func (s shape) roomy() bool { return s.tall >= 1000 }

func (s shape) dense() bool { return s.tall >= 840 && s.desk >= 560 }

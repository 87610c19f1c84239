package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

// The lands of the Strait. Rasal hangs on Kerrane by a neck of land; Vessar lies
// across the water.
var (
	kerrane = s.Coast(4, 0.34, 1300, 20, 980, 110, 860, 150, 790, 196, 742, 262, 706, 300, 684, 318, 664, 372, 700, 392, 716, 440, 690, 560, 700, 800, 1300, 800)
	rasals  = s.Coast(9, 0.36, 690, 314, 650, 306, 610, 296, 566, 256, 480, 236, 398, 252, 320, 232, 246, 262, 214, 318, 250, 366, 330, 380, 402, 408, 486, 404, 556, 380, 612, 376, 668, 370)
	vessar  = s.Coast(17, 0.3, -300, -300, -300, 90, -20, 96, 90, 118, 190, 84, 318, 96, 420, 66, 540, 92, 640, 60, 720, 24, 780, -20, 900, -300)

	sunSign   = picture.Regular(0, -18, 17, 7, 8)
	towerSign = picture.Shape("M -14 2 L -14 -34 L -8 -34 L -8 -28 L -3 -28 L -3 -34 L 3 -34 L 3 -28 L 8 -28 L 8 -34 L 14 -34 L 14 2 Z")
	anchor    = picture.Ring(0, -34, 5, 3.4).Add(picture.Pen(picture.Poly(0, -29, 0, 0), 4), picture.Pen(picture.Shape("M -15 -10 C -13 4 -5 2 0 2 C 5 2 13 4 15 -10"), 4), picture.Pen(picture.Poly(-8, -22, 8, -22), 4))
)

var borderMap = s.Scene{
	s.Water(),
	s.Land(vessar, s.Hex(0x5C5A4C)), s.Land(kerrane, s.Hex(0x6E4A40)), s.Land(rasals, s.Hex(0x2F6A94)),
	s.Hills(3, 20, 770, 250, 180, 250, s.Coral.Alpha(0.5)), s.Hills(8, 13, 60, 12, 460, 50, s.Sand.Alpha(0.4)), s.Hills(12, 9, 290, 290, 150, 80, s.Azure.Alpha(0.55)),
	s.Way("M 300 330 C 380 350 440 330 500 340 C 560 350 620 344 676 344 C 740 344 790 380 868 356"), s.Way("M 500 340 C 490 300 470 280 440 262"), s.Way("M 868 356 C 880 420 860 480 880 550"),
	s.Dashes("M 692 300 C 672 330 688 350 660 384", 8, 4, s.White),
	s.Dashes("M 440 262 C 440 200 460 150 470 92", 7, 2.6, s.Azure),
	s.Town(300, 330, true), s.Town(440, 262, false), s.Town(566, 346, false), s.Town(868, 356, true), s.Town(820, 470, false), s.Town(246, 60, true),
	s.Crossing(678, 344), s.Ferry(448, 170),
	s.Arms(398, 368, 54, s.Azure.Mix(s.Slate, 0.35), s.Amber, anchor), s.Arms(916, 240, 74, s.Rust, s.Coral, towerSign), s.Arms(120, 54, 56, s.Pine, s.Sand, sunSign),
	s.Scale(60, 492, 20), s.Vignette(0.3),
}

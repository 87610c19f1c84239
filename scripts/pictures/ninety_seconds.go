package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

// The quay at Marsa on a Friday afternoon: sun, wind, guests, cadets.
var quay = s.Scene{
	s.Sky(300, s.Steel, s.Mist, s.Haze, s.Sand.Mix(s.Pale, 0.4)),
	s.Sun(196, 108, 34, s.White),
	s.Ridge(5, 300, 60, s.Mist.Mix(s.Haze, 0.5), s.Haze),
	s.Sea(298, 352, 196, s.White, s.Mist, s.Steel),
	s.Slab(350, 540, s.Sand.Mix(s.Pale, 0.5), s.Sand.Mix(s.Dust, 0.3), s.Dust),
	s.Mother(-2, 366, 96, s.Slate, s.Azure), s.Mother(62, 362, 92, s.Deep, s.Coral), s.Mother(128, 366, 98, s.Pine, s.Pale),
	s.Mother(196, 362, 92, s.Slate, s.Amber), s.Mother(262, 366, 98, s.Rust, s.Teal),
	s.Flag(374, 372, 262, -106, rasal...), s.Flag(494, 372, 262, -106, rasal...), s.Flag(614, 372, 262, -106, rasal...),
	s.Ranks(4, 300, 404, 92, 0.34, 0.5, s.White, s.Haze),
}

// rasal is the cloth of its flag.
var rasal = []picture.Ink{s.Azure.Mix(s.Slate, 0.35), s.White, s.Amber}

// stage is the edge of the platform.
var stage = s.Slab(508, 540, s.Deep)

var ninetySeconds = map[string]drawing{
	"quotes-screenshot": {still: newsPage},
	"crawl-video":       {film: crawl},
	"ceremony-still":    {still: quay.And(stage, s.Speaker(800, 532, 420), s.Lectern(668, 532, 262), s.Vignette(0.35))},
	"footage-gap":       {film: gap},
	"log-page":          {still: logPage},
	"draft-page":        {still: draftPage},
	"phone-recording":   {film: recording},
	"football-post":     {still: footballPost},
	"armour-picture":    {still: armour},
	"border-map":        {still: borderMap},
	"gate-b7":           {still: gate},
	"note-scan":         {still: note},
	"gas-chart":         {still: s.Scene{s.Trade()}},
}

// The second camera: the lectern, then nothing, then the rows that fall out.
var gap = s.Film{
	quay.And(stage, s.Speaker(800, 532, 420), s.Lectern(668, 532, 262), s.Viewfinder("16:40:52")),
	quay.And(stage, s.Speaker(900, 532, 420), s.Lectern(668, 532, 262), s.Viewfinder("16:41:09")),
	s.Blank("16:41:10"),
	s.Blank("16:42:39"),
	quay.And(stage, s.Lectern(668, 532, 262), s.Viewfinder("16:42:40")),
}

// Cadets who march, as often as the line below them needs for its four sentences.
var crawl = s.Film{marching(0, "0:03"), marching(1, "0:12"), marching(2, "0:21"), marching(3, "0:31")}

func marching(n int, at string) s.Scene {
	by := float64(n)
	return s.Scene{
		s.Sky(250, s.Mist, s.Haze, s.Pale),
		s.Ridge(5+n/2, 252, 70, s.Mist, s.Haze),
		s.Slab(250, 540, s.Sand, s.Dust),
		s.Flag(170+by*60, 320, 230, -120, rasal...), s.Flag(700+by*60, 320, 230, -120, rasal...),
		s.March(3, n, 300-by*34, 330, 150), s.Crawl(by * 1310), s.Mute(), s.Clip(at),
	}
}

var recording = s.Film{listening(0.04, "0:04", 0), listening(0.45, "0:49", 40), listening(0.62, "1:08", -30), listening(0.98, "1:48", 10)}

func listening(share float64, at string, sway float64) s.Scene {
	return s.Pocket(sway).And(s.Wave(316, 210, share), s.Figures(at, 100, 490, 34, 0, s.White), s.Figures("1:50", 860, 490, 34, 1, s.Haze))
}

// A road by a sea in winter, whatever the date says.
var armour = s.Scene{
	s.Sky(250, s.Hex(0x7C8FA6), s.Hex(0xB7C3CF), s.Hex(0xE3DFD6)),
	s.Sun(700, 180, 26, s.Hex(0xFBF6EA)),
	s.Ridge(21, 252, 66, s.Hex(0xA3B2C2), s.Hex(0xC0C9D1)),
	s.Sea(250, 372, 700, s.White, s.Hex(0x91A5B8), s.Hex(0x4F6A84)),
	s.Area("M -10 372 C 200 340 420 350 620 352 L 970 372 L 970 560 L -10 560 Z", s.Hex(0x8C8778), s.Hex(0x6A6A66), s.Hex(0x3E4450)),
	s.Road("M 980 362 C 760 352 640 372 470 400 C 260 436 60 470 -40 520 L -40 610 C 200 590 520 540 700 470 C 820 424 900 402 980 398 Z", s.Pale.Alpha(0.6), s.Hex(0x59606B), s.Hex(0x434A57)),
	s.Tree(3, 74, 470, 380, s.Hex(0x2A2B31)), s.Tree(8, 906, 372, 170, s.Hex(0x4A5059)), s.Tree(14, 806, 364, 120, s.Hex(0x5A626D)),
	s.Carrier(900, 382, 64, armourHull.Mix(s.Haze, 0.45), armourShade.Mix(s.Haze, 0.35)),
	s.Carrier(822, 390, 84, armourHull.Mix(s.Haze, 0.36), armourShade.Mix(s.Haze, 0.28)),
	s.Carrier(724, 404, 112, armourHull.Mix(s.Haze, 0.27), armourShade.Mix(s.Haze, 0.2)),
	s.Carrier(600, 426, 146, armourHull.Mix(s.Haze, 0.18), armourShade.Mix(s.Haze, 0.12)),
	s.Carrier(440, 460, 194, armourHull.Mix(s.Haze, 0.09), armourShade),
	s.Carrier(216, 512, 262, armourHull, armourShade),
	s.Vignette(0.4), s.Grain(0.04),
}

var (
	armourHull  = s.Hex(0x6E7358)
	armourShade = s.Hex(0x3B4036)
)

// Young people who wait for a flight that nobody announces.
var gate = s.Scene{
	s.Hall(),
	s.Board(560, 96, 350, 190, 6), s.Sign("B7", 470, 44),
	s.Sleeper(330, 430, -120, s.Coral, s.Pine, s.Hair), s.Sleeper(690, 424, 120, s.Steel, s.Rust, s.Hair),
	s.Holder(452, 484, 150, s.Teal, s.Hair, "11"),
	s.Sleeper(190, 508, 176, s.Azure.Mix(s.Slate, 0.4), s.Amber, s.Hair), s.Sleeper(792, 510, -176, s.Sand, s.Slate, s.Umber),
	s.Vignette(0.45),
}

package main

import s "demarche/game/picture/studio"

// newsPage is the page of the agency with the four sentences.
var newsPage = s.Scene{
	s.Desk(),
	s.Browser(90, 34, 780, 520),
	s.Box(90, 84, 780, 66, 0, s.Slate), s.Seal(140, 122, 20, s.Amber), s.Lines(41, 1, 178, 108, 210, 20, 18, s.White),
	s.Figures("00:14", 842, 127, 28, 1, s.Amber),
	s.Lines(7, 2, 124, 172, 690, 34, 22, s.Script),
	s.President(618, 250, 216, 250),
	s.Quote(124, 252, 460, 3), s.Quote(124, 322, 460, 4), s.Quote(124, 392, 460, 5), s.Quote(124, 462, 460, 6),
	s.Vignette(0.3),
}

// logPage is a page of login records; one line is marked.
var logPage = s.Scene{
	s.Desk(),
	s.Sheet(150, 28, 660, 560,
		s.Box(190, 56, 620-40, 30, 3, s.Script.Mix(s.Paper, 0.82)), s.Figures("23.05.2031", 206, 79, 20, 0, s.Script), s.Figures("7 / 11", 760, 79, 20, 1, s.Script),
		s.Records(206, 100, 548, 30, 15, 8, "23:51:08")),
	s.Vignette(0.35),
}

// draftPage is page five of the speech, with a ring of coffee and green ink.
var draftPage = s.Scene{
	s.Desk(),
	s.Sheet(190, 22, 580, 600,
		s.Figures("5", 480, 62, 22, 0.5, s.Script),
		s.Lines(5, 4, 250, 88, 330, 27, 10, s.Script), s.Lines(6, 5, 250, 208, 330, 27, 10, s.Script),
		s.Lines(8, 4, 250, 356, 330, 27, 10, s.Script), s.Lines(9, 5, 250, 476, 330, 27, 10, s.Script),
		s.Cup(330, 430, 74),
		s.Hand(3, 2, 606, 236, 13, 2.2, green), s.Hand(12, 2, 604, 276, 13, 2.2, green), s.Hand(27, 1, 608, 316, 13, 2.2, green),
		s.Stroke("M 598 232 C 640 222 690 236 742 224", 2.4, green), s.Stroke("M 598 272 C 650 260 690 274 744 266", 2.4, green),
		s.Dots(604, 248, 138, 9, 1.9, green), s.Dots(604, 288, 138, 9, 1.9, green), s.Dots(606, 328, 56, 9, 1.9, green),
		s.Stroke("M 592 262 C 584 258 578 246 566 242", 2.2, green), s.Stroke("M 566 242 L 577 240 M 566 242 L 572 252", 2.2, green)),
	s.Pencil(118, 500, -62, green),
	s.Vignette(0.35),
}

var green = s.Hex(0x17805B)

// note is a note verbale that somebody read with a pencil.
var note = s.Scene{
	s.Desk(),
	s.Sheet(210, 20, 540, 600,
		s.Seal(480, 86, 40, s.Hex(0x8C6A2F)), s.Box(300, 138, 360, 1.6, 0, s.Hex(0x8C6A2F)),
		s.Lines(31, 1, 566, 156, 120, 20, 9, s.Script),
		s.Lines(32, 4, 270, 190, 420, 26, 9.5, s.Script), s.Lines(33, 3, 270, 306, 420, 26, 9.5, s.Script), s.Lines(34, 4, 270, 388, 420, 26, 9.5, s.Script),
		s.Stroke("M 372 347 C 402 352 430 343 462 349", 3, s.Hex(0x5B6270)), s.Stroke("M 374 352 C 410 356 432 348 458 353", 2.2, s.Hex(0x5B6270)),
		s.Stamp(620, 446, 62, s.Hex(0x2D4E9C)),
		s.Hand(44, 1, 290, 512, 26, 3, s.Hex(0x1F3F8F)), s.Hand(45, 1, 400, 514, 24, 2.4, s.Script)),
	s.Pencil(836, 470, -118, s.Hex(0xC99A3C)),
	s.Vignette(0.35),
}

// footballPost is an old post about a goalkeeper.
var footballPost = s.Scene{
	s.Desk(),
	s.Card(200, 30, 560, 482),
	s.Person("offside-omar", 226, 50, 62), s.Lines(61, 1, 304, 58, 190, 20, 16, s.Script), s.Lines(62, 1, 304, 86, 110, 20, 11, s.Mist),
	s.Figures("09.03.2029", 734, 74, 22, 1, s.Steel),
	s.Lines(63, 2, 228, 128, 500, 28, 14, s.Script),
	s.Scoreboard(228, 192, 504, 254, "3", "0", "90"),
	s.Heart(240, 478, 11, s.Coral), s.Figures("14", 262, 487, 24, 0, s.Script), s.Box(330, 468, 92, 18, 9, s.Pale), s.Box(436, 468, 60, 18, 9, s.Pale),
	s.Vignette(0.3),
}

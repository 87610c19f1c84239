package view

// Hang is something on which it hangs whether what is closed now opens.
type Hang struct {
	On string // one of the sorts below
	ID string // of what is meant, where On is a check or its result, an order, a point or a deed
	At int32  // minute at which it opens or lapsed, or until or from which it can open, where On is one of these
}

// The sorts of Hang.
const (
	HangCheck    = "check"    // what a check finds
	HangFound    = "found"    // what a check has brought: it is made, and more of it does not come
	HangOrder    = "order"    // an instruction or a line to take
	HangTime     = "time"     // the hour, or how long ago something was
	HangOpens    = "opens"    // the hour, and nothing else: it opens At
	HangLapsed   = "lapsed"   // the hour, and nothing else: it was open until At
	HangUntil    = "until"    // the hour too: it can open no later than At
	HangFrom     = "from"     // the hour too: it can open no sooner than At
	HangDeed     = "deed"     // what the desk decides on a message: ID is that of its effect
	HangLadder   = "ladder"   // where the ladder stands
	HangDone     = "done"     // what has happened, or what you have done
	HangSaid     = "said"     // what you have said of a claim, or published
	HangContact  = "contact"  // what was said to the other side
	HangPoint    = "point"    // a talking point that is open and was not said yet
	HangMeasured = "measured" // how publics and governments are measured to stand
)

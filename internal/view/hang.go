package view

// Hang is something on which it hangs whether what is closed now opens.
type Hang struct {
	On string // one of the sorts below
	ID string // of what is meant, where On is a check or an order
}

// The sorts of Hang.
const (
	HangCheck    = "check"    // what a check finds
	HangOrder    = "order"    // an instruction or a line to take
	HangTime     = "time"     // the hour, or how long ago something was
	HangLadder   = "ladder"   // where the ladder stands
	HangDone     = "done"     // what has happened, or what you have done
	HangSaid     = "said"     // what you have said of a claim, or published
	HangContact  = "contact"  // what was said to the other side
	HangMeasured = "measured" // how publics and governments are measured to stand
)

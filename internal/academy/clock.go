package academy

// Clock is that of a class: the crisis stood at At at the moment Since, and
// since then so many crisis minutes have passed in each second. It follows from
// the log alone.
type Clock struct {
	At    int64 `json:"at"`    // crisis time, in thousandths of a minute
	Since int64 `json:"since"` // Unix milliseconds
	Speed int64 `json:"speed"` // crisis minutes for each second; 0 is a pause
}

// MaxSpeed is the greatest speed of a class's clock.
const MaxSpeed = 64

// Minute returns the minute of the crisis at a moment. A clock on the wall that
// was put back does not turn the crisis back.
func (c Clock) Minute(now int64) int32 { return int32(c.exactly(now) / 1000) }

func (c Clock) exactly(now int64) int64 { return c.At + max(0, now-c.Since)*c.Speed }

// Set returns the clock from a moment on at another speed.
func (c Clock) Set(now, speed int64) Clock {
	return Clock{At: c.exactly(now), Since: now, Speed: speed}
}

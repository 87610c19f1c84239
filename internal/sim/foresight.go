package sim

import "slices"

// Intents are what a statement can be meant to do, in the words of practice:
// instructing and adjusting information, correction, warning and support come
// from what organisations do in crises (Coombs 2007); holding a line is the
// diplomat's own. The player states one, or none.
var Intents = [...]string{"inform", "correct", "calm", "warn", "support", "hold"}

// What can be expected of a statement.
const (
	OfOutrage = "outrage" // of the publics that it speaks to, as measured, in three hours
	OfBelief  = "belief"  // in the claim that it is about, as measured, in three hours
	OfLadder  = "ladder"  // of escalation, which is public, in six hours
)

// Expectable lists them, Ways how each can come out, and Sureties how sure one
// can be of it, in per cent.
var (
	Expectable = [...]string{OfOutrage, OfBelief, OfLadder}
	Ways       = [...]string{"lower", "same", "higher"}
	Sureties   = [...]int{60, 75, 90}
)

// UsualSurety is how sure one is who does not say.
const UsualSurety = 75

// Expectation is what the player expects after a statement. It says nothing of
// what would have come without it: that nobody can observe.
type Expectation struct {
	Of   string `json:"of"`
	Way  string `json:"way"`
	Sure int    `json:"sure"`
}

// checkForesight refuses words that mean nothing.
func checkForesight(c *Command) *Refusal {
	if c.Intent != "" && !slices.Contains(Intents[:], c.Intent) {
		return refuse(RefusedUnknown, "what", "intent", "id", c.Intent)
	}
	e := c.Expect
	switch {
	case e == nil:
		return nil
	case !slices.Contains(Expectable[:], e.Of):
		return refuse(RefusedUnknown, "what", "prediction", "id", e.Of)
	case !slices.Contains(Ways[:], e.Way):
		return refuse(RefusedUnknown, "what", "prediction", "id", e.Way)
	case !slices.Contains(Sureties[:], e.Sure):
		return refuse(RefusedUnknown, "what", "prediction", "id", itoa(int32(e.Sure)))
	case e.Of == OfBelief && c.About == "":
		return refuse(RefusedMissing, "what", "narrative")
	}
	return nil
}

// deciding returns what of a command decides what happens next: all but what
// the player meant and expected, which is for the debrief alone.
func deciding(c *Command) *Command {
	if c == nil || c.Intent == "" && c.Expect == nil {
		return c
	}
	d := *c
	d.Intent, d.Expect = "", nil
	return &d
}

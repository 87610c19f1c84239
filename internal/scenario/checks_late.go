package scenario

import (
	"demarche/internal/source"
)

// late warns of what could only come after the crisis has ended: an inject that
// follows another too long after it, a rule that waits too long.
func (c *checker) late() {
	end := c.sc.Clock.Length
	if !end.Given() {
		return
	}
	past := func(minute int32, at source.Place, format string, args ...any) {
		if minute >= end.V {
			c.report(at, source.RangeLate, "the crisis ends after "+c.sc.Clock.Length.node.Value, format, args...)
		}
	}
	earliest := c.earliest()
	for i := range c.sc.Injects.Entries {
		e := &c.sc.Injects.Entries[i]
		if e.Value.After.Given() {
			past(earliest[e.ID], e.Value.After.Place(), "%q follows so long after what it waits for that the crisis is over", e.ID)
		}
	}
	for i := range c.sc.Rules.Entries {
		if e := &c.sc.Rules.Entries[i]; e.Value.Wait.Given() {
			past(e.Value.Wait.V[0], e.Value.Wait.Place(), "%q waits until the crisis is over", e.ID)
		}
	}
	for _, r := range c.sc.Ladder.Rungs {
		if r.Holds.Given() {
			past(r.Holds.V, r.Holds.Place(), "no condition of %q can stand so long", r.ID.V)
		}
	}
}

// due warns of deadlines after the end. Those that a shorter variant takes over
// from its scenario are no fault of either.
func (c *checker) due(minute int32, at source.Place, format string, args ...any) {
	if end := c.sc.Clock.Length; end.Given() && minute > end.V && at.File == end.Place().File {
		c.report(at, source.RangeLate, "the crisis ends after "+end.node.Value, format, args...)
	}
}

// deadlines looks at what is asked of the player, and by when: from the moment
// at which it can first be asked.
func (c *checker) deadlines() {
	for i := range c.sc.Drafts.Entries {
		d := &c.sc.Drafts.Entries[i].Value
		if d.Promise.Given() {
			c.due(d.Promise.V, d.Promise.Place(), "what is promised comes due after the end of the crisis")
		}
		if d.By.Given() {
			c.due(c.moment(d.By), d.By.Place(), "what is promised comes due after the end of the crisis")
		}
	}
	if c.sc.Rubric != nil {
		for i := range c.sc.Rubric.Answer.Entries {
			if within := c.sc.Rubric.Answer.Entries[i].Value.Within; within.Given() {
				c.due(within.V, within.Place(), "the time for this answer ends after the crisis")
			}
		}
	}
	earliest := c.earliest()
	for _, cause := range c.sc.causes() {
		from := int32(0)
		if cause.inject {
			from = earliest[cause.id]
		}
		cause.each(func(e *Effect) {
			var ask *Ask
			switch {
			case e.Post != nil:
				ask = e.Post.Asks
			case e.Message != nil:
				ask = e.Message.Asks
			}
			if ask != nil && ask.Within.Given() && from < c.sc.Clock.Length.V {
				c.due(from+ask.Within.V, ask.Within.Place(), "this question runs out after the end of the crisis")
			}
		})
	}
}

// earliest returns, for each inject, the minute before which it cannot happen.
func (c *checker) earliest() map[string]int32 {
	times := make(map[string]int32, len(c.sc.Injects.Entries))
	walking := map[string]bool{}
	var of func(e *Entry[Inject]) int32
	of = func(e *Entry[Inject]) int32 {
		if at, done := times[e.ID]; done || walking[e.ID] {
			return at
		}
		walking[e.ID] = true
		at := int32(0)
		switch in := &e.Value; {
		case in.At.Given():
			at = max(0, minuteOf(c.sc, in.At.V))
		case in.After.Given():
			at = in.After.V.Delay
			for i := range c.sc.Injects.Entries {
				if before := &c.sc.Injects.Entries[i]; before.ID == in.After.V.ID {
					at += of(before)
				}
			}
		}
		times[e.ID] = min(at, lateEnough)
		return times[e.ID]
	}
	for i := range c.sc.Injects.Entries {
		of(&c.sc.Injects.Entries[i])
	}
	return times
}

// lateEnough is beyond the end of any crisis, and far from overflow.
const lateEnough = 1 << 24

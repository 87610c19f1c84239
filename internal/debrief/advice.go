package debrief

import (
	"demarche/internal/credit"
	"demarche/internal/world"
)

// Lesson is the one sentence of advice that follows from a decision's numbers:
// its key among the program's words, and the alternative that it names.
type Lesson struct {
	Key  string        // after "advice."; "" where the credit says all there is
	Gain float64       // by how much less would have been lost; 0 where nothing is named
	Tick int32         // of the better moment
	Tone *credit.Tried // the better tone, or nil
}

// poor is the figure, of 100, below which a moment or a tone is worth a word:
// the better half was open and not taken.
const poor = 60

// LessonOf draws the lesson of a decision. Moments and voices are what was tried
// beside it. Used tells whether what a check brought was used in anything that
// was said. The rules, in their order:
//
//   - nothing can be said before the runs are there;
//   - a credit against what was to be expected is luck, good or bad;
//   - without a measurable credit there was no effect, unless a better tone or
//     moment would have had one;
//   - a measurable cost names the tone that would have served, else what doing
//     without it would have saved: silence for what was said in public;
//   - a measurable gain names the better moment or tone, the larger of both, or
//     says that none was better.
func LessonOf(d *credit.Decision, kind world.CommandKind, moments, voices []credit.Tried, used bool) Lesson {
	if d.Credit == nil {
		return Lesson{Key: "waiting"}
	}
	tick, earlier := bestMoment(d, moments)
	tone, gain := bestTone(d, voices)
	switch {
	case d.Measurable && *d.Credit < 0 && d.ForeseenLow != nil && *d.ForeseenLow > 0:
		return Lesson{Key: "unlucky", Gain: -*d.Credit}
	case d.Measurable && *d.Credit > 0 && d.ForeseenHigh != nil && *d.ForeseenHigh < 0:
		return Lesson{Key: "lucky", Gain: *d.Credit}
	case !d.Measurable && tone != nil:
		return Lesson{Key: "none-tone", Gain: gain, Tone: tone}
	case !d.Measurable && earlier > 0:
		return Lesson{Key: later("none-moment", tick, d), Gain: earlier, Tick: tick}
	case !d.Measurable && kind == world.CmdVerify && !used:
		return Lesson{Key: "unused"}
	case !d.Measurable:
		return Lesson{}
	case *d.Credit < 0 && tone != nil:
		return Lesson{Key: "cost-tone", Gain: gain, Tone: tone}
	case *d.Credit < 0:
		return Lesson{Key: without(kind), Gain: -*d.Credit}
	case tone != nil && gain >= earlier:
		return Lesson{Key: "helped-tone", Gain: gain, Tone: tone}
	case earlier > 0:
		return Lesson{Key: later("helped-moment", tick, d), Gain: earlier, Tick: tick}
	case d.Timing != nil && d.Tone != nil:
		return Lesson{Key: "helped-both"}
	case d.Timing != nil:
		return Lesson{Key: "helped-timed"}
	case d.Tone != nil:
		return Lesson{Key: "helped-toned"}
	}
	return Lesson{Key: "helped"}
}

// without is the key of what doing without a command of a kind would have been.
func without(kind world.CommandKind) string {
	switch kind {
	case world.CmdPost, world.CmdJoint, world.CmdAnswer:
		return "cost"
	case world.CmdVerify:
		return "cost-check"
	case world.CmdChoose:
		return "cost-choice"
	}
	return "cost-act"
}

// later tells an earlier moment from one that would have had to be waited for.
func later(key string, tick int32, d *credit.Decision) string {
	if tick > d.Tick {
		return key + "-later"
	}
	return key
}

// bestMoment returns the better moment and what it would have brought, where the
// moment was a poor one.
func bestMoment(d *credit.Decision, moments []credit.Tried) (tick int32, gain float64) {
	if d.Timing == nil || *d.Timing >= poor {
		return 0, 0
	}
	for i := range moments {
		if m := &moments[i]; m.Best && !m.Played && m.Gain.Mean > 0 {
			return m.Tick, m.Gain.Mean
		}
	}
	return 0, 0
}

// bestTone returns the tone that would have served better, where the tone was a
// poor one.
func bestTone(d *credit.Decision, voices []credit.Tried) (*credit.Tried, float64) {
	if d.Tone == nil || *d.Tone >= poor {
		return nil, 0
	}
	for i := range voices {
		if v := &voices[i]; v.Best && !v.Played && v.Gain.Mean > 0 {
			return v, v.Gain.Mean
		}
	}
	return nil, 0
}

package debrief

import (
	"testing"

	"demarche/internal/credit"
	"demarche/internal/world"
)

// decision is a decision with a credit and its interval, played at tick 10.
func decision(mean, low, high float64, change ...func(*credit.Decision)) *credit.Decision {
	d := &credit.Decision{Tick: 10, Credit: &mean, Low: &low, High: &high, Measurable: low > 0 || high < 0}
	for _, f := range change {
		f(d)
	}
	return d
}

func timing(v float64) func(*credit.Decision) { return func(d *credit.Decision) { d.Timing = &v } }
func tone(v float64) func(*credit.Decision)   { return func(d *credit.Decision) { d.Tone = &v } }

func foreseen(low, high float64) func(*credit.Decision) {
	return func(d *credit.Decision) { d.ForeseenLow, d.ForeseenHigh = &low, &high }
}

func TestTheAdviceFollowsFromTheNumbers(t *testing.T) {
	gains := func(v float64) credit.Figure { return credit.Figure{Mean: v} }
	earlier := []credit.Tried{{Tick: 4, Best: true, Gain: gains(0.31)}, {Tick: 10, Played: true}}
	later := []credit.Tried{{Tick: 10, Played: true}, {Tick: 20, Best: true, Gain: gains(0.2)}}
	better := []credit.Tried{{Tick: 10, Played: true}, {Tick: 10, Best: true, Gain: gains(0.25)}}
	post := world.CmdPost
	for _, c := range []struct {
		name            string
		d               *credit.Decision
		kind            world.CommandKind
		moments, voices []credit.Tried
		unused          bool
		want            string
		gain            float64
	}{
		{name: "not computed", d: &credit.Decision{}, want: "waiting"},
		{name: "nothing to improve", d: decision(0.5, 0.4, 0.6), want: "helped"},
		{name: "near the best in both", d: decision(0.5, 0.4, 0.6, timing(90), tone(80)), moments: earlier, voices: better, want: "helped-both"},
		{name: "near the best moment", d: decision(0.5, 0.4, 0.6, timing(60)), moments: earlier, want: "helped-timed"},
		{name: "near the best tone", d: decision(0.5, 0.4, 0.6, tone(60)), voices: better, want: "helped-toned"},
		{name: "too late", d: decision(0.5, 0.4, 0.6, timing(30), tone(90)), moments: earlier, voices: better, want: "helped-moment", gain: 0.31},
		{name: "too early", d: decision(0.5, 0.4, 0.6, timing(30)), moments: later, want: "helped-moment-later", gain: 0.2},
		{name: "poor tone", d: decision(0.5, 0.4, 0.6, tone(20)), voices: better, want: "helped-tone", gain: 0.25},
		{name: "the larger gain is named", d: decision(0.5, 0.4, 0.6, timing(10), tone(20)), moments: earlier, voices: better, want: "helped-moment", gain: 0.31},
		{name: "no effect", d: decision(0.1, -0.1, 0.3)},
		{name: "no effect, though another tone had one", d: decision(0.1, -0.1, 0.3, tone(20)), voices: better, want: "none-tone", gain: 0.25},
		{name: "no effect, though another moment had one", d: decision(0.1, -0.1, 0.3, timing(20)), moments: earlier, want: "none-moment", gain: 0.31},
		{name: "a check that nothing used", d: decision(0, 0, 0), kind: world.CmdVerify, unused: true, want: "unused"},
		{name: "silence would have been better", d: decision(-0.4, -0.5, -0.3), want: "cost", gain: 0.4},
		{name: "a check that did harm", d: decision(-0.4, -0.5, -0.3), kind: world.CmdVerify, want: "cost-check", gain: 0.4},
		{name: "a choice that was put to the desk", d: decision(-0.4, -0.5, -0.3), kind: world.CmdChoose, want: "cost-choice", gain: 0.4},
		{name: "a call that did harm", d: decision(-0.4, -0.5, -0.3), kind: world.CmdCall, want: "cost-act", gain: 0.4},
		{name: "another act would have served", d: decision(-0.4, -0.5, -0.3, tone(5)), voices: better, want: "cost-tone", gain: 0.25},
		{name: "good decision, bad luck", d: decision(-0.4, -0.5, -0.3, foreseen(0.1, 0.3), tone(5)), voices: better, want: "unlucky", gain: 0.4},
		{name: "bad decision, good luck", d: decision(0.4, 0.3, 0.5, foreseen(-0.3, -0.1)), want: "lucky", gain: 0.4},
		{name: "what could be known leaves both open", d: decision(0.4, 0.3, 0.5, foreseen(-0.3, 0.1)), want: "helped"},
	} {
		kind := c.kind
		if kind == 0 {
			kind = post
		}
		if got := LessonOf(c.d, kind, c.moments, c.voices, !c.unused); got.Key != c.want || got.Gain != c.gain {
			t.Errorf("%s: %s %.2f, not %s %.2f", c.name, got.Key, got.Gain, c.want, c.gain)
		}
	}
}

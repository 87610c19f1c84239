package scenarios_test

import (
	"math"
	"testing"

	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// lead is how long before the hour takes something away the clock must have
// stopped for who lets time pass: half an hour, and the step in which it stops.
const lead = 30

// Who only lets time pass is told of all that the hour takes away, before it does:
// of an answer, of a choice that was seen, of an accord, instruction or press
// conference. What a player does opens more of it, so the careful one plays too.
func TestNextStopsBeforeWhatTheHourTakesAway(t *testing.T) {
	each(t, func(t *testing.T, c crisis) {
		for _, name := range []string{"", "careful"} {
			s, err := session.New(session.Setup{Bundle: c.Bundle, People: c.people, Seed: 1, Read: tone.Read}, session.Headless, session.Keep{})
			if err != nil {
				t.Fatal(err)
			}
			var player *playbook.Runner
			if name != "" {
				player = playbook.NewRunner(c.shipped(t, name))
			}
			seen, tick := map[string]bool{}, c.World.Clock.Tick
			for !s.Over() {
				if player != nil {
					if err := player.Give(s); err != nil {
						t.Fatal(err)
					}
				}
				before := s.View()
				s.NextBeat(math.MaxInt32)
				for what, hour := range taken(before) {
					if seen[what] && before.Minute < hour-lead-tick && s.Minute() >= hour {
						t.Errorf("%q: from +%d:%02d on time ran to +%d:%02d, past %s, which closed at +%d:%02d",
							name, before.Minute/60, before.Minute%60, s.Minute()/60, s.Minute()%60, what, hour/60, hour%60)
					}
				}
				for what := range taken(s.View()) {
					seen[what] = true
				}
			}
		}
	})
}

// taken is what the hour alone takes away of what the desk has, with the minute.
func taken(v *view.View) map[string]int32 {
	all := map[string]int32{}
	working := map[string]bool{}
	for _, k := range v.Tasks {
		working[k.Subject] = working[k.Subject] || k.Kind == world.CmdAnswer || k.Kind == world.CmdChoose
	}
	for i := range v.Inbox {
		if m := &v.Inbox[i]; !working[m.ID] {
			for _, hour := range m.Lapses() {
				all[m.ID] = max(all[m.ID], hour)
			}
			for _, c := range m.Choices {
				if c.Open && c.Until >= 0 && m.Chosen == "" && !m.Answered && !m.Expired && !m.Skipped {
					all[m.ID+"."+c.ID] = c.Until
				}
			}
		}
	}
	for i := range v.Steps {
		if st := &v.Steps[i]; st.Closes > 0 {
			all[st.ID()] = st.Closes
		}
	}
	return all
}

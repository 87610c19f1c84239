package coach_test

import (
	"testing"

	"demarche/internal/coach"
	"demarche/internal/locale"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// One hint at a time, for what is there; doing the thing takes it away and leads
// to the next.
func TestDoingTheThingTakesTheHintAway(t *testing.T) {
	v := &view.View{
		Minute:     100,
		Feed:       []*view.Post{{}},
		Evidence:   []view.Evidence{{State: view.Offered}},
		Narratives: []view.Narrative{{Position: world.Silent}},
		Steps:      []view.Step{{Kind: world.CmdQuery}},
		Channels:   []view.Channel{{Forms: []view.Form{{Points: []view.PointState{{Open: true}}}}}},
		Colleagues: []view.Colleague{{}, {Fatigue: 4}},
	}
	var done []sim.Command
	does := func(c sim.Command) func() { return func() { done = append(done, c) } }
	for _, c := range []struct {
		want coach.Lesson
		do   func()
	}{
		{coach.Look, func() {
			v.Inbox = []view.Message{{ID: "m", Asks: true}, {Choices: []view.Choice{{ID: "a", Open: true}}}}
			v.Promises = []view.Promise{{Due: 120}}
		}},
		{coach.Keep, func() { v.Promises[0].Kept = true }},
		{coach.Choose, does(sim.Command{Kind: world.CmdChoose})},
		{coach.Answer, does(sim.Command{Kind: world.CmdChoose, Target: "m"})},
		{coach.Verify, does(sim.Command{Kind: world.CmdVerify})},
		{coach.Speak, does(sim.Command{Kind: world.CmdPost})},
		{coach.Query, does(sim.Command{Kind: world.CmdQuery})},
		{coach.Call, does(sim.Command{Kind: world.CmdCall})},
		{coach.Rest, does(sim.Command{Kind: world.CmdAssign, Task: "rest"})},
	} {
		if got := coach.Next(v, done); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
		c.do()
	}
	if got := coach.Next(v, done); got != coach.None {
		t.Errorf("who has done everything is told %q", got)
	}
	if got := coach.Next(&view.View{}, nil); got != coach.None {
		t.Errorf("where nothing can be done: %q", got)
	}
}

// What was named in public can no longer be checked.
func TestNobodyIsToldToCheckWhatIsBurnt(t *testing.T) {
	v := &view.View{Colleagues: []view.Colleague{{}}, Evidence: []view.Evidence{{State: view.Offered, Burnt: true}}}
	if got := coach.Next(v, nil); got == coach.Verify {
		t.Error("told to check it")
	}
}

// Where silence is what is wanted, nobody is told to speak.
func TestNobodyIsToldToBreakASilenceThatIsWanted(t *testing.T) {
	unsaid := func() *view.View {
		return &view.View{Inbox: []view.Message{{ID: "m"}}, Narratives: []view.Narrative{{Position: world.Silent}}, Objectives: []view.Objective{{}}}
	}
	if got := coach.Next(unsaid(), nil); got != coach.Speak {
		t.Fatalf("hint %q where a word is wanted", got)
	}
	for name, wanted := range map[string]func(v *view.View){
		"the first objective": func(v *view.View) { v.Objectives[0].Met = true },
		"an order":            func(v *view.View) { v.Orders = []view.Instruction{{State: view.OrderStands, Aims: []bool{true}}} },
		"a declared silence":  func(v *view.View) { v.Silences = []view.Silence{{About: world.None}} },
	} {
		v := unsaid()
		if wanted(v); coach.Next(v, nil) == coach.Speak {
			t.Errorf("told to speak against %s", name)
		}
	}
}

func TestEveryLessonHasWords(t *testing.T) {
	for _, l := range locale.Languages() {
		for _, lesson := range coach.Lessons {
			for _, key := range []string{"coach.", "coach.typed-"} {
				if !locale.New(l.Code).Has(key + string(lesson)) {
					t.Errorf("%s: no %s%s", l.Code, key, lesson)
				}
			}
		}
	}
}

// A summons is no quiet way: everybody hears of it, and an embassy has none.
func TestASummonsIsNoQuietWay(t *testing.T) {
	points := []view.PointState{{Open: true}}
	v := &view.View{Channels: []view.Channel{{Forms: []view.Form{{Kind: world.Summons, Points: points}}}}}
	if got := coach.Next(v, nil); got != coach.None {
		t.Errorf("hint %q where one can only summon", got)
	}
}

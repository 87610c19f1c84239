package present

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

func TestAStepSaysHowFarItHasGot(t *testing.T) {
	tell := teller(desk(t), "en")
	v := &view.View{Minute: 60}
	for _, c := range []struct {
		step  view.Step
		state string
		can   string
	}{
		{view.Step{Kind: world.CmdQuery, Target: "x", State: view.StepOpen, Due: -1}, "open", "You can query it: the sender withdraws it or insists."},
		{view.Step{Kind: world.CmdLine, Target: "x", State: view.StepAsked, Due: 100}, "asked, answer by " + tell.Hour(100, 60), "It is under way: nothing need be done now."},
		{view.Step{Kind: world.CmdConsular, Target: "x", State: view.StepAsked, Due: 100}, "under way until " + tell.Hour(100, 60), "It is under way: nothing need be done now."},
		{view.Step{Kind: world.CmdLine, Target: "x", State: view.StepStands, Due: 200}, "stands until " + tell.Hour(200, 60), "It stands: nothing need be asked."},
		{
			view.Step{Kind: world.CmdAttribute, Target: "x", State: view.StepStands, Due: -1, Sure: 62, Ways: []view.Way{{ID: "withdraw", Open: true}}},
			"stands",
			"Your desk is 62\u00a0% sure. You can say who did it: to them alone, with allies or in public. What is withdrawn later costs trust.",
		},
		{view.Step{Kind: world.CmdPropose, Target: "x", State: view.StepVoid, Due: 30}, "no longer holds", "It no longer holds."},
	} {
		got := tell.Step(&c.step, v)
		if got.State != c.state || got.Can != c.can {
			t.Errorf("%s: %q, %q; want %q, %q", c.step.ID(), got.State, got.Can, c.state, c.can)
		}
	}
}

func TestAStepCostsWhatItsWayTakes(t *testing.T) {
	tell := teller(desk(t), "en")
	v := &view.View{Minute: 60, Steps: []view.Step{{Kind: world.CmdReadout, Target: "x", Takes: 10, Ways: []view.Way{{ID: "agreed", Takes: 40, Open: true}}}}}
	price := tell.World().Costs[world.CmdReadout]
	c := sim.Command{Kind: world.CmdReadout, Target: "x", Choice: "agreed"}
	want := tell.World().Clock.Minute(tell.World().Clock.TickAt(60 + price.Attention + price.Takes + 40))
	if got := tell.Cost(&c, v); got.Desk != price.Attention || got.Effect != want {
		t.Errorf("%d of the desk, done at %d; want %d and %d", got.Desk, got.Effect, price.Attention, want)
	}
	c.Target = "nobody"
	if got := tell.Cost(&c, v); got.Effect != -1 {
		t.Errorf("a step that nobody knows is done at %d", got.Effect)
	}
}

func TestABeatSaysWhichWorkIsDone(t *testing.T) {
	tell := teller(desk(t), "en")
	b := &session.Beat{Reason: session.BeatTask, ID: "c1", Done: []view.Task{{Command: "c1", Kind: world.CmdLine, Subject: "what-is-proven", Colleague: world.None}}}
	if got := tell.Beat(b, &view.View{}); got != "Work that you ordered is done: line to take: what-is-proven." {
		t.Errorf("got %q", got)
	}
	v := &view.View{Steps: []view.Step{{Kind: world.CmdLine, Target: "what-is-proven", State: view.StepVoid, Due: -1}}}
	if got := tell.Beat(&session.Beat{Reason: session.BeatStep, ID: "line.what-is-proven"}, v); got != "Line to take: what-is-proven, no longer holds." {
		t.Errorf("got %q", got)
	}
}

// A conference and the message that comes after it have one id.
func TestAConferenceKeepsItsNameWhenItIsOver(t *testing.T) {
	tell := teller(desk(t), "en")
	v := &view.View{Inbox: []view.Message{{ID: "press-hour", From: "tobias", Due: -1}}}
	for kind, want := range map[sim.EventKind]string{
		sim.EvConference: "The press conference begins: press-hour.",
		sim.EvOwed:       "Nothing was prepared for this at “press-hour”; an answer is owed: ",
	} {
		if got := tell.Event(&sim.Event{Kind: kind, ID: "press-hour", Detail: "why", Minute: 60, Public: true}, v); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}

func TestWhatIsDecidedIsNoLongerUrgent(t *testing.T) {
	tell := teller(desk(t), "en")
	m := view.Message{ID: "x", Urgent: true, Choices: []view.Choice{{ID: "a"}}, Chosen: "a"}
	if got := tell.Message(&m, &view.View{}).State; got != "decided" || Open(&m) {
		t.Errorf("it is %q and open: %v", got, Open(&m))
	}
	if m = (view.Message{ID: "x", Asks: true, Answered: true, Choices: []view.Choice{{ID: "a"}}}); Open(&m) {
		t.Error("what was answered still waits")
	}
}

// stepFamilies are the keys of steps that no source names in full.
func stepFamilies() map[string][]string {
	var kinds []string
	for _, g := range stepGroups {
		for _, k := range g.kinds {
			kinds = append(kinds, k.String())
		}
	}
	return map[string][]string{
		"step.group-": {"orders", "lines", "contacts", "citizens", "public"},
		"step.is-":    kinds,
		"step.can-":   kinds,
		"step.not-":   {"closed", "asked", "stands", "done", "void"},
		"step.state-": {
			"open", "open-until", "closed", "closed-until", "asked", "asked-until", "under-way-until", "stands", "stands-until", "done", "void",
		},
		"step.way-": {
			"readout-agreed", "readout-own", "consular-identify", "consular-kin", "consular-consent", "attribute-private", "attribute-allied",
			"attribute-public", "attribute-withdraw", "principal-amplify", "principal-clarify", "principal-absorb",
		},
	}
}

// An accord shows what each side does and by when: by the hour where it is known,
// else by how long after the step before.
func TestAnAccordShowsTheHourOfEachStep(t *testing.T) {
	tell := teller(desk(t), "en")
	v, title := &view.View{Minute: 60}, tell.Words.Quote(tell.Draft(0))
	step := view.Step{Kind: world.CmdPropose, Target: "x", Course: []view.Turn{
		{Ours: true, Draft: 0, By: 200, Since: -1, State: view.StepDone},
		{Draft: world.None, From: 20, To: 60, By: -1, Since: 120, State: view.StepStands},
		{Ours: true, Draft: 0, To: 120, By: -1, Since: -1},
		{Draft: world.None, From: 20, To: 60, By: -1, Since: -1},
	}}
	want := []string{
		"We: " + title + ", by " + tell.Hour(200, 60) + ". Done.",
		"They: their part, between " + tell.Hour(140, 60) + " and " + tell.Hour(180, 60) + ".",
		"We: " + title + ", within " + tell.Span(120) + " of the step before.",
		"They: their part, " + tell.Span(20) + " to " + tell.Span(60) + " after the step before.",
	}
	if got := tell.Step(&step, v).Course; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What was cleared is named by its title or its words, never by the id of the
// order.
func TestWhatIsClearedIsNamed(t *testing.T) {
	tell := teller(desk(t), "en")
	drafted := tell.World().Drafts[0].ID
	tell.Given = func() []sim.Command {
		return []sim.Command{{ID: "c10", Draft: drafted}, {ID: "c11", Texts: map[string]string{"en": "We are looking into it."}}}
	}
	for id, want := range map[string]string{"c10": tell.Words.Quote(tell.Draft(0)), "c11": "“We are looking into it”", "c12": "the text"} {
		got := tell.Event(&sim.Event{Kind: sim.EvCleared, ID: id, Public: true}, &view.View{})
		if !strings.Contains(got, want) || strings.Contains(got, id) {
			t.Errorf("%s: %q", id, got)
		}
	}
}

// Who is asked to settle a common text reads it first.
func TestACommonTextIsReadBeforeItIsAgreedTo(t *testing.T) {
	b, found, err := (&library.Library{Read: tone.Read}).Open("../../scenarios/muster-point")
	if err != nil || b == nil {
		t.Fatalf("%v %v", err, found)
	}
	tell := New(b, locale.New("en"))
	said := tell.Step(&view.Step{Kind: world.CmdReadout, Target: "arambel", Ways: []view.Way{{ID: world.ReadoutAgreed, Open: true}, {ID: world.ReadoutOwn, Open: true}}}, &view.View{})
	if want := "A conversation with Corvale. We spoke of persons, and of their coming to no harm."; said.Ways[0].Common != want || said.Ways[1].Common != "" {
		t.Errorf("%+v", said.Ways)
	}
}

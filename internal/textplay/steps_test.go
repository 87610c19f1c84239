package textplay

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// practised is what a ministry's practice may offer at some moment.
func practised(now int32) []view.Step {
	return []view.Step{
		{Kind: world.CmdExpel, Target: "envoys", Title: "title", State: view.StepOpen, Due: -1, Ways: []view.Way{
			{ID: "two", Title: "summary", Open: true}, {ID: "ten", Open: false},
		}},
		{Kind: world.CmdReadout, Target: "pilot", State: view.StepOpen, Due: -1, Ways: []view.Way{
			{ID: "agreed", Open: true, Takes: 40}, {ID: "own", Open: true},
		}},
		{Kind: world.CmdQuery, Target: "deny-now", State: view.StepOpen, Due: now + 240, Takes: 120},
		{Kind: world.CmdLine, Target: "proven", State: view.StepStands, Due: now + 12*60, Takes: 60},
	}
}

// atDesk is a game that reads answers from lines, at a desk with some steps.
func atDesk(t *testing.T, lang, answers string) (*game, *bytes.Buffer) {
	t.Helper()
	p := newPlayer(t, harbour)
	s, err := p.begin(nil)
	if err != nil {
		t.Fatal(err)
	}
	out := &bytes.Buffer{}
	c := newConsole(context.Background(), &Options{In: strings.NewReader(answers), Out: out}, locale.New(lang))
	g := newGame(c, s)
	g.s.View().Steps = practised(s.Minute())
	return g, out
}

// TestALineTakesAStep reads lines, with the answers to what is asked after
// them, as the commands that they mean.
func TestALineTakesAStep(t *testing.T) {
	for _, c := range []struct {
		lang, line, answers string
		want                sim.Command
	}{
		{"en", "do 1", "", sim.Command{Kind: world.CmdQuery, Target: "deny-now"}},
		{"en", "query deny reason hurry", "", sim.Command{Kind: world.CmdQuery, Target: "deny-now", Reason: "hurry"}},
		{"fr", "interroger deny-now", "", sim.Command{Kind: world.CmdQuery, Target: "deny-now"}},
		{"ar", "نفّذ 1", "", sim.Command{Kind: world.CmdQuery, Target: "deny-now"}},
		{"en", "line", "2\n", sim.Command{Kind: world.CmdLine, Target: "proven"}},
		{"en", "do 3 agreed", "", sim.Command{Kind: world.CmdReadout, Target: "pilot", Choice: "agreed"}},
		{"en", "readout pilot", "settle\n", sim.Command{Kind: world.CmdReadout, Target: "pilot", Choice: "agreed"}},
		{"en", "do envoys", "", sim.Command{Kind: world.CmdExpel, Target: "envoys", Choice: "two"}},
		{"en", "expel envoys b", "", sim.Command{Kind: world.CmdExpel, Target: "envoys", Choice: "ten"}},
		{
			"en", `readout pilot own as office about shots holds text "We spoke."`, "",
			sim.Command{Kind: world.CmdReadout, Target: "pilot", Choice: "own", Account: "office", About: "shots", Position: world.Holds, Texts: map[string]string{"en": "We spoke."}},
		},
		{
			"en", "do 3 own", "\noffice\n\nWe spoke.\n.\n\n\n\n",
			sim.Command{Kind: world.CmdReadout, Target: "pilot", Choice: "own", Account: "office", Texts: map[string]string{"en": "We spoke."}},
		},
	} {
		g, out := atDesk(t, c.lang, c.answers)
		r, v := g.grammar.parse(c.line), g.s.View()
		list := g.numbered(v)
		if kind, ok := world.CommandOf(r.verb); ok {
			for i := len(list) - 1; i >= 0; i-- {
				if list[i].Kind != kind {
					list = append(list[:i:i], list[i+1:]...)
				}
			}
		}
		s, err := g.whichStep(r, list, v)
		if err != nil {
			t.Errorf("%s: %v", c.line, err)
			continue
		}
		got, err := g.stepCommand(r, s, v)
		if err != nil || !reflect.DeepEqual(*got, c.want) {
			t.Errorf("%s: %v\n got %+v\nwant %+v\n%s", c.line, err, got, c.want, out)
		}
	}
}

func TestStepsAreListedReadAndCounted(t *testing.T) {
	g, out := atDesk(t, "en", "")
	for _, line := range []string{"status", "steps", "steps 3", "query nobody", "expel envoys quickly as"} {
		if err := g.obey(line); err != nil {
			t.Fatal(err)
		}
	}
	g.advance(1)
	g.out.Flush()
	wants(t, out.String(), "3 steps can be taken", "Orders and your principal", "1. deny-now (Instruction): open until", "2. proven (Line to take): stands until",
		"Settle a common text (agreed)", "Type: do 3 a", "No step “nobody” here.")
}

// A scenario without practice shows nothing of it.
func TestWithoutPracticeNothingIsSaidOfIt(t *testing.T) {
	out := newPlayer(t, harbour).play(t, "\nhelp\nstatus\nsteps\nquery\nquit\n")
	wants(t, out, "Nothing of the kind is known now.", "“query” asks the sender whether an instruction stands. No instruction has been given that you could ask about.")
	for _, word := range []string{"readout", "expel", "can be taken"} {
		if strings.Contains(out, word) {
			t.Errorf("%q is said", word)
		}
	}
}

func TestWhoPublishesADraftTakesTheAnswerThatOpensIt(t *testing.T) {
	p := newPlayer(t, "ninety-seconds")
	out := p.play(t, "\nnext\nnext\nnext\nnext\npost draft holding-line !\nquit\n")
	all := p.last.Commands()
	if len(all) != 2 || all[0].Kind != world.CmdChoose || all[1].Kind != world.CmdPost {
		t.Errorf("%+v\n%s", all, out)
	}
}

// TestEveryMechanicIsTakenInPlay plays the scenario in which every mechanic
// stands: its steps are listed, read and taken by number and by command.
func TestEveryMechanicIsTakenInPlay(t *testing.T) {
	p := newPlayer(t, "../scenario/testdata/rich")
	out := p.play(t, "\n"+strings.Repeat("next\n", 6)+"steps\ndo 8 !\ndo 2 a !\nconsular hostel identify !\nattribute forged a !\ntasks\nnext\nnext\nsteps\nquit\n")
	given := map[world.CommandKind]string{}
	for _, c := range p.last.Commands() {
		given[c.Kind] = c.Choice
	}
	for kind, way := range map[world.CommandKind]string{world.CmdQuery: "", world.CmdPrepare: "who-spoke", world.CmdConsular: "identify", world.CmdAttribute: "private"} {
		if got, ok := given[kind]; !ok || got != way {
			t.Errorf("%s was given %v, in the way %q", kind, ok, got)
		}
	}
	wants(t, out, "What is asked of you", "Red line: The embassy closes.", "New: Deny it, now (Instruction). Type steps 8.", "8. Deny it, now (Instruction): open",
		"New: Who forged the cable (Attribution). Type steps 5.", "5. Who forged the cable (Attribution): open", // each keeps its number
		"under way until", "asked, answer by")
	if t.Failed() {
		t.Log(out)
	}
}

// A play-through that is gone on with has the numbers of its steps that it had, also
// where one of them has gone since.
func TestStepsKeepTheirNumbersWhereACrisisIsGoneOnWith(t *testing.T) {
	p := newPlayer(t, "muster-point")
	s, err := p.begin(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := newConsole(context.Background(), &Options{In: strings.NewReader(""), Out: &out}, locale.New("en"))
	stayed := newGame(c, s)
	anew := 0 // numbers that the list alone would not give
	for tick := range 300 {
		s.Advance()
		stayed.newSteps(s.View())
		if tick%20 != 0 {
			continue
		}
		back := newGame(c, s) // what a journal that is resumed comes to
		for i, step := range back.numbered(s.View()) {
			a, b := stayed.place(step.ID()), back.place(step.ID())
			if a != b {
				t.Errorf("tick %d: %s was number %d and is %d", tick, step.ID(), a, b)
			}
			if a != i+1 {
				anew++
			}
		}
	}
	if anew == 0 {
		t.Error("the steps came up in the order of the list: nothing is compared")
	}
}

package textplay

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/world"
)

// TestNothingTypedIsPassedOver gives lines with words that no command has a use
// for: they are named, and nothing is done.
func TestNothingTypedIsPassedOver(t *testing.T) {
	p := newPlayer(t, harbour)
	for line, said := range map[string]string{
		`post as office lo "Nous regardons." !`:                              "No meaning after post: “lo”",
		`post as office about shots denies de "Wir suchen." !`:               "It is not said what the text “Wir suchen.” is: put text before it, or its language (en, fr).",
		`post as office about shots denies with funnel fr "Non." en "No." !`: "No meaning after post: “with funnel”.",
		`verify funnel text "Now." !`:                                        "No meaning after verify: “Now”.",
		`choose m2 a on wall !`:                                              "No meaning after choose: “on wall”.",
		`post look !`:                                                        "No meaning after post: “look”",
		`post as office en "We look." en "We look again." !`:                 "It is not said what the text “We look again.” is",
		`post as office about shots false text "No." !`:                      "asserts, denies, partly, holds. Did you mean denies?",
		`verify funnel quickly !`:                                            "No meaning after verify: “quickly”",
		`silence about shots until 2h reason proof is coming !`:              "No meaning after silence: “is” and “coming”.",
		`post as office about shots holds fr "Nous regardons." "Encore." !`:  "“Encore.”",
	} {
		wants(t, p.play(t, "\n"+line+"\nquit\n"), said)
		if n := len(p.last.Commands()); n > 0 {
			t.Errorf("%s: %d commands were given", line, n)
		}
	}
}

func TestVersionsByTheirLanguages(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost as office about shots holds fr \"Nous regardons.\" en \"We are looking.\" !\npost looking\ny\nquit\n")
	all := p.last.Commands()
	if len(all) != 2 || all[0].Texts["fr"] != "Nous regardons." || all[0].Texts["en"] != "We are looking." || all[0].Draft != "" {
		t.Fatalf("%+v\n%s", all, out)
	}
	if all[1].Draft != "looking" {
		t.Error("a draft is not found by its whole name")
	}
}

func TestAPositionThatIsNoneIsMended(t *testing.T) {
	p := newPlayer(t, harbour)
	wants(t, p.play(t, "\npost as office about shots text \"No.\"\nfalse\ncancel\nquit\n"), "No position “false” here. There is: asserts, denies, partly, holds. Did you mean denies?")
	p.lang = "fr"
	wants(t, p.play(t, "\npublier compte office sujet shots texte \"Non.\"\ndément\nn\nquitter\n"), "Position : ")
}

func TestOneCanLeaveAnywhere(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost as office\nWe are looking.\ncancel\nsecure office\nmaybe\nn\nquit\n")
	wants(t, out, "Type y or n; n first if you want something else.")
	if n := strings.Count(out, "Cancelled."); n != 2 {
		t.Errorf("cancelled %d times:\n%s", n, out)
	}
	out = p.play(t, "\npost\n\n\n\nWe are looking.\nIt takes time.\ncancel\nquit\n")
	wants(t, out, "Cancelled. Nothing was done.")
}

func TestTheReactionToAChoiceIsTold(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nnext\nnext\nnext\nchoose m2 a!\nnext\nchoose m2 b\nanswer m2\nquit\n")
	wants(t, out, "Decided: Say that we are looking", "Ida Roth: Reply: Good.", "Message m2, “What now”: it offers no answer that you could choose. State: You chose: Say that we are looking.",
		"Message m2, “What now”: nobody waits for an answer to it.")
	if p.last.Commands()[0].Choice != "say" {
		t.Error("not chosen")
	}
}

func TestACommandThatCannotBeDoneAnyMoreIsNamed(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nsecure office\n\nsecure office\n\nassign ida rest !\nverify funnel !\ngo 1h !\nquit\n")
	void := false
	for _, c := range p.last.Commands() {
		void = void || c.Kind == world.CmdAssign
	}
	if !void {
		t.Fatalf("nobody is assigned:\n%s", out)
	}
	wants(t, out, "This could no longer be done: assignment: Ida Roth (")
}

func TestDeadlinesStopTheClock(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\n"+strings.Repeat("next\n", 12))
	wants(t, out, "Day 1 20:10 UTC", "The time for an answer runs out: The Gull", "The time for an answer runs out: Bo Lind, “Passengers”, until 22:00, in 30 min.")
	if n := strings.Count(strings.Join(strings.Fields(out), " "), "“Passengers”, until 22:00"); n != 1 {
		t.Errorf("said %d times", n)
	}
}

func TestTheDebriefBeginsWithWhatWasSo(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\ngo 10h !\ntruth\nquit\n")
	wants(t, out, "What nobody could see 1. hole: "+p.last.Sim().Fact(0)+". The chance of this was 50 %.")
	if n := strings.Count(out, "What nobody could see"); n != 2 {
		t.Errorf("said %d times", n)
	}
}

func TestWhatWasGivenSaysWhenItStarts(t *testing.T) {
	p := newPlayer(t, harbour)
	wants(t, p.play(t, "\nsecure office !\nverify funnel !\ntasks\nquit\n"), "Given, starts at 18:30: securing an account: Harbour Office (c1).", "Given, starts at 18:40: check: The funnel, Ida Roth (c2).")
}

func TestAnAnswerGoesWhereTheQuestionWasAsked(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nnext\nanswer p2 text \"We are looking.\" !\nnext\nnext\nanswer m3 as consulate text \"Stay ashore.\" !\nquit\n")
	all := p.last.Commands()
	if len(all) != 2 || all[0].Account != "office" || !slices.Equal(all[0].Platforms, []string{"wall"}) || all[1].Account != "consulate" || len(all[1].Platforms) != 0 {
		t.Fatalf("%+v\n%s", all, out)
	}
	wants(t, out, "No account was named: Harbour Office answers; as names another. No platform was named: the answer goes where the question was asked; on names others. From Harbour Office, on the Wall.")
}

func TestWhoDoesItIsSaid(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nevidence\nteam\nverify funnel\n\ncall pilot ask\ny\nnote pilot ask-in-writing\ny\nquit\n")
	wants(t, out, "Ida Roth: 47 min. Type: verify funnel", "Checking that takes 1 h by the book takes about 1 h 03 min.", "Ida Roth checks it (fresh).", "Bo Lind makes the contact (fresh).",
		"Nobody is free for it: you make the contact yourself.")
}

// Who was given something that has not begun is not free for another contact.
func TestWhoIsGivenAwayCannotMakeAContact(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nassign bo consular !\ncall pilot ask by bo!\nquit\n")
	wants(t, out, "Bo Lind has been given something already, which has not begun:", "(cancel c1)", "Free for this (")
	if n := len(p.last.Commands()); n != 1 {
		t.Errorf("%d commands were given:\n%s", n, out)
	}
}

func TestOneCounterForWhatWaits(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\nnext\nnext\nnext\nstatus\ninbox\nquit\n")
	wants(t, out, "3 matters wait for you. Command", "Team: 2 of 2 free. 3 matters wait for you. Day 1")
	if strings.Contains(out, "not read") {
		t.Errorf("what was read out is not read:\n%s", out)
	}
}

package textplay

import (
	"strings"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/session"
	"demarche/internal/world"
)

// What was written before going back to the choice of a draft is not published
// under the draft's name.
func TestADraftTakesThePlaceOfWhatWasWritten(t *testing.T) {
	p := newPlayer(t, harbour)
	for _, script := range []string{
		"\npost\n\n\n\nMy own words.\n.\nback\nback\nback\nback\n1\ny\nquit\n",
		"\nnext\nnext\nnext\nanswer p2\n\nMy own words.\n.\nback\nback\n1\ny\nquit\n",
	} {
		out := p.play(t, script)
		drafts := 0
		for _, c := range p.last.Commands() {
			if c.Draft == "looking" {
				drafts++
			}
			if c.Texts["en"] == "My own words." {
				t.Errorf("%+v\n%s", c, out)
			}
		}
		if drafts != 1 {
			t.Errorf("the draft is not taken:\n%s", out)
		}
	}
}

func TestWhatIsCheckedIsCheckedOnceMoreBySomebodyElse(t *testing.T) {
	p := newPlayer(t, harbour)
	team := p.bundle.World.Colleagues
	team[0].Errs, team[1].Skills[world.TaskVerify] = 1, fixed.One
	out := p.play(t, "\nverify funnel by ida !\ngo 2h !\nverify\nfunnel\n\ntasks\nquit\n")
	wants(t, out, "The funnel: Ida Roth has checked it, somebody else can once more (funnel)", "Bo Lind checks it")
	out = p.play(t, "\nverify funnel by ida !\ngo 2h !\nverify funnel by bo !\nquit\n")
	if n := len(p.last.Commands()); n != 2 {
		t.Errorf("%d commands were given:\n%s", n, out)
	}
}

func TestALengthIsReadAsTheGameSaysIt(t *testing.T) {
	p := newPlayer(t, harbour)
	for line, minute := range map[string]int32{
		"go 30 min !": 60, "go 1 h 30 !": 120, "wait 2 h !": 150, "wait 1 h 30 min\n": 120, "wait\n1\u00a0h 30\u00a0min\n": 120,
	} {
		out := p.play(t, "\n"+line+"\nquit\n")
		if got := p.last.Minute(); line[len(line)-1] == '!' && got != minute {
			t.Errorf("%q leads to minute %d, not %d:\n%s", line, got, minute, out)
		}
		if len(p.last.Commands()) == 0 && line[0] == 'w' {
			t.Errorf("%q is refused:\n%s", line, out)
		}
	}
	out := p.play(t, "\nsilence about shots until 1 h 30 min reason \"Proof is coming.\" !\nquit\n")
	if all := p.last.Commands(); len(all) != 1 || all[0].Until != 120 {
		t.Errorf("%+v\n%s", all, out)
	}
}

func TestAWordThatIsNoCommandDoesNotTakeOver(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "ok\n\nstatus\nquit\n")
	no, duty := strings.Index(out, "There is no command “ok”"), strings.Index(out, "You are on duty")
	if no < 0 || duty < no {
		t.Errorf("answered at %d, taken over at %d", no, duty)
	}
}

func TestTheEndOfATaskIsTold(t *testing.T) {
	p := newPlayer(t, harbour)
	wants(t, p.play(t, "\nassign bo rest !\ngo 9h !\n"), "Bo Lind is done and free again: rest.")
	if out := p.play(t, "\nassign bo rest !\n"+strings.Repeat("go 10m !\n", 55)); strings.Count(out, "is done and free again") != 1 {
		t.Errorf("told twice or never:\n%s", out)
	}
}

func TestWhatIsAboveInTheTimelineIsCounted(t *testing.T) {
	p := newPlayer(t, harbour)
	wants(t, p.play(t, "\ngo 2h !\ntimeline 1\nquit\n"), "not shown: type timeline all.")
	if out := p.play(t, "\ngo 2h !\ntimeline all\nquit\n"); strings.Contains(out, "not shown: type") {
		t.Error("not all is shown")
	}
}

func TestAnExamSaysWhatTheClockDoesHere(t *testing.T) {
	p := newPlayer(t, harbour)
	p.mode = session.Exam
	if out := p.play(t, "\nquit\n"); strings.Contains(out, "no pause") {
		t.Error(out)
	}
}

// A command that only reads is done in the midst of a question, which is asked
// again.
func TestOneCanReadInTheMidstOfAQuestion(t *testing.T) {
	p := newPlayer(t, harbour)
	out := p.play(t, "\npost\ndrafts looking\n1\nteam\nn\nsilence about shots\nevidence\n2h\nProof is coming.\ny\nquit\n")
	wants(t, out, "To publish it: post draft 1", "Ida Roth (ida), Checks", "The funnel", "Bo Lind")
	if n := strings.Count(out, "A prepared text?"); n != 2 {
		t.Errorf("asked %d times:\n%s", n, out)
	}
	if all := p.last.Commands(); len(all) != 1 || all[0].Until != 150 {
		t.Errorf("%+v\n%s", all, out)
	}
}

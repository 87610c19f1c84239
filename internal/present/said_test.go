package present

import (
	"strings"
	"testing"

	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

func TestHiddenFactsAreTold(t *testing.T) {
	s := desk(t)
	list := teller(s, "en").Facts(s.Sim())
	if len(list) != 1 || list[0].Name != "hole" || list[0].Value != s.Sim().Fact(0) || !strings.Contains(list[0].Chance, "50") {
		t.Errorf("%+v", list)
	}
}

func TestRefusalsSayWhatIsWrong(t *testing.T) {
	en := teller(desk(t), "en")
	for _, c := range []struct {
		refusal sim.Refusal
		want    string
	}{
		{sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "minute", "id": "7"}}, "A command is given now, for no other time."},
		{sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "promise", "id": "720"}}, "An update cannot be promised for Day 2 06:00 UTC."},
		{sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "position", "id": "9"}}, "A text cannot say that of a claim."},
		{sim.Refusal{Code: sim.RefusedMissing, Args: map[string]string{"what": "platform"}}, "This account is on none of these platforms."},
		{sim.Refusal{Code: sim.RefusedNotOffered, Args: map[string]string{"what": "wall"}}, "This account has no audience on the Wall."},
		{sim.Refusal{Code: sim.RefusedNotOffered, Args: map[string]string{"what": "looking"}}, "The draft “We are looking” cannot be used as things stand."},
		{sim.Refusal{Code: sim.RefusedBusy, Args: map[string]string{"task": "verify", "colleague": "ida", "doing": "liaison", "until": "60", "now": "0"}}, "Ida Roth is at work until 19:00 UTC: contacts."},
		{sim.Refusal{Code: sim.RefusedBusy, Args: map[string]string{"task": "verify", "colleague": "ida", "doing": "away", "now": "0"}}, "Ida Roth is taken up elsewhere."},
		{sim.Refusal{Code: sim.RefusedBusy, Args: map[string]string{"task": "verify", "colleague": "ida", "now": "0", "others": "bo"}}, "This is not Ida Roth’s work: checking."},
		{sim.Refusal{Code: sim.RefusedDone}, "This is done already, under way, or named twice."},
		{sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "post", "id": "x"}}, "There is no such post: x."},
	} {
		if got := en.Refusal(&c.refusal); got.Why != c.want || got.Mend == "" {
			t.Errorf("got %+v, want %q", got, c.want)
		}
	}
}

func TestSilenceFeedsOnlyWhatIsHeard(t *testing.T) {
	en := teller(desk(t), "en")
	for _, c := range []struct {
		heard []view.Signal
		feeds bool
	}{{nil, false}, {[]view.Signal{{Value: 50, Error: 20}}, false}, {[]view.Signal{{Value: 20}, {Value: 51, Error: 20}}, true}} {
		said := en.NarrativeState(&view.Narrative{Heard: c.heard, Believed: c.heard, Vacuum: 900})
		if strings.Contains(said, "feeds it") != c.feeds {
			t.Errorf("heard by %v: %s", c.heard, said)
		}
	}
}

func TestTheOutcomeSaysWhichWayIsBetter(t *testing.T) {
	s := desk(t)
	en := teller(s, "en")
	w := *en.w
	en.w = &w
	w.Rubric.Loss = make([]world.LossTerm, 1)
	w.Rubric.Duty, w.Rubric.Par = 65536/2, 65536/4
	for loss, want := range map[float64]string{0.75: "Doing only the bare duty would have cost less.", 0.3: "", 0.25: "This is as good as the best line known, or better."} {
		sc := score.Score{Loss: loss, Parts: []score.Part{{ID: score.Outcome, Weight: 1, Items: []score.Item{{Key: "loss", Args: map[string]string{"term": "x"}, Value: loss, Weight: 1}}}}}
		p := en.Score(sc, s.View()).Parts[0]
		if p.Verdict != want || !strings.Contains(p.Note, "lower is better. The bare duty loses 0.50, the best line known 0.25.") || !strings.HasSuffix(p.Items[0].Worth, "; 0 is best") {
			t.Errorf("loss %v: %q %q %+v", loss, p.Note, p.Verdict, p.Items)
		}
	}
}

func TestNoReasonIsEmpty(t *testing.T) {
	if got := teller(desk(t), "en").reason(tone.ReasonDimension, nil); got != "a word of the lexicon" {
		t.Error(got)
	}
}

func TestSilencesSayHowLong(t *testing.T) {
	s := desk(t)
	v := *s.View()
	got := teller(s, "en").Silence(&view.Silence{About: world.None, From: 30, Until: 150, Reason: "proof"}, &v)
	if got != "No comment on everything since 18:30 UTC, until 20:30 UTC, in 2\u00a0h. Reason: proof" {
		t.Error(got)
	}
}

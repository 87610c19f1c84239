package debrief

import (
	"testing"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

func TestWordsAndContactsFollowAModel(t *testing.T) {
	said := func(kind world.CommandKind, act speech.Act, finer speech.Kind, evidence ...string) sim.Command {
		r := speech.Reading{Act: act, Kind: finer, Confidence: 90}
		return sim.Command{Kind: kind, Evidence: evidence, Readings: map[string]speech.Reading{"en": r}}
	}
	w := &world.World{}
	for _, c := range []struct {
		name string
		do   sim.Command
		want Model
	}{
		{"a statement informs", said(world.CmdPost, speech.State, speech.Hold), Information},
		{"a correction informs", said(world.CmdPost, speech.Deny, speech.CorrectClaim), Information},
		{"mockery seeks attention", said(world.CmdPost, speech.Disapprove, speech.Mock, "footage"), Agentry},
		{"blame without proof seeks attention", said(world.CmdPost, speech.Disapprove, speech.Accuse), Agentry},
		{"blame with proof wants others to move", said(world.CmdPost, speech.Disapprove, speech.Accuse, "footage"), Asymmetric},
		{"a threat wants others to move", said(world.CmdPost, speech.Threaten, speech.Plain), Asymmetric},
		{"an offer is ready to move", said(world.CmdPost, speech.Cooperate, speech.Offer), Symmetric},
		{"an apology is ready to move", said(world.CmdAnswer, speech.Apologise, speech.Plain), Symmetric},
		{"a call listens", sim.Command{Kind: world.CmdCall}, Symmetric},
		{"a summons does not", sim.Command{Kind: world.CmdSummon}, Asymmetric},
	} {
		if m := MixOf(w, []sim.Command{c.do}); m.All() != 1 || m.Counts[c.want] != 1 {
			t.Errorf("%s: %+v", c.name, m)
		}
	}
	unsure := said(world.CmdPost, speech.Threaten, speech.Plain)
	unsure.Readings["en"] = speech.Reading{Act: speech.Threaten, Confidence: speech.Trusted - 1}
	inside := []sim.Command{{Kind: world.CmdVerify}, {Kind: world.CmdAssign}, {Kind: world.CmdClear}, unsure}
	if m := MixOf(w, inside); m.All() != 0 || m.Unsure != 1 {
		t.Errorf("who speaks to nobody outside, or cannot be read, counts: %+v", m)
	}
}

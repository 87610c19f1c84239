package validation

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

const tenDays = 10 * 24 * 60 // minutes

// The usual reader: what the shipped scenarios take for an average public.
const (
	usualOutrage = .1
	usualCharge  = .6
)

// laboratory is the world of a study. Claims are believed by 60 % of those who
// read them: the share that the conversions in package effects start from.
func (st *study) laboratory(seed uint64) *world.World {
	q := fixed.FromFloat
	alike := func(x float64) []fixed.Q {
		list := make([]fixed.Q, st.arms)
		for i := range list {
			list[i] = q(x)
		}
		return list
	}
	w := &world.World{
		Clock:       world.Clock{Unix: 8 * 3600, Tick: 5, Ticks: st.ticks + 1}, // eight in the morning
		Languages:   []string{"en", "ar"},
		Governments: []world.Government{{ID: "ours", Public: world.None, Language: world.None}, {ID: "rival", Public: world.None, Language: world.None}},
		Platforms:   []world.Platform{{ID: "paper", HalfLife: 5}},
		Population:  world.Population{Agents: st.agents * int32(st.arms), Seed: seed},
		Effects:     effects.Default(),
	}
	w.Effects[effects.ShareContact], w.Effects[effects.OpinionInfluence] = 0, 0 // readers do not talk
	trust := [world.Classes]fixed.Q{fixed.Half, fixed.Half, fixed.Half, fixed.Half, fixed.Half}
	for range st.arms {
		w.Segments = append(w.Segments, world.Segment{
			People: 1_000_000, Speaks: []fixed.Q{fixed.One, 0}, On: []fixed.Q{fixed.One}, Stance: []fixed.Q{0, 0}, Spread: q(.3),
			Trust: trust, Literacy: fixed.Half, Outrage: q(usualOutrage), Stubborn: fixed.Half,
		})
	}
	for arm := everyone; arm < st.arms; arm++ {
		reach := alike(1)
		if arm != everyone {
			reach = alike(0)
			reach[arm] = fixed.One
		}
		w.Accounts = append(w.Accounts, world.Account{Class: world.Press, Government: world.None, Abroad: world.None, Reach: [][]fixed.Q{reach}, Credibility: alike(.5)})
	}
	believed := believedBy(w, .6)
	for _, isTrue := range []bool{false, true} {
		w.Narratives = append(w.Narratives, world.Narrative{
			Fact: world.None, True: []bool{isTrue}, Charge: q(usualCharge), Against: ours, Catches: believed, Doubted: q(.3),
			Settles: tenDays, Fades: tenDays, Shared: q(.25), // measured before the undecided settle and sharers fall silent
		})
	}
	if st.world != nil {
		st.world(w)
	}
	return w
}

// believedBy is the base chance of a claim that this share of usual readers
// takes up when it is stated to them.
func believedBy(w *world.World, share float64) fixed.Q {
	v := &w.Effects
	usual := v[effects.AdoptStatement] + v[effects.AdoptArousal].Mul(fixed.FromFloat(usualOutrage))
	return fixed.Logistic(fixed.Logit(fixed.ProbOf(fixed.FromFloat(share))) - usual).Q()
}

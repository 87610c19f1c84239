package validation

import (
	"math"

	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// said is a post of the player's side.
func said(at int32, arm, about int, position world.Position, change func(r *speech.Reading)) stimulus {
	return shown(at, arm, about, position, func(p *population.Post) {
		p.Ours = true
		if change != nil {
			change(&p.Reading)
		}
	})
}

// responses: all arms believe that the government could have prevented what a
// claim lays at its door. One is told by it that there is something in it and
// that it is sorry, the other that there is something in it.
func responses(l *lab) []Row {
	const matched, mismatched = 1, 0
	st := study{arms: 2, agents: 4000, ticks: 2 * later, posts: []stimulus{
		shown(0, everyone, falseClaim, world.Asserts),
		said(later, mismatched, falseClaim, world.Partly, nil),
		said(later, matched, falseClaim, world.Partly, func(r *speech.Reading) { r.Act = speech.Apologise }),
	}, world: func(w *world.World) {
		w.Narratives[falseClaim].Cause, w.Narratives[falseClaim].Catches = world.Preventable, fixed.One
	}}
	found := l.measure(80, st, func(s *population.State) []float64 {
		a, b := trusts(s, matched), trusts(s, mismatched)
		both := math.Sqrt((a.deviation()*a.deviation() + b.deviation()*b.deviation()) / 2)
		return []float64{correlation((a.mean() - b.mean()) / both)}
	})
	return []Row{against("crisis response", "trust after a matched response, beside a mismatched one, r", "response.matched").sized(found[0], 0,
		"among people who hold the government responsible; the source is on organisations")}
}

// trusts is what each in an arm holds of the player's side.
func trusts(s *population.State, arm int) sample {
	var list sample
	for a := s.People.Bounds[arm]; a < s.People.Bounds[arm+1]; a++ {
		list = append(list, s.TrustOf(a).Float())
	}
	return list
}

// manners: a statement of the player's side in other words.
func manners(l *lab) []Row {
	trust := func(change func(r *speech.Reading)) sample {
		st := study{arms: 1, agents: 2000, ticks: later, posts: []stimulus{said(0, everyone, world.None, world.Silent, nil)}}
		other := st
		other.posts = []stimulus{said(0, everyone, world.None, world.Silent, change)}
		return l.pairs(16, st, other, func(plain, otherwise *population.State) []float64 {
			return []float64{float(otherwise.Trust(0) - plain.Trust(0))}
		})[0]
	}
	return []Row{
		against("silence", "trust after declining to comment, beside a plain statement", "silence.reticence").signed(
			trust(func(r *speech.Reading) { r.Kind = speech.NoComment }), ""),
		against("uncertainty", "trust after a hedged statement, beside a plain one", "uncertainty.trust").signed(
			trust(func(r *speech.Reading) { r.Certainty = 20 }), ""),
	}
}

// publics: words of the player's government to another's, as that government's
// public takes them, and a third public.
func publics(l *lab) []Row {
	const theirs, third = 0, 1
	words := func(to int, goldstein int16) study {
		return study{arms: 2, agents: 2000, ticks: later, posts: []stimulus{
			shown(0, everyone, world.None, world.Silent, func(p *population.Post) { p.To, p.Reading.Goldstein = to, goldstein }),
		}, world: func(w *world.World) {
			w.Governments[rival].Public, w.Accounts[0].Government = theirs, ours
		}}
	}
	outrage := l.pairs(16, words(rival, 0), words(rival, -60), func(plain, harsh *population.State) []float64 {
		return []float64{float(harsh.Outrage(theirs) - plain.Outrage(theirs))}
	})
	stance := func(goldstein int16) sample {
		return l.pairs(16, words(world.None, 0), words(world.None, goldstein), func(plain, other *population.State) []float64 {
			return []float64{float(other.Stance(third, ours) - plain.Stance(third, ours))}
		})[0]
	}
	friendly, harsh := stance(60), stance(-60)
	won := against("public diplomacy", "harsh posts do not win a foreign public (one-sided: the sign is not +)", "diplomacy.aggressive").signed(harsh,
		"0 stands for no gain, whether the stance stays or falls. It falls a little, as the source finds possible in times of crisis")
	won.Found = math.Max(won.Found, 0)
	return []Row{
		against("provocation", "outrage of the public that is addressed, harsh words beside plain ones", "provocation.pressure").signed(outrage[0], ""),
		against("public diplomacy", "stance of a foreign public, friendly posts beside plain ones", "diplomacy.friendly").signed(friendly, ""),
		won.judged(),
	}
}

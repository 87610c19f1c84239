package validation

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/world"
)

// meetings: arm k reads a claim 2^k times. The claim stirs nobody, as the
// statements of such experiments do.
func meetings(l *lab) []Row {
	st := study{arms: 3, agents: 6000, ticks: 4 * later, world: func(w *world.World) { w.Narratives[falseClaim].Charge = 0 }}
	for arm := range int32(st.arms) {
		for k := range int32(1) << arm {
			st.posts = append(st.posts, shown(k*later, int(arm), falseClaim, world.Asserts))
		}
	}
	found := l.measure(80, st, func(s *population.State) []float64 {
		second := difference(belief(s, falseClaim, 1), belief(s, falseClaim, 0))
		next := difference(belief(s, falseClaim, 2), belief(s, falseClaim, 1))
		return []float64{second, next - second}
	})
	return []Row{
		against("repetition", "belief after two meetings, beside one", "repetition.meta").toSign().signed(found[0],
			"OFF IN SIZE: g is about 0.17, published 0.37 [0.30, 0.44]. That material is trivia that nobody contests; here only who is still undecided, or of two minds, can be won by hearing more of the same"),
		Row{
			Limit: "repetition: what two meetings more add to two, less what a second adds to one, d", Source: finding("repetition.logarithm").Source + " (repetition.logarithm)",
			DOI: finding("repetition.logarithm").DOI, Fitted: true,
		}.sized(found[1], 0.05, "by construction: minds are settled, each by a threshold of its own, and what is held against it grows with the logarithm of meetings, as the source finds it: each doubling adds the same. Bias: readers differ, and shares do not add up as logits do"),
	}
}

// feelings: readers who are stirred already beside calm ones.
func feelings(l *lab) []Row {
	st := study{arms: 2, agents: 6000, ticks: later, posts: []stimulus{shown(0, everyone, falseClaim, world.Asserts)}, world: func(w *world.World) {
		w.Segments[1].Outrage = fixed.Half
	}}
	found := l.measure(80, st, func(s *population.State) []float64 {
		return []float64{belief(s, falseClaim, 1) - belief(s, falseClaim, 0)}
	})
	return []Row{
		against("emotion", "the outraged believe a false claim more often", "emotion.belief").signed(found[0],
			"in the source emotion makes false news more credible and not true news; in the model both"),
	}
}

// films: the same claim as a text and as a film.
func films(l *lab) []Row {
	st := study{arms: 2, agents: 8000, ticks: later, posts: []stimulus{
		shown(0, 0, falseClaim, world.Asserts),
		shown(0, 1, falseClaim, world.Asserts, func(p *population.Post) { p.Video = true }),
	}}
	found := l.measure(160, st, func(s *population.State) []float64 {
		return []float64{difference(belief(s, falseClaim, 1), belief(s, falseClaim, 0))}
	})
	return []Row{against("video", "a film against a text, d", "video.belief").sized(found[0], 0, "that it took place; the number is that of the preprint of 2020. The published paper (Wittenberg, Tappin, Berinsky and Rand 2021, 10.1073/pnas.2114388118) has clear evidence that seeing is believing, in a number that was not read, and small effects on attitudes")}
}

// afterwards: what a claim has done to feelings when all who believed it have
// been corrected, beside people who never read it.
func afterwards(l *lab) []Row {
	const never, corrected = 0, 1
	st := study{arms: 2, agents: 4000, ticks: 2 * later, posts: []stimulus{
		shown(0, corrected, falseClaim, world.Asserts),
		shown(later, corrected, falseClaim, world.Denies),
	}, world: with(func(v *effects.Values) { v[effects.CorrectDenial] = 30 * fixed.One })} // everybody gives it up
	found := l.measure(40, st, func(s *population.State) []float64 {
		return []float64{
			float(s.Outrage(never) - s.Outrage(corrected)), float(s.Stance(corrected, ours) - s.Stance(never, ours)), belief(s, falseClaim, corrected),
		}
	})
	return []Row{
		against("continued influence", "calm, when all believers were corrected, beside those who never read it", "belief-echoes.attitudes", effects.FeelRelief).
			signed(found[0], "part of the outrage stays after a claim is given up; the source is on attitudes, and that outrage does as they do is judgement"),
		against("continued influence", "stance toward who was hurt, when all believers were corrected", "belief-echoes.attitudes", effects.OpinionRegained).
			signed(found[1], "part of the stance is not regained"),
	}
}

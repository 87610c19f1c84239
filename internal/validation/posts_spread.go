package validation

import (
	"math"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/world"
)

// passing is the share of those in an arm who believe a claim that pass it on.
func passing(s *population.State, claim, arm int) float64 {
	_, believed, _ := s.Minds(claim, arm)
	return sharing(s, claim, arm) / believed.Float()
}

// attention: a post with a feature and the same post without, on a platform
// that ranks by nothing but what is shared. Compared is how many see it.
func attention(l *lab) []Row {
	reach := func(change func(*population.Post)) sample {
		plain := study{arms: 1, agents: 12000, ticks: later, posts: []stimulus{shown(0, everyone, falseClaim, world.Asserts)}, world: func(w *world.World) {
			w.Platforms[0].Ranking, w.Platforms[0].Pictures = fixed.One, true
			w.Accounts[0].Reach[0][0] = fixed.FromFloat(.3)
		}}
		other := plain
		other.posts = []stimulus{shown(0, everyone, falseClaim, world.Asserts, change)}
		return l.pairs(80, plain, other, func(a, b *population.State) []float64 { return []float64{heard(b) / heard(a)} })[0]
	}
	ratio := func(lever, what, name string, change func(*population.Post)) Row {
		return against(lever, what+", ratio of people who are shown it", name).sized(reach(change), rounding(name), "at full ranking; where a platform ranks by half, its root. The source counts reposts, not readers. May differ by the rounding of the coefficient")
	}
	return []Row{
		ratio("photo", "a post with a photo", "reshares.photo", func(p *population.Post) { p.Photo = true }),
		ratio("video", "a post with a film", "reshares.video", func(p *population.Post) { p.Video = true }),
		ratio("number", "a post with a number", "reshares.number", func(p *population.Post) { p.Reading.Figures = 1 }),
		ratio("hashtag", "a post with a hashtag", "reshares.hashtag", func(p *population.Post) { p.Reading.Tags = 1 }),
		ratio("moral words", "a post with a moral-emotional word", "moral.words", func(p *population.Post) { p.Reading.Moral = 1 }),
		ratio("out-group words", "a post with a word for the other side", "outgroup.words", func(p *population.Post) { p.Reading.OutGroup = 1 }),
	}
}

// rounding is what a ratio may be off by because its coefficient has two
// decimals: half a unit of the last, on the scale of logarithms.
func rounding(name string) float64 { return .005 * float(finding(name).Value) }

// heard is the share of the first arm that has met the false claim.
func heard(s *population.State) float64 {
	h, _, _ := s.Minds(falseClaim, 0)
	return h.Float()
}

// usualRanking is how platforms rank in the shipped scenarios, in the middle.
const usualRanking = .55

// words: a post with a word and the same without. Compared are the odds that a
// believer passes it on, and all that pass it on.
func words(l *lab) []Row {
	shares := func(change func(*population.Post)) []sample {
		plain := study{arms: 1, agents: 20000, ticks: later, posts: []stimulus{shown(0, everyone, falseClaim, world.Asserts)}, world: func(w *world.World) {
			w.Platforms[0].Ranking = fixed.FromFloat(usualRanking)
			w.Accounts[0].Reach[0][0] = fixed.FromFloat(.5)
		}}
		other := plain
		other.posts = []stimulus{shown(0, everyone, falseClaim, world.Asserts, change)}
		return l.pairs(80, plain, other, func(a, b *population.State) []float64 {
			odds := math.Exp(logOdds(passing(b, falseClaim, 0)) - logOdds(passing(a, falseClaim, 0)))
			return []float64{odds, sharing(b, falseClaim, 0) / sharing(a, falseClaim, 0)}
		})
	}
	moral := shares(func(p *population.Post) { p.Reading.Moral = 1 })
	outgroup := shares(func(p *population.Post) { p.Reading.OutGroup = 1 })
	return []Row{
		against("moral words", "odds that a believer passes it on, for a word", "moral.words").sized(moral[0], rounding("moral.words"),
			"the source's 20 % is a ratio of retweet counts, used here as log odds of passing on. May differ by the rounding of the coefficient"),
		against("moral words", "passed on in all, ratio for a word", "moral.words").sized(moral[1], apart("moral.words", "moral.meta"),
			"more are shown it and more of them pass it on, on a platform of the shipped kind. May differ by what the source and the replication in 27 studies are apart"),
		against("out-group words", "odds that a believer passes it on", "outgroup.words").sized(outgroup[0], rounding("outgroup.words"),
			"may differ by the rounding of the coefficient"),
		against("out-group words", "passed on in all, ratio", "outgroup.words").sized(outgroup[1], rounding("outgroup.words"),
			"more are shown it and more of them pass it on, on a platform of the shipped kind; at full ranking the ratio is about 2"),
	}
}

// falsehoods: the same claim where it is false and where it is true.
func falsehoods(l *lab) []Row {
	lie := study{arms: 1, agents: 12000, ticks: later, posts: []stimulus{shown(0, everyone, falseClaim, world.Asserts)}}
	truth := lie
	truth.truth = 1 << falseClaim
	odds := l.pairs(80, truth, lie, func(truth, lie *population.State) []float64 {
		return []float64{math.Exp(logOdds(passing(lie, falseClaim, 0)) - logOdds(passing(truth, falseClaim, 0)))}
	})
	talk := lie
	talk.agents, talk.ticks, talk.world = 4000, 24*12, func(w *world.World) {
		w.Effects = effects.Default()
		w.Platforms[0] = world.Platform{HalfLife: 60, Peers: 8 * fixed.One}
		w.Accounts[0].Reach[0][0] = fixed.FromFloat(.1)
		w.Narratives[falseClaim].Fades = 180
	}
	talkOfTruth := talk
	talkOfTruth.truth = 1 << falseClaim
	reach := l.pairs(40, talkOfTruth, talk, func(truth, lie *population.State) []float64 {
		return []float64{heard(lie) - heard(truth)}
	})
	return []Row{
		against("falsehood", "odds that a believer passes a claim on, false beside true", "falsehood.shared").sized(odds[0], rounding("falsehood.shared"),
			"may differ by the rounding of the coefficient"),
		against("falsehood", "people who meet a claim in a day, false beside true", "falsehood.shared").toSign().setBy(false).signed(reach[0],
			"OFF IN SIZE: about a tenth more, through sharing alone; the source's widest false cascades were many times as large as the widest true ones"),
	}
}

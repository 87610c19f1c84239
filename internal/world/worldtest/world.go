// Package worldtest makes small worlds for the tests of the core, without a
// scenario file.
package worldtest

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/world"
)

// Indices of what Small holds.
const (
	Home, Neighbour            = 0, 1 // governments, segments
	Abroad                     = 2    // segment: in distress
	Pulse, Press               = 0, 1 // platforms
	Ministry, TV, Troll, Daily = 0, 1, 2, 3
	Quotes, Hack               = 0, 1 // narratives; the first is true when the fact is "yes"
	Footage, Logs              = 0, 1 // evidence
	Ada, Ben                   = 0, 1 // colleagues
	English, Arabic            = 0, 1
	Cabinet                    = 0 // channel
	AllyPartner                = 0
	Minister                   = 0 // clearance
)

func q(f float64) fixed.Q { return fixed.FromFloat(f) }

func shares(f ...float64) []fixed.Q {
	var out []fixed.Q
	for _, x := range f {
		out = append(out, q(x))
	}
	return out
}

// Small is a world of two quarrelling states, two claims and a few accounts:
// two days, ticks of five minutes, 2,000 agents. The player takes over at the
// start.
func Small() *world.World {
	trust := [world.Classes]fixed.Q{q(.5), q(.5), q(.5), q(.4), q(.2)}
	segment := func(id string, people int64, speaks ...float64) world.Segment {
		return world.Segment{
			ID: id, Zone: 0, People: people, Speaks: shares(speaks...), On: shares(.7, .5), Stance: shares(.2, 0), Spread: q(.3),
			Trust: trust, Literacy: q(.5), Outrage: q(.05), Stubborn: q(.5),
		}
	}
	account := func(id string, class world.Class, government int, reach ...float64) world.Account {
		return world.Account{
			ID: id, Class: class, Government: government, Reach: [][]fixed.Q{shares(reach...), shares(reach...)},
			Credibility: shares(.6, .4, .5), Voice: q(.2), Abroad: world.None,
		}
	}
	ministry := account("ministry", world.Officials, Home, .4, .2, .3)
	ministry.Ours, ministry.Voice = true, fixed.One
	troll := account("troll", world.Fringe, world.None, .2, .3, .2)
	troll.Hostile = true
	daily := account("daily", world.Press, world.None, .3, .1, .2)
	daily.Brief = &world.Brief{Takes: 20, Offers: [world.TermKinds]bool{true}, Keeps: [world.TermKinds]fixed.Q{fixed.One}, On: []int{Press}}
	narrative := func(id string, fact int, isTrue ...bool) world.Narrative {
		return world.Narrative{
			ID: id, Fact: fact, True: isTrue, Charge: q(.6), Harm: fixed.One, Against: Home, Catches: q(.35), Doubted: q(.3),
			Settles: 240, Fades: 60, Shared: q(.25),
		}
	}
	w := &world.World{
		ID: "small", Version: 1,
		Clock:     world.Clock{Unix: 1937347200, Tick: 5, Ticks: 2 * 288},
		Calendar:  world.Calendar{Zones: []world.Zone{{ID: "utc"}}, Office: world.Hours{From: 480, To: 1080}, Prime: world.Hours{From: 1140, To: 1380}},
		Languages: []string{"en", "ar"},
		Governments: []world.Government{
			{ID: "home", Language: world.None, Public: Home, Tension: q(.1), Reacts: fixed.One, Calms: q(.05)},
			{ID: "neighbour", Language: world.None, Public: Neighbour, Tension: q(.3), Reacts: fixed.One, Calms: q(.05), Hears: q(.05)},
		},
		Segments: []world.Segment{segment("home", 3_000_000, .9, .5), segment("neighbour", 9_000_000, .3, .95), segment("abroad", 200_000, .8, .6)},
		Platforms: []world.Platform{
			{ID: "pulse", HalfLife: 40, Limit: 280, Ranking: q(.6), Peers: q(8), Homophily: q(.6), Pictures: true, Monitored: true, Moderation: world.Moderation{Delay: 120, Agrees: fixed.One, Errs: 0}},
			{ID: "press", HalfLife: 240, Peers: q(3), Homophily: q(.6), Monitored: true, Moderation: world.Moderation{Delay: 240, Agrees: fixed.One}},
		},
		Accounts: []world.Account{ministry, account("tv", world.Press, Neighbour, .1, .4, .2), troll, daily},
		Colleagues: []world.Colleague{
			{ID: "ada", Skills: [world.Tasks]fixed.Q{fixed.One, q(.5), q(.5), q(.5), q(.5), 0}, Speaks: []bool{true, true}},
			{ID: "ben", Skills: [world.Tasks]fixed.Q{q(.5), 0, fixed.One, fixed.One, fixed.One, 0}, Speaks: []bool{true, false}},
		},
		Clearances: []world.Clearance{{ID: "minister", Takes: 25, Off: 60}},
		Partners:   []world.Partner{{ID: "ally", Account: Daily, Takes: 60, Joins: Number("1")}},
		Channels: []world.Channel{{ID: "cabinet", Government: Neighbour, Kinds: [world.ChannelKinds]*world.ChannelTerms{
			{Takes: 20, Points: []world.Point{{ID: "reassure", Value: 40}, {ID: "warn", Value: -40}}},
		}}},
		Facts: []world.Fact{{ID: "spoken", Values: []string{"no", "yes"}, Prior: []fixed.Prob{fixed.ProbOf(q(.6)), fixed.Certain}}},
		Evidence: []world.Evidence{
			{ID: "footage", Holds: []fixed.Prob{fixed.Certain, 0}, Takes: 40, Offered: true, Media: world.None, Against: []int{Quotes}},
			{ID: "logs", Holds: []fixed.Prob{fixed.Certain, 0}, Takes: 60, Media: world.None, Supports: []int{Hack}},
		},
		Narratives: []world.Narrative{narrative("quotes", 0, false, true), narrative("hack", 0, true, false)},
		Media:      []world.Media{{ID: "still", Evidence: world.None}},
		Counters:   []world.Counter{{ID: "anger"}},
		Ladder: []world.Rung{
			{ID: "words", Up: Bool(`tension("neighbour") > 0.5`), Holds: 30},
			{ID: "envoy", Up: Bool(`tension("neighbour") > 0.8`), Down: Bool(`tension("neighbour") < 0.3`), Holds: 60},
			{ID: "closure", Down: Bool(`tension("neighbour") < 0.3`), Holds: 60},
		},
		Endings:    []world.Ending{{ID: "quiet", When: Bool("rung <= 1")}, {ID: "bad"}},
		Population: world.Population{Agents: 2000, Seed: 1},
		Effects:    coefficients(),
		Costs:      [world.CommandKinds]world.Cost{world.CmdPost: {Attention: 8}, world.CmdVerify: {Attention: 2}, world.CmdCall: {Attention: 10}},
		Rubric: world.Rubric{
			Weights: world.Weights{Timing: fixed.One, Tone: fixed.One, Outcome: fixed.One, Integrity: fixed.One, Reach: fixed.One, Ethics: fixed.One},
			Answer:  []world.Answer{{Narrative: Quotes, Within: 60, Weight: fixed.One}},
			Loss:    []world.LossTerm{{ID: "ladder", Value: Number("rung"), Weight: fixed.One}},
			Duty:    q(3), Par: q(1),
			Reach: []world.ReachGoal{{Segment: Home, Weight: fixed.One}, {Segment: Neighbour, Weight: fixed.One}},
		},
	}
	w.Events = []string{"quotes-appear", "tv-airs", "words", "envoy", "closure", "footage", "logs", "post", "verify", "call", "uncleared"}
	w.Injects = []world.Inject{{ID: "quotes-appear", When: world.When{At: 10}, Do: []world.Effect{Post("injects.quotes-appear", TV, Quotes)}}}
	return w
}

// coefficients are livelier than the table's, so that a small world has
// something to show.
func coefficients() effects.Values {
	v := effects.Default()
	v[effects.ShareContact], v[effects.DoubtVerifies], v[effects.OpinionInfluence] = q(.25), q(.1), q(.05)
	v[effects.CorrectDenial], v[effects.FeelProvokes] = q(-1), q(.01)
	return v
}

// Post is an effect: an account asserts a claim everywhere, in both languages.
func Post(id string, by, about int) world.Effect {
	return Effect(id, world.Effect{Kind: world.DoPost, Post: &world.Post{
		By: by, On: []int{Pulse, Press}, Languages: []int{English, Arabic}, About: about,
		Position: world.Asserts, To: world.None,
	}})
}

// Effect fills the indices of an effect that do not apply.
func Effect(id string, e world.Effect) world.Effect {
	e.ID = id
	for _, p := range []*int{&e.Platform, &e.Ending, &e.Speaker, &e.Fact} {
		*p = world.None
	}
	return e
}

// Names resolves ids in the expressions of Small.
type names struct{}

func (names) Index(kind rule.Arg, id string, _ int32) (int32, bool) {
	list := names{}.IDs(kind, 0)
	for i, x := range list {
		if x == id {
			if kind == rule.Speaker && i == 0 {
				return -2, true
			}
			return int32(i), true
		}
	}
	return 0, false
}

func (names) IDs(kind rule.Arg, _ int32) []string {
	return map[rule.Arg][]string{
		rule.Government: {"home", "neighbour"}, rule.Segment: {"home", "neighbour", "abroad"}, rule.Narrative: {"quotes", "hack"},
		rule.Evidence: {"footage", "logs"}, rule.Account: {"ministry", "tv", "troll", "daily"}, rule.CounterID: {"anger"},
		rule.Event:   {"quotes-appear", "tv-airs", "words", "envoy", "closure", "footage", "logs", "post", "verify", "call", "uncleared"},
		rule.Speaker: {"player"}, rule.Fact: {"spoken"}, rule.FactValue: {"no", "yes"}, rule.Channel: {"cabinet"}, rule.Point: {"reassure", "warn"},
		rule.Colleague: {"ada", "ben"}, rule.Task: {"verify", "translate", "monitor", "consular", "liaison", "rest"},
	}[kind]
}

func (names) Nearest(string, []string) string { return "" }

// Bool compiles a condition over Small.
func Bool(source string) *rule.Program { return compile(source, rule.Bool) }

// Number compiles a number over Small.
func Number(source string) *rule.Program { return compile(source, rule.Number) }

func compile(source string, want rule.Type) *rule.Program {
	p, faults := rule.Compile(source, want, rule.Actors, names{})
	if len(faults) > 0 {
		panic(source + ": " + faults[0].Error())
	}
	return p
}

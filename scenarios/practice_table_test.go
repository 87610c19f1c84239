package scenarios_test

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/world"
)

// mechanics are the rows, in the order of the numbers.
var mechanics = []mechanic{
	{
		number: 3, name: "Clearance", crisis: "ninety-seconds", where: "the spokesperson, the Minister's office",
		book: "minister-uncleared", without: "no account needs clearance",
		off: func(w *world.World) {
			for i := range w.Accounts {
				w.Accounts[i].Clearance = nil
			}
		},
		moves: trustOf("home"), sign: +1,
	},
	{
		number: 5, name: "Q&A brief", crisis: "ninety-seconds", where: "the Monday briefing",
		book: "monday-prepared", without: "nothing is prepared, and every answer is owed",
		drops: []world.CommandKind{world.CmdPrepare},
		moves: trustOf("home"), sign: -1,
	},
	{
		number: 6, name: "Holding statement", crisis: "ninety-seconds", where: "holding lines that name an hour",
		book: "hold-and-keep", without: "the same words hold no line",
		off: func(w *world.World) {
			for i := range w.Drafts {
				if d := &w.Drafts[i]; d.Position == world.Holds {
					d.Position, d.Promise, d.By = world.Silent, 0, 0
				}
			}
		},
		moves: rungs, sign: +1,
	},
	{
		number: 12, name: "Consular order", crisis: "ninety-seconds", where: "Karim Oulad's telephone",
		book: "consular-desk", without: "nobody can be put to the citizens' questions",
		off: func(w *world.World) {
			for i := range w.Colleagues {
				w.Colleagues[i].Skills[world.TaskConsular] = 0
			}
		},
		moves: served, sign: -1,
	},
	{
		number: 14, name: "Joint statement", crisis: "ninety-seconds", where: "Northland and the Littoral Conference",
		book: "careful", without: "no partner joins",
		off: func(w *world.World) {
			for i := range w.Partners {
				w.Partners[i].Joins = always("0.0", rule.Number)
			}
		},
		moves: reachedIn("press-and-elites"), sign: -1,
	},
	{
		number: 17, name: "Language versions", crisis: "ninety-seconds", where: "English, French and Arabic",
		book: "one-language", without: "everybody reads every language",
		off: func(w *world.World) {
			for i := range w.Segments {
				for l := range w.Segments[i].Speaks {
					w.Segments[i].Speaks[l] = fixed.One
				}
			}
		},
		moves: reachedIn("kerrane-public"), sign: +1,
	},
	{
		number: 18, name: "Deletion", crisis: "ninety-seconds", where: "a denial taken down without a word",
		book: "deleted", without: "deleting costs nothing",
		off:   set(0, effects.TrustDeletion),
		moves: trustOf("home"), sign: +1,
	},
	{
		number: 19, name: "Quoting a claim", crisis: "ninety-seconds", where: "the armour at Bab Sharq",
		book: "quote-to-deny", without: "quoting passes nothing on",
		off:   set(0, effects.ShareQuote, effects.ShareReply),
		moves: heardOf("troops"), sign: -1,
	},
	{
		number: 21, name: "Calendar", crisis: "ninety-seconds", where: "half past two in the morning",
		book: "by-night", without: "every hour has the same audience",
		off:   set(1, effects.MediaPrime, effects.MediaNight),
		moves: reachedIn("home"), sign: +1,
	},
	{
		number: 23, name: "Choreography", crisis: "ninety-seconds", where: "two sentences, five minutes apart",
		book: "careful", without: "nothing is proposed",
		drops: []world.CommandKind{world.CmdPropose},
		moves: rungs, sign: +1,
	},
}

// served measures how many citizens were answered in time.
var served = measure{"citizens answered", "citizens", 1, 100, func(s *session.Session) float64 { return float64(s.Sim().Books().Served) }}

// set gives coefficients of the model another value.
func set(value float64, keys ...effects.Key) func(*world.World) {
	return func(w *world.World) {
		for _, k := range keys {
			w.Effects[k] = fixed.FromFloat(value)
		}
	}
}

// always is an expression that reads nothing.
func always(source string, want rule.Type) *rule.Program {
	p, faults := rule.Compile(source, want, rule.Actors, nil)
	if len(faults) > 0 {
		panic(source)
	}
	return p
}

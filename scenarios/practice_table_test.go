package scenarios_test

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// mechanics are the rows, in the order of the numbers.
var mechanics = []mechanic{
	{
		number: 1, name: "Role", crisis: "ninety-seconds", where: "a capital, which summons",
		onto: "average", book: "protest-with-cameras", without: "the desk stands in the embassy, which cannot summon",
		off:   func(w *world.World) { w.Seat, w.Host = world.Embassy, 1 },
		moves: rungs, sign: -1,
	},
	{
		number: 2, name: "Instructions", crisis: "ninety-seconds", where: "the order that no sentence is hers",
		onto: "average", book: "against-orders", without: "nobody gives orders",
		off:   func(w *world.World) { w.Instructions = nil },
		moves: trustOf("home"), sign: +1,
	},
	{
		number: 2, name: "Instructions", crisis: "muster-point", where: "a number for noon, and no number at all",
		book: "number-asked-first", without: "nobody asks the Minister's office",
		drops: []world.CommandKind{world.CmdQuery},
		moves: trustOf("home"), sign: -1,
	},
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
		number: 4, name: "Lines to take", crisis: "ninety-seconds", where: "what is proven, and no more",
		book: "under-a-line", without: "no line is agreed",
		drops: []world.CommandKind{world.CmdLine},
		moves: trustOf("home"), sign: -1,
	},
	{
		number: 4, name: "Lines to take", crisis: "muster-point", where: "what the Embassy may say",
		book: "embassy-line", without: "no line is asked for",
		drops: []world.CommandKind{world.CmdLine},
		moves: reachedIn("capital"), sign: -1,
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
		number: 7, name: "Démarche", crisis: "muster-point", where: "eleven doses and a refrigerator",
		book: "insulin", without: "nobody is sent",
		drops: []world.CommandKind{world.CmdDemarche},
		moves: tensionOf("tamwe"), sign: +1,
	},
	{
		number: 8, name: "Note verbale", crisis: "muster-point", where: "a note of protest, quoted back on the radio",
		book: "strong-note", without: "notes stay private",
		off: func(w *world.World) {
			for i := range w.Channels {
				if terms := w.Channels[i].Kinds[world.Note]; terms != nil {
					terms.Leaks = nil
				}
			}
		},
		moves: tensionOf("tamwe"), sign: -1,
	},
	{
		number: 9, name: "Readouts", crisis: "muster-point", where: "what is told of the call about two cars",
		book: "two-cars", without: "each side tells its own",
		drops: []world.CommandKind{world.CmdReadout},
		moves: rungs, sign: +1,
	},
	{
		number: 10, name: "Summoning", crisis: "ninety-seconds", where: "the Ambassador of Kerrane, level, cameras, reciprocity",
		onto: "average", book: "protest-with-cameras", without: "level and cameras make no difference, nothing is returned",
		off:   plainSummons,
		moves: rungs, sign: -1,
	},
	{
		number: 11, name: "Persona non grata", crisis: "ninety-seconds", where: "the press attaché, and Mr Faouzi in return",
		onto: "average", book: "expels", without: "nobody is expelled",
		drops: []world.CommandKind{world.CmdExpel},
		moves: rungs, sign: -1,
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
		number: 12, name: "Consular order", crisis: "muster-point", where: "the telephone of the capital",
		book: "somebody-answers", without: "nobody is put to it",
		drops: []world.CommandKind{world.CmdAssign},
		moves: rungs, sign: +1,
	},
	{
		number: 12, name: "Consular order", crisis: "muster-point", where: "eight people in a clinic",
		book: "clinic-in-order", without: "the same names, and nobody was asked",
		drops: []world.CommandKind{world.CmdConsular},
		moves: trustOf("kin"), sign: -1,
	},
	{
		number: 13, name: "Attribution", crisis: "ninety-seconds", where: "the north shore",
		onto: "average", book: "names-the-shore", without: "nobody is named",
		drops: []world.CommandKind{world.CmdAttribute},
		moves: believersOf("vessar-planted"), sign: -1,
	},
	{
		number: 14, name: "Joint statement", crisis: "ninety-seconds", where: "Northland and the Littoral Conference",
		book: "careful", without: "no partner joins",
		off: func(w *world.World) {
			for i := range w.Partners {
				w.Partners[i].Joins = always("0.0", rule.Number)
			}
		},
		moves: heardOf("agency-hacked"), sign: -1,
	},
	{
		number: 15, name: "Embargo", crisis: "ninety-seconds", where: "the film, to three newsrooms for the evening",
		onto: "average", book: "embargo", without: "nothing is handed out",
		drops: []world.CommandKind{world.CmdEmbargo},
		moves: rungs, sign: +1,
	},
	{
		number: 15, name: "Embargo", crisis: "muster-point", where: "the assembly point, with three newsrooms",
		book: "place-under-embargo", without: "no embargo is ever broken",
		off: func(w *world.World) {
			for i := range w.Accounts {
				if b := w.Accounts[i].Brief; b != nil {
					b.Breaks = 0
				}
			}
		},
		moves: rungs, sign: -1,
	},
	{
		number: 16, name: "Briefing terms", crisis: "ninety-seconds", where: "Karam Live, off the record",
		book: "off-the-record", without: "everybody keeps to the terms",
		off: func(w *world.World) {
			for i := range w.Accounts {
				if b := w.Accounts[i].Brief; b != nil {
					for k := range b.Keeps {
						b.Keeps[k] = fixed.One
					}
				}
			}
		},
		moves: heardOf("students-out"), sign: -1,
	},
	{
		number: 17, name: "Language versions", crisis: "muster-point", where: "the Embassy, in Spanish, to the neighbours",
		book: "quay-appeal", without: "no government takes it for interference",
		off:   set(0, effects.TensionInterference),
		moves: rungs, sign: -1,
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
		number: 20, name: "Silence", crisis: "ninety-seconds", where: "a silence with its reason and an hour",
		book: "quiet-with-reason", without: "the same silence, of which nobody is told",
		drops: []world.CommandKind{world.CmdSilence},
		moves: trustOf("home"), sign: -1,
	},
	{
		number: 20, name: "Silence", crisis: "muster-point", where: "agreed with Tamwe, about the road",
		book: "nobody-speaks", without: "nothing is agreed",
		drops: []world.CommandKind{world.CmdSilence},
		moves: rungs, sign: +1,
	},
	{
		number: 21, name: "Calendar", crisis: "ninety-seconds", where: "half past two in the morning",
		book: "by-night", without: "every hour has the same audience",
		off:   set(1, effects.MediaPrime, effects.MediaNight),
		moves: reachedIn("home"), sign: +1,
	},
	{
		number: 22, name: "The principal's own account", crisis: "after-midnight", where: "the Minister's three sentences, passed on",
		book: "passes-it-on", without: "they are left alone",
		drops: []world.CommandKind{world.CmdPrincipal},
		moves: meanTensionOf("skarne"), sign: -1,
	},
	{
		number: 23, name: "Choreography", crisis: "ninety-seconds", where: "two sentences, five minutes apart",
		book: "careful", without: "nothing is proposed",
		drops: []world.CommandKind{world.CmdPropose},
		moves: rungs, sign: +1,
	},
	{
		number: 24, name: "Regret is not apology", crisis: "ninety-seconds", where: "an apology that the lawyers have not seen",
		book: "apologise", without: "an apology means no more than its words",
		off:   func(w *world.World) { w.Apology = nil },
		moves: trustOf("home"), sign: +1,
	},
	{
		number: 25, name: "Finer acts", crisis: "ninety-seconds", where: "declining, regretting, correcting",
		onto: "average", book: "words-that-differ", without: "a polite no is a refusal, a regret a plain statement",
		reads: coarse,
		moves: meanTensionOf("kerrane"), sign: +1,
	},
}

// coarse reads the finer kinds as the bare acts that they belong to, with the
// values that the lexicon gives those.
func coarse(r speech.Reading) speech.Reading {
	if bare, ok := map[speech.Kind]int16{speech.CorrectClaim: -20, speech.Decline: -40, speech.Warn: -55, speech.Regret: 0}[r.Kind]; ok {
		r.Goldstein = bare
	}
	return r
}

// plainSummons makes every summons alike.
func plainSummons(w *world.World) {
	for i := range w.Channels {
		s := w.Channels[i].Kinds[world.Summons]
		if s == nil {
			continue
		}
		for k := range s.Levels {
			s.Levels[k].Weight, s.Levels[k].Do = fixed.One, nil
		}
		if s.Cameras != nil {
			s.Cameras.Weight, s.Cameras.Do = fixed.One, nil
		}
		s.Returned = nil
	}
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

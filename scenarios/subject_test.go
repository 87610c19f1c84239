package scenarios_test

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/world"
)

// Mechanisms of the subject that one crisis alone lets a player live through, as
// scenarios/README.md says: each changes how that crisis comes out. They are
// measured like the mechanics of practice, and have no row on their page.
var mechanisms = []mechanic{
	{
		number: 9, name: "Ways to speak: asking and listening", crisis: "two-banks", where: "the mother, the bakery, the thirteenth chair",
		book: "careful", without: "nobody is asked, visited or answered",
		drops: []world.CommandKind{world.CmdChoose},
		moves: rungs, sign: +1,
	},
	{
		number: 23, name: "Mobilisation", crisis: "two-banks", where: "the square, and the bridge at 16:20",
		book: "silent", without: "the square stays empty",
		off:   withoutRules("square-", "presidency-hears-it", "the-bridge", "nobody-says-when", "league-"),
		moves: rungs, sign: -1,
	},
	{
		number: 26, name: "Virtual meetings", crisis: "two-banks", where: "the River Commission, on a screen of eleven metres",
		book: "streams-it", without: "what is said on a screen stays in the room",
		off:   withoutRules("eleven-metres", "mouth-"),
		moves: meanTensionOf("morumbe"), sign: -1,
	},
	{
		number: 21, name: "Soft power: credit earned before", crisis: "clean-water", where: "ten years of wells",
		book: "careful", without: "nobody in the delta has ever drunk from them",
		off:   withoutCredit,
		moves: believersOf("poison"), sign: +1,
	},
}

// withoutCredit takes from a government what its own accounts and its name are worth
// abroad before the crisis begins.
func withoutCredit(w *world.World) {
	for i, g := range w.Segments {
		if g.Zone != w.Governments[w.Player].Zone {
			w.Segments[i].Stance = slices.Clone(g.Stance)
			w.Segments[i].Stance[w.Player] = fixed.FromFloat(-0.3)
		}
	}
	for i, a := range w.Accounts {
		if a.Ours {
			w.Accounts[i].Credibility = make([]fixed.Q, len(a.Credibility))
		}
	}
}

// withoutRules takes the rules of some names, or with some beginnings, out of a
// world.
func withoutRules(names ...string) func(*world.World) {
	return func(w *world.World) {
		w.Rules = slices.DeleteFunc(w.Rules, func(r world.Rule) bool {
			return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(r.ID, n) })
		})
	}
}

func TestEveryMechanismLivedInOneCrisisCounts(t *testing.T) {
	for i := range mechanisms {
		m := &mechanisms[i]
		t.Run(m.name, func(t *testing.T) {
			a := m.ablate(t, seeds())
			t.Logf("M%d, %s: %s %.2f, without %.2f: %+.2f ± %.2f %s", m.number, m.book, m.moves.name, a.with, a.without, a.change, a.half, m.moves.unit)
			if change := m.sign * a.change; change < m.moves.least || soak() && change-a.half <= 0 {
				t.Errorf("without it (%s) the %s is %+.2f ± %.2f %s; %.2f would matter", m.without, m.moves.name, a.change, a.half, m.moves.unit, m.moves.least)
			}
		})
	}
}

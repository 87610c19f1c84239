package debrief

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// after is how a claim on which a check bore stood after its result: what the desk had
// said already and it bore out, what it spoke against or did not bear out and was left
// unsaid, and what nothing more was said of.
type after struct{ boreOut, unsaid, unsettled []int }

// afterCheck sorts the claims on which an item of evidence bears, by what the desk said
// of them before and after the minute of its result.
func afterCheck(spec *world.Evidence, held bool, minute int32, own []sim.Own) after {
	said := func(claim int, p world.Position, later bool) bool {
		return slices.ContainsFunc(own, func(o sim.Own) bool {
			return o.About == claim && o.Position == p && (o.Minute >= minute) == later
		})
	}
	var out after
	sort := func(claims []int, shown, other world.Position) {
		for _, n := range claims {
			switch {
			case held && said(n, shown, false):
				out.boreOut = append(out.boreOut, n)
			case held && said(n, shown, true): // it carries what was said
			case held && shown == world.Denies && !said(n, other, true), !held && shown == world.Asserts && !said(n, shown, true):
				out.unsaid = append(out.unsaid, n)
			case !said(n, world.Asserts, true) && !said(n, world.Denies, true):
				out.unsettled = append(out.unsettled, n)
			}
		}
	}
	sort(spec.Supports, world.Asserts, world.Denies)
	sort(spec.Against, world.Denies, world.Asserts)
	return out
}

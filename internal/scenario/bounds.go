package scenario

import (
	"strconv"

	"demarche/internal/rule"
	"demarche/internal/source"
)

// bounds warns of comparisons that always have the same answer, for what is
// read never goes that far: rung > 3 where there are three rungs.
func (l *linker) bounds(x *Expr) {
	for _, c := range x.Program.Comparisons() {
		low, high, known := l.names.reach(c.Read.Fn)
		// What is only just so, as in rung <= 3 of three, says something to a reader.
		harmless := c.Than >= low && c.Than <= high && c.Always(low, high)
		if !known || harmless {
			continue
		}
		so := ""
		switch {
		case c.Never(low, high):
			so = "never"
		case c.Always(low, high) && c.Read.Fn != rule.Minute: // a variant may be shorter
			so = "always"
		default:
			continue
		}
		what := functionName(c.Read.Fn)
		help := what + " goes from " + decimal(low) + " to " + decimal(high)
		if high == unbounded {
			help = what + " is at least " + decimal(low)
		}
		l.list.Report(x.inside(c.Offset), source.RuleRange, help, "this comparison with %s is %s so", strconv.FormatFloat(c.Than, 'f', -1, 64), so)
	}
}

// unbounded is the bound of what only grows.
const unbounded = 1e12

// never is what since(...) gives for what has not happened.
const never = 1_000_000

// reach returns the least and the greatest value that a function gives; false
// where nothing bounds it.
func (n *Names) reach(fn rule.Fn) (low, high float64, known bool) {
	switch fn {
	case rule.Heard, rule.Believed, rule.Doubted, rule.Outrage, rule.Trust, rule.Tension, rule.Vacuum, rule.Reached, rule.Fatigue, rule.Goodwill:
		return 0, 1, true
	case rule.Stance:
		return -1, 1, true
	case rule.Rung, rule.Peak, rule.MeanRung:
		return 1, float64(n.rungs), n.rungs > 0
	case rule.Minute:
		return 0, float64(n.length), n.length > 0
	case rule.Hour:
		return 0, 23, true
	case rule.Since, rule.LastSince:
		return 0, never, true
	case rule.LastGoldstein:
		return -10, 10, true
	case rule.LastPoliteness, rule.LastCertainty: // 0 before the first post
		return 0, 5, true
	case rule.Free:
		return 0, float64(len(n.kinds["colleague"].ids)), true
	case rule.Posts, rule.Retracted, rule.Contacts, rule.Missed, rule.Kept, rule.Waiting, rule.Expired, rule.Queue:
		return 0, unbounded, true
	}
	return 0, 0, false
}

// functionName returns the name under which an expression reads something.
func functionName(fn rule.Fn) string {
	for _, f := range rule.Functions {
		if f.Fn == fn {
			return f.Name
		}
	}
	return "last(...)"
}

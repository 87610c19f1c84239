package credit

// Plan says how often a line is run again.
type Plan struct {
	Futures int // for each credit
	Orders  int // for the shares: 2, 4, 8
	Seeds   int // futures for each order

	line *Line
	past *past
}

// The usual plan. A long line gets fewer orders: its shares are means over as
// many runs all the same.
const (
	usualFutures = 16
	usualOrders  = 8
	usualSeeds   = 2
	manyCommands = 24 // from which on there are fewer orders
)

// Version names how figures follow from a line. It rises when the same line
// gives other figures than before.
const Version = 1

// NewPlan returns the usual plan for a line.
func NewPlan(l *Line) *Plan {
	p := &Plan{Futures: usualFutures, Orders: usualOrders, Seeds: usualSeeds, line: l, past: walk(l)}
	for n := len(l.decisions()); p.Orders > 2 && n*p.Orders > manyCommands*usualOrders; {
		p.Orders /= 2 // shares stay fractions of two, whose sums are exact
	}
	return p
}

// Units returns what is to be computed next, given what has been found; none
// when the plan is done. The order is that in which figures are wanted.
func (p *Plan) Units(found Samples) []Unit {
	return missing(append(p.wholes(), append(p.leaves(), p.shares()...)...), found)
}

func missing(list []Unit, found Samples) []Unit {
	var out []Unit
	for _, u := range list {
		if _, ok := found[u.ID]; !ok {
			out = append(out, u)
		}
	}
	return out
}

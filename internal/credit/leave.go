package credit

import "fmt"

// The credit of a command is leave-one-out: from the moment in which it was
// given the crisis goes on in many futures, in each of them with it and without
// it, with the rest as played. What came before stays as it was, so that no
// luck of the past is in the figure.

// moments are the decisions of a line by the tick in which they were given:
// those of one tick share the runs in which all is as played.
func (l *Line) moments() (ticks []int32, at [][]int) {
	for _, i := range l.decisions() {
		if n := len(ticks); n == 0 || ticks[n-1] != l.ticks[i] {
			ticks, at = append(ticks, l.ticks[i]), append(at, nil)
		}
		at[len(at)-1] = append(at[len(at)-1], i)
	}
	return ticks, at
}

func leaveID(tick int32, future int) string { return fmt.Sprintf("leave/%d/%d", tick, future) }

// leaves are the units of the credits, moment by moment.
func (p *Plan) leaves() []Unit {
	ticks, at := p.line.moments()
	var list []Unit
	for m, tick := range ticks {
		for future := range p.Futures {
			list = append(list, p.leave(tick, at[m], future))
		}
	}
	return list
}

// leave is the unit of one future of a moment. It holds the loss as played, then
// that without each command of the moment.
func (p *Plan) leave(tick int32, commands []int, future int) Unit {
	return Unit{leaveID(tick, future), func() Sample {
		var out Sample
		run := func(t script) {
			loss, void := t.finish(p.past.branch(tick, future))
			out.Loss, out.Void = append(out.Loss, loss), append(out.Void, void)
		}
		run(p.line.script(nil))
		for _, i := range commands {
			run(p.line.without(i))
		}
		return out
	}}
}

package validation

import (
	"fmt"

	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/spread"
)

const (
	hoaxSource = "Tambuscio et al. 2015"
	hoaxDOI    = "10.1145/2740908.2742572"
)

// The graph of the hoax. Mean field is met for large degrees: who hears so many
// hears them in nearly the shares of all.
const (
	hoaxAgents = 1000
	hoaxDegree = 200
	hoaxForget = .01 // p_f in a tick
	hoaxTicks  = 3000
	hoaxBurn   = 2000 // 20 times that forgetting takes: what it began with is gone
	hoaxRuns   = 16
)

// hoax compares the kernel with the model of a hoax and its fact-checkers: the
// threshold above which the hoax dies, and that beta does not move it.
func hoax(l *lab) ([]Row, error) {
	field := &spread.Field{
		Agents: hoaxAgents, Groups: 1, Ticks: hoaxTicks + 2,
		Graphs: []network.Graph{network.Random(hoaxAgents, hoaxDegree*fixed.One, 1)},
	}
	var rows []Row
	for _, alpha := range []float64{.3, .5} {
		var survives [2]sample
		worst := 0.
		for i, beta := range []float64{.5, 1} {
			h := hoaxCase{alpha: alpha, beta: beta * hoaxForget, forget: hoaxForget}
			h.verify = 1.5 * h.threshold()
			dies := l.samples(hoaxRuns, func(seed uint64) []float64 { return h.run(field, seed) })
			rows = append(rows, h.row("1.5 of the threshold", "").from(dies[0], 0))
			h.verify = .5 * h.threshold()
			lives := l.samples(hoaxRuns, func(seed uint64) []float64 { return h.run(field, seed) })
			survives[i] = lives[0]
			bias := h.bias(lives[1].mean() - lives[0].mean()*lives[0].mean())
			worst = max(worst, bias)
			rows = append(rows, h.row("half the threshold", "bias: finite degree and N (concave choice), length of a tick").from(lives[0], bias))
		}
		change := make(sample, len(survives[0]))
		for i := range change {
			change[i] = survives[1][i] - survives[0][i]
		}
		rows = append(rows, Row{
			Limit: fmt.Sprintf("hoax, change by twice the beta, alpha %g, p_v half the threshold", alpha), Source: hoaxSource, DOI: hoaxDOI,
			Note: "bias: the larger of the two before",
		}.from(change, worst))
	}
	return rows, nil
}

func (h hoaxCase) row(where, note string) Row {
	return Row{
		Limit:    fmt.Sprintf("hoax, B/(B+F), alpha %g, beta %g p_f, p_v %s", h.alpha, h.beta/h.forget, where),
		Expected: h.believers(), Source: hoaxSource, DOI: hoaxDOI, Note: note,
	}
}

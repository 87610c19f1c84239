package validation

import "demarche/internal/spread"

// The compartments of a claim: belief and whether it is passed on.
const (
	unaware = iota
	undecided
	believing // shares it
	believed  // is quiet
	denying
	denied
	compartments
)

// fluid is the share of all agents in each compartment.
type fluid = []float64

// flow returns the differential equations of a law, x' for the shares x: what
// the kernel does in the limit of many agents and short ticks.
func (w *law) flow(x fluid) fluid {
	return w.change(x, func(hazard float64) float64 { return hazard }, false)
}

// ticked returns the shares after a tick of the kernel in the limit of many
// agents: chances of 1 - exp(-hazard), first to meet somebody, then, for who
// did not change, to change alone. Against the path of flow it says what the
// length of a tick makes.
func (w *law) ticked(x fluid) fluid {
	d := w.change(x, occurs, true)
	for i := range d {
		d[i] += x[i]
	}
	return d
}

// change is what becomes of the shares: by hazards, or by the chances that they
// amount to in a tick, in which case what happens first leaves less for what
// comes next.
func (w *law) change(x fluid, chance func(float64) float64, inTurn bool) fluid {
	d, base, left := make(fluid, compartments), append(fluid(nil), x...), make(fluid, compartments)
	move := func(from, to int, part float64) {
		d[from] -= base[from] * part
		d[to] += base[from] * part
		left[from] += base[from] * part
	}
	// turn moves to a belief, which is passed on or not.
	turn := func(from, to int, part float64) {
		passes := w.chances[spread.PassesOn]
		if to == denying {
			passes = w.chances[spread.Contradicts]
		}
		move(from, to, part*passes)
		move(from, to+1, part*(1-passes))
	}
	next := func() {
		for i := range base {
			if inTurn {
				base[i] -= left[i]
			}
			left[i] = 0
		}
	}
	pull, push := chance(w.contact[spread.Pull]*x[believing]), chance(w.contact[spread.Push]*x[denying])
	if inTurn { // who meets both sides listens to one, by weight
		p, q := float64(max(w.weight[spread.Pull], 1)), float64(max(w.weight[spread.Push], 1))
		both := pull * push
		pull, push = pull-both*q/(p+q), push-both*p/(p+q)
	}
	adopts, refuses := w.chances[spread.Adopts], w.chances[spread.Refuses]
	doubts := (1 - adopts) * w.chances[spread.Doubts]
	turn(unaware, believing, pull*adopts)
	turn(unaware, denying, pull*doubts+push*refuses)
	move(unaware, undecided, pull*(1-adopts-doubts)+push*(1-refuses))
	turn(undecided, believing, pull*w.chances[spread.Convinces])
	turn(undecided, denying, push*w.chances[spread.Dissuades])
	turn(believing, denying, push*w.chances[spread.Corrects])
	turn(believed, denying, push*w.chances[spread.Corrects])
	move(believed, believing, pull*w.chances[spread.Reshares])
	turn(denying, believing, pull*w.chances[spread.Reconsiders])
	turn(denied, believing, pull*w.chances[spread.Reconsiders])
	next()
	knows := 1 - x[unaware]
	move(believing, believed, chance(w.contact[spread.Pull]*knows*w.stifle))
	move(denying, denied, chance(w.contact[spread.Push]*knows*w.stifle))
	next()
	// Alone: hazards compete, and each ends it in proportion to its size.
	ends := func(hazards ...float64) []float64 {
		total := 0.
		for _, h := range hazards {
			total += h
		}
		for i := range hazards {
			hazards[i] *= chance(total) / max(total, 1e-300)
		}
		return hazards
	}
	settle := ends(w.settle)[0]
	turn(undecided, believing, settle*w.chances[spread.Settles])
	turn(undecided, denying, settle*(1-w.chances[spread.Settles]))
	for _, from := range []int{believing, believed, denying, denied} {
		fade, verify := w.fade, w.verify
		if from == believed || from == denied {
			fade = 0
		}
		if from == denying || from == denied {
			verify = 0
		}
		part := ends(fade, w.forget, verify)
		move(from, from|1, part[0]) // the quiet compartment of the same belief
		move(from, unaware, part[1])
		turn(from, denying, part[2])
	}
	return d
}

package textplay

import (
	"cmp"
	"slices"
	"strconv"

	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// doVerb takes a step by its number in the list, whatever its command.
const doVerb = "do"

// numbered are the steps of a view in the order in which they are listed; whichever
// is new among them gets the next number.
func (g *game) numbered(v *view.View) []*view.Step {
	g.soFar()
	var list []*view.Step
	for _, group := range g.t.StepGroups(v) {
		for _, i := range group.Steps {
			list = append(list, &v.Steps[i])
			g.place(v.Steps[i].ID())
		}
	}
	return list
}

// soFar numbers the steps that came up so far: in the order in which they did, and
// those that came up together in that of their groups. So they keep their numbers
// in a play-through that is gone on with.
func (g *game) soFar() {
	list := slices.Clone(g.s.StepsSoFar())
	slices.SortStableFunc(list, func(a, b session.CameUp) int {
		return cmp.Or(cmp.Compare(a.Minute, b.Minute), cmp.Compare(present.StepGroupOf(a.Kind), present.StepGroupOf(b.Kind)))
	})
	for _, step := range list {
		g.place(step.ID)
	}
}

// place is the number of a step, by its id, which it keeps whatever comes before it
// in the list later: from 1.
func (g *game) place(id string) int {
	n, ok := g.places[id]
	if !ok {
		n = len(g.places) + 1
		g.places[id] = n
	}
	return n
}

// stepsVerb lists the steps of practice in their groups, or reads one out.
func (g *game) stepsVerb(r *request) error {
	v := g.s.View()
	list := g.numbered(v)
	if len(list)+len(v.Orders) == 0 {
		g.line(g.words.T("text.steps-none"))
		return nil
	}
	if word := r.at(0); word != "" {
		s, err := g.stepNamed(list, word, v)
		if err == nil {
			g.readStep(s, v)
		}
		return err
	}
	if len(v.Orders) > 0 {
		g.head(g.words.T("orders.yours"))
		g.ordersGiven()
	}
	if len(list) == 0 {
		return nil
	}
	n := 0
	for _, group := range g.t.StepGroups(v) {
		g.head(group.Title)
		for range group.Steps {
			s := g.t.Step(list[n], v)
			g.item(g.place(list[n].ID()), g.words.T("text.step-item", "name", s.Name, "what", s.What, "state", s.State))
			n++
		}
	}
	g.line(g.words.T("text.steps-how"))
	return nil
}

// stepNamed finds the step of a list that a word means: its number or its name.
func (g *game) stepNamed(list []*view.Step, word string, v *view.View) (*view.Step, error) {
	id, err := g.match("step", g.stepOptions(list, v), word)
	if err != nil {
		return nil, err
	}
	return present.StepOf(v, id), nil
}

func (g *game) stepOptions(list []*view.Step, v *view.View) []option {
	var out []option
	for _, s := range list {
		out = append(out, option{id: s.ID(), name: g.t.Step(s, v).Name, place: g.place(s.ID())})
	}
	return out
}

// readStep reads a step out with its ways, what each takes, and how to take it.
func (g *game) readStep(s *view.Step, v *view.View) {
	said, n := g.t.Step(s, v), g.place(s.ID())
	g.gap()
	g.item(n, g.words.T("text.step-item", "name", said.Name, "what", said.What, "state", said.State))
	if said.Text != "" {
		g.line(said.Text)
	}
	g.items(said.Course)
	g.line(said.Can)
	number := strconv.Itoa(n)
	do := g.words.T("verb."+doVerb) + " " + number
	if len(s.Ways) == 0 {
		g.costOf(&sim.Command{Kind: s.Kind, Target: s.Target}, v)
		if s.Offers() {
			g.line(g.words.T("text.step-type", "command", do))
		}
		return
	}
	for i, w := range said.Ways {
		title := w.Title
		if w.Title != w.ID && g.words.Lang() == "en" {
			title = option{id: w.ID, name: w.Title}.label()
		}
		g.listed1(letter(i), title, g.wayRemark(s, w, v))
		if w.Says != "" && !w.Done {
			g.line(g.words.T("prepare.says", "text", w.Says))
		}
		if w.Common != "" && !w.Done {
			g.line(g.words.T("readout.common", "text", w.Common))
		}
	}
	if s.Offers() {
		g.line(g.words.T("text.step-type", "command", do+" a"))
	}
}

// wayRemark says what a way takes and wants, or why it cannot be gone.
func (g *game) wayRemark(s *view.Step, w present.StepWay, v *view.View) string {
	if w.Done {
		return g.words.T("step.state-done")
	}
	c := sim.Command{Kind: s.Kind, Target: s.Target, Choice: w.ID}
	if refused := g.s.Check(c); refused != nil && !w.Writes {
		return g.t.Refusal(refused).Why
	}
	if !w.Open {
		return g.words.T("text.step-closed")
	}
	full := g.s.Complete(c)
	remark := g.t.Cost(&full, v, g.s.Pending()...).Words
	if w.Writes {
		remark = join(remark, g.words.T("text.step-writes"))
	}
	return remark
}

// newSteps tells of the steps that can be taken and could not be before.
func (g *game) newSteps(v *view.View) {
	for _, step := range g.freshSteps(v) {
		s := g.t.Step(step, v)
		g.line(g.words.T("text.steps-new", "name", s.Name, "what", s.What, "n", g.place(step.ID())))
	}
}

// freshSteps returns the steps that can be taken and were not told of, and notes
// them as told.
func (g *game) freshSteps(v *view.View) []*view.Step {
	var list []*view.Step
	for _, s := range g.numbered(v) {
		if s.Offers() && !g.steps[s.ID()] {
			g.steps[s.ID()] = true
			list = append(list, s)
		}
	}
	return list
}

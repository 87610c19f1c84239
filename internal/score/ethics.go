package score

import (
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// unkeptCosts are the points of ethics that a word which was not kept takes. An
// accord weighs most: the other side moved because of it.
var unkeptCosts = map[sim.EventKind]float64{
	sim.EvMissed: 10, sim.EvBreached: 10, sim.EvDisavowed: 10, sim.EvSilenceBroken: 15, sim.EvAccordBroken: 20,
}

// ethics takes points off for what works now and costs later, a word that was not
// kept among it. Where nothing was said and nothing wrong done there is nothing to
// judge: silence earns no points by it, and the part does not count.
func ethics(s *sim.Sim, unkept []sim.Unkept) Part {
	p := Part{ID: Ethics}
	books := s.Books()
	take := func(key string, points float64, a map[string]string) {
		p.Items = append(p.Items, Item{Key: key, Args: a, Value: -points, Weight: 1})
	}
	for _, o := range s.Own() {
		id := args("post", o.ID)
		if o.Tempting {
			take("shortcut", 25, id)
		}
		if o.Doctored {
			take("doctored", 40, id)
		}
		if k := o.Reading.Kind; k == speech.Insult || k == speech.Mock || o.Reading.Goldstein <= -70 {
			take("insult", 10, id)
		}
		if o.About != world.None && o.Position != world.Holds && o.Status == view.Unverified && saysFalse(s, o) {
			take("bare-falsehood", 15, id)
		}
	}
	for range books.Censored {
		take("censored", 15, nil)
	}
	for i := range unkept {
		take(string(unkept[i].Kind), unkeptCosts[unkept[i].Kind], named(&unkept[i]))
	}
	if len(s.Own()) == 0 && len(p.Items) == 0 {
		return p
	}
	v := 100.0
	for _, it := range p.Items {
		v += it.Value
	}
	v = within(v, 0, 100)
	p.Value = &v
	return p
}

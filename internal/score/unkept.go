package score

import "demarche/internal/sim"

// Price is what a word that was not kept costs in the run as it went: the points
// of a hundred by which the two parts would stand higher without it.
type Price struct {
	Item      Item    // what was not kept, and when
	Integrity float64 // 0..100
	Ethics    float64 // 0..100
}

// Prices tells what each word that was not kept costs, each with the others as
// they are.
func Prices(s *sim.Sim) []Price {
	all := s.Unkept()
	var list []Price
	for i := range all {
		rest := append(all[:i:i], all[i+1:]...)
		p := Price{Item: Item{Key: string(all[i].Kind), Args: named(&all[i])}}
		p.Integrity = less(mean(Integrity, 1, integrity(s, rest)), mean(Integrity, 1, integrity(s, all)))
		p.Ethics = less(ethics(s, rest), ethics(s, all))
		list = append(list, p)
	}
	return list
}

// less is by how much one part lies below another; one without a decision has
// lost nothing.
func less(without, with Part) float64 {
	high := 100.0
	if without.Value != nil {
		high = *without.Value
	}
	return round(max(high-*with.Value, 0))
}

// named says what was not kept, and when.
func named(u *sim.Unkept) map[string]string {
	switch u.Kind {
	case sim.EvMissed, sim.EvDisavowed:
		return args("time", u.Minute, "post", u.ID)
	case sim.EvBreached:
		return args("time", u.Minute, "order", u.ID, "line", u.Detail)
	}
	return args("time", u.Minute, "name", u.ID)
}

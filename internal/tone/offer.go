package tone

import "strings"

// Offer is another way to say the bytes Start to End of the text. It is offered
// to who writes and never written over the text.
type Offer struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Softer []string `json:"softer,omitempty"`
	Firmer []string `json:"firmer,omitempty"`
}

// offerRow reads: pattern, softer, firmer; alternatives are separated by "|".
func (e *entry) offerRow(cells []string) {
	e.role = offerEntry
	e.softer = alternatives(cells[1])
	if len(cells) > 2 {
		e.firmer = alternatives(cells[2])
	}
}

func alternatives(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// offers lists, for each place the writer's own words can be changed, the offer
// for the longest of the words there.
func (r *result) offers() []Offer {
	out := []Offer{}
	if r.judge == nil {
		return out
	}
	end := -1
	for _, m := range r.judge.offers {
		if !r.judge.heard(m) {
			continue
		}
		t := r.doc.tokens
		o := Offer{int(t[m.first()].start), int(t[m.last()].end), m.entry.softer, m.entry.firmer}
		switch n := len(out); {
		case m.first() > end:
			out = append(out, o)
		case out[n-1].Start == o.Start && o.End > out[n-1].End:
			out[n-1] = o
		default:
			continue
		}
		end = max(end, m.last())
	}
	return out
}

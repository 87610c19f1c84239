package seat

import (
	"slices"

	"demarche/internal/view"
)

// Cut returns what a role sees of a view, which is left as it is. Of claims everybody
// keeps what they are and what was said on them, of evidence what has come of it: who
// speaks names them.
func (r Role) Cut(v *view.View) *view.View {
	out := *v
	if !r.Sees(Publishing) {
		out.Accounts, out.Promises, out.Clearances, out.Silences, out.Embargoes = nil, nil, nil, nil, nil
	}
	if !r.Sees(Contacts) {
		out.Channels, out.Actors = nil, nil
	}
	if r.Sees(Analysis) {
		return &out
	}
	out.Publics, out.Forecasts = nil, nil
	out.Evidence = slices.DeleteFunc(slices.Clone(v.Evidence), func(e view.Evidence) bool {
		return e.State != view.Held && e.State != view.Failed
	})
	out.Narratives = slices.Clone(v.Narratives)
	for i := range out.Narratives {
		n := &out.Narratives[i]
		n.Measured, n.Times, n.Heard, n.Believed, n.Segments, n.Vacuum = -1, nil, nil, nil, nil, 0
	}
	return &out
}

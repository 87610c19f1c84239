package credit

import (
	"slices"
	"testing"
)

// full is where what was played lies when every alternative is run in every world.
func (r *race) full(found Samples) *placed {
	by, void := r.matrix(found)
	loss := make([][]Loss, judgedOver)
	for a := range r.size {
		if a > 0 && 2*void[a] >= judgedOver {
			continue
		}
		for n := range loss {
			loss[n] = append(loss[n], by[a][n])
		}
	}
	return place(loss, r.plan.line.least())
}

// What a race says is what all runs would have said, but for the leeway that it
// takes; and it takes fewer runs.
func TestARaceSaysWhatAllRunsWouldHaveSaid(t *testing.T) {
	judged, dropped, off := 0, 0, 0
	for _, p := range []*Plan{
		tense(say("c1", 60, harsh), say("c2", 300), say("c3", 700)),
		tense(say("c1", 30), say("c2", 200, harsh), say("c3", 1000, harsh)),
		tense(say("c1", 10), say("c2", 500), say("c3", 800, harsh)),
	} {
		all := Samples{}
		for i := range p.line.Commands {
			for _, u := range p.Walked(all) {
				all[u.ID] = u.Run()
			}
			for _, r := range p.races(i) {
				for units := r.next(all); len(units) > 0; units = r.next(all) {
					for _, u := range units {
						all[u.ID] = u.Run()
					}
				}
				for _, u := range r.rest(all) {
					all[u.ID] = u.Run()
				}
				judged++
				for n := range judgedOver {
					s, ok := all[r.id(n)]
					if !ok {
						dropped += r.size
						continue
					}
					for a := range s.Loss {
						if s.Loss[a] == unrun {
							dropped++
						}
					}
				}
				got, want := r.placed(all), r.full(all)
				switch {
				case (got == nil) != (want == nil):
					off++
				case got != nil && abs(got.value-want.value) > 100/leeway:
					off++
				}
			}
		}
	}
	if off > 1 {
		t.Errorf("%d of %d judgements are not those of all runs", off, judged)
	}
	if dropped < 200 {
		t.Errorf("in %d judgements only %d runs were left out", judged, dropped)
	}
}

// The runs of a race and those of the rest are all runs, each of them once.
func TestARaceAndItsRestAreAllRuns(t *testing.T) {
	p, all := tense(say("c1", 60, harsh)), Samples{}
	for units := p.Units(all); len(units) > 0; units = p.Units(all) {
		for _, u := range units {
			all[u.ID] = u.Run()
		}
	}
	for _, r := range p.races(0) {
		for n, k := range p.likely(all, r.tick) {
			later := all[r.later(n)]
			if s, ok := all[r.id(n)]; ok {
				for a := range r.size {
					if (s.Loss[a] == unrun) == (later.Loss[a] == unrun) {
						t.Errorf("world %d: alternative %d is run twice or never", n, a)
					}
				}
			}
			whole, _ := r.all(all, n)
			if want := r.run(p.inWorld(k, r.tick, n), slices.Repeat([]bool{true}, r.size+r.more)); !slices.Equal(whole.Loss, want.Loss) {
				t.Errorf("world %d: %v in two parts, %v in one", n, whole.Loss, want.Loss)
			}
		}
	}
}

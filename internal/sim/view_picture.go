package sim

import (
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// viewPicture fills in what polls and listening have found so far.
func (s *Sim) viewPicture(v *view.View) {
	segments := len(s.w.Segments)
	for i := range s.w.Segments {
		v.Publics = append(v.Publics, view.Public{Segment: i, Measured: -1, Reached: reachedShown(s.people.Reached(i))})
	}
	seen := map[int]int{}
	for n := range s.narratives {
		if st := &s.narratives[n]; st.met >= 0 {
			seen[n] = len(v.Narratives)
			v.Narratives = append(v.Narratives, view.Narrative{Index: n, Since: st.met, Status: s.status(n), Sought: s.sought(n), Measured: -1, Position: st.position, Vacuum: int32(st.vacuum * 1000 >> 16)})
		}
	}
	for i := range s.signals {
		m := &s.signals[i]
		if m.known > s.Minute() {
			continue
		}
		signal := func(x int32) view.Signal { return view.Signal{Value: x, Error: errorOf(x, m.size)} }
		for k := range s.w.Segments {
			p := &v.Publics[k]
			p.Measured, p.Times = m.minute, append(p.Times, m.minute)
			p.Outrage, p.Trust = append(p.Outrage, signal(m.outrage[k])), append(p.Trust, signal(m.trust[k]))
		}
		for n, at := range seen {
			if s.narratives[n].met > m.minute {
				continue
			}
			out := &v.Narratives[at]
			out.Measured, out.Times = m.minute, append(out.Times, m.minute)
			out.Heard = append(out.Heard, s.pooled(m.heard[n*segments:], m.size))
			out.Believed = append(out.Believed, s.pooled(m.believe[n*segments:], m.size))
			out.Segments = out.Segments[:0:0]
			for k := range s.w.Segments {
				out.Segments = append(out.Segments, view.NarrativeIn{Heard: signal(m.heard[n*segments+k]), Believed: signal(m.believe[n*segments+k])})
			}
		}
	}
	for g := range s.w.Governments {
		out := view.Actor{Government: g, Mood: mood(s.tension[g].Q()), Trend: s.tensionTrend(g), LastTalk: s.contacts[g].last}
		if p := s.lastOf(int32(speakerGovernments + g)); p != nil {
			out.LastPost = p.ID
		}
		v.Actors = append(v.Actors, out)
	}
}

// pooled weighs a share over all segments by their people.
func (s *Sim) pooled(list []int32, size int32) view.Signal {
	value := int32(s.weighted(func(i int) int64 { return int64(list[i]) }))
	return view.Signal{Value: value, Error: errorOf(value, size)}
}

// trendStep is the least change of tension that the desk notices: a sixth of a
// step of its reading.
const trendStep = int32(fixed.One) / moods / 6

// tensionTrend compares a government with an hour ago: -1, 0, 1.
func (s *Sim) tensionTrend(g int) int {
	back := len(s.series)/max(s.row(), 1) - 1 - int(60/s.w.Clock.Tick)
	if back < 0 {
		return 0
	}
	was := s.series[back*s.row()+1+g]
	switch d := int32(s.tension[g].Q()) - was; {
	case d > trendStep:
		return 1
	case d < -trendStep:
		return -1
	}
	return 0
}

// ladderTrend is the desk's guess where the ladder is heading: where the most
// tense counterpart is heading.
func (s *Sim) ladderTrend() int {
	worst := world.None
	for g := range s.tension {
		if g != s.w.Player && (worst == world.None || s.tension[g] > s.tension[worst]) {
			worst = g
		}
	}
	if worst == world.None {
		return 0
	}
	return s.tensionTrend(worst)
}

// reachedShown is a share as the desk sees it, in thousandths: in steps of 50, and 1
// for what is above nothing and below the first.
func reachedShown(q fixed.Q) int32 {
	if step := int32(q*20>>16) * 50; step > 0 || q <= 0 {
		return step
	}
	return 1
}

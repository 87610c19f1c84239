package credit

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Tried is an alternative to what was played, over the worlds that the player
// could not tell apart: another moment, or another tone.
type Tried struct {
	Tick   int32       // at which it is given
	Act    speech.Act  // of a tone that was tried; those of a moment are as played
	Kind   speech.Kind // finer kind of that act
	Value  int16       // of that act on the Goldstein scale, in tenths
	Played bool        // it is what was played
	Best   bool        // none was measurably better than it
	Worth  Figure      // a moment: how much less is lost than without it
	Gain   Figure      // how much less is lost than as played
}

// Moments are the moments that were tried for a command, by time; none until
// its units are there, or where only its own was open.
func (p *Plan) Moments(i int, found Samples) []Tried {
	r, times := p.timingRace(i), p.times(i)
	loss, void := r.matrix(found)
	if loss == nil {
		return nil
	}
	without := loss[r.size]
	at, _ := p.timingOf(i, found)
	var list []Tried
	for a, tick := range times {
		if a > 0 && 2*void[a] >= judgedOver {
			continue // it could not be done then
		}
		list = append(list, Tried{
			Tick: tick, Played: a == 0, Best: at != nil && at.best == a,
			Worth: less(without, loss[a]), Gain: less(loss[0], loss[a]),
		})
	}
	if len(list) < 2 {
		return nil
	}
	slices.SortFunc(list, func(a, b Tried) int { return int(a.Tick - b.Tick) })
	return list
}

// Voices are the tones that were tried for a command, what was played first,
// then from the most cooperative on; none until its units are there.
func (p *Plan) Voices(i int, found Samples) []Tried {
	if !p.line.speaks(i) {
		return nil
	}
	loss, _ := p.toneRace(i).matrix(found)
	if loss == nil {
		return nil
	}
	at, best := p.toneOf(i, found)
	said := sim.Quoted(&p.line.Commands[i])
	list := []Tried{{Tick: p.line.ticks[i], Act: said.Act, Kind: said.Kind, Value: said.Goldstein, Played: true, Best: at != nil && best < 0}}
	for a, n := range p.voices(i) {
		t := tones[n]
		list = append(list, Tried{
			Tick: p.line.ticks[i], Act: t.act, Kind: t.kind, Value: t.goldstein,
			Best: at != nil && best == n, Gain: less(loss[0], loss[a+1]),
		})
	}
	slices.SortStableFunc(list[1:], func(a, b Tried) int { return int(b.Value) - int(a.Value) })
	return list
}

// matrix is what each alternative has cost in each of the worlds, what did not
// race among it, and in how many it could not be done; nil until all is there.
func (r *race) matrix(found Samples) (loss [][]Loss, void []int) {
	for n := range judgedOver {
		s, ok := r.all(found, n)
		if !ok {
			return nil, nil
		}
		if loss == nil {
			loss, void = make([][]Loss, len(s.Loss)), make([]int, len(s.Loss))
		}
		for a := range s.Loss {
			loss[a] = append(loss[a], s.Loss[a])
			if a < r.size && r.void(&s, a) {
				void[a]++
			}
		}
	}
	return loss, void
}

// less is how much less was lost, run by run.
func less(before, after []Loss) Figure {
	d := make([]Loss, len(before))
	for k := range d {
		d[k] = before[k] - after[k]
	}
	return figureOf(d)
}

// Ladders are the rungs after each hour, from 1, in each of the futures that are
// there: as played, and in silence.
func (p *Plan) Ladders(found Samples) (played, silence [][]int) {
	for future := range p.Futures {
		if s, ok := found[wholeID(future)]; ok {
			played, silence = append(played, s.Rungs[0]), append(silence, s.Rungs[1])
		}
	}
	return played, silence
}

// Differs tells whether a figure differs from nothing by as much as the
// debrief of this line calls a difference.
func (p *Plan) Differs(f Figure) bool { return f.differs(p.line.least()) }

package credit

import (
	"slices"

	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Report is what a debrief has to tell of a line. Figures are losses by the
// rubric; a credit or share above 0 says that so much less was lost.
type Report struct {
	Scenario string      `json:"scenario"`
	Seed     uint64      `json:"seed"`
	Runs     Runs        `json:"runs"`
	Outcome  Outcome     `json:"outcome"`
	Score    score.Score `json:"score"`
	Commands []Decision  `json:"commands"`
	Pairs    []Pair      `json:"pairs"`
	Ladder   Ladder      `json:"ladder"`
}

// Runs says what the figures rest on.
type Runs struct {
	Futures int `json:"futures"` // for each credit
	Orders  int `json:"orders"`  // for the shares
	Seeds   int `json:"seeds"`   // futures for each order
}

// Outcome is what came, and what was to be expected of it.
type Outcome struct {
	sim.Outcome
	Loss     float64  `json:"loss"`     // as it came
	Expected Expected `json:"expected"` // as played, over many futures
	Silence  Expected `json:"silence"`  // had nothing been done
	Duty     float64  `json:"duty"`     // loss of the duty line
	Par      float64  `json:"par"`      // loss of the best line known
	Value    *float64 `json:"value"`    // of the expected loss: 0 duty, 100 par
}

// Expected is what many futures have in common.
type Expected struct {
	Loss     float64 `json:"loss"`
	Low      float64 `json:"low"` // of the mean, 95 %
	High     float64 `json:"high"`
	Rung     float64 `json:"rung"` // mean, from 1
	PeakRung float64 `json:"peak_rung"`
}

// Decision is what one command was worth. What cannot be said of it is nil.
type Decision struct {
	ID         string   `json:"id"`
	Tick       int32    `json:"tick"`
	Minute     int32    `json:"minute"`
	Kind       string   `json:"kind"`
	About      string   `json:"about,omitempty"` // the draft, or what it is aimed at
	Credit     *float64 `json:"credit"`          // leave-one-out, with the rest as played
	Low        *float64 `json:"low"`             // of the credit, 95 %
	High       *float64 `json:"high"`
	Measurable bool     `json:"measurable"`      // it differs from 0, by at least half a point of the outcome
	Share      *float64 `json:"share"`           // Shapley; all shares sum to silence less as played
	Along      []string `json:"along,omitempty"` // taken out with it
	Void       []string `json:"void,omitempty"`  // could not be done without it, in at least half of the futures

	// Over the worlds that the player could not tell apart.
	Foreseen     *float64 `json:"foreseen"` // the credit there
	ForeseenLow  *float64 `json:"foreseen_low"`
	ForeseenHigh *float64 `json:"foreseen_high"`
	Timing       *float64 `json:"timing"`         // 0 the worst feasible moment, 100 the best
	BestTick     *int32   `json:"best_tick"`      // nil where the moment made no measurable difference
	Tone         *float64 `json:"tone"`           // the same over the acts and intensities that were open
	BestAct      *string  `json:"best_act"`       // nil where the tone made no measurable difference
	BestValue    *float64 `json:"best_goldstein"` // of the act, -10 to 10

	// In the world as it was, for who knows it now: told, and counted nowhere.
	Hindsight Hindsight `json:"hindsight"`

	timingStake, toneStake float64
}

// Hindsight is how a decision stands among its alternatives in the world as it
// was. What cannot be said is nil.
type Hindsight struct {
	Timing    *float64 `json:"timing"`
	BestTick  *int32   `json:"best_tick"`
	Tone      *float64 `json:"tone"`
	BestAct   *string  `json:"best_act"`
	BestValue *float64 `json:"best_goldstein"`
}

// Ladder is the mean rung after each hour, from 1.
type Ladder struct {
	Played  []float64 `json:"played"`  // over many futures
	Silence []float64 `json:"silence"` // over the same
	Came    []int     `json:"came"`    // in the run as it was
}

// Report puts together what has been found. Figures whose units are not there
// yet are missing; with all units it is complete.
func (p *Plan) Report(found Samples) *Report {
	l := p.line
	end := p.past.end
	r := &Report{
		Scenario: l.World.ID, Seed: l.Seed, Runs: Runs{p.Futures, p.Orders, p.Seeds},
		Outcome: Outcome{Outcome: end.Outcome(), Loss: lossOf(end).Float(), Duty: l.World.Rubric.Duty.Float(), Par: l.World.Rubric.Par.Float()},
		Ladder:  Ladder{Came: hourly(end)},
	}
	p.expected(r, found)
	credits, shares := p.creditsOf(found), p.sharesOf(found)
	for i := range l.Commands {
		r.Commands = append(r.Commands, p.decision(i, credits, shares, found))
	}
	r.Pairs = p.pairs(found)
	r.Score = p.score(r, found)
	return r
}

func (p *Plan) decision(i int, credits map[int]Figure, shares map[int]float64, found Samples) Decision {
	c := &p.line.Commands[i]
	d := Decision{ID: c.ID, Tick: p.line.ticks[i], Minute: c.Minute, Kind: c.Kind.String(), About: c.Target}
	if c.Draft != "" {
		d.About = c.Draft
	}
	if f, ok := credits[i]; ok && f.Runs > 0 {
		d.Credit, d.Low, d.High, d.Measurable = &f.Mean, &f.Low, &f.High, f.differs(p.line.least())
	}
	if v, ok := shares[i]; ok {
		d.Share = &v
	}
	for _, k := range p.line.along[i][1:] {
		d.Along = append(d.Along, p.line.Commands[k].ID)
	}
	d.Void = p.voidWithout(i, found)
	p.judged(&d, i, found)
	return d
}

// judged fills in how a decision stands among its alternatives.
func (p *Plan) judged(d *Decision, i int, found Samples) {
	if foreseen := p.foreseenOf(i, found); foreseen.Runs > 0 {
		d.Foreseen, d.ForeseenLow, d.ForeseenHigh = &foreseen.Mean, &foreseen.Low, &foreseen.High
	}
	if at, times := p.timingOf(i, found); at != nil {
		d.Timing, d.BestTick, d.timingStake = &at.value, &times[at.best], at.stake
	}
	if at := p.timingRace(i).inHindsight(found); at != nil {
		d.Hindsight.Timing, d.Hindsight.BestTick = &at.value, &p.times(i)[at.best]
	}
	if !p.line.speaks(i) {
		return
	}
	if at, tone := p.toneOf(i, found); at != nil {
		d.Tone, d.toneStake = &at.value, at.stake
		d.BestAct, d.BestValue = p.said(i, tone)
	}
	if at := p.toneRace(i).inHindsight(found); at != nil {
		d.Hindsight.Tone = &at.value
		d.Hindsight.BestAct, d.Hindsight.BestValue = p.said(i, p.toneAt(i, at))
	}
}

// said names a tone by its act and its value: -1 is that which was played.
func (p *Plan) said(i, tone int) (act *string, value *float64) {
	r := sim.Quoted(&p.line.Commands[i])
	word, tenths := r.Act.String(), r.Goldstein
	if tone >= 0 {
		word, tenths = tones[tone].act.String(), tones[tone].goldstein
	}
	points := float64(tenths) / 10
	return &word, &points
}

// voidWithout lists the commands that hang on one: they could not be done without it
// in at least half of the futures in which they could be done with it. What fails in
// few of them met another hindrance that the course without it happened to bring.
func (p *Plan) voidWithout(i int, found Samples) []string {
	lost, could := map[string]int{}, map[string]int{}
	ticks, at := p.line.moments()
	for m, tick := range ticks {
		n := slices.Index(at[m], i)
		if n < 0 {
			continue
		}
		for future := range p.Futures {
			s, ok := found[leaveID(tick, future)]
			if !ok {
				continue
			}
			for k := range p.line.Commands {
				id := p.line.Commands[k].ID
				if slices.Contains(s.Void[0], id) || p.line.Commands[k].Kind == world.CmdAssign {
					continue // an assignment hangs on whether somebody is free, and on nothing else
				}
				could[id]++
				if slices.Contains(s.Void[n+1], id) {
					lost[id]++
				}
			}
		}
	}
	var list []string
	for k := range p.line.Commands {
		if id := p.line.Commands[k].ID; lost[id] > 0 && 2*lost[id] >= could[id] {
			list = append(list, id)
		}
	}
	return list
}

// expected fills in what the futures of the whole line have shown.
func (p *Plan) expected(r *Report, found Samples) {
	var played, silent []Loss
	var rungs [4]float64
	n := 0.0
	for future := range p.Futures {
		s, ok := found[wholeID(future)]
		if !ok {
			continue
		}
		n++
		played, silent = append(played, s.Loss[0]), append(silent, s.Loss[1])
		for k := range rungs {
			rungs[k] += s.Figures[wholeRung+k]
		}
		add(&r.Ladder.Played, s.Rungs[0])
		add(&r.Ladder.Silence, s.Rungs[1])
	}
	if n == 0 {
		return
	}
	of := func(d []Loss, rung, peak float64) Expected {
		f := figureOf(d)
		return Expected{f.Mean, f.Low, f.High, rung / n, peak / n}
	}
	r.Outcome.Expected, r.Outcome.Silence = of(played, rungs[0], rungs[1]), of(silent, rungs[2], rungs[3])
	for _, list := range [][]float64{r.Ladder.Played, r.Ladder.Silence} {
		for k := range list {
			list[k] /= n
		}
	}
	r.Outcome.Value = score.Place(&p.line.World.Rubric, r.Outcome.Expected.Loss, score.RungWorth(p.past.end))
}

// add sums ladders hour by hour.
func add(to *[]float64, list []int) {
	if *to == nil {
		*to = make([]float64, len(list))
	}
	for k, rung := range list {
		(*to)[k] += float64(rung)
	}
}

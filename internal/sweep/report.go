package sweep

import (
	"cmp"
	"math"
	"slices"

	"demarche/internal/trial"
)

// Report is what a sweep has shown.
type Report struct {
	Scenario string        `json:"scenario"`
	Runs     int           `json:"runs"`
	Players  []Outcome     `json:"players"` // in the order of their losses, least first
	Skill    Skill         `json:"skill"`
	Tornado  []Sensitivity `json:"tornado"` // what moves the loss most first
	Coverage []Coverage    `json:"coverage"`
}

// Outcome is how the runs of one player came out.
type Outcome struct {
	Player  string             `json:"player"`
	Runs    int                `json:"runs"`
	Loss    Spread             `json:"loss"`
	Rung    Spread             `json:"rung"`
	Peak    Spread             `json:"peak"`
	Score   *Spread            `json:"score"`   // nil where no run has one
	Rungs   []float64          `json:"rungs"`   // share of the runs that end on each rung, from the first
	Endings map[string]float64 `json:"endings"` // share, by ending
}

// Spread is how a figure is spread over runs.
type Spread struct {
	Mean float64 `json:"mean"`
	Half float64 `json:"half"` // of the mean's 95 % interval
	P5   float64 `json:"p5"`
	P25  float64 `json:"p25"`
	P50  float64 `json:"p50"`
	P75  float64 `json:"p75"`
	P95  float64 `json:"p95"`
}

// Skill says whether the player decides or the seed.
type Skill struct {
	Between float64 `json:"between"` // variance of the loss between players
	Within  float64 `json:"within"`  // between seeds of the same player
	Share   float64 `json:"share"`   // of the variance that the player decides, 0..1
}

// Sensitivity is how far the loss hangs on a coefficient: its mean where the
// coefficient is in the highest third of its range less that in the lowest, with
// what the players differ by taken out.
type Sensitivity struct {
	Key  string  `json:"key"`
	Low  float64 `json:"low"` // of the range
	High float64 `json:"high"`
	Loss float64 `json:"loss"`
	Half float64 `json:"half"` // of the 95 % interval
	Rung float64 `json:"rung"`
}

// Coverage is in how many runs a rule fired, or an inject took place.
type Coverage struct {
	ID    string   `json:"id"`
	Kind  string   `json:"kind"` // rule, inject
	Runs  int      `json:"runs"`
	Share float64  `json:"share"`
	Times float64  `json:"times"` // in a run in which it fired, on average
	First *Spread  `json:"first"` // minute of the first time; nil if it never fired
	By    []string `json:"by"`    // players in whose runs
}

// Report puts together what the runs have shown.
func (p *Plan) Report(found map[string]Sample) *Report {
	list := p.Samples(found)
	r := &Report{Scenario: p.Stage.Bundle.World.ID, Runs: len(list)}
	for _, x := range p.Players {
		if of := byPlayer(list, x.Name); len(of) > 0 {
			r.Players = append(r.Players, p.outcome(x.Name, of))
		}
	}
	slices.SortStableFunc(r.Players, func(a, b Outcome) int { return cmp.Compare(a.Loss.Mean, b.Loss.Mean) })
	r.Skill = skill(list, r.Players)
	r.Tornado = p.tornado(list, r.Players)
	r.Coverage = p.coverage(list)
	return r
}

func byPlayer(list []Sample, name string) []Sample {
	return slices.DeleteFunc(slices.Clone(list), func(s Sample) bool { return s.Player != name })
}

func (p *Plan) outcome(name string, list []Sample) Outcome {
	o := Outcome{Player: name, Runs: len(list), Endings: map[string]float64{}, Rungs: make([]float64, len(p.Stage.Bundle.World.Ladder))}
	var loss, rung, peak, scores []float64
	for _, s := range list {
		loss, rung, peak = append(loss, s.Loss), append(rung, float64(s.Rung)), append(peak, float64(s.Peak))
		if s.Score != nil {
			scores = append(scores, *s.Score)
		}
		o.Endings[s.Ending] += 1 / float64(len(list))
		o.Rungs[s.Rung-1] += 1 / float64(len(list))
	}
	o.Loss, o.Rung, o.Peak = SpreadOf(loss), SpreadOf(rung), SpreadOf(peak)
	if len(scores) > 0 {
		s := SpreadOf(scores)
		o.Score = &s
	}
	return o
}

// SpreadOf returns how values are spread; there must be one.
func SpreadOf(values []float64) Spread {
	slices.Sort(values)
	n := float64(len(values))
	at := func(q float64) float64 {
		x := q * (n - 1)
		i := int(x)
		if i+1 >= len(values) {
			return values[len(values)-1]
		}
		return values[i] + (x-float64(i))*(values[i+1]-values[i])
	}
	mean, half := meanOf(values)
	return Spread{mean, half, at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)}
}

// meanOf returns the mean with half its 95 % interval.
func meanOf(values []float64) (mean, half float64) {
	n := float64(len(values))
	for _, v := range values {
		mean += v
	}
	mean /= n
	squares := 0.0
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	return mean, 1.96 * math.Sqrt(squares/max(n-1, 1)/n)
}

// skill compares how losses differ between players and between seeds.
func skill(list []Sample, players []Outcome) Skill {
	var s Skill
	if len(players) < 2 {
		return s
	}
	grand := 0.0
	for _, o := range players {
		grand += o.Loss.Mean / float64(len(players))
	}
	for _, o := range players {
		s.Between += (o.Loss.Mean - grand) * (o.Loss.Mean - grand) / float64(len(players)-1)
	}
	of := meansOf(players)
	for _, x := range list {
		s.Within += (x.Loss - of[x.Player].Loss.Mean) * (x.Loss - of[x.Player].Loss.Mean) / float64(max(len(list)-len(players), 1))
	}
	if all := s.Between + s.Within; all > 0 {
		s.Share = s.Between / all
	}
	return s
}

func meansOf(players []Outcome) map[string]*Outcome {
	m := map[string]*Outcome{}
	for i := range players {
		m[players[i].Player] = &players[i]
	}
	return m
}

// tornado returns what the loss hangs on, the strongest first.
func (p *Plan) tornado(list []Sample, players []Outcome) []Sensitivity {
	of := meansOf(players)
	var out []Sensitivity
	for k, r := range p.Vary {
		third := (r.High - r.Low) / 3
		var low, high, lowRung, highRung []float64
		for _, s := range list {
			o := of[s.Player]
			switch v := s.With[k]; {
			case v < r.Low+third:
				low, lowRung = append(low, s.Loss-o.Loss.Mean), append(lowRung, float64(s.Rung)-o.Rung.Mean)
			case v > r.High-third:
				high, highRung = append(high, s.Loss-o.Loss.Mean), append(highRung, float64(s.Rung)-o.Rung.Mean)
			}
		}
		if len(low) == 0 || len(high) == 0 {
			continue
		}
		a, halfA := meanOf(low)
		b, halfB := meanOf(high)
		c, _ := meanOf(lowRung)
		d, _ := meanOf(highRung)
		out = append(out, Sensitivity{r.Key.String(), r.Low, r.High, b - a, math.Hypot(halfA, halfB), d - c})
	}
	slices.SortStableFunc(out, func(a, b Sensitivity) int { return cmp.Compare(math.Abs(b.Loss), math.Abs(a.Loss)) })
	return out
}

// coverage lists injects, then rules, in the order of the file.
func (p *Plan) coverage(list []Sample) []Coverage {
	w := p.Stage.Bundle.World
	var out []Coverage
	for i := range w.Injects {
		out = append(out, covered(w.Injects[i].ID, "inject", list, p.Players))
	}
	for i := range w.Rules {
		out = append(out, covered(w.Rules[i].ID, "rule", list, p.Players))
	}
	return out
}

func covered(id, kind string, list []Sample, players []trial.Player) Coverage {
	c := Coverage{ID: id, Kind: kind, By: []string{}}
	var first []float64
	by := map[string]bool{}
	for _, s := range list {
		if n := s.Times[id]; n > 0 {
			c.Runs++
			c.Times += float64(n)
			first = append(first, float64(s.First[id]))
			by[s.Player] = true
		}
	}
	if c.Runs == 0 {
		return c
	}
	c.Times /= float64(c.Runs)
	c.Share = float64(c.Runs) / float64(len(list))
	s := SpreadOf(first)
	c.First = &s
	for _, p := range players {
		if by[p.Name] {
			c.By = append(c.By, p.Name)
		}
	}
	return c
}

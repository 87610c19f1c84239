package experiment

import (
	"fmt"
	"math"
	"strconv"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// OpinionRates are all that opinions move by, under the keys of the language.
type OpinionRates struct {
	Rate     float64   `json:"rate"`
	Bound    float64   `json:"bound"` // on opinions from 0 to 1; 0 is none
	Stubborn []float64 `json:"stubborn"`
	Meet     string    `json:"meet"`
	Oneself  bool      `json:"oneself"`
}

// opinions are opinions that move, checked.
type opinions struct {
	model   string // "" where the file gives all rates itself
	rates   OpinionRates
	size    int
	start   []float64   // nil for uniform
	first   []float64   // nil for start
	weights [][]float64 // row i is what i gives to each, of 1; nil for the ties of the population
	rounds  int         // 0 for until nothing moves
}

// opinions checks the group.
func (c *checker) opinions(x *Opinion, p *population) *opinions {
	o := &opinions{rounds: int(x.Rounds.V)}
	o.rates, o.model = c.opinionPreset(x.Model)
	if x.Model == nil && !x.Rate.Written() {
		c.list.Report(x.At, source.KeyMissing, "name one, or set the rates: rate, bound, stubborn, meet", "\"opinion\" has neither a \"model\" nor a \"rate\"")
	}
	o.rates.Rate, o.rates.Bound = x.Rate.Or(o.rates.Rate), x.Bound.Or(o.rates.Bound)
	o.rates.Meet, o.rates.Oneself = x.Meet.Or(o.rates.Meet), x.Oneself.Or(o.rates.Oneself)
	if x.Stubborn != nil {
		o.rates.Stubborn = shares(x.Stubborn, false)
	}
	if x.Weights != nil {
		o.size = len(x.Weights)
		o.weights = c.weights(x)
	}
	if p != nil {
		o.size = p.size
	}
	c.meeting(x, o, p)
	if o.size > 0 {
		c.opinionLists(x, o, p)
	}
	return o
}

// meeting checks that what belongs to one way of meeting stands there only.
func (c *checker) meeting(x *Opinion, o *opinions, p *population) {
	if o.rates.Meet != "pairs" {
		if p != nil && p.kind == "well-mixed" && x.Weights == nil {
			c.list.Report(x.At, source.RefUnfit, "take kind: complete, or another with ties, or give \"weights\"", "in a well-mixed population nobody has ties along which all could meet")
		}
		if p != nil && p.kind != "" && p.kind != "well-mixed" && x.Weights != nil {
			c.list.Report(c.node("opinion", "weights").Place, source.KeyConflict, "leave one of them out", "the population's ties say already who hears whom")
		}
		if o.rates.Oneself && x.Weights != nil {
			at := x.Oneself.Place()
			if !x.Oneself.Given() {
				at = c.node("opinion", "model").Place
			}
			c.list.Report(at, source.KeyConflict, "write it into the diagonal of the matrix", "\"weights\" say already who counts their own opinion")
		}
		return
	}
	for _, key := range []string{"stubborn", "first", "weights", "oneself"} {
		if n := c.node("opinion", key); n != nil {
			c.list.Report(n.Place, source.KeyConflict, "leave it out", "%q means nothing where pairs meet", key)
		}
	}
	if p != nil && p.weighted.File != nil {
		c.list.Report(p.weighted, source.KeyConflict, "leave the weight out", "pairs meet along ties without weights")
	}
	if o.rates.Rate > 0.5 && x.Rate.Given() {
		c.list.Report(x.Rate.Place(), source.RangeNumber, "", "two who meet each go at most half the way; this is %s", number(o.rates.Rate))
	}
}

// opinionLists checks the lists that have a member for each agent.
func (c *checker) opinionLists(x *Opinion, o *opinions, p *population) {
	if x.Weights != nil && p != nil && len(x.Weights) != o.size {
		c.list.Report(c.node("opinion", "weights").Place, source.RangeCount, "", "the matrix has %s for %d agents", count(len(x.Weights), "row"), p.size)
	}
	if len(x.Start) != 1 || x.Start[0].V != "uniform" {
		for _, w := range x.Start {
			o.start = append(o.start, c.opinionOf(w))
		}
		c.each("start", len(x.Start), o.size, "write a number for each agent, or uniform")
	}
	o.first = shares(x.First, false)
	c.each("first", len(x.First), o.size, "")
	n, key := len(o.rates.Stubborn), []string{"stubborn"}
	if x.Stubborn == nil {
		key = []string{"model", "friedkin-johnsen", "susceptible"}
	}
	if at := c.node(append([]string{"opinion"}, key...)...); at != nil && n > 1 && n != o.size {
		c.list.Report(at.Place, source.RangeCount, "one number is for all", "%q has %s for %d agents", key[len(key)-1], count(n, "member"), o.size)
	}
	if n == 0 && o.rates.Meet != "pairs" && x.First != nil {
		c.list.Report(c.node("opinion", "first").Place, source.KeyConflict, "leave it out, or add \"stubborn\"", "\"first\" is what the stubborn hold on to; nobody is stubborn")
	}
}

// each checks that a list has a member for each agent, if it is there.
func (c *checker) each(key string, n, size int, help string) {
	if at := c.node("opinion", key); at != nil && n != size {
		c.list.Report(at.Place, source.RangeCount, help, "%q has %s for %d agents", key, count(n, "member"), size)
	}
}

// opinionOf reads an opinion from 0 to 1.
func (c *checker) opinionOf(w scenario.Word) float64 {
	v, err := strconv.ParseFloat(w.V, 64)
	if w.Given() && (err != nil || !(v >= 0 && v <= 1)) {
		c.list.Report(w.Place(), source.TypeNumber, "stretch other scales to 0..1", "an opinion is a number from 0 to 1; this is %s", strconv.Quote(w.V))
	}
	return v
}

// weights checks that the matrix is square.
func (c *checker) weights(x *Opinion) [][]float64 {
	rows, square := make([][]float64, len(x.Weights)), true
	for i, row := range x.Weights {
		if len(row) != len(x.Weights) {
			square = false
			c.list.Report(item(c.node("opinion", "weights"), i), source.RangeCount, "row i says what i gives to each, in the order of the agents", "the matrix has %s, this one has %s", count(len(x.Weights), "row"), count(len(row), "number"))
		}
		for _, v := range row {
			rows[i] = append(rows[i], v.V)
		}
	}
	if square {
		c.ratios(rows)
	}
	return rows
}

// nearOne is how far from 1 rounded weights may sum up: 0.33 three times.
const nearOne = 0.02

// ratios makes every row sum to 1, and says so where it did not. Who gives
// nothing to anybody may do so.
func (c *checker) ratios(rows [][]float64) {
	var off []int
	var first float64
	for i, row := range rows {
		sum := 0.0
		for _, v := range row {
			sum += v
		}
		if sum == 0 {
			continue
		}
		if math.Abs(sum-1) > nearOne {
			if off = append(off, i); len(off) == 1 {
				first = sum
			}
		}
		for k := range row {
			row[k] /= sum
		}
	}
	if len(off) == 0 {
		return
	}
	others := ""
	switch n := len(off) - 1; n {
	case 0:
	case 1:
		others = "; another does not sum to 1 either"
	default:
		others = fmt.Sprintf("; %d others do not sum to 1 either", n)
	}
	c.list.Report(item(c.node("opinion", "weights"), off[0]), source.RangeRatio, "divide it by its sum to say the same without this warning; the result has the weights as they ran", "row %d of the matrix sums to %s, not to 1: only the ratios within a row count%s", off[0], number(first), others)
}

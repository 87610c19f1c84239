// Package validation holds the model against what is known of it: every limit
// in which a published model stands, computed by the kernels that the game runs
// on and compared with the published or analytical value (docs/MODEL.md).
//
// A tolerance is never chosen by eye. It is what chance leaves, four standard
// errors of the mean over the runs, and what is known to be left besides: a
// bias bound with a name (ticks of finite length, populations of finite size,
// rounding), computed or derived where it stands. Published effects differ more
// than chance: half the published interval, or what sources are apart.
package validation

import (
	"context"
	"math"
	"strconv"
)

// Row is one value of one limit.
type Row struct {
	Group         string  `json:"group"`
	Limit         string  `json:"limit"`
	Expected      float64 `json:"expected"`
	Found         float64 `json:"found"`
	Tolerance     float64 `json:"tolerance"`
	Source        string  `json:"source"`
	DOI           string  `json:"doi,omitempty"`
	Runs          int     `json:"runs"`          // 1 where nothing is left to chance
	StandardError float64 `json:"standardError"` // of what was found
	Fitted        bool    `json:"fitted"`        // a coefficient was set so that this comes out: agreement proves nothing
	OK            bool    `json:"ok"`
	Note          string  `json:"note,omitempty"` // names the bias bound

	Agreement   Agreement `json:"agreement"`   // what OK means for it
	Independent bool      `json:"independent"` // not fitted, and no coefficient stands for the effect either: it follows
}

// Agreement is what a row agrees in.
type Agreement string

// What rows agree in.
const (
	InSize      Agreement = "size"      // a value, within the tolerance
	InSign      Agreement = "sign"      // a direction, where nothing but a direction is known
	InDirection Agreement = "direction" // a direction alone, although a size is published
	Exactly     Agreement = "exact"     // a value that nothing is left to chance in
	InNothing   Agreement = "none"      // fails
)

// Rule tells readers of the rows what their tolerances are.
const Rule = "A row passes if what is found is within the tolerance of what is expected: four standard errors of the runs, plus a bias bound " +
	"that its note names. For published effects the bound is half of the published interval, or what sources are apart. " +
	"Directions must be the same at the level of 95 %. That is a bound on what was compared, no proof of the model: a coefficient of a " +
	"fitted row was set so that the row comes out."

// Options say how much is computed.
type Options struct {
	Less int // divides the runs of every row; 0 and 1 leave them. Tolerances widen by the same rule
}

// group is a family of rows that are computed one after the other.
type group struct {
	name string
	rows func(*lab) ([]Row, error)
}

// groups are computed and listed in this order.
var groups = []group{
	{"sir", sir},
	{"rumour", rumour},
	{"seiz", seiz},
	{"hoax", hoax},
	{"field", meanField},
	{"opinion", opinions},
	{"tension", richardson},
	{"graphs", graphs},
	{"posts", posts},
}

// Rows computes all rows on all cores. Seeds and numbers of runs are fixed, so
// that the figures are the same every time.
func Rows(ctx context.Context, o Options) ([]Row, error) {
	var all []Row
	for _, g := range groups {
		rows, err := g.rows(&lab{ctx, max(o.Less, 1)})
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			r.Group = g.name
			all = append(all, r)
		}
	}
	return all, nil
}

// sigmas is how many standard errors chance is given: of a hundred right rows
// one fails by chance in 160 checks.
const sigmas = 4

// from completes a row by the mean of a sample; bias bounds what the runs are
// off by whatever their number.
func (r Row) from(s sample, bias float64) Row {
	r.Found, r.Runs, r.StandardError = s.mean(), len(s), s.standardError()
	r.Tolerance = sigmas*r.StandardError + bias
	return r.judged()
}

// exactly completes a row that nothing is left to chance in.
func (r Row) exactly(found, tolerance float64) Row {
	r.Found, r.Tolerance, r.Runs, r.Agreement = found, tolerance, 1, Exactly
	return r.judged()
}

// judged compares what was found. Figures keep six digits, so that targets that
// round differently print alike.
func (r Row) judged() Row {
	r.OK = math.Abs(r.Found-r.Expected) <= r.Tolerance
	switch {
	case !r.OK:
		r.Agreement = InNothing
	case r.Agreement == "" || r.Agreement == InNothing:
		r.Agreement = InSize
	}
	for _, x := range []*float64{&r.Expected, &r.Found, &r.Tolerance, &r.StandardError} {
		*x, _ = strconv.ParseFloat(strconv.FormatFloat(*x, 'g', 6, 64), 64)
	}
	return r
}

package validation

import (
	"fmt"
	"math"

	"demarche/internal/effects"
	"demarche/internal/fixed"
)

// Effect sizes. Belief is held or not, so two arms differ by a ratio of odds;
// its logarithm times sqrt(3)/pi is the standardised mean difference of an
// opinion by degrees (Hasselblad and Hedges 1995, 10.1037/0033-2909.117.1.167),
// and a difference d between groups of one size is the correlation
// r = d/sqrt(d^2+4) (Borenstein, Hedges, Higgins and Rothstein 2009, ch. 7).

func logOdds(p float64) float64 { return math.Log(p / (1 - p)) }

// toD turns a difference of log odds into d.
const toD = 0.5513288954217920 // sqrt(3)/pi

// difference is d between the shares of two arms.
func difference(more, less float64) float64 {
	return (logOdds(more) - logOdds(less)) * toD
}

func correlation(d float64) float64 { return d / math.Sqrt(d*d+4) }

// sign is 1, 0 or -1: 0 when the 95 % interval of the mean holds 0.
func (s sample) sign() float64 {
	mean := s.mean()
	if math.Abs(mean) <= student(len(s)-1)*s.standardError() {
		return 0
	}
	return math.Copysign(1, mean)
}

// student is the quantile .975 of Student's distribution (Abramowitz and
// Stegun 1964, 26.7.5; the error is below .01 from 7 degrees of freedom on).
func student(degrees int) float64 {
	z, n := 1.959964, float64(max(degrees, 1))
	return z + (math.Pow(z, 3)+z)/(4*n) + (5*math.Pow(z, 5)+16*math.Pow(z, 3)+3*z)/(96*n*n)
}

// finding is a published finding, by its name in internal/effects/findings.tsv.
func finding(name string) effects.Finding {
	for _, f := range effects.Findings() {
		if f.Name == name {
			return f
		}
	}
	panic("validation: no finding is called " + name)
}

// against begins a row that compares a lever with a published finding. Fitted
// tells whether one of these coefficients, by default the one that the finding
// bears on most, was set by the finding's own source.
func against(lever, what, name string, by ...effects.Key) Row {
	f := finding(name)
	if len(by) == 0 {
		by = []effects.Key{f.Lever}
	}
	r := Row{Limit: lever + ": " + what, Expected: f.Value.Float(), Source: f.Source + " (" + name + ")", DOI: f.DOI}
	for _, k := range by {
		r.Fitted = r.Fitted || effects.Of(k).Source == f.Source
	}
	return r
}

// judged begins a row for a direction that no study was found for.
func judged(lever, what string, sign float64, by effects.Key) Row {
	return Row{Limit: lever + ": " + what, Expected: sign, Source: "judgement (" + by.String() + ")", Fitted: true}
}

// sized completes a row by a size. Besides chance it may be off by half the
// published interval, and without one by what sources are apart.
func (r Row) sized(s sample, spread float64, meaning string) Row {
	r.Note = meaning
	return r.from(s, spread)
}

// signed completes a row by the sign of differences.
func (r Row) signed(s sample, meaning string) Row {
	r.Note = meaning
	r.Runs, r.StandardError = len(s), s.standardError()
	r.Found = s.sign()
	if r.Agreement == "" {
		r.Agreement = InSign
	}
	return r.judged()
}

// within is half of the published interval of a finding.
func within(name string) float64 {
	f := finding(name)
	if !f.Interval {
		panic(fmt.Sprintf("validation: %s has no interval", name))
	}
	return float(f.High-f.Low) / 2
}

func float(q fixed.Q) float64 { return q.Float() }

// setBy tells, where the source of a coefficient does not, whether it was set by
// what is compared.
func (r Row) setBy(fitted bool) Row {
	r.Fitted = fitted
	return r
}

// follows tells that no coefficient stands for the effect, so that a row that is
// not fitted is independent.
func (r Row) follows() Row {
	r.Independent = !r.Fitted
	return r
}

// lowers lets a row ask whether a share falls, for a ratio below 1.
func (r Row) lowers() Row {
	r.Expected, r.Agreement = -1, InDirection
	return r
}

// toSign lets a row ask for the sign alone of what was published as a size.
func (r Row) toSign() Row {
	r.Expected, r.Agreement = math.Copysign(1, r.Expected), InDirection
	return r
}

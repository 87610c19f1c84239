// Package effects holds every coefficient of the model in one table, each with
// its range and where it comes from, and the published findings that the model
// is compared with.
//
// A value is the source's own number (cited), that number converted to the
// model's scale by the formula in the note (derived), or set by judgement so
// that the shipped crisis moves at the pace of the documented case (judged). A
// source beside a judged value supports its sign or form, not its size. Low and
// high are the 95 % interval of one source or span the point estimates of
// several; the note says so where they are neither. For a judged value they
// span what seems possible.
//
// Conversions: a correlation r is d = 2r/sqrt(1-r^2), a standardised mean
// difference d is d*pi/sqrt(3) on the logit scale (Hasselblad and Hedges 1995,
// doi 10.1037/0033-2909.117.1.167; Borenstein et al. 2009), and a ratio is its
// logarithm.
//
// Checked tells whether the number was found in a text that could be read: when
// this table was made, often in an abstract, or when the project's model was
// first written down. The others were recalled or judged. All DOIs were found
// in print.
package effects

import "demarche/internal/fixed"

// Key names a coefficient. Its values follow the table's order.
type Key uint16

// Count is the number of coefficients.
const Count = int(count)

// String returns the coefficient's name, such as adopt.trust.
func (k Key) String() string { return table[k].Name }

// Effect is a coefficient of the model.
type Effect struct {
	Key              Key
	Name             string
	Value, Low, High fixed.Q
	Unit             string // logit, ln ratio, share, factor, per hour, minutes, ...
	Politics         string // whether the source is about politics: yes, no, or - without a source
	Basis            Basis
	Source           string // authors, year, short title
	DOI              string // "" when none is known for certain
	Checked          bool   // the number was read, not recalled
	Note             string // formula, and the source that disagrees
}

// Basis says how a value came about.
type Basis string

// The bases.
const (
	Cited   Basis = "cited"   // the number is the source's own
	Derived Basis = "derived" // converted from the source's number by the formula in the note
	Judged  Basis = "judged"  // no source gives the number
	Guide   Basis = "guide"   // the source's number, which authors set scenarios by and no formula reads
)

// Finding is a published result that the model is compared with.
type Finding struct {
	Name             string
	Lever            Key    // coefficient that it bears on most
	Measure          string // d, r, ratio, percentage points, ...; sign is 1, -1 or 0 where only the direction is reported
	Value, Low, High fixed.Q
	Interval         bool // Low and High are known: a 95 % interval, or a range over studies
	Politics         string
	Source, DOI      string
	Checked          bool
	Note             string
}

// Table returns the coefficients by key.
func Table() []Effect { return append([]Effect(nil), table[:]...) }

// Of returns the row of a coefficient.
func Of(k Key) Effect { return table[k] }

// Find returns the key of a name.
func Find(name string) (Key, bool) {
	k, ok := keys[name]
	return k, ok
}

// Findings returns the published findings, in the order of their table.
func Findings() []Finding { return append([]Finding(nil), findings...) }

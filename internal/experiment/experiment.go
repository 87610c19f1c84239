package experiment

import (
	"strconv"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// Experiment is a checked experiment. It is immutable but for the number of
// its repetitions, and may be run many times at once.
type Experiment struct {
	Title       string
	Ticks       int32
	Repetitions int
	Seed        uint64
	population  *population
	spread      *claim
	opinion     *opinions
	tension     *quarrel
}

// Parse reads an experiment; name is how findings call the file. The experiment
// is nil when one of the findings is an error.
func Parse(name string, data []byte) (*Experiment, source.Diagnostics) {
	list := &source.List{}
	root := source.Parse(name, data, list)
	if root == nil {
		return nil, list.Diagnostics()
	}
	var f File
	scenario.Decode(root, &f, list)
	c := &checker{list: list, root: root}
	e := c.experiment(&f)
	if list.Failed() {
		return nil, list.Diagnostics()
	}
	return e, list.Diagnostics()
}

// checker finds what is wrong with an experiment beyond its form. A value with
// a fault counts as not given; whether something is written is seen in its
// node.
type checker struct {
	list *source.List
	root *source.Node
}

// experiment checks a file and compiles it. What it returns is of use only if
// nothing was reported.
func (c *checker) experiment(f *File) *Experiment {
	e := &Experiment{
		Title: f.Title.V, Ticks: int32(f.Ticks.V), Repetitions: int(f.Repetitions.Or(1)), Seed: uint64(f.Seed.Or(1)),
	}
	// A section whose name is misspelt is reported already.
	if f.Spread == nil && f.Opinion == nil && f.Tension == nil && !f.Unknown {
		c.list.Report(c.root.Place, source.KeyMissing, "add one of them", "there is nothing to run: neither \"spread\" nor \"opinion\" nor \"tension\"")
	}
	switch runs := f.Spread != nil || f.Tension != nil; {
	case f.Ticks.Given() && !runs && !f.Unknown:
		c.list.Report(f.Ticks.Place(), source.KeyPlace, "\"opinion\" has \"rounds\"", "\"ticks\" are for \"spread\" and \"tension\", which are not there")
	case runs && c.root.Get("ticks") == nil && !c.meant("ticks"):
		c.list.Report(c.root.Place, source.KeyMissing, "as in ticks: 500", "\"ticks\" is missing: how long \"spread\" and \"tension\" run")
	}
	e.population = c.population(f)
	if f.Spread != nil {
		e.spread = c.claim(f.Spread, e.population)
	}
	if f.Opinion != nil {
		e.opinion = c.opinions(f.Opinion, e.population)
	}
	if f.Tension != nil {
		e.tension = c.quarrel(f.Tension)
	}
	return e
}

// meant tells whether an unknown key of the file was probably to be this one.
func (c *checker) meant(key string) bool {
	for _, e := range c.root.Entries {
		if e.Key.Value != key && source.Nearest(e.Key.Value, []string{key}) == key {
			return true
		}
	}
	return false
}

// node returns what is written under a path of keys, or nil.
func (c *checker) node(path ...string) *source.Node {
	n := c.root
	for _, key := range path {
		n = n.Get(key)
	}
	return n
}

// item returns the place of a member of a list.
func item(n *source.Node, i int) source.Place {
	if n == nil || n.Kind != source.Sequence || i >= len(n.Items) {
		return source.Place{}
	}
	return n.Items[i].Place
}

// number writes a number for a reader.
func number(f float64) string { return strconv.FormatFloat(f, 'g', 6, 64) }

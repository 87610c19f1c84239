package pages

import "demarche/internal/academy"

// Watch is a class as those see it who look on.
type Watch struct {
	ID, Title  string
	State      academy.State
	Clock      string // of the class; "" where each team has its own
	Rows       []Row
	Statements []Statement // without those that were hidden
	Regions    []Region
}

// watchRegions are the parts of it that change.
var watchRegions = []string{"rows", "statements"}

// DrawWatch draws the parts of a class that change for those who look on.
func DrawWatch(p *Page, c *Watch) (err error) {
	c.Regions, err = draw(p.With(c), watchRegions, "watch-")
	return err
}

// Region returns a part by its name.
func (c *Watch) Region(name string) Region { return region(c.Regions, name) }

// Changed are the parts whose version differs from that which a browser has.
func (c *Watch) Changed(has func(name string) string) []Region { return changed(c.Regions, has) }

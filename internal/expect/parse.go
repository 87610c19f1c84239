package expect

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"demarche/internal/playbook"
	"demarche/internal/rule"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/world"
)

// Suite holds the tests of one scenario, checked and compiled.
type Suite struct {
	Bundle *scenario.Bundle
	Tests  []*Trial

	name  string  // of the file
	lines []*line // each player once
}

// Trial is a test, compiled.
type Trial struct {
	ID     string
	Says   string
	Seeds  int
	Expect []*Expected

	line  *line
	where int // probe, or -1
}

// Expected is an expectation, compiled.
type Expected struct {
	At   source.Place
	Text string // as it is told of

	kind     kind
	probe    int   // of the trial's own line
	other    *line // with lower, higher
	against  int   // its probe
	share    float64
	shared   bool // a share was given
	from, to float64
	credit   *merit
}

type kind uint8

const (
	holds kind = iota
	average
	lower
	higher
	credited
)

// line is a player, with all that is to be read in its runs.
type line struct {
	name   string
	base   string // the playbook that it goes on from
	book   *playbook.Book
	labels []string
	own    []source.Place // of the entries that stand in the tests, the last of the book
	seeds  int            // the most that a test wants
	probes []probe
	merits []*merit
}

// merit is the credit of a command: given at one tick rather than at another.
type merit struct {
	index        int
	label        string
	given, other int32 // minute, or world.None: as played; not at all
	seeds        int
}

// Parse reads the tests of a scenario; name is how findings call the file. The
// suite is nil when one of the findings is an error.
func Parse(name string, data []byte, b *scenario.Bundle) (*Suite, source.Diagnostics) {
	list := &source.List{}
	root := source.Parse(name, data, list)
	if root == nil {
		return nil, list.Diagnostics()
	}
	var f File
	scenario.Decode(root, &f, list)
	scenario.Link(&f, b.Names, list)
	c := &compiler{list: list, b: b, file: &f, lines: map[string]*line{}, suite: &Suite{Bundle: b, name: name}}
	for i := range f.Tests.Entries {
		e := &f.Tests.Entries[i]
		c.test(e.ID, &e.Value, root.Get("tests").Get(e.ID))
	}
	if list.Failed() {
		return nil, list.Diagnostics()
	}
	return c.suite, list.Diagnostics()
}

type compiler struct {
	list  *source.List
	b     *scenario.Bundle
	file  *File
	lines map[string]*line // by playbook, or "test " and the id of a test
	suite *Suite
}

func (c *compiler) test(id string, t *Test, n *source.Node) {
	trial := &Trial{ID: id, Says: t.Says.V, Seeds: int(t.Seeds.Or(c.file.Seeds.Or(usualSeeds))), line: c.player(id, t, n), where: -1}
	l := trial.line
	l.seeds = max(l.seeds, trial.Seeds)
	if t.Where.Program != nil {
		trial.where = l.probe(probe{kind: atMoment, program: t.Where.Program, minute: world.None})
	}
	for i := range t.Expect {
		if e := c.expectation(trial, &t.Expect[i]); e != nil {
			trial.Expect = append(trial.Expect, e)
		}
	}
	c.suite.Tests = append(c.suite.Tests, trial)
}

// player returns the line of a test: its playbook with its own commands.
func (c *compiler) player(id string, t *Test, n *source.Node) *line {
	l := c.book(t.Playbook)
	if len(t.Commands) == 0 {
		return l
	}
	key := "test " + id
	if own, ok := c.lines[key]; ok {
		return own
	}
	book := playbook.Compile(&playbook.File{Commands: t.Commands}, n.Get("commands"), c.b, c.list)
	own := &line{name: id, base: l.name, book: l.book.Joined(book), labels: slices.Clone(l.labels)}
	for i := range t.Commands {
		own.labels, own.own = append(own.labels, t.Commands[i].Label.V), append(own.own, t.Commands[i].Here.At)
	}
	c.lines[key] = own
	c.suite.lines = append(c.suite.lines, own)
	return own
}

// book returns the line of a playbook of the scenario; without a name, of
// nobody.
func (c *compiler) book(name scenario.Word) *line {
	id := strings.TrimSuffix(name.V, ".yaml")
	if l, ok := c.lines[id]; ok {
		return l
	}
	l := &line{name: id, book: &playbook.Book{}}
	if id == "" {
		l.name = "nobody"
	} else {
		l.book, l.labels = c.read(name)
	}
	c.lines[id] = l
	c.suite.lines = append(c.suite.lines, l)
	return l
}

// read reads a playbook. What is wrong with it is said where the test names
// it: the playbook itself is for demarche check.
func (c *compiler) read(name scenario.Word) (*playbook.Book, []string) {
	data, shown, err := c.b.Playbook(name.V)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.list.Report(name.Place(), source.FileMissing, "", "there is no playbook %q in the folder playbooks", name.V)
		return &playbook.Book{}, nil
	case err != nil:
		c.list.Report(name.Place(), source.FileMissing, "", "the playbook %q cannot be read", name.V)
		return &playbook.Book{}, nil
	}
	book, found := playbook.Parse(shown, data, c.b)
	if book == nil {
		c.list.Report(name.Place(), source.RefUnfit, "demarche check says what they are", "the playbook %q has errors", name.V)
		return &playbook.Book{}, nil
	}
	_ = found // warnings are for demarche check
	return book, book.Labels()
}

// other returns the line that another player is compared with.
func (c *compiler) other(than scenario.Word) *line {
	n := slices.IndexFunc(c.file.Tests.Entries, func(e scenario.Entry[Test]) bool { return e.ID == than.V })
	if _, _, err := c.b.Playbook(than.V); err == nil || n < 0 {
		return c.book(than)
	}
	t := &c.file.Tests.Entries[n].Value
	if l, ok := c.lines["test "+than.V]; ok || len(t.Commands) == 0 {
		if ok {
			return l
		}
		return c.book(t.Playbook)
	}
	c.list.Report(than.Place(), source.RefUnfit, "write that test first", "the test %q stands further down", than.V)
	return c.book(scenario.Word{})
}

// probe adds something to read in the runs of a line and returns its index:
// the same thing once.
func (l *line) probe(p probe) int {
	for i, q := range l.probes {
		if p.same(q) {
			return i
		}
	}
	l.probes = append(l.probes, p)
	return len(l.probes) - 1
}

func (p probe) same(q probe) bool {
	return p.kind == q.kind && p.minute == q.minute && p.word == q.word && slices.Equal(p.endings, q.endings) && sameRule(p.program, q.program)
}

func sameRule(a, b *rule.Program) bool { return (a == nil) == (b == nil) && a.String() == b.String() }

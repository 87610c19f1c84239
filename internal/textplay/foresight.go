package textplay

import (
	"slices"
	"strconv"
	"strings"

	"demarche/internal/calibration"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// foreseeing tells whether a command can carry an intent and a prediction: it
// is published when it is given.
func foreseeing(kind world.CommandKind) bool {
	switch kind {
	case world.CmdPost, world.CmdRetract, world.CmdJoint, world.CmdAnswer:
		return true
	}
	return false
}

func (g *game) intents() []option {
	var list []option
	for _, id := range sim.Intents {
		list = append(list, option{id: id, name: g.t.Intent(id), shown: g.ownWords()})
	}
	return list
}

// example is a prediction as it is typed in a line.
func (g *game) example() string {
	return g.words.T("typed."+sim.OfOutrage) + ":" + g.words.T("typed."+sim.Ways[0]) + "@" + strconv.Itoa(sim.UsualSurety)
}

// figuresTyped and waysTyped are the words of a prediction as they are typed.
func (g *game) figuresTyped() []string { return g.typedWords(sim.Expectable[:]) }
func (g *game) waysTyped() []string    { return g.typedWords(sim.Ways[:]) }

func (g *game) typedWords(ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, g.words.T("typed."+id))
	}
	return list
}

// meansOf returns the id that a word of a prediction means, in the language of display
// or in English; the word itself where it means none.
func (g *game) meansOf(word string, ids []string) string {
	for _, id := range ids {
		if word == g.words.T("typed."+id) {
			return id
		}
	}
	return word
}

// expectation reads a prediction as it is typed in a line.
// Who leaves out how sure is as sure as usual.
func (g *game) expectation(word string) (*sim.Expectation, error) {
	if word == "" {
		return nil, nil
	}
	wrong := func() (*sim.Expectation, error) {
		return nil, complaint(g.words.T("text.bad-prediction", "word", g.words.Quote(word),
			"kinds", g.oneOf(g.figuresTyped()), "ways", g.oneOf(g.waysTyped()), "example", g.example()))
	}
	claim, sure, said := strings.Cut(strings.ToLower(word), "@")
	of, way, _ := strings.Cut(claim, ":")
	of, way = g.meansOf(of, sim.Expectable[:]), g.meansOf(way, sim.Ways[:])
	e := &sim.Expectation{Of: of, Way: way, Sure: sim.UsualSurety}
	if said {
		n, err := strconv.Atoi(strings.TrimRight(sure, "%٪"))
		if err != nil {
			return wrong()
		}
		e.Sure = n
	}
	if !slices.Contains(sim.Expectable[:], of) || !slices.Contains(sim.Ways[:], way) || !slices.Contains(sim.Sureties[:], e.Sure) {
		return wrong()
	}
	return e, nil
}

func (g *game) oneOf(words []string) string { return g.words.Comma(words...) }

// foresee asks in coached play what a statement is meant to do and what is
// expected of it. An empty line leaves either out.
func (g *game) foresee(c *sim.Command, now bool) []question {
	given, id := *c, ""
	asks := func() bool {
		// What cannot go out is said first.
		return g.aids.Foresight && !now && foreseeing(c.Kind) && len(g.s.Complete(*c).Texts) > 0 && g.s.Check(*c) == nil
	}
	return []question{{
		func() bool { return given.Intent == "" && asks() },
		func() (err error) {
			c.Intent, err = g.pick(g.words.T("text.which-intent"), "intent", g.intents(), "")
			return err
		},
	}, {
		func() bool { return given.Expect == nil && asks() },
		func() (err error) {
			c.Expect = nil // what was expected on the way back here is expected no more
			id, err = g.pick(g.words.T("text.which-prediction"), "prediction", g.predictions(g.s.Complete(*c).About != ""), "")
			return err
		},
	}, {
		func() bool { return given.Expect == nil && id != "" },
		func() (err error) {
			c.Expect, err = g.askSurety(id)
			return err
		},
	}}
}

// predictions are all that can be expected of a statement, on a claim or on none.
func (g *game) predictions(claim bool) []option {
	var list []option
	for _, of := range sim.Expectable {
		for _, way := range sim.Ways {
			if of != sim.OfBelief || claim {
				list = append(list, option{id: of + ":" + way, name: g.labelled(g.t.Measure(of), g.t.Way(way)), shown: g.ownWords()})
			}
		}
	}
	return list
}

// askSurety asks how sure a prediction is.
func (g *game) askSurety(id string) (*sim.Expectation, error) {
	var sure []option
	for _, n := range sim.Sureties {
		sure = append(sure, option{id: strconv.Itoa(n), name: g.t.Sure(n)})
	}
	n, err := g.pick(g.words.T("text.how-sure"), "prediction", sure, strconv.Itoa(sim.UsualSurety))
	if err != nil {
		return nil, err
	}
	return g.expectation(id + "@" + n)
}

// meant says what a statement is meant to do and what is expected of it.
func (g *game) meant(c *sim.Command) {
	if c.Intent != "" {
		g.line(g.words.T("foresight.meant", "intent", g.t.Intent(c.Intent)))
	}
	if c.Expect != nil {
		g.line(g.t.Expectation(c.Expect))
	}
}

// foreseen sets what was expected beside what came, when anything was.
func (g *game) foreseen() {
	v := g.s.View()
	review := calibration.Of(g.w, v, g.s.Commands())
	if len(review.Statements) == 0 {
		return
	}
	told := g.t.Foresight(&review, v)
	g.head(g.words.T("foresight.title"))
	for i, row := range told.Rows {
		g.item(i+1, g.labelled(row.Name, join(row.Meant, row.Expects, row.Came)))
	}
	if told.Verdict == "" {
		return
	}
	for _, level := range told.Levels {
		g.line(level)
	}
	g.line(told.Verdict)
	g.line(told.About)
}

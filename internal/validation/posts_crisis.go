package validation

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// crisis is a laboratory with the whole machine of the game in it: a press
// that may tell of a claim at the start, and a ministry, ours, that may speak.
type crisis struct {
	study
	told     int // claim that the press tells of at the start, or world.None
	commands []sim.Command
}

// statement is a plain post of the ministry.
func statement(minute int32, change func(c *sim.Command)) sim.Command {
	c := sim.Command{
		ID: "statement", Minute: minute, Kind: world.CmdPost, Account: "ministry", Texts: map[string]string{"en": "."},
		Readings: map[string]speech.Reading{"en": plainWords},
	}
	change(&c)
	return c
}

// play runs the crisis to its end.
func (c *crisis) play(seed uint64) *sim.Sim {
	w := c.laboratory(seed)
	w.Clock.Ticks = c.ticks
	w.Ladder, w.Endings = []world.Rung{{ID: "only"}}, []world.Ending{{ID: "end"}}
	w.Narratives[falseClaim].ID, w.Narratives[trueClaim].ID = "false", "true"
	w.Accounts[0].ID, w.Accounts[1].ID = "press", "ministry"
	w.Accounts[1].Ours, w.Accounts[1].Government, w.Accounts[1].Voice = true, ours, fixed.One
	if c.told != world.None {
		w.Injects = []world.Inject{{ID: "claim", When: world.When{At: 0}, Do: []world.Effect{{ID: "injects.claim", Kind: world.DoPost, Post: &world.Post{
			By: 0, On: []int{0}, Languages: []int{0}, About: c.told, Position: world.Asserts, Reading: plainWords, To: world.None,
		}}}}}
	}
	s := sim.New(w, population.Build(w), seed)
	for !s.Over() {
		var now []sim.Command
		for _, k := range c.commands {
			if k.Minute/w.Clock.Tick == s.Tick() {
				now = append(now, k)
			}
		}
		for _, e := range s.Step(now) {
			if e.Kind == sim.EvVoid {
				panic("validation: a statement was refused: " + e.Detail)
			}
		}
	}
	return s
}

// beside carries two crises out with the same people and the same luck and
// returns by how much more the first one has of something.
func (l *lab) beside(a, b crisis, found func(s *sim.Sim) float64) sample {
	return l.sample(24, func(seed uint64) float64 {
		return found(a.play(seed)) - found(b.play(seed))
	})
}

func last(s *sim.Sim) int { return s.Ticks() - 1 }

// quotes: people who follow the ministry alone, when it answers the press by a
// quotation, by a reply, or by a post of its own.
func quotes(l *lab) []Row {
	answer := func(change func(*sim.Command)) crisis {
		return crisis{study: study{arms: 2, agents: 1000, ticks: 3 * later, world: func(w *world.World) {
			w.Accounts[0].Reach[0], w.Accounts[1].Reach[0] = []fixed.Q{fixed.One, 0}, []fixed.Q{0, fixed.One}
		}}, told: falseClaim, commands: []sim.Command{statement(5*later, change)}}
	}
	quote := answer(func(c *sim.Command) { c.ReplyTo, c.Quote = "claim", true })
	reply := answer(func(c *sim.Command) { c.ReplyTo = "claim" })
	alone := answer(func(c *sim.Command) {})
	met := func(s *sim.Sim) float64 { heard, _ := s.Minds(last(s), falseClaim); return heard }
	return []Row{
		against("quoting", "people who meet a claim through a quotation, beside a reply", "quoting.diffusion").signed(l.beside(quote, reply, met), ""),
		judged("quoting", "people who meet a claim through a reply, beside a post of one's own", 1, effects.ShareReply).signed(l.beside(reply, alone, met), ""),
	}
}

// vacuums: a claim that is answered, by words that hardly anybody reads, and
// one that is not.
func vacuums(l *lab) []Row {
	silent := crisis{study: study{arms: 1, agents: 2000, ticks: 18 * 12, world: func(w *world.World) {
		w.Platforms[0].HalfLife = 180
		w.Accounts[1].Reach[0][0] = 1
	}}, told: falseClaim}
	answered := silent
	answered.commands = []sim.Command{statement(10, func(c *sim.Command) { c.About, c.Position = "false", world.Denies })}
	believed := func(s *sim.Sim) float64 { _, b := s.Minds(last(s), falseClaim); return b }
	return []Row{judged("silence", "belief in a claim that nobody answers, beside one that is answered", 1, effects.SilenceVacuum).signed(
		l.beside(silent, answered, believed), "the answer itself is read by nobody: what shows is the silence alone")}
}

// disclosures: the ministry tells of a true claim itself, or after the press
// has done so.
func disclosures(l *lab) []Row {
	first := crisis{study: study{arms: 1, agents: 1000, ticks: 4 * later}, told: world.None, commands: []sim.Command{
		statement(5*later, func(c *sim.Command) { c.About, c.Position = "true", world.Asserts }),
	}}
	second := first
	second.told = trueClaim
	trust := func(s *sim.Sim) float64 { _, trust := s.Outrage(last(s), 0); return trust }
	return []Row{against("telling it first", "trust after telling it oneself, beside after others told it", "disclosure.credibility").signed(l.beside(first, second, trust),
		"for governments in good standing two studies find nothing (disclosure.good-standing, disclosure.agency); the model does not tell standings apart")}
}

// pressures: harsh words press a government through its public, where the
// words themselves do nothing to it.
func pressures(l *lab) []Row {
	address := func(goldstein int16) crisis {
		return crisis{study: study{arms: 1, agents: 1000, ticks: 12 * 12, world: func(w *world.World) {
			w.Governments[rival] = world.Government{ID: "rival", Public: 0, Language: world.None, Reacts: fixed.One, Hears: w.Effects[effects.TensionHears]}
			w.Effects[effects.TensionPoint] = 0
		}}, told: world.None, commands: []sim.Command{statement(10, func(c *sim.Command) {
			r := plainWords
			r.Goldstein = goldstein
			c.To, c.Readings = "rival", map[string]speech.Reading{"en": r}
		})}}
	}
	strain := func(s *sim.Sim) float64 { return s.Tension(last(s), rival) }
	return []Row{against("provocation", "pressure of its public on a government that was addressed harshly, beside plainly", "provocation.resolve").setBy(true).signed(
		l.beside(address(-60), address(0), strain), "the words alone are made to do nothing to the government here")}
}

// Package drill is the scene of the exercises of three minutes: one is chosen,
// done and judged. A clock shows the time taken and never presses.
package drill

import (
	"errors"
	"math/rand/v2"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/drill"
	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// Scene is the drills.
type Scene struct {
	app *play.App

	kind   int // of drill.Kinds
	crisis int // of the library, from 1; 0 for any
	coming chan dealt
	none   string // why there is no drill, or ""
	doing  *doing // nil while one is chosen or made
}

// dealt is what comes back from the work beside the window.
type dealt struct {
	drill *drill.Drill
	entry *library.Entry
	err   error
}

// doing is a drill being done.
type doing struct {
	drill   *drill.Drill
	entry   *library.Entry
	words   *locale.Words // in which it is told
	tell    *present.Teller
	sheet   present.Drill
	notes   []string // what its crisis contains that might distress
	picks   []int
	text    string
	checked bool // verify: the checks have been made
	verdict int  // verify: 0 true, 1 false, -1 not said
	sure    float64
	seconds float64
	ticks   int
	result  *present.DrillResult
}

// New returns the drills.
func New(app *play.App) *Scene { return &Scene{app: app} }

// begin makes a drill beside the window: of the crisis that is chosen, or of the
// first that holds enough in an order that chance draws.
func (s *Scene) begin() {
	entries, _ := s.app.Entries()
	seed := rand.Uint64N(1_000_000)
	if s.app.Seed != nil {
		seed = *s.app.Seed
	}
	var list []*library.Entry
	for i := range entries {
		if entries[i].Bundle != nil && (s.crisis == 0 || s.crisis == i+1) {
			list = append(list, &entries[i])
		}
	}
	if len(list) == 0 {
		s.none = s.app.Words.T("drill.none-any")
		return
	}
	if s.crisis != 0 {
		s.app.Note(list[0].Name) // what it contains stands where it was chosen
	}
	first := int(seed % uint64(len(list)))
	list = append(list[first:], list[:first]...)
	kind, lang := drill.Kinds()[s.kind], s.app.Words.Lang()
	coming := make(chan dealt, 1)
	s.coming, s.none, s.doing = coming, "", nil
	go func() {
		for _, e := range list {
			d, err := drill.Deal(kind, session.Setup{Bundle: e.Bundle, Seed: seed, Read: tone.Read, Language: lang}, lang)
			if err == nil || !errors.Is(err, drill.ErrNothing) || e == list[len(list)-1] {
				coming <- dealt{d, e, err}
				return
			}
		}
	}()
}

// take takes over a drill that has been made.
func (s *Scene) take(c *ui.Context) {
	select {
	case got := <-s.coming:
		s.coming = nil
		c.Invalidate()
		if got.err != nil {
			s.none = s.app.Words.T("drill.none", "title", got.entry.Title(s.app.Words.Lang()))
			return
		}
		s.doing = &doing{drill: got.drill, entry: got.entry, verdict: -1, sure: 70}
		s.doing.told(s.app.Words)
	default:
	}
}

// Tick takes over what was made, and lets the clock run while a drill is done.
func (s *Scene) Tick(c *ui.Context) {
	s.take(c)
	if d := s.doing; d != nil && d.result == nil && !s.warns() {
		if d.ticks++; d.ticks%60 == 0 {
			d.seconds++
			c.Invalidate()
		}
	}
}

// told has the drill in a language of display.
func (d *doing) told(words *locale.Words) {
	if d.words == words {
		return
	}
	d.words, d.tell = words, present.New(d.entry.Bundle, words)
	d.sheet, d.notes = d.tell.Drill(d.drill), d.tell.Briefing().Notes
	if d.result != nil {
		d.judge()
	}
}

// warns tells whether what the crisis contains has to be said first: it was drawn, and nobody
// has read it.
func (s *Scene) warns() bool { return len(s.doing.notes) > 0 && !s.app.Noted(s.doing.entry.Name) }

// judge judges the answer as it stands.
func (d *doing) judge() {
	r := d.tell.DrillResult(d.drill, d.answer())
	d.result = &r
}

func (d *doing) answer() drill.Answer {
	return drill.Answer{Picks: d.picks, Text: d.text, True: d.verdict == 0, Sure: int(d.sure)}
}

// Build shows the stage that the drill is at.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	w := s.app.Words
	back := &ui.Button{Text: w.T("briefing.back"), Icon: assets.IconUndo, OnClick: s.app.Back}
	if s.doing == nil {
		return look.Page(look.Bar(w.T("drill.title"), nil, back), s.choice(c))
	}
	d := s.doing
	d.told(w)
	if s.warns() {
		return look.Page(look.Bar(w.T("notes.title"), nil, back), s.warning(c))
	}
	marks := []ui.Widget{s.clock()}
	if !look.Narrow(c, 1000) {
		marks = append([]ui.Widget{ui.Mark(ui.TonePlain, d.tell.DrillSource(d.drill))}, marks...)
	}
	bar := look.Bar(w.T("drill.title")+" · "+d.sheet.Title, marks, back)
	if d.result != nil {
		return look.Page(bar, s.result(c))
	}
	return look.Page(bar, s.task(c))
}

// clock shows the time taken beside the time that was meant. It never turns red.
func (s *Scene) clock() ui.Widget {
	d := s.doing
	text := d.words.T("drill.clock", "time", d.tell.Stopwatch(int(d.seconds)), "of", d.tell.Stopwatch(drill.Seconds))
	return ui.Named(d.words.T("drill.clock-name")+" "+text, &ui.Pill{Text: text, Icon: assets.IconClock})
}

// leave skips the drill, or goes from its result back to the choice.
func (s *Scene) leave() { s.doing = nil }

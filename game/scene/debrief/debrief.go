// Package debrief is the scene after a crisis: what it was worth and what that
// is made of, how it went, what each post was, and the truth beside what was
// seen of it.
package debrief

import (
	"strconv"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/calibration"
	"demarche/internal/credit"
	told "demarche/internal/debrief"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Scene is the debrief.
type Scene struct {
	app  *play.App
	tab  int             // of the panels, where they do not fit beside each other
	side int             // what the end panel shows
	row  int             // of the decision that is open, or -1
	open map[string]bool // parts of the score that are open
	tale *tale

	teller      *told.Teller
	of          *told.Study // that the teller tells of
	sheet       *told.Sheet // nil when it must be made anew
	changes     int         // of what is computed, that the sheet has
	done, known int
	ticks       int
	failed      string // why something cannot be computed or kept

	faces    look.Faces
	pictures look.Pictures

	report string // where the report was saved, while that is shown
}

// tale is what the debrief tells, put into words once.
type tale struct {
	words  *locale.Words
	sim    *sim.Sim
	view   *view.View
	tell   *present.Teller
	raw    score.Score
	score  present.Score
	truths []present.Truth
	own    []present.Own
	posts  []sim.Own

	foreseen present.Foresight
}

// New returns the debrief of the crisis that is being played.
func New(app *play.App) *Scene { return &Scene{app: app, row: -1, open: map[string]bool{}} }

// told returns the tale in the language of display.
func (s *Scene) told() *tale {
	p := s.app.Play
	if s.tale == nil || s.tale.words != p.Words {
		m, v, raw := p.Session.Sim(), p.View(), p.Session.Score()
		s.teller, s.sheet = nil, nil
		review := calibration.Of(m.World(), v, p.Session.Commands())
		s.tale = &tale{
			foreseen: p.Tell.Foresight(&review, v),
			words:    p.Words, sim: m, view: v, tell: p.Tell, raw: raw, score: p.Tell.Score(raw, v),
			truths: p.Tell.Truths(m, v), own: p.Tell.Own(m, v), posts: m.Own(),
		}
	}
	return s.tale
}

// figures returns the sheet of what is known so far.
func (s *Scene) figures(t *tale) *told.Sheet {
	if s.sheet != nil {
		return s.sheet
	}
	var study *told.Study
	var found credit.Samples
	if r := s.app.Debriefed(); r != nil {
		var err error
		s.changes = r.Changes()
		if study, found, s.done, s.known, err = r.Found(); err != nil && s.failed == "" {
			s.failed = err.Error()
			s.app.Notice(s.failed)
		}
	}
	if study == nil {
		if s.of == nil {
			s.of = told.Bare(s.app.Play.Session)
		}
		study = s.of
	}
	if s.teller == nil || s.of != study {
		s.teller, s.of = told.NewTeller(study, t.tell, s.app.Notes()), study
	}
	s.sheet = s.teller.Sheet(found, s.done, s.known)
	if s.changes == 0 && s.app.Figures != "" {
		s.sheet.Progress = t.words.T("sheet.preparing")
	}
	return s.sheet
}

// often is how many ticks lie between two looks at what is computed.
const often = 30

// Tick takes up what was computed meanwhile.
func (s *Scene) Tick(c *ui.Context) {
	if s.ticks++; s.ticks%often != 0 || s.app.Play == nil || !s.app.Play.Over() {
		return
	}
	if r := s.app.Debriefed(); r != nil && r.Changes() != s.changes {
		s.sheet = nil
		c.Invalidate()
	}
}

// beside is the room from which the three panels stand beside each other.
const beside = 1180

// barred is the room from which the buttons stand beside the title.
const barred = 760

// Build shows three panels beside each other, or one of them at a time.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	if s.app.Play == nil {
		return &ui.Box{}
	}
	t := s.told()
	if !s.app.Notes().Done {
		return look.Page(look.Bar(t.words.T("debrief.title")+" · "+t.tell.Text("title"), nil), s.reflect(c, t))
	}
	c.Shortcut("Ctrl+S", t.words.T("debrief.save"), s.save)
	for i, key := range []string{"sheet.tab.decision", "debrief.truth-short", "sheet.tab.publics", "sheet.tab.notes"} {
		c.Shortcut(strconv.Itoa(i+1), t.words.T(key), func() { s.side, s.tab = i, 2 })
	}
	if s.report != "" {
		c.Show(s.savedAt(t))
	}
	var body ui.Widget
	if look.Narrow(c, beside) {
		panel := [...]func(*ui.Context, *tale) ui.Widget{s.score, s.course, s.truth}[s.tab](c, t)
		tabs := &ui.Tabs{
			Items:    ui.Choices(t.words.T("debrief.score"), t.words.T("debrief.course"), t.words.T("debrief.detail")),
			Selected: &s.tab, Label: t.words.T("debrief.title"),
		}
		body = ui.Column(8, tabs, ui.Flex(1, panel)).Padded(12, 8)
	} else {
		k := c.TextScale()
		body = ui.Row(12, ui.Wide(300*k, s.score(c, t)), ui.Flex(1, s.course(c, t)), ui.Wide(356*k, s.truth(c, t))).
			Padded(12, 12).Aligned(ui.AlignStretch)
	}
	return look.Page(s.bar(c, t), body)
}

func (s *Scene) bar(c *ui.Context, t *tale) ui.Widget {
	w, p := t.words, s.app.Play
	save := &ui.Button{Text: w.T("debrief.save"), Icon: assets.IconDownload, OnClick: s.save}
	again := &ui.MenuButton{
		Button: &ui.Button{Text: w.T("debrief.again"), Icon: assets.IconRefresh},
		Items:  ui.Choices(w.T("debrief.same-seed", "seed", int64(p.Session.Seed())), w.T("debrief.new-seed")),
		OnPick: func(i int) { s.app.Again(i == 0) },
	}
	shelf := &ui.Button{Text: w.T("library.title"), Icon: assets.IconBook, OnClick: func() {
		s.app.Go(play.Title)
		s.app.Go(play.Shelf)
	}}
	var marks []ui.Widget
	if !look.Narrow(c, beside) {
		marks = append(marks, ui.Mark(ui.TonePlain, t.run(p)))
	}
	title := w.T("debrief.title") + " · " + t.tell.Text("title")
	if look.Narrow(c, barred) {
		return ui.Column(0, look.Bar(title, nil), ui.Flow(8, again, save, shelf).Padded(20, 6))
	}
	return look.Bar(title, marks, again, save, shelf)
}

// run says which run it was.
func (t *tale) run(p *play.Play) string {
	run := t.tell.Mode(string(p.Session.Mode())) + " · " + t.words.T("debrief.run", "span", t.tell.Span(t.view.Minute), "seed", int64(p.Session.Seed()), "n", len(p.Session.Commands()))
	if n := len(p.Session.Interventions()); n > 0 {
		run += " · " + t.words.N("debrief.staged", int64(n))
	}
	return run
}

// save writes the report and says where it is.
func (s *Scene) save() {
	t := s.told()
	path, err := write(t.sim.World().ID, s.figures(t))
	if err != nil {
		s.app.Notice(t.words.T("debrief.not-saved", "why", err.Error()))
		return
	}
	s.report = path
}

// savedAt says where the report is, until it is closed.
func (s *Scene) savedAt(t *tale) *ui.Dialog {
	shut := func() { s.report = "" }
	path := &ui.Paragraph{Text: s.report, Dir: ui.DirLTR}
	return &ui.Dialog{
		Title: t.words.T("debrief.saved"), MaxWidth: 640, OnClose: shut,
		Body:    ui.Column(0, ui.Column(0, path).Padded(12, 10).Filled(ui.InkBg2, ui.InkLine, ui.Radius), ui.Gap(4)),
		Buttons: []ui.Widget{&ui.Button{Text: t.words.T("keys.close"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}

package game

import (
	"context"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/scene/behind"
	"demarche/game/scene/briefing"
	"demarche/game/scene/debrief"
	"demarche/game/scene/drill"
	"demarche/game/scene/help"
	"demarche/game/scene/library"
	"demarche/game/scene/moments"
	"demarche/game/scene/progress"
	"demarche/game/scene/room"
	"demarche/game/scene/settings"
	"demarche/game/scene/title"
	"demarche/game/sound"
	"demarche/game/ui"
	"demarche/internal/session"
)

// frame shows the scene of the place where the program is, and what stands
// above every scene: keys, pause, failures, notices.
type frame struct {
	app   *play.App
	root  *ui.Root
	place play.Place
	scene ui.Scene
	kept  map[play.Place]kept

	ears    ears
	speaker *sound.Speaker // nil where nothing is heard

	changes int
	opening int // ticks since something is being opened
	behind  *behind.Scene
	moments *moments.Scene
}

// kept is a scene that is returned to, and what it was made for.
type kept struct {
	scene ui.Scene
	of    any
}

func newFrame(app *play.App) *frame {
	f := &frame{app: app, kept: map[play.Place]kept{}, behind: behind.New(app), moments: moments.New(app)}
	f.root = ui.NewRoot(f)
	f.settle()
	return f
}

// before runs at the start of each tick.
func (f *frame) before(ctx context.Context) error {
	if ctx != nil && ctx.Err() != nil {
		f.app.Quit()
	}
	if f.app.Quitting() {
		return ebiten.Termination
	}
	f.app.Tick(1 / float64(ebiten.TPS()))
	if cue, ok := f.ears.listen(f.app.Play); ok && !f.app.Settings.Mute {
		f.speaker.Play(cue)
	}
	f.watch()
	return nil
}

// watch has the scene built again when something has changed.
func (f *frame) watch() {
	if f.app.Stage() == play.Idle {
		f.opening = 0
	} else if f.opening++; f.opening == patience {
		f.root.Invalidate()
	}
	if n := f.app.Changes(); n != f.changes {
		f.changes = n
		f.settle()
		f.root.Invalidate()
	}
}

// patience is how many ticks something may take before it is shown to be under
// way: what is done at once should not flash by.
const patience = 15

// settle takes over the settings and the place.
func (f *frame) settle() {
	s := f.app.Settings
	theme := ui.Dark
	if s.Light {
		theme = ui.Light
	}
	if f.root.Theme != theme {
		f.root.SetTheme(theme)
	}
	f.root.Lang = f.app.Words.Lang()
	f.root.RTL, f.root.TextScale, f.root.Reduced = f.app.Words.RTL(), s.Text, s.Reduced
	place := f.app.Place()
	scene := f.sceneOf(place)
	if place != f.place || scene != f.scene {
		f.place, f.scene = place, scene
		f.root.SetScene(f)
	}
}

// sceneOf returns the scene of a place: the one that was there before, as long
// as it is about the same crisis.
func (f *frame) sceneOf(place play.Place) ui.Scene {
	var of any
	switch place {
	case play.Room, play.Debrief:
		of = f.app.Play
		if was, ok := f.kept[place].scene.(*room.Room); ok && f.app.Play != nil && f.kept[place].of == any(f.app.Play.Origin()) {
			after := room.After(f.app, was)
			f.kept[place] = kept{after, of}
			return after
		}
	case play.Briefing:
		of = f.app.Loaded
	}
	if k, ok := f.kept[place]; ok && k.of == of {
		return k.scene
	}
	s := makers[place](f.app)
	f.kept[place] = kept{s, of}
	return s
}

// makers make the scene of a place.
var makers = map[play.Place]func(*play.App) ui.Scene{
	play.Title:    func(a *play.App) ui.Scene { return title.New(a) },
	play.Shelf:    func(a *play.App) ui.Scene { return library.New(a) },
	play.Briefing: func(a *play.App) ui.Scene { return briefing.New(a) },
	play.Room:     func(a *play.App) ui.Scene { return room.New(a) },
	play.Debrief:  func(a *play.App) ui.Scene { return debrief.New(a) },
	play.Drills:   func(a *play.App) ui.Scene { return drill.New(a) },
	play.Course:   func(a *play.App) ui.Scene { return progress.New(a) },
	play.Options:  func(a *play.App) ui.Scene { return settings.New(a) },
}

// Tick lets the scene move.
func (f *frame) Tick(c *ui.Context) {
	for _, text := range f.app.Notices() {
		c.Toast(ui.ToneWarn, text)
	}
	if t, ok := f.scene.(ui.Ticker); ok {
		t.Tick(c)
	}
}

// Build shows the scene and what stands above it.
func (f *frame) Build(c *ui.Context) ui.Widget {
	w := f.app.Words
	page := f.scene.Build(c)
	c.Shortcut("?", w.T("keys.help"), func() { f.app.Show(play.Keys) })
	c.Shortcut("F1", w.T("keys.help"), func() { f.app.Show(play.Keys) })
	c.Shortcut("Ctrl+M", w.T("sound.toggle"), func() {
		f.app.Set(func(s *play.Settings) { s.Mute = !s.Mute })
		c.Toast(ui.ToneAccent, w.T(map[bool]string{true: "sound.off", false: "sound.on"}[f.app.Settings.Mute]))
	})
	switch f.place {
	case play.Title:
	case play.Room:
		if p := f.app.Play; p != nil && p.Opens() {
			c.Shortcut("F12", w.T("inspect.key"), f.app.LookBehind)
		}
		if p := f.app.Play; p != nil && p.Class() == nil && p.Session.Mode() != session.Exam {
			c.Shortcut("U", w.T("moment.title"), func() { f.app.Show(play.Moments) })
		}
		c.Shortcut("Escape", w.T("keys.menu"), func() { f.app.Show(play.Menu) })
	default:
		c.Shortcut("Escape", w.T("keys.back"), f.app.Back)
	}
	switch {
	case f.app.Failure() != nil:
		c.Show(help.Failure(f.app))
	case f.app.Stage() != play.Idle && f.opening >= patience:
		c.Show(help.Opening(f.app))
	case f.app.Faults() != nil:
		c.Show(help.Faults(f.app))
	case f.app.Overlay() == play.Behind && f.app.Play != nil:
		c.Show(f.behind.Dialog(c))
	case f.app.Overlay() == play.Moments && f.app.Play != nil:
		c.Show(f.moments.Dialog(c))
	case f.app.Overlay() == play.Keys:
		c.Show(help.Keys(c, f.app))
	case f.app.Overlay() == play.Terms:
		c.Show(help.Terms(f.app))
	case f.app.Overlay() == play.Brief && f.app.Play != nil:
		c.Show(help.Briefing(f.app))
	case f.app.Overlay() == play.Menu:
		c.Show(help.Pause(f.app))
	}
	return page
}

package play

import (
	"slices"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/rehearsal"
	"demarche/internal/session"
	"demarche/internal/worker"
)

// Place is a scene of the window.
type Place string

// The places.
const (
	Title    Place = "title"
	Shelf    Place = "library"
	Briefing Place = "briefing"
	Room     Place = "room"
	Debrief  Place = "debrief"
	Options  Place = "settings"
	Drills   Place = "drills"
	Course   Place = "progress"
)

// Overlay is what stands above a scene and makes the crisis wait.
type Overlay uint8

// The overlays.
const (
	None    Overlay = iota
	Keys            // list of the scene's keys
	Terms           // what the words of the room mean
	Menu            // pause
	Brief           // the briefing of the crisis, read once more
	Moments         // the choice of a moment from which to play on
	Behind          // what is behind the crisis, or the question whether to look there
)

// App is the program round the crisis. It belongs to the goroutine of the
// window; what takes long is done beside it and taken over in Tick.
type App struct {
	Settings Settings
	Words    *locale.Words
	Library  *library.Library
	Version  string // of the program, for journals

	// Mode is the one in which crises are begun, where the command line names
	// one; else it is that of the settings.
	Mode session.Mode

	// Seed is that of crises begun here, where the player names no other; drawn
	// for each when nil.
	Seed *uint64

	// Figures is the folder in which what debriefs compute is kept; "" computes
	// nothing.
	Figures string

	// Worker computes in another thread; nil where this program has threads enough.
	Worker worker.Worker

	// Staged takes changes of the scenario over while it is rehearsed; nil where its
	// files are not watched.
	Staged *rehearsal.Stage

	Play   *Play   // the crisis being played, or nil
	Loaded *Loaded // the scenario opened last, or nil

	first    bool     // nobody has played here: the game opens with a crisis
	later    []func() // what was asked for since the last tick
	place    Place
	overlay  Overlay
	from     []Place // the way back
	quit     bool
	notices  []string
	changes  int
	work     *work
	shown    Stage // of the work, that the scenes have shown
	failure  error
	shelf    shelfState
	override bool            // language of the command line: not kept
	noted    map[string]bool // scenarios whose content notes were read
	reload   reload
	joining  joining
	aside    *aside // nil until it is wanted
	past     *Past  // nil until it is asked for
}

// NewApp returns the program at its title. A language overrides the player's
// own until it is changed.
func NewApp(lib *library.Library, version, lang string) *App {
	a := &App{Library: lib, Version: version, place: Title}
	var err error
	if a.Settings, err = loadSettings(); err != nil {
		a.notices = append(a.notices, err.Error())
	}
	if lang != "" {
		a.Settings.Language, a.override = lang, true
	}
	a.Words = locale.New(a.Settings.Language)
	return a
}

// Place returns the scene that is shown.
func (a *App) Place() Place { return a.place }

// Go shows another scene from the next tick on. Back returns from there.
func (a *App) Go(to Place) {
	a.ask(func() {
		if to == a.place {
			return
		}
		switch i := slices.Index(a.from, to); {
		case i >= 0: // a place on the way back is returned to rather than visited twice
			a.from = a.from[:i]
		case to == Room || to == Debrief:
			a.from = []Place{Title} // the way there is not the way back
		default:
			a.from = append(a.from, a.place)
		}
		a.show(to)
	})
}

// Back shows the scene before, at last the title. Who leaves a crisis finds it
// among the play-throughs.
func (a *App) Back() {
	a.ask(func() {
		to := Title
		if n := len(a.from); n > 0 {
			to, a.from = a.from[n-1], a.from[:n-1]
		}
		a.show(to)
	})
}

// ask has something done at the start of the next tick: a scene that asks for it
// is still shown until then, with the crisis that it shows.
func (a *App) ask(do func()) { a.later = append(a.later, do) }

func (a *App) show(to Place) {
	a.place = to
	a.Show(None)
	switch {
	case to == Title:
		a.from = nil
		a.drop()
		a.Close()
		a.Refresh()
		a.past = nil // there may be more by now
	case lean && to == Room:
		a.shelf = shelfState{}
	case lean && a.shelf.content == nil && a.shelf.coming == nil:
		a.Refresh()
	}
}

// Overlay returns what stands above the scene.
func (a *App) Overlay() Overlay { return a.overlay }

// Show shows an overlay, or takes it away with None. Meanwhile the clock stands
// still.
func (a *App) Show(o Overlay) {
	a.overlay = o
	a.changes++
	if a.Play == nil {
		return
	}
	if o == None || !a.Play.Aids().Pause {
		a.Play.Release("overlay")
	} else {
		a.Play.Hold("overlay")
	}
}

// Set changes the settings and keeps them.
func (a *App) Set(change func(*Settings)) {
	language := a.Settings.Language
	change(&a.Settings)
	if a.Settings.Language != language {
		a.override = false
		a.Words = locale.New(a.Settings.Language)
		if a.Play != nil {
			a.Play.speak(a.Words)
		}
		if a.Loaded != nil {
			a.Loaded.speak(a.Words)
		}
	}
	a.changes++
	kept := a.Settings
	if a.override {
		if saved, err := loadSettings(); err == nil {
			kept.Language = saved.Language
		}
	}
	if err := kept.save(); err != nil {
		a.Notice(a.Words.T("notice.settings-not-kept", "why", err.Error()))
	}
}

// BeginMode tells in which mode a crisis is begun.
func (a *App) BeginMode() session.Mode {
	if a.Mode != "" {
		return a.Mode
	}
	return a.Settings.Mode
}

// ChooseMode has crises begun in a mode from now on.
func (a *App) ChooseMode(m session.Mode) {
	if !slices.Contains(session.Modes, m) { // nobody means it for all crises
		return
	}
	a.Mode = ""
	a.Set(func(s *Settings) { s.Mode = m })
}

// Note has the content notes of a scenario taken as read while the program runs.
func (a *App) Note(name string) {
	if a.noted == nil {
		a.noted = map[string]bool{}
	}
	a.noted[name] = true
	a.changes++
}

// Noted tells whether they were read.
func (a *App) Noted(name string) bool { return a.noted[name] }

// Notice shows a sentence for a few seconds.
func (a *App) Notice(text string) {
	a.notices = append(a.notices, text)
	a.changes++
}

// Notices returns what is to be shown since it was last called.
func (a *App) Notices() []string {
	list := a.notices
	a.notices = nil
	return list
}

// Quit ends the program after this tick.
func (a *App) Quit() { a.quit = true }

// Quitting tells whether the program is to end.
func (a *App) Quitting() bool { return a.quit }

// Changes is a number that grows with every change of what scenes show.
func (a *App) Changes() int {
	n := a.changes
	if a.Play != nil {
		n += a.Play.changes
	}
	return n
}

// Tick lets real time pass: it takes over what was done beside the window, and
// runs the clock while the room is shown.
func (a *App) Tick(seconds float64) {
	asked := a.later
	a.later = nil
	for _, do := range asked {
		do()
	}
	a.take()
	a.takePast()
	a.watch()
	if a.Play != nil {
		a.Play.estimate(a.worker())
	}
	a.tellLost()
	if a.Play != nil && (a.place == Room || a.place == Options && !a.Play.Aids().Pause || a.Play.class != nil) {
		a.Play.Advance(seconds)
	}
	a.rejoin()
}

// Close ends the play-through, which stays in its journal.
func (a *App) Close() {
	if a.Play == nil {
		return
	}
	if err := a.Play.Session.Close(); err != nil {
		a.Notice(a.Words.T("notice.not-saved", "why", err.Error()))
	}
	if a.Play.class != nil {
		a.Play.class.Close()
	}
	a.changes += a.Play.changes + 1
	a.Play.analysts.leave()
	a.reload.drop()
	a.Play = nil
}

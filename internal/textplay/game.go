package textplay

import (
	"errors"
	"strings"

	"demarche/internal/coach"
	"demarche/internal/present"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// game is a crisis as it is played.
type game struct {
	*console
	turns
	s       *session.Session
	b       *scenario.Bundle
	w       *world.World
	t       *present.Teller
	grammar *grammar

	stage  *rehearsal.Stage  // nil where the scenario's files are not watched
	result *rehearsal.Result // of the change from which this game goes on, or nil

	goesBack bool // an earlier moment can be played on from

	opens  bool // it is the crisis that opens the game for who has never played
	opened bool // the note that ends its opening was read out, and that it is over was not said yet

	aids    session.Aids
	noHints bool                  // the player has turned hints off
	taught  map[coach.Lesson]bool // the hints that were given

	read     map[string]bool   // messages that were read out
	nudged   map[string]nudged // messages that were spoken of
	steps    map[string]bool   // steps of practice that were told of
	places   map[string]int    // steps of practice, with the number that each keeps
	beats    int               // since the player took over: the first ones come with a hint
	unsaved  string            // trouble with the journal that was said
	looked   int               // at the picture, so far
	showings int               // prompts so far
	kept     string            // what was written and not sent yet
	keptSaid string            // the same, as it was last said to be kept
	reread   int               // the message that was read again last, by its place in the inbox
}

func newGame(c *console, s *session.Session) *game {
	b := s.Bundle()
	g := &game{
		console: c, s: s, b: b, w: b.World, aids: s.Mode().Aids(), t: present.New(b, c.words), grammar: newGrammar(c.words, b.World.Languages...),
		read: map[string]bool{}, nudged: map[string]nudged{}, steps: map[string]bool{}, places: map[string]int{}, taught: map[coach.Lesson]bool{},
	}
	c.knows = func(word string) bool { return g.grammar.verbs[word] != "" }
	g.aside = g.readAside
	g.t.Toneless, g.t.Given = !g.aids.Tone, s.Given
	g.t.Zoned = true // the prompt and the head of each stretch name the zone
	v := s.View()
	g.freshSteps(v) // the status counts them
	// What came before is not news to who resumes.
	for i := range v.Inbox {
		if m := &v.Inbox[i]; !present.Open(m) && v.Minute > g.w.Clock.Enters {
			g.read[m.ID] = true
		}
	}
	return g
}

// crisis reads commands until the crisis is over, beginning with one that was
// typed already, if any.
func (g *game) crisis(line string) error {
	switch {
	case g.result != nil:
		g.movedOn(g.result)
	case !g.s.Over():
		g.opening()
	}
	for ; !g.s.Over(); line = "" {
		if line == "" {
			var err error
			if line, err = g.read1(); errors.Is(err, errChanged) {
				line, err = "", g.changed()
			}
			if err != nil {
				return err
			}
		}
		if line == "" {
			continue
		}
		if err := g.obey(line); err != nil {
			return err
		}
		g.trouble()
	}
	g.t.Toneless = false // the debrief says it all
	return nil
}

// opening says where the desk stands when the player sits down at it.
func (g *game) opening() {
	v := g.s.View()
	g.head(g.words.T("text.on-duty", "time", g.t.Clock(v.Minute)))
	if zones := g.t.Zones(v.Minute); zones != "" {
		g.line(zones)
	}
	about := g.t.ModeAbout(string(g.s.Mode()))
	if g.s.Mode() == session.Exam {
		about = g.words.T("text.exam-about") // no clock runs by itself here
	}
	g.line(g.labelled(g.t.Mode(string(g.s.Mode())), about))
	g.status()
	if len(v.Feed) > 0 {
		g.line(g.words.N("text.feed-so-far", int64(len(v.Feed))))
	}
	g.unread()
	g.line(g.words.T("text.first-steps"))
}

// read1 reads a command.
func (g *game) read1() (string, error) {
	v := g.s.View()
	g.lesson()
	g.gap()
	g.showings++
	key := "text.prompt"
	if g.showings <= 3 {
		key = "text.prompt-full"
	}
	g.listens = true
	defer func() { g.listens = false }()
	return g.console.read(g.words.T(key, "time", g.t.At(v.Minute), "rung", v.Ladder.Rung, "of", len(g.w.Ladder), "waiting", g.waiting(v)))
}

// waiting says how much waits for an answer or a decision.
func (g *game) waiting(v *view.View) string {
	if n := present.Waiting(v); n > 0 {
		return g.words.N("text.waiting", int64(n))
	}
	if v.Queue > 0 {
		return join(g.t.Queue(v), g.words.T("hotline.type"))
	}
	return g.words.T("text.waiting-none")
}

// obey does what a line says. Complaints are said; only what ends the game is
// returned.
func (g *game) obey(line string) error {
	r := g.grammar.parse(line)
	if r.verb == world.CmdAssign.String() {
		r = g.grammar.parse(g.oneTask(line))
	}
	do := verbOf(r.verb)
	if do == nil {
		g.line(g.words.T("text.no-verb", "word", r.typed))
		return nil
	}
	g.typed, g.verb, g.turns = r.typed, do.name, turns{}
	err := g.leftOver(r, do)
	if err == nil {
		err = do.run(g, r)
	}
	var c complaint
	switch {
	case errors.As(err, &c):
		g.line(c.Error())
		return nil
	case errors.Is(err, errCancel) || errors.Is(err, errBack):
		g.line(g.words.T("text.cancelled"))
		if g.kept != g.keptSaid {
			g.line(g.words.T("text.kept"))
		}
		g.keptSaid = g.kept
		return nil
	}
	return err
}

// trouble says when the journal is not being saved, and when it is again.
func (g *game) trouble() {
	now := ""
	if err := g.notSaved(); err != nil {
		now = err.Error()
	}
	switch {
	case now == g.unsaved:
	case now == "":
		g.line(g.words.T("text.saved-again"))
	default:
		g.line(g.words.T("room.unsaved", "why", now) + " " + g.words.T("text.play-goes-on"))
	}
	g.unsaved = now
}

// notSaved is why the journal is not saved at present, or nil.
func (g *game) notSaved() error {
	_, err := g.s.Trouble()
	return err
}

// command begins a command of a kind, with what every command may carry.
func command(kind world.CommandKind, r *request) sim.Command {
	return sim.Command{Kind: kind, Reason: strings.Join(r.given["reason"], ", ")}
}

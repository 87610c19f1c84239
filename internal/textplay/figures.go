package textplay

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/debrief"
	"demarche/internal/looked"
	"demarche/internal/reflection"
	"demarche/internal/session"
)

// figures are what the debrief has beside the run itself: what the player wrote,
// and what is computed meanwhile.
type figures struct {
	notes   *reflection.Notes
	running *debrief.Running // nil where nothing is computed
	teller  *debrief.Teller
	again   func(*session.Session, int32) (*session.Session, error)
}

// afresh ends a debrief: the crisis is played again from a moment.
type afresh struct{ session *session.Session }

func (a *afresh) Error() string { return "played again" }

// study begins to compute what each decision was worth.
func (g *game) study(o *Options) *figures {
	f := &figures{again: o.Afresh}
	var err error
	if f.notes, err = reflection.Open(g.s.Journal()); err != nil {
		g.line(err.Error())
	}
	if o.Figures != "" {
		commands, corrected, err := looked.Heard(g.s.Journal(), g.s.Sim(), g.s.Commands())
		if err != nil {
			g.line(err.Error())
		}
		f.running = debrief.Run(g.ctx, o.Figures, func() *debrief.Study {
			return debrief.NewStudy(g.s, commands, corrected, o.Read)
		}, nil)
	}
	return f
}

func (f *figures) stop() {
	if f.running != nil {
		f.running.Stop()
	}
}

// sheet tells what has been found so far; it waits for what takes a moment, and
// is nil when the player leaves meanwhile.
func (g *game) sheet(f *figures) *debrief.Sheet {
	select {
	case <-f.running.Ready():
	case <-g.ctx.Done():
		return nil
	}
	study, found, done, known, err := f.running.Found()
	if err != nil {
		g.line(err.Error())
	}
	if f.teller == nil {
		f.teller = debrief.NewTeller(study, g.t, f.notes)
	}
	return f.teller.Sheet(found, done, known)
}

// reflect asks how it was, and three questions, before any figure. Who has
// answered before is not asked again. A command in place of an answer leads
// straight to the figures, and is returned.
func (g *game) reflect(f *figures) (command string, err error) {
	w, n := g.words, f.notes
	if n.Done {
		return "", nil
	}
	g.head(w.T("reflection.title"))
	g.line(w.T("reflection.feelings"))
	for i, id := range reflection.Feelings {
		g.item(i+1, w.T("feeling."+id))
	}
	line, err := g.answerTo("text.feelings-ask")
	if err != nil || g.leads(line) {
		return g.leading(line), err
	}
	g.felt(n, line)
	for i, id := range reflection.Questions {
		if err := n.Keep(); err != nil {
			g.line(err.Error())
		}
		g.gap()
		g.line(w.T("reflection." + id))
		if line, err = g.answerTo("text.answer-ask"); err != nil || g.leads(line) {
			return g.leading(line), err
		}
		n.Answers[i] = cmp.Or(line, n.Answers[i])
	}
	n.Done = true
	if err := n.Keep(); err != nil {
		g.line(err.Error())
	} else if !n.Empty() && g.s.Journal() != "" {
		g.line(w.T("text.answers-kept"))
	}
	return "", nil
}

// answerTo reads a line in which only the word for leaving means something else.
func (g *game) answerTo(key string) (string, error) {
	line, err := g.console.read(g.words.T(key))
	if word := strings.ToLower(line); err == nil && (word == "quit" || word == g.words.T("verb.quit")) {
		return "", errQuit
	}
	return line, err
}

const skip = "skip"

// leads tells whether a line asks for figures instead of answering.
func (g *game) leads(line string) bool {
	word, _, _ := strings.Cut(strings.ToLower(line), " ")
	return g.skips(word) || len(strings.Fields(line)) <= 2 &&
		(word == "open" || slices.Contains([]string{"truth", "posts", g.words.T("word.truth"), g.words.T("word.posts"), g.words.T("word.open")}, word))
}

// skips tells whether a line asks for the figures at once.
func (g *game) skips(line string) bool {
	return strings.EqualFold(line, skip) || strings.EqualFold(line, g.words.T("drill.word-skip"))
}

func (g *game) leading(line string) string {
	if g.skips(line) {
		return ""
	}
	return line
}

// felt takes the numbers and words of feelings; what is neither is kept as it
// was said.
func (g *game) felt(n *reflection.Notes, line string) {
	var own []string
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == '،' }) {
		at, err := strconv.Atoi(word)
		if err != nil || at < 1 || at > len(reflection.Feelings) {
			at = 1 + slices.IndexFunc(reflection.Feelings[:], func(id string) bool {
				return strings.EqualFold(word, id) || strings.EqualFold(word, g.words.T("feeling."+id))
			})
		}
		if at == 0 {
			own = append(own, word)
			continue
		}
		n.Pick(reflection.Feelings[at-1], true)
	}
	if len(own) > 0 {
		n.Words = line
	}
}

// figure shows what a line asks for of the figures, and tells whether it did.
func (g *game) figure(f *figures, line string) (bool, error) {
	word, rest, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), " ")
	if f.running == nil {
		return false, nil
	}
	if word = g.figureNamed(word); word == "" {
		return false, nil
	}
	s := g.sheet(f)
	if s == nil {
		return true, g.ctx.Err()
	}
	switch word {
	case "figures":
		if s.Progress == "" {
			g.line(g.words.T("text.figures-done"))
		} else {
			g.line(g.words.T("text.figures", "progress", s.Progress))
		}
		return true, nil
	case "decision", "again":
		n, err := strconv.Atoi(strings.TrimPrefix(strings.TrimSpace(rest), "c"))
		if err != nil || n < 1 || n > len(s.Decisions.Rows) {
			g.line(g.words.T("text.no-decision", "n", rest, "all", len(s.Decisions.Rows)))
			return true, nil
		}
		if word == "again" {
			return true, g.playAgain(f, &s.Decisions.Rows[n-1])
		}
		g.section(s.Open(n - 1))
		return true, nil
	}
	for _, section := range s.Plain() {
		if section.ID == word {
			g.section(section)
		}
	}
	if s.Progress != "" {
		g.line(s.Progress)
	}
	return true, nil
}

// figureNamed returns which figures a word asks for, in English or in the player's
// own language; "" for none.
func (g *game) figureNamed(word string) string {
	word = unmarked(word)
	for _, id := range []string{
		"figures", "decision", "again", debrief.InSaid, debrief.InEnding, debrief.InScore, debrief.InLadder, debrief.InDecisions, debrief.InTruth,
		debrief.InNarratives, debrief.InPredictions, debrief.InMix, debrief.InObjectives, debrief.InSources,
	} {
		if word == id || word == unmarked(g.words.T("word.figure."+id)) {
			return id
		}
	}
	return ""
}

func (g *game) section(s debrief.Section) {
	g.head(s.Heading)
	g.write(debrief.Render(s.Lines, g.width, g.words.T("list.semicolon")))
}

// playAgain begins the crisis again as it stood before a decision.
func (g *game) playAgain(f *figures, d *debrief.Decision) error {
	if f.again == nil || g.s.Journal() == "" {
		g.line(g.words.T("text.no-again"))
		return nil
	}
	if err := g.notSaved(); err != nil {
		g.line(g.words.T("notice.not-saved", "why", err.Error()))
		return nil
	}
	f.stop()
	s, err := f.again(g.s, d.Minute)
	if err != nil {
		return fmt.Errorf("%s: %w", g.s.Journal(), err)
	}
	g.line(g.words.T("text.again-from", "time", d.When))
	return &afresh{s}
}

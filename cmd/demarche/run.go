package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"demarche/internal/locale"
	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/present"
	"demarche/internal/scenario"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// maxRuns bounds the runs of one call.
const maxRuns = 100_000

type runCmd struct {
	Scenario string  `arg:"" type:"scenario" help:"Name of a scenario, or its folder."`
	Seed     uint64  `default:"1" help:"Seed of the (first) run: what chance and the hidden facts are drawn from."`
	Playbook string  `placeholder:"NAME" help:"Who plays: a playbook, or the name of one in the folder playbooks of the scenario. Nobody when left out."`
	Journal  string  `placeholder:"FILE" help:"Keep a journal."`
	Runs     *uint64 `placeholder:"N" help:"Run so many seeds, from --seed on."`
	Vary     bool    `help:"With --runs: draw the coefficients of the model from their ranges in every run."`
	Log      bool    `help:"Tell the run first, line by line: what was done, what happened, and what each condition read."`
	JSON     bool    `help:"Write the result as JSON; an array with --runs."`
}

// result is a run as JSON.
type result struct {
	Scenario string            `json:"scenario"`
	Seed     uint64            `json:"seed"`
	Varied   bool              `json:"varied,omitempty"` // the coefficients were drawn from their ranges
	Ticks    int32             `json:"ticks"`
	Digest   string            `json:"digest"`
	Outcome  sim.Outcome       `json:"outcome"`
	Score    score.Score       `json:"score"`
	Publics  map[string]public `json:"publics"`
	Claims   map[string]claim  `json:"claims"`
	Log      []logged          `json:"log,omitempty"` // with --log
}

// public is how a segment felt at the end, 0 to 1.
type public struct {
	Outrage float64 `json:"outrage"`
	Trust   float64 `json:"trust"`
	Reached float64 `json:"reached"` // share that has understood a post of ours
}

// claim is what all people thought of a claim at the end, as shares.
type claim struct {
	Heard    float64 `json:"heard"`
	Believed float64 `json:"believed"`
	Doubted  float64 `json:"doubted"`
	Peak     float64 `json:"peak_believed"`
}

func resultOf(s *session.Session) result {
	w, run := s.Bundle().World, s.Sim()
	r := result{
		Scenario: w.ID, Seed: s.Seed(), Ticks: s.Tick(), Digest: run.Digest(), Outcome: run.Outcome(), Score: s.Score(),
		Publics: map[string]public{}, Claims: map[string]claim{},
	}
	last := run.Ticks() - 1
	for i := range w.Segments {
		p := public{Reached: rounded(run.Reached(i))}
		if last >= 0 {
			outrage, trust := run.Outrage(last, i)
			p.Outrage, p.Trust = rounded(outrage), rounded(trust)
		}
		r.Publics[w.Segments[i].ID] = p
	}
	for i := range w.Narratives {
		c := claim{}
		for tick := range last + 1 {
			c.Heard, c.Believed = run.Minds(tick, i)
			c.Peak = max(c.Peak, c.Believed)
		}
		if last >= 0 {
			c.Doubted = run.Doubted(last, i)
		}
		r.Claims[w.Narratives[i].ID] = claim{rounded(c.Heard), rounded(c.Believed), rounded(c.Doubted), rounded(c.Peak)}
	}
	return r
}

// rounded is a share with four digits.
func rounded(v float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'f', 4, 64), 64)
	return r
}

// Run runs one seed or many.
func (c *runCmd) Run(e *env) error {
	switch {
	case c.Runs != nil && (*c.Runs < 1 || *c.Runs > maxRuns):
		return wrongUsage(fmt.Sprintf("--runs takes 1 to %d", maxRuns))
	case c.Runs != nil && c.Journal != "":
		return wrongUsage("--journal keeps one run: leave --runs out")
	case c.Runs != nil && c.Log:
		return wrongUsage("--log tells one run: leave --runs out")
	case c.Vary && c.Runs == nil:
		return wrongUsage("--vary belongs to --runs: one run shows no range")
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	book, err := e.book(c.Playbook, b)
	if err != nil {
		return err
	}
	at := setup(b, c.Scenario, c.Seed, "")
	at.People = population.Build(b.World)
	if c.Runs != nil {
		return c.many(e, at, book, *c.Runs)
	}
	s, runner, err := play(e.ctx, at, book, session.Keep{Path: c.Journal, Buffered: true})
	if err != nil {
		return err
	}
	e.dropped(c.Playbook, b, runner)
	r := resultOf(s)
	switch {
	case c.Log && c.JSON:
		r.Log = logJSON(logOf(s))
	case c.Log:
		if err := writeLog(e.out, s); err != nil {
			return err
		}
	}
	if c.JSON {
		return e.json(r)
	}
	return describe(e.out, s, &r)
}

// book reads a playbook; "" gives none.
func (e *env) book(name string, b *scenario.Bundle) (*playbook.Book, error) {
	if name == "" {
		return nil, nil
	}
	data, shown, err := findBook(name, b)
	if err != nil {
		return nil, err
	}
	book, found := playbook.Parse(shown, data, b)
	e.list(found)
	if book == nil {
		return nil, fmt.Errorf("the playbook %s has errors; it cannot be played", shown)
	}
	return book, nil
}

// findBook reads the playbook of a path, else that of a name in the scenario's
// own folder, wherever it lies. The ending may be left out.
func findBook(name string, b *scenario.Bundle) (data []byte, shown string, err error) {
	for _, file := range []string{name, name + ".yaml"} {
		if info, err := os.Stat(file); err != nil || info.IsDir() {
			continue
		}
		if data, err = os.ReadFile(file); err != nil {
			return nil, "", fmt.Errorf("the playbook cannot be read: %w", err)
		}
		return data, filepath.ToSlash(file), nil
	}
	data, shown, err = b.Playbook(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", fmt.Errorf("there is no playbook %s: no such file, and none of this name in the folder playbooks of %s", name, b.World.ID)
	case err != nil:
		return nil, "", fmt.Errorf("the playbook cannot be read: %w", err)
	}
	return data, shown, nil
}

// dropped says what of a playbook could not be done, and what was never tried.
func (e *env) dropped(name string, b *scenario.Bundle, r *playbook.Runner) {
	tell := present.New(b, locale.New(b.World.Languages[0]))
	for _, x := range r.Refused() {
		why := tell.Refusal(x.Why)
		e.say("%s:%d: the %s of +%d:%02d could not be done. %s", name, x.Line, x.Kind, x.Minute/60, x.Minute%60, strings.TrimSpace(why.Why+" "+why.Mend))
	}
	for _, x := range r.Never() {
		why := "what it waits for did not come"
		if x.When != "" {
			why = "this never held: " + x.When
		}
		e.say("%s:%d: never given; %s", name, x.Line, why)
	}
}

// play plays a crisis to its end with a book, or with nobody at the desk, and
// returns the runner of the book.
func play(ctx context.Context, at session.Setup, book *playbook.Book, keep session.Keep) (*session.Session, *playbook.Runner, error) {
	s, err := session.New(at, session.Headless, keep)
	if err != nil {
		return nil, nil, fmt.Errorf("the journal cannot be begun: %w: %s", err, keep.Path)
	}
	if book == nil {
		book = &playbook.Book{}
	}
	r := playbook.NewRunner(book)
	for ; !s.Over() && ctx.Err() == nil; s.Advance() {
		if err := r.Give(s); err != nil {
			return nil, nil, err
		}
	}
	if err := s.Close(); err != nil {
		return nil, nil, err
	}
	if ctx.Err() != nil {
		return nil, nil, fmt.Errorf("interrupted at minute %d", s.Minute())
	}
	return s, r, nil
}

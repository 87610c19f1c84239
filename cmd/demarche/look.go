package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"demarche/internal/looked"
	"demarche/internal/session"
	"demarche/internal/speech"
	"demarche/internal/tone"
)

type lookCmd struct {
	Journal   string  `arg:"" help:"Journal of a play-through or a run."`
	Post      string  `placeholder:"ID" help:"Correct how this post was read; left out, all posts of the player are listed."`
	Act       string  `placeholder:"ACT" help:"What it does: state, appeal, cooperate, consult, praise, apologise, deny, disapprove, demand, reject or threaten."`
	Kind      string  `placeholder:"KIND" help:"The finer kind of the act; left out, plain."`
	Goldstein *signed `placeholder:"V" help:"Conflict against cooperation, -10 to 10; left out, the usual value of act and kind."`
	Lang      string  `placeholder:"CODE" help:"The version that was looked at; left out, the one that counts."`
	By        string  `placeholder:"NAME" help:"Who has looked."`
	Why       string  `placeholder:"TEXT" help:"Why it is to be read so."`
	Scenario  string  `placeholder:"FOLDER" type:"scenario" help:"Where its scenario lies, when the library does not have it."`
	JSON      bool    `help:"Write JSON."`
}

// signed is a number that may begin with a minus sign, after a space too.
type signed float64

// Decode takes the next word, whatever it begins with.
func (d *signed) Decode(ctx *kong.DecodeContext) error {
	word := ctx.Scan.Pop().String()
	v, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return fmt.Errorf("expected a number but got %q", word)
	}
	*d = signed(v)
	return nil
}

// Run lists the posts of a journal with their readings, or corrects one.
func (c *lookCmd) Run(e *env) error {
	if err := c.usage(); err != nil {
		return err
	}
	s, report, err := session.Replay(c.Journal, finder(c.Scenario))
	switch {
	case err != nil:
		return about(c.Journal, err)
	case !report.Complete && !s.Mode().Aids().Standing:
		return about(c.Journal, errors.New("the exam is not over. Its readings can be looked at when it is"))
	}
	log, posts, err := e.log(c.Journal, s)
	switch {
	case err != nil:
		return err
	case c.Post == "" && c.JSON:
		return e.json(c.rows(s, posts))
	case c.Post == "":
		return c.list(e.out, s, posts)
	}
	return c.correct(e, s, log, posts)
}

// usage tells what is wrong with the call, or nil.
func (c *lookCmd) usage() error {
	if c.Post == "" {
		if c.Act != "" || c.Kind != "" || c.Goldstein != nil || c.Lang != "" || c.By != "" || c.Why != "" {
			return wrongUsage("a correction is of one post: name it with --post")
		}
		return nil
	}
	var missing []string
	for _, f := range []struct{ name, value string }{{"--act", c.Act}, {"--by", c.By}, {"--why", c.Why}} {
		if strings.TrimSpace(f.value) == "" {
			missing = append(missing, f.name)
		}
	}
	if len(missing) > 0 {
		return wrongUsage("a correction says what the post does, who has looked and why: " + strings.Join(missing, ", ") + " missing")
	}
	if g := c.Goldstein; g != nil && !(*g >= -10 && *g <= 10) {
		return wrongUsage("--goldstein takes -10 (conflict) to 10 (cooperation)")
	}
	_, _, _, err := c.heard()
	return err
}

// heard is what the call says that the post does, the value in tenths.
func (c *lookCmd) heard() (act speech.Act, kind speech.Kind, value int16, err error) {
	if act.UnmarshalText([]byte(c.Act)) != nil {
		return act, kind, 0, wrongUsage(fmt.Sprintf("there is no act %q; it is one of %s", c.Act, names(speech.Acts, func(i int) string { return speech.Act(i).String() })))
	}
	if c.Kind != "" && kind.UnmarshalText([]byte(c.Kind)) != nil {
		return act, kind, 0, wrongUsage(fmt.Sprintf("there is no kind %q; it is one of %s", c.Kind, names(speech.Kinds, func(i int) string { return speech.Kind(i).String() })))
	}
	if c.Goldstein != nil {
		return act, kind, nearest(float64(*c.Goldstein) * 10), nil
	}
	value, ok := tone.Usual(act, kind)
	if !ok {
		kinds := tone.KindsOf(act)
		return act, kind, 0, wrongUsage(fmt.Sprintf("%s, %s has no usual value: say it with --goldstein, or take a kind that has one: %s", act, kind,
			names(len(kinds), func(i int) string { return kinds[i].String() })))
	}
	return act, kind, value, nil
}

func names(n int, of func(int) string) string {
	var list []string
	for i := range n {
		list = append(list, of(i))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// nearest is the whole number next to one within the range of readings.
func nearest(v float64) int16 {
	if v < 0 {
		return -int16(-v + 0.5)
	}
	return int16(v + 0.5)
}

// correct logs what somebody has heard in a post.
func (c *lookCmd) correct(e *env, s *session.Session, log *looked.Log, posts []looked.Post) error {
	p, err := looked.Find(posts, c.Post)
	if err != nil {
		return about(c.Journal, err)
	}
	v := &p.Versions[p.Counts]
	if c.Lang != "" {
		if v, err = p.Version(c.Lang); err != nil {
			return about(c.Journal, err)
		}
	}
	act, kind, value, err := c.heard()
	if err != nil {
		return err
	}
	line := looked.Line{
		When: time.Now().UTC().Format(time.RFC3339), By: c.By, Why: c.Why, Post: p.ID, Command: p.Command, Language: v.Language,
		Was: v.Was, Is: v.Was.Heard(act, kind, value),
	}
	if err := log.Add(line); err != nil {
		return err
	}
	if c.JSON {
		return e.json(log.Lines[len(log.Lines)-1])
	}
	if posts, err = looked.Posts(s.Sim(), s.Commands(), log.Lines); err != nil {
		return err
	}
	if p, err = looked.Find(posts, c.Post); err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.out, "%s, %s: was read as %s; now as %s.\nThe post is taken by its version in %s: %s. Logged in %s.\n",
		p.ID, line.Language, inWords(line.Was), inWords(line.Is), p.Versions[p.Counts].Language, inWords(p.Reading()), log.Path)
	return err
}

// log opens the log of a journal and applies it to the posts.
func (e *env) log(journal string, s *session.Session) (*looked.Log, []looked.Post, error) {
	log, err := looked.Open(journal)
	if err != nil {
		return nil, nil, err
	}
	if log.Torn {
		e.say("The last line of %s was cut off and is left out.", log.Path)
	}
	posts, err := looked.Posts(s.Sim(), s.Commands(), log.Lines)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", log.Path, err)
	}
	return log, posts, nil
}

// looked returns the posts of a journal with the corrections of its log.
func (e *env) looked(journal string, s *session.Session) ([]looked.Post, error) {
	_, posts, err := e.log(journal, s)
	return posts, err
}

// were is "1 reading was", "2 readings were".
func were(n int, noun string) string {
	if n == 1 {
		return count(n, noun) + " was"
	}
	return count(n, noun) + " were"
}

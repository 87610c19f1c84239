package pages

import (
	"net/url"
	"strconv"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// Command reads what a form orders, given at a minute of the crisis. It tells
// whether the form names a command at all; whether it can be given is for the
// session to say.
func Command(form url.Values, minute int32) (sim.Command, bool) {
	kind, ok := world.CommandOf(form.Get("kind"))
	c := sim.Command{
		Kind: kind, Target: form.Get("target"), Colleague: form.Get("colleague"), Point: form.Get("point"), Choice: form.Get("choice"),
		Task: form.Get("task"), Level: form.Get("level"), Reason: form.Get("reason"), Account: form.Get("account"), Platforms: some(form["platform"]),
		Translate: some(form["translate"]), Draft: form.Get("draft"), About: form.Get("about"), To: form.Get("to"), Evidence: some(form["evidence"]),
		ReplyTo: form.Get("reply_to"),
		Quote:   form.Get("cite") == asQuote && form.Get("reply_to") != "", Screenshot: form.Get("cite") == asScreenshot && form.Get("reply_to") != "",
		Authoritative: form.Get("authoritative"), Partners: some(form["partner"]), Cleared: form.Get("cleared"),
		With: some(form["with"]), Media: some(form["media"]), Recipients: some(form["recipient"]), Intent: form.Get("intent"), Expect: expectation(form),
	}
	for key, list := range form {
		if lang, ok := strings.CutPrefix(key, "text."); ok && strings.TrimSpace(list[0]) != "" {
			if c.Texts == nil {
				c.Texts = map[string]string{}
			}
			c.Texts[lang] = strings.ReplaceAll(list[0], "\r\n", "\n")
		}
	}
	for _, p := range []world.Position{world.Asserts, world.Denies, world.Partly, world.Holds} {
		if form.Get("position") == p.String() && c.About != "" {
			c.Position = p
		}
	}
	if n := minutes(form.Get("promise")); n > 0 {
		c.Promise = minute + n
	}
	if n := minutes(form.Get("until")); n > 0 {
		c.Until = minute + n
	}
	if n, err := strconv.ParseInt(form.Get("hour"), 10, 32); err == nil && n > 0 {
		c.Until = int32(n)
	}
	if kind != world.CmdJoint {
		c.Partners = nil
	}
	return c, ok
}

// expectation reads what is expected of a statement, or returns nil.
func expectation(form url.Values) *sim.Expectation {
	of, way, ok := strings.Cut(form.Get("expect"), ":")
	if !ok {
		return nil
	}
	e := &sim.Expectation{Of: of, Way: way, Sure: sim.UsualSurety}
	if n, err := strconv.Atoi(form.Get("sure")); err == nil {
		e.Sure = n
	}
	return e
}

// some leaves out what was not chosen.
func some(list []string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// minutes reads a number of minutes, at most a week; 0 for none.
func minutes(s string) int32 {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 7*24*60 {
		return 0
	}
	return int32(n)
}

package debrief

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"demarche/game/play"
	"demarche/internal/store"
)

// write saves the report as a text with headings and lists and returns where.
func write(p *play.Play, t *tale) (string, error) {
	dir := filepath.Join(store.Dir(), "reports")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s %s.md", t.sim.World().ID, time.Now().Format("2006-01-02 15.04.05"))
	path := filepath.Join(dir, name)
	return path, os.WriteFile(path, []byte(report(p, t)), 0o644)
}

// report is the debrief as text.
func report(p *play.Play, t *tale) string {
	w := t.words
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s: %s\n", w.T("debrief.title"), t.tell.Text("title"))
	line("%s\n", t.run(p))
	line("## %s: %s\n", w.T("debrief.score"), t.score.Total)
	line("%s %s\n", t.score.Verdict, w.T("debrief.basis-about"))
	for _, part := range t.score.Parts {
		line("- %s: %s (%s)", part.Name, part.Total, w.T("debrief.weight", "share", part.Weight))
		for _, it := range part.Items {
			line("  - %s %s", it.Text, it.Total)
		}
	}
	title, text := t.tell.Ending(t.view.Ending)
	line("\n## %s\n\n%s. %s\n", w.T("debrief.ending"), title, text)
	end := t.view.Ladder
	line("%s\n", w.T("debrief.ladder-label", "peak", t.tell.RungOf(end.Peak), "end", t.tell.RungOf(end.Rung)))
	line("## %s\n", w.T("debrief.objectives"))
	for _, o := range t.view.Objectives {
		state := w.T("debrief.unmet")
		if o.Met {
			state = w.T("debrief.met")
		}
		line("- %s: %s", state, t.tell.Objective(o.Index))
	}
	line("\n## %s\n", w.T("debrief.posts"))
	for i := range t.own {
		o, post := &t.own[i], &t.posts[i]
		line("### %s\n", o.Post.Author+" · "+o.Post.Where+" · "+t.tell.Clock(post.Minute))
		for _, lang := range slices.Sorted(maps.Keys(post.Texts)) {
			line("> %s\n", strings.ReplaceAll(post.Texts[lang], "\n", "\n> "))
		}
		line("%s %s\n", o.Band, o.Knew)
		line("%s\n", w.T("debrief.saw", "n", w.Short(post.Seen)))
	}
	if f := &t.foreseen; len(f.Rows) > 0 {
		line("## %s\n", w.T("foresight.title"))
		for _, row := range f.Rows {
			line("- %s", strings.Join(strings.Fields(row.Name+". "+row.Meant+" "+row.Expects+" "+row.Came), " "))
		}
		for _, level := range f.Levels {
			line("- %s", level)
		}
		line("")
		if f.Verdict != "" {
			line("%s %s\n", f.Verdict, f.About)
		}
	}
	line("## %s\n", w.T("debrief.truth"))
	for _, c := range t.truths {
		line("- %s: %s. %s %s", c.Claim, c.True, w.T("debrief.held", "status", c.Held),
			w.T("debrief.minds", "heard", c.Heard, "believed", c.Believed, "measured", c.Measured))
	}
	return b.String()
}

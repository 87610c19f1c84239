package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/par"
	"demarche/internal/sim"
	"demarche/scenarios"
)

// A best line that is kept is checked: whether it holds, whether somebody stands
// by it, whether the rubric has its figures.
func TestCheckLooksAtTheBestLine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "muster-point")
	if err := os.CopyFS(filepath.Dir(dir), scenarios.FS); err != nil {
		t.Fatal(err)
	}
	b, ds, err := shelf().Open(dir)
	if b == nil || err != nil {
		t.Fatal(ds, err)
	}
	texts := map[string][]byte{}
	for _, name := range par.Books {
		if texts[name], _, err = b.Playbook(name); err != nil {
			t.Fatal(err)
		}
	}
	r := b.World.Rubric
	sound := par.Line{
		Digest: par.Digest(b, texts), Rules: sim.RulesVersion, Base: "careful", Approved: "The author",
		Par: par.Mean{Loss: r.Par.Float(), Half: 0.01}, Duty: par.Mean{Loss: r.Duty.Float(), Half: 0.01},
	}
	for want, change := range map[string]func(l *par.Line){
		"":           func(*par.Line) {},
		"PAR-STALE":  func(l *par.Line) { l.Rules-- },
		"PAR-UNREAD": func(l *par.Line) { l.Approved = "" },
		"PAR-FIGURE": func(l *par.Line) { l.Duty.Loss += l.Duty.Half + 0.0105 }, /* just outside the interval */
	} {
		line := sound
		change(&line)
		text, err := json.Marshal(line)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, par.FileName), text, 0o600); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range checkFolder(dir) {
			if strings.HasPrefix(string(d.Code), "PAR-") {
				got = append(got, string(d.Code))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("found %v, not %q", got, want)
		}
	}
}

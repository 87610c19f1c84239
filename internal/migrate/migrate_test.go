package migrate

import (
	"strings"
	"testing"
)

func TestDraftsOfTheLanguageAreLifted(t *testing.T) {
	const draft = "# A crisis.\ntitle: A bridge   # its name\ndynamics:\n  share.contact: 0.08 # as the dynamics were\n"
	const lifted = "# A crisis.\nversion: 1\ntitle: A bridge   # its name\nmodel:\n  share.contact: 0.08 # as the dynamics were\n"
	out, done, err := Lift("s", []byte(draft))
	if err != nil || string(out) != lifted || len(done) != 2 {
		t.Errorf("got %v, %v\n%s", err, done, out)
	}
	again, done, err := Lift("s", out)
	if err != nil || string(again) != lifted || len(done) != 0 {
		t.Errorf("once more: %v, %v\n%s", err, done, again)
	}
}

func TestWhatCannotBeLifted(t *testing.T) {
	for text, says := range map[string]string{
		"version: 2\n":     "is of version 2",
		"version: first\n": `"first" is no version`,
		"version: [\n":     "YAML-SYNTAX",
	} {
		if _, _, err := Lift("s", []byte(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Steps are taken one after the other, from the version of the file on.
func TestStepsFollowEachOther(t *testing.T) {
	table := []step{
		{0, "a is b", func(e *editor) { e.rename("a", "b") }},
		{1, "b is c", func(e *editor) { e.rename("b", "c") }},
		{2, "c is d", func(e *editor) { e.rename("c", "d") }},
	}
	for text, want := range map[string]string{
		"version: 0\na: 1\n": "version: 3\nd: 1\n",
		"version: 1\na: 1\n": "version: 3\na: 1\n",
		"version: 2\nc: 1\n": "version: 3\nd: 1\n",
		"version: 3\nc: 1\n": "version: 3\nc: 1\n",
	} {
		if out, _, err := lift("s", []byte(text), table, 3); err != nil || string(out) != want {
			t.Errorf("%q: %v, %q", text, err, out)
		}
	}
}

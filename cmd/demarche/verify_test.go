package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/academy/seal"
	"demarche/internal/academy/verify"
	"demarche/internal/journal"
)

// call runs the program and returns its exit code and all that it says.
func call(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var out bytes.Buffer
	code := Main(t.Context(), args, nil, &out, &out)
	return code, out.String()
}

// A result is checked without the server that signed it: its signature, whose key
// it is, and with the journal its score.
func TestAResultIsVerifiedWithoutTheServer(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	dir, bridge := t.TempDir(), filepath.Join("..", "..", "internal", "session", "testdata", "bridge")
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, seed := range []string{"3", "4"} {
		if code, says := call(t, "run", bridge, "--seed", seed, "--journal", at(seed)); code != 0 {
			t.Fatal(says)
		}
	}
	rec, err := journal.ReadFile(at("3"))
	if err != nil {
		t.Fatal(err)
	}
	checked, err := verify.Journal(rec, finder(bridge), verify.Terms{Proctored: true})
	if err != nil {
		t.Fatal(err)
	}
	result, err := checked.Result(verify.Issue{Session: "s1", Team: "t1"})
	if err != nil {
		t.Fatal(err)
	}
	key, _, err := seal.OpenKey(at("key"))
	if err != nil {
		t.Fatal(err)
	}
	print := seal.Fingerprint(key.Public())
	text, err := result.Signed(key)
	if err != nil {
		t.Fatal(err)
	}
	result.Rung++
	lie, err := result.Signed(key)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"right": text, "lie": lie, "changed": bytes.Replace(text, []byte(`"team": "t1"`), []byte(`"team": "t2"`), 1),
		"public": []byte(seal.PublicFile(key.Public())),
	} {
		if err := os.WriteFile(at(name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wrong := "0" + print[1:]
	if wrong == print {
		wrong = "1" + print[1:]
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{at("right")}, 0, "Compare this fingerprint"},
		{[]string{at("right"), "--key", print}, 0, "The signature is right: nothing was changed since the key " + print},
		{[]string{at("right"), "--key", at("public")}, 0, "It is provisional"},
		{[]string{at("right"), "--key", wrong}, 1, "it is signed by another key"},
		{[]string{at("right"), "--key", "the academy"}, 1, "neither a fingerprint"},
		{[]string{at("changed")}, 1, "was changed after it was signed"},
		{[]string{at("3")}, 1, "this is no signed file of an academy"},
		{[]string{at("none")}, 1, "cannot be read"},
		{[]string{at("right"), "--journal", at("3"), "--scenario", bridge}, 0, "The journal was run again: 0 commands, 13 digests, and the same score."},
		{[]string{at("right"), "--journal", at("4"), "--scenario", bridge}, 1, "this is not the journal of the result"},
		{[]string{at("lie"), "--journal", at("3"), "--scenario", bridge}, 1, "the journal does not bear it out: the rung"},
		{[]string{at("right"), "--json"}, 0, `"counts": false`},
		{[]string{at("right"), "--expected"}, 2, "belong to --journal"},
	} {
		if code, says := call(t, append([]string{"verify"}, c.args...)...); code != c.code || !strings.Contains(says, c.says) {
			t.Errorf("verify %v: exit %d, want %d with %q:\n%s", c.args, code, c.code, c.says, says)
		}
	}
}

// A class is debriefed from its journals, each of them checked.
func TestAClassIsDebriefedFromItsJournals(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	dir, bridge := t.TempDir(), filepath.Join("..", "..", "docs", "scoring", "bridge")
	var journals []string
	for _, book := range []string{"as-played", "silent"} {
		path := filepath.Join(dir, book+".jsonl")
		args := []string{"run", bridge, "--seed", "2", "--journal", path}
		if book != "silent" {
			args = append(args, "--playbook", book)
		}
		if code, says := call(t, args...); code != 0 {
			t.Fatal(says)
		}
		journals = append(journals, path)
	}
	page := filepath.Join(dir, "class.html")
	if code, says := call(t, append([]string{"class", "--html", page, "--title", "Crisis week", "--scenario", bridge}, journals...)...); code != 0 {
		t.Fatal(says)
	}
	text, err := os.ReadFile(page)
	if err != nil || !bytes.Contains(text, []byte("Crisis week")) || !bytes.Contains(text, []byte("as-played")) || !bytes.Contains(text, []byte("not supervised")) {
		t.Errorf("%v: %.300s", err, text)
	}
	if err := os.WriteFile(journals[1], []byte("forged"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _ := call(t, append([]string{"class", "--html", page, "--scenario", bridge}, journals...)...); code != 1 {
		t.Errorf("with a forged journal it exits with %d", code)
	}
}

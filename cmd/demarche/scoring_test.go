package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every figure of the worked example in docs/SCORING.md is what a reader gets
// who repeats it.
func TestTheWorkedExampleIsTrue(t *testing.T) {
	journal := filepath.Join(t.TempDir(), "bridge.jsonl")
	var said bytes.Buffer
	for _, args := range [][]string{
		{"run", "../../docs/scoring/bridge", "--seed", "2", "--playbook", "as-played", "--journal", journal},
		{"debrief", journal, "--fresh"},
	} {
		var err bytes.Buffer
		if said.Reset(); Main(t.Context(), args, nil, &said, &err) != 0 {
			t.Fatalf("%s: %s", args[0], err.String())
		}
	}
	page, err := os.ReadFile("../../docs/SCORING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(said.String(), "\nYour score\n")
	shown, _, _ = strings.Cut(shown, "\nWhat was so")
	n := 0
	for line := range strings.Lines(shown) {
		if line = strings.TrimRight(line, " \n"); line == "" {
			continue
		}
		if n++; !strings.Contains(string(page), "\n    "+line+"\n") {
			t.Errorf("docs/SCORING.md does not show what the program says: %s", line)
		}
	}
	if n < 20 {
		t.Errorf("the debrief has %d lines", n)
	}
}

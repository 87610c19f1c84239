package reflection

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestWhatWasWrittenSurvivesACrash(t *testing.T) {
	journal := filepath.Join(t.TempDir(), "crisis.jsonl")
	n, err := Open(journal)
	if err != nil || !n.Empty() {
		t.Fatal(n, err)
	}
	n.Pick("worn", true)
	n.Pick("calm", true)
	n.Pick("worn", true)
	n.Answers[2] = "Check before you deny.\nAlways."
	if err := n.Keep(); err != nil {
		t.Fatal(err)
	}
	// The machine stops while the next state is written.
	if err := os.WriteFile(journal+Suffix+".new", []byte(`{"feel`), 0o644); err != nil {
		t.Fatal(err)
	}
	again, err := Open(journal)
	if err != nil || !slices.Equal(again.Feelings, []string{"calm", "worn"}) || again.Answers != n.Answers {
		t.Fatalf("%+v %v", again, err)
	}
	again.Pick("calm", false)
	again.Done = true
	if err := again.Keep(); err != nil {
		t.Fatal(err)
	}
	if last, err := Open(journal); err != nil || !last.Done || last.Picked("calm") || !last.Picked("worn") {
		t.Fatalf("%+v %v", last, err)
	}
}

func TestNotesThatCannotBeReadAreLeftAlone(t *testing.T) {
	journal := filepath.Join(t.TempDir(), "crisis.jsonl")
	if err := os.WriteFile(journal+Suffix, []byte("not ours"), 0o644); err != nil {
		t.Fatal(err)
	}
	n, err := Open(journal)
	if err == nil {
		t.Fatal("they were taken for notes")
	}
	n.Words = "fine"
	if err := n.Keep(); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(journal + Suffix); string(data) != "not ours" {
		t.Errorf("they were overwritten: %s", data)
	}
}

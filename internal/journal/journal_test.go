package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func sampleHeader() Header {
	return Header{
		Rules: 3, Program: "v1", Scenario: "bridge", World: "ab12", Content: "cd34", Seed: 7,
		Participants: []Participant{{"player", "desk"}}, Mode: "solo", Language: "fr", Created: "2031-05-24T02:14:00Z",
	}
}

func sampleEntry(i int) Entry {
	kinds := []Kind{Command, Rejected, Clock, Digest, End, Resumed}
	return Entry{
		Tick: int32(i), Minute: int32(i * 5), Author: "player", Role: "desk", Kind: kinds[i%len(kinds)],
		Payload: json.RawMessage(fmt.Sprintf(`{"text":"Nous <vérifions> & « répondons » %d","n":%d}`, i, i*i)),
	}
}

// sample writes a journal of n entries and returns its path and text.
func sample(t testing.TB, n int) (string, []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.jsonl")
	w, err := Create(path, sampleHeader(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if err := w.Append(sampleEntry(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, text
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	_, text := sample(t, 8)
	rec, err := Read(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	want := sampleHeader()
	want.Journal = Version
	if fmt.Sprint(rec.Header) != fmt.Sprint(want) {
		t.Errorf("header %+v, want %+v", rec.Header, want)
	}
	if len(rec.Entries) != 8 {
		t.Fatalf("%d entries, want 8", len(rec.Entries))
	}
	for i, got := range rec.Entries {
		want := sampleEntry(i)
		want.Seq = int64(i + 1)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("entry %d is %+v, want %+v", i, got, want)
		}
	}
	if !strings.Contains(string(text), "<vérifions> & «") {
		t.Error("texts are not kept as they are written")
	}
}

func TestImpossibleEntriesAreRefusedAndLeaveTheJournalWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	w, err := Create(path, sampleHeader(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	long := sampleEntry(1)
	long.Payload = json.RawMessage(`"` + strings.Repeat("x", MaxLine) + `"`)
	if w.Append(long) == nil {
		t.Error("an entry longer than a line may be was taken")
	}
	if err := w.Append(sampleEntry(4)); err != nil {
		t.Error(err)
	}
	if w.Append(sampleEntry(3)) == nil {
		t.Error("an entry that turns back the clock was taken")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if w.Append(sampleEntry(5)) == nil {
		t.Error("an entry was taken after the end")
	}
	rec, err := ReadFile(path)
	if err != nil || len(rec.Entries) != 1 {
		t.Errorf("the journal is not whole: %v", err)
	}
}

func TestAJournalIsNeverOverwritten(t *testing.T) {
	path, _ := sample(t, 1)
	if _, err := Create(path, sampleHeader(), Options{}); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
}

func TestTwoWritersCannotShareAJournal(t *testing.T) {
	path, _ := sample(t, 1)
	w, _, err := Continue(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Continue(path, Options{}); !errors.Is(err, ErrLocked) {
		t.Errorf("a second writer got %v", err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w, _, err = Continue(path, Options{})
	if err != nil {
		t.Fatalf("the journal is still locked: %v", err)
	}
	w.Close()
}

func TestContinueDropsATornLineAndGoesOn(t *testing.T) {
	_, text := sample(t, 4)
	last := strings.LastIndexByte(strings.TrimSuffix(string(text), "\n"), '\n') + 1
	for cut := last + 1; cut < len(text); cut += 17 {
		path := filepath.Join(t.TempDir(), "j")
		if err := os.WriteFile(path, text[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		w, rec, err := Continue(path, Options{})
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if len(rec.Entries) != 3 {
			t.Errorf("cut at %d: %d entries, want 3", cut, len(rec.Entries))
		}
		if err := w.Append(sampleEntry(9)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		rec, err = ReadFile(path)
		if err != nil || len(rec.Entries) != 4 || rec.Entries[3].Tick != 9 {
			t.Errorf("cut at %d: the continued journal is not whole: %v", cut, err)
		}
	}
}

func TestContinueRefusesWhatIsNoJournal(t *testing.T) {
	_, text := sample(t, 3)
	broken := append([]byte{}, text...)
	broken[len(text)/2] ^= 1
	for name, text := range map[string][]byte{"empty": nil, "half a header": text[:40], "changed": broken, "other": []byte("{}\n")} {
		path := filepath.Join(t.TempDir(), "j")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		_, _, err := Continue(path, Options{})
		if fault := (*Fault)(nil); !errors.As(err, &fault) {
			t.Errorf("%s: got %v", name, err)
		}
		if got, _ := os.ReadFile(path); string(got) != string(text) {
			t.Errorf("%s: the file was changed", name)
		}
	}
	if _, _, err := Continue(filepath.Join(t.TempDir(), "absent"), Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("absent: got %v", err)
	}
}

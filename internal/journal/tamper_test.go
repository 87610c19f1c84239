package journal

import (
	"bytes"
	"errors"
	"math/rand"
	"strings"
	"testing"
)

// faultLine returns the line that Read names, or 0 when it accepts the text.
func faultLine(t *testing.T, text []byte) int {
	t.Helper()
	_, err := Read(bytes.NewReader(text))
	if err == nil {
		return 0
	}
	var fault *Fault
	if !errors.As(err, &fault) {
		t.Fatalf("%v is no fault of the journal", err)
	}
	if fault.What == "" || fault.Do == "" {
		t.Fatalf("the fault does not say what is wrong and what to do: %+v", fault)
	}
	return fault.Line
}

// Every byte of the journal is changed in turn, each to several others: always
// its line, or that above when its newline went, is found.
func TestAChangeOfAnyByteIsFoundAndItsLineNamed(t *testing.T) {
	_, text := sample(t, 7)
	random := rand.New(rand.NewSource(1))
	line := 1
	for at, old := range text {
		for _, b := range []byte{old ^ 1, old ^ 0x20, 0, '\n', ' ', byte(random.Intn(256))} {
			if b == old {
				continue
			}
			bad := bytes.Clone(text)
			bad[at] = b
			if got := faultLine(t, bad); got != line {
				t.Fatalf("byte %d, %q made %q: line %d is named, want %d", at, old, b, got, line)
			}
		}
		if old == '\n' {
			line++
		}
	}
}

func TestRemovedAddedAndSwappedLinesAreFound(t *testing.T) {
	_, text := sample(t, 6)
	lines := strings.SplitAfter(strings.TrimSuffix(string(text), "\n"), "\n")
	lines[len(lines)-1] += "\n"
	join := func(l ...[]string) []byte {
		var b strings.Builder
		for _, part := range l {
			b.WriteString(strings.Join(part, ""))
		}
		return []byte(b.String())
	}
	for i := 1; i < len(lines)-1; i++ {
		if got := faultLine(t, join(lines[:i], lines[i+1:])); got != i+1 {
			t.Errorf("line %d removed: line %d is named", i+1, got)
		}
		if got := faultLine(t, join(lines[:i+1], lines[i:])); got != i+2 {
			t.Errorf("line %d doubled: line %d is named", i+1, got)
		}
		if got := faultLine(t, join(lines[:i], []string{lines[i+1], lines[i]}, lines[i+2:])); got != i+1 {
			t.Errorf("lines %d and %d swapped: line %d is named", i+1, i+2, got)
		}
		if got := faultLine(t, join(lines[:i], []string{"\n"}, lines[i:])); got != i+1 {
			t.Errorf("an empty line before line %d: line %d is named", i+1, got)
		}
	}
	if got := faultLine(t, join(lines[1:])); got != 1 {
		t.Errorf("the header removed: line %d is named", got)
	}
	for cut := 1; cut < len(text); cut++ {
		if text[cut-1] == '\n' {
			continue // whole lines: a shorter journal, which is one
		}
		if faultLine(t, text[:cut]) == 0 {
			t.Fatalf("cut at byte %d: accepted", cut)
		}
	}
}

func TestForgedButImpossibleEntriesAreRefused(t *testing.T) {
	// Sealed with right hashes, as a forger who knows the form would.
	forge := func(entries ...any) []byte {
		h := sampleHeader()
		h.Journal = Version
		text, s, err := seal(sum{}, h)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			line, next, err := seal(s, e)
			if err != nil {
				t.Fatal(err)
			}
			text, s = append(text, line...), next
		}
		return text
	}
	good := Entry{Seq: 1, Tick: 4, Kind: Clock}
	for name, text := range map[string][]byte{
		"wrong number":  forge(Entry{Seq: 2, Kind: Clock}),
		"unknown kind":  forge(Entry{Seq: 1, Kind: "edit"}),
		"clock back":    forge(good, Entry{Seq: 2, Tick: 3, Kind: Clock}),
		"negative tick": forge(Entry{Seq: 1, Tick: -1, Kind: Clock}),
		"unknown key":   forge(map[string]any{"seq": 1, "kind": "clock", "colour": "red"}),
		"wrong type":    forge(map[string]any{"seq": "one", "kind": "clock"}),
	} {
		if faultLine(t, text) == 0 {
			t.Errorf("%s: accepted", name)
		}
	}
	if got := faultLine(t, forge(good)); got != 0 {
		t.Errorf("a sound journal is refused in line %d", got)
	}
	h := sampleHeader()
	h.Journal = Version + 1
	newer, _, err := seal(sum{}, h)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(bytes.NewReader(newer)); err == nil || !strings.Contains(err.Error(), "this program reads version") {
		t.Errorf("a newer journal: %v", err)
	}
}

func TestALineWithoutEndIsNotReadIntoMemory(t *testing.T) {
	_, text := sample(t, 1)
	text = append(text, bytes.Repeat([]byte("x"), 3*MaxLine)...)
	if got := faultLine(t, text); got != 3 {
		t.Errorf("line %d is named, want 3", got)
	}
}

func FuzzRead(f *testing.F) {
	_, text := sample(f, 5)
	f.Add(text)
	f.Add(text[:len(text)/2])
	f.Add([]byte("{}\n"))
	f.Add([]byte(`{"journal":1,"hash":"` + strings.Repeat("0", 64) + "\"}\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		rec, err := Read(bytes.NewReader(text))
		if (rec == nil) && err == nil {
			t.Fatal("neither a record nor an error")
		}
		if rec != nil && !bytes.HasPrefix(text, rec.text) {
			t.Fatal("the record holds what the file does not")
		}
		if err == nil && !bytes.Equal(text, rec.text) {
			t.Fatal("a part of the file was passed over")
		}
	})
}

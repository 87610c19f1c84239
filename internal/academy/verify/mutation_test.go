package verify

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/session"
)

// How a mutated journal fares.
type fate string

const (
	byChain   fate = "refused by the hash chain"
	byHeader  fate = "refused before the run"
	byRun     fate = "refused by the run"
	byReading fate = "refused by its texts"
	flagged   fate = "flagged"
	harmless  fate = "accepted with the same score"
	forgery   fate = "accepted with another score"
)

// Nobody gains anything by changing a journal, whether its hashes are made anew
// or not. Nine in ten are changed as a text, the tenth as somebody would who has
// the program and seals the journal anew.
func TestNoMutatedJournalIsAcceptedWithAnotherScore(t *testing.T) {
	n := 200
	if os.Getenv("DEMARCHE_SOAK") != "" {
		n = 10_000
	}
	text, other := played(t, bridge(), 3, session.Solo, deeds), played(t, bridge(), 3, session.Solo, deeds[1:])
	seed := uint64(3)
	terms := Terms{Seed: &seed, Mode: session.Solo, Proctored: true}
	c, err := check(bridge(), text, terms)
	if err != nil {
		t.Fatal(err)
	}
	want, err := c.Realised(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(1))
	fates := map[fate]int{}
	for i := range n {
		var mutant []byte
		if i%10 != 0 {
			mutant = retyped(random, text)
		} else {
			mutant = resealed(t, random, text, other)
		}
		if bytes.Equal(mutant, text) {
			continue
		}
		f := fateOf(t, mutant, terms, want)
		if fates[f]++; f == forgery {
			t.Errorf("mutation %d:\n%s", i, firstChange(text, mutant))
		}
	}
	t.Logf("%v", fates)
	if before := fates[byChain] + fates[byHeader]; before < n*85/100 {
		t.Errorf("only %d of %d were refused before a run", before, n)
	}
	if fates[byRun] == 0 {
		t.Error("none was refused by its run: nothing was tested of it")
	}
}

func fateOf(t *testing.T, mutant []byte, terms Terms, want Score) fate {
	t.Helper()
	rec, err := journal.Read(bytes.NewReader(mutant))
	if err != nil {
		return byChain
	}
	c, err := Journal(rec, bridge().find, terms)
	fault := (*journal.Fault)(nil)
	switch {
	case errors.As(err, new(*session.Difference)):
		return byRun
	case errors.As(err, &fault) && (fault.Line == 1 || strings.Contains(fault.What, "no end")):
		return byHeader
	case errors.As(err, &fault):
		return byReading
	case err != nil:
		t.Fatal(err)
	case !c.Clear():
		return flagged
	}
	got, err := c.Realised(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !got.same(want) {
		return forgery
	}
	return harmless
}

// retyped changes a journal as a text.
func retyped(random *rand.Rand, text []byte) []byte {
	lines := bytes.SplitAfter(bytes.Clone(text), []byte("\n"))
	lines = lines[:len(lines)-1]
	a, b := random.Intn(len(lines)), random.Intn(len(lines))
	switch random.Intn(6) {
	case 0: // a byte becomes another
		out := bytes.Clone(text)
		out[random.Intn(len(out))] ^= byte(1 + random.Intn(255))
		return out
	case 1: // a digit becomes another
		out := bytes.Clone(text)
		for {
			if at := random.Intn(len(out)); out[at] >= '0' && out[at] <= '9' {
				out[at] = byte('0' + random.Intn(10))
				return out
			}
		}
	case 2:
		lines = slices.Delete(lines, a, a+1)
	case 3:
		lines[a], lines[b] = lines[b], lines[a]
	case 4:
		lines = slices.Insert(lines, a, lines[b])
	case 5:
		return text[:random.Intn(len(text))]
	}
	return bytes.Join(lines, nil)
}

// resealed changes what a journal holds and makes its hashes anew.
func resealed(t *testing.T, random *rand.Rand, text, other []byte) []byte {
	t.Helper()
	return forged(t, text, func(h *journal.Header, list []journal.Entry) []journal.Entry {
		a, b := random.Intn(len(list)), random.Intn(len(list))
		switch random.Intn(8) {
		case 0:
			return slices.Delete(list, a, a+1)
		case 1:
			list[a].Payload, list[b].Payload = list[b].Payload, list[a].Payload
		case 2: // the digests go, and one command says something else
			list = slices.DeleteFunc(list, func(e journal.Entry) bool { return e.Kind == journal.Digest })
			return tampered(random, list, journal.Command)
		case 3:
			return tampered(random, list, journal.Command)
		case 4:
			return tampered(random, list, journal.End)
		case 5:
			list[a].Minute += int32(random.Intn(11) - 5)
		case 6: // the end of another play-through of the same crisis
			rec, err := journal.Read(bytes.NewReader(other))
			if err != nil {
				t.Fatal(err)
			}
			end := rec.Entries[len(rec.Entries)-1]
			list[len(list)-1] = end
		case 7:
			switch random.Intn(4) {
			case 0:
				h.Seed += uint64(1 + random.Intn(9))
			case 1:
				h.Mode = string(session.Modes[random.Intn(len(session.Modes))])
			case 2:
				h.World = strings.Repeat("0", 64)
			case 3:
				h.Content = strings.Repeat("0", 64)
			}
		}
		return list
	})
}

// tampered changes one value in the payload of an entry of a kind.
func tampered(random *rand.Rand, list []journal.Entry, kind journal.Kind) []journal.Entry {
	var of []int
	for i, e := range list {
		if e.Kind == kind {
			of = append(of, i)
		}
	}
	at := of[random.Intn(len(of))]
	var v any
	dec := json.NewDecoder(bytes.NewReader(list[at].Payload))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		panic(err)
	}
	var set []func()
	leaves(v, random, &set)
	set[random.Intn(len(set))]()
	payload, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	list[at].Payload = payload
	return list
}

// leaves collects ways to change one value of a JSON text.
func leaves(v any, random *rand.Rand, set *[]func()) {
	other := func(v any, put func(any)) {
		switch v := v.(type) {
		case json.Number:
			n, _ := strconv.Atoi(v.String())
			*set = append(*set, func() { put(n + random.Intn(41) - 20) })
		case bool:
			*set = append(*set, func() { put(!v) })
		case string:
			*set = append(*set, func() { put(v + "!") }, func() { put("") })
		default:
			leaves(v, random, set)
		}
	}
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			other(v[k], func(to any) { v[k] = to })
			*set = append(*set, func() { delete(v, k) })
		}
	case []any:
		for i := range v {
			other(v[i], func(to any) { v[i] = to })
		}
	}
}

// firstChange shows the first line in which two texts differ.
func firstChange(a, b []byte) string {
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\n" + y[i]
		}
	}
	return ""
}

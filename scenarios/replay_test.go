package scenarios_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
	"demarche/scenarios"
)

// checksFlag says how many cases rapid draws.
const checksFlag = "rapid.checks"

// Whatever is done, a branch taken at any time goes on as its original, and what
// is done in another does not reach it; the journal replayed, or resumed after a
// kill at any byte, gives the same state and the same picture of it.
func TestBranchesAndJournalsAreTrue(t *testing.T) {
	cases, ticks := 1, 100
	if soak() {
		cases, ticks = 5, 1000
	}
	old := flag.Lookup(checksFlag).Value.String()
	defer func() {
		if err := flag.Set(checksFlag, old); err != nil {
			t.Error(err)
		}
	}()
	if err := flag.Set(checksFlag, strconv.Itoa(cases)); err != nil {
		t.Fatal(err)
	}
	for _, b := range everyCrisis(t) {
		t.Run(b.World.ID, func(t *testing.T) {
			people := population.Build(b.World)
			rapid.Check(t, func(t *rapid.T) { truthful(t, b, people, ticks) })
		})
	}
}

// everyCrisis loads the shipped crises with their variants, and the scenario in
// which every key of the language stands.
func everyCrisis(t *testing.T) (list []*scenario.Bundle) {
	t.Helper()
	add := func(fsys fs.FS, name, variant string) {
		b, ds := scenario.Load(fsys, name, scenario.Options{ID: name, Variant: variant, Read: tone.Read})
		if b == nil || ds.Failed() {
			t.Fatalf("%s/%s: %v", name, variant, ds)
		}
		list = append(list, b)
	}
	for _, b := range crises {
		if b.variant != "" {
			continue // comes with its crisis
		}
		add(scenarios.FS, b.name, "")
		for _, id := range scenario.Variants(scenarios.FS, b.name) {
			add(scenarios.FS, b.name, id)
		}
	}
	for _, b := range backtests {
		add(scenarios.FS, b.name, "")
	}
	add(os.DirFS("../internal/scenario/testdata"), "rich", "")
	return list
}

// A moment is a crisis at the start of a tick: its digest, and what the desk is
// shown of it.
type moment struct {
	digest string
	shown  *view.View
}

func at(s *sim.Sim) moment { return moment{s.Digest(), s.View()} }

// same demands that two moments are the same.
func same(t *rapid.T, what string, got, want moment) {
	if got.digest != want.digest {
		t.Fatalf("%s: tick %d has another digest", what, want.shown.Tick)
	}
	if d := cmp.Diff(want.shown, got.shown, cmpopts.IgnoreUnexported(view.View{})); d != "" {
		t.Fatalf("%s: tick %d shows something else (-want +got):\n%s", what, want.shown.Tick, d)
	}
}

func truthful(t *rapid.T, b *scenario.Bundle, people *population.People, ticks int) {
	setup := session.Setup{Bundle: b, People: people, Seed: rapid.Uint64().Draw(t, "seed"), Read: tone.Read, Program: "test", Created: "2031-05-24T02:14:00Z"}
	mode := rapid.SampledFrom(session.Modes).Draw(t, "mode")
	plan := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) deed {
		return deed{rapid.IntRange(0, 4).Draw(t, "after"), rapid.Uint32().Draw(t, "pick")}
	}), ticks/2, ticks).Draw(t, "deeds")
	length := rapid.IntRange(ticks/2, ticks).Draw(t, "ticks")
	twin, stray := rapid.IntRange(0, length-1).Draw(t, "twin"), rapid.IntRange(0, length-1).Draw(t, "stray")
	dir, err := os.MkdirTemp("", "truthful")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "run.jsonl")
	s, err := session.New(setup, mode, session.Keep{Path: file, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	first := s.Tick()
	moments := []moment{at(s.Sim())}
	seen := moments[0].shown
	var beside, astray *sim.Sim
	var taken []sim.Command // what the simulation was given
	for n := 0; n < length && !s.Over(); n++ {
		if n == twin {
			beside = s.Sim().Branch()
		}
		if n == stray {
			astray = s.Sim().Branch()
		}
		for len(plan) > 0 && plan[0].After == 0 {
			if _, err := s.Do(choose(s, plan[0].Pick)); err != nil {
				t.Fatal(err)
			}
			plan = plan[1:]
		}
		if len(plan) > 0 {
			plan[0].After--
		}
		commands := slices.Clone(s.Pending())
		taken = append(taken, commands...)
		s.Advance()
		moments = append(moments, at(s.Sim()))
		seen = s.Sim().ViewAfter(seen)
		same(t, "a view made after another", moment{moments[len(moments)-1].digest, seen}, moments[len(moments)-1])
		if beside != nil {
			beside.Step(commands)
			same(t, "the branch at "+strconv.Itoa(int(first)+twin), at(beside), moments[len(moments)-1])
		}
		if astray != nil {
			astray.Step(stranger(commands))
			same(t, "the original of a stray branch", at(s.Sim()), moments[len(moments)-1])
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	find := func(journal.Header) (session.Setup, error) { return setup, nil }
	again, _, err := session.Replay(file, find)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the replay", at(again.Sim()), moments[len(moments)-1])
	everyTick(t, setup, mode, taken, moments)
	resumed(t, file, find, rapid.Float64Range(0, 1).Draw(t, "cut"), moments)
}

// stranger makes of commands those of a branch that goes another way.
func stranger(commands []sim.Command) []sim.Command {
	return slices.DeleteFunc(slices.Clone(commands), func(c sim.Command) bool { return c.Minute%10 == 0 && c.Kind != world.CmdClear })
}

// everyTick plays the commands once more, alone, and compares every moment.
func everyTick(t *rapid.T, setup session.Setup, mode session.Mode, commands []sim.Command, want []moment) {
	w := setup.Bundle.World
	fresh := sim.New(w, setup.People, setup.Seed)
	if !mode.Aids().Compare {
		fresh.Uncompared()
	}
	for fresh.Tick() < want[0].shown.Tick {
		fresh.Step(nil)
	}
	for n := range want {
		same(t, "a fresh run", at(fresh), want[n])
		now := 0
		for now < len(commands) && commands[now].Minute <= fresh.Minute() {
			now++
		}
		fresh.Step(commands[:now])
		commands = commands[now:]
	}
}

// resumed cuts a journal off, as a kill does, resumes what is left, and plays it
// to where it had come.
func resumed(t *rapid.T, file string, find session.Finder, cut float64, want []moment) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head := bytes.IndexByte(data, '\n') + 1
	head += bytes.IndexByte(data[head:], '\n') + 1 // the header and the first digest
	left := file + ".left"
	if err := os.WriteFile(left, data[:head+int(cut*float64(len(data)-head))], 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := session.Resume(left, find, nil)
	if err != nil {
		t.Fatal(err)
	}
	first := want[0].shown.Tick
	same(t, "what was resumed", at(s.Sim()), want[s.Tick()-first])
	commands := accepted(t, file)
	for commands = commands[len(accepted(t, left)):]; s.Tick() < want[len(want)-1].shown.Tick; s.Advance() {
		for len(commands) > 0 && commands[0].Minute <= s.Minute() {
			if r, err := s.Do(commands[0]); r != nil || err != nil {
				t.Fatalf("resumed: %s is refused: %v, %v", commands[0].ID, r, err)
			}
			commands = commands[1:]
		}
	}
	same(t, "what was resumed and played on", at(s.Sim()), want[len(want)-1])
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// accepted are the commands that a journal keeps, with those that were taken back.
func accepted(t *rapid.T, file string) (list []sim.Command) {
	rec, err := journal.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range rec.Entries {
		if e.Kind == journal.Command {
			var c sim.Command
			if err := json.Unmarshal(e.Payload, &c); err != nil {
				t.Fatal(err)
			}
			list = append(list, c)
		}
	}
	return list
}

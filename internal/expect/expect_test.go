package expect

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"demarche/internal/job"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/speech"
)

func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Politeness: 30, Certainty: 30, Lexicon: "test"}
}

// bridge is a small crisis with two players.
func bridge(t testing.TB) *scenario.Bundle {
	t.Helper()
	files := fstest.MapFS{
		"playbooks/denies.yaml": {Data: []byte("version: 1\ncommands:\n  - {at: +0:40, do: {verify: {evidence: camera}}}\n  - {when: known(\"camera\"), label: denial, do: {post: {draft: denial}}}\n")},
		"playbooks/waits.yaml":  {Data: []byte("version: 1\ncommands:\n  - {at: +0:40, label: pause, do: {wait: {for: 1h}}}\n")},
	}
	const dir = "../session/testdata/bridge"
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		files[filepath.ToSlash(strings.TrimPrefix(p, filepath.FromSlash(dir)+string(filepath.Separator)))] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	b, found := scenario.Load(files, ".", scenario.Options{ID: "bridge", Read: reading})
	if b == nil {
		t.Fatal(found)
	}
	return b
}

func suite(t *testing.T, text string) *Suite {
	t.Helper()
	s, found := Parse("tests.yaml", []byte(text), bridge(t))
	if s == nil {
		t.Fatal(found)
	}
	return s
}

// made makes all runs of the tests.
func made(t *testing.T, s *Suite) map[string]Sample {
	t.Helper()
	work := job.New(func(found map[string]Sample) []job.Unit[Sample] {
		if len(found) > 0 {
			return nil
		}
		return s.Units(reading)
	}, nil)
	if err := work.Run(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return work.Found()
}

func TestExpectationsAreBorneOutOrNot(t *testing.T) {
	s := suite(t, `
version: 1
seeds: 6
tests:
  denial:
    playbook: denies
    expect:
      - {that: denied("bridge")}
      - {that: denied("bridge"), at: +0:30}          # too early
      - {once: known("camera")}
      - {never: known("camera")}                     # it is checked
      - {average: posts("player"), from: 1, to: 1}
      - {average: posts("player"), from: 2}          # one is made
      - {higher: posts("player"), than: waits, in: 100%}
      - {lower: posts("player"), than: waits}        # the other way round
      - {credit: denial, above: -30}
      - {credit: denial, above: 30000}               # nothing is worth that
  never-counted:
    playbook: waits
    where: denied("bridge")
    expect: [{that: "true"}]
`)
	found := made(t, s)
	want := []bool{true, false, true, false, true, false, true, false, true, false}
	for i, v := range s.Judge(s.Tests[0], found) {
		if v.Passed != want[i] {
			t.Errorf("%s: passed %v, said %s", v.Expected.Text, v.Passed, v.Said)
		}
		if !v.Passed && (v.Nearest == 0 || len(v.Failed) != 6) {
			t.Errorf("%s: nearest miss %d, failed %v", v.Expected.Text, v.Nearest, v.Failed)
		}
	}
	if v := s.Judge(s.Tests[1], found)[0]; v.Passed || !strings.Contains(v.Said, "nothing to judge") {
		t.Errorf("a test that counts no run: %v, %s", v.Passed, v.Said)
	}
}

// The share that is wanted is met by as many runs and by not one less.
func TestTheShareIsMetToTheRun(t *testing.T) {
	s := suite(t, "version: 1\ntests:\n  a: {playbook: waits, seeds: 10, expect: [{that: rung < 2, in: 70%}]}\n")
	for yes, passes := range map[int]bool{6: false, 7: true, 10: true} {
		found := map[string]Sample{}
		for seed := 1; seed <= 10; seed++ {
			v := 0.0
			if seed <= yes {
				v = 1
			}
			found[s.id(len(s.lines)-1, seed)] = Sample{Values: []float64{v}, Reads: [][]float64{{float64(seed)}}}
		}
		v := s.Judge(s.Tests[0], found)[0]
		if v.Passed != passes {
			t.Errorf("%d of 10: passed %v, %s", yes, v.Passed, v.Said)
		}
		if yes == 6 && v.Nearest != 7 {
			t.Errorf("the nearest miss is seed %d; 7 reads most like the runs that passed", v.Nearest)
		}
	}
}

// The journal of a run that is told of is that run.
func TestAKeptRunCanBeReplayed(t *testing.T) {
	s := suite(t, "version: 1\ntests:\n  a: {playbook: denies, expect: [{that: \"true\"}]}\n")
	path := filepath.Join(t.TempDir(), "run.jsonl")
	if err := s.Keep(s.Tests[0], 4, path, session.Setup{Read: reading, Language: "en"}); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.Contains(data, []byte(`"denial"`)) {
		t.Errorf("the journal does not hold the denial: %v", err)
	}
}

func TestFaultsInTestsAreReportedWhereTheyStand(t *testing.T) {
	b := bridge(t)
	files, _ := filepath.Glob("testdata/*.yaml")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, found := Parse(filepath.Base(file), data, b)
		if s != nil {
			t.Errorf("%s is accepted", file)
		}
		var got bytes.Buffer
		for _, d := range found {
			fmt.Fprintln(&got, d.Error())
		}
		want := strings.TrimSuffix(file, ".yaml") + ".txt"
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(want, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if expected, _ := os.ReadFile(want); got.String() != string(expected) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got.String(), expected)
		}
	}
}

// What is read without an error can be run and judged.
func FuzzParse(f *testing.F) {
	b := bridge(f)
	f.Add([]byte("version: 1\ntests:\n  a: {playbook: denies, seeds: 1, expect: [{that: rung < 3, in: 80%}]}\n"))
	f.Add([]byte("version: 1\ntests:\n  a: {seeds: 1, expect: [{lower: loss, than: waits}, {credit: denial, above: 0}]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, found := Parse("fuzz.yaml", data, b)
		if (s == nil) != found.Failed() {
			t.Fatalf("a suite: %v, errors: %v", s != nil, found.Failed())
		}
		if s == nil {
			return
		}
		for _, trial := range s.Tests {
			s.Judge(trial, map[string]Sample{})
		}
	})
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"demarche": main})
}

// The scripts in testdata/script are calls of the program with all that it
// says. DEMARCHE_UPDATE=1 writes what they compare with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       os.Getenv("DEMARCHE_UPDATE") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("NO_COLOR", "1")
			bridge := filepath.Join("..", "..", "internal", "session", "testdata", "bridge")
			return os.CopyFS(filepath.Join(e.WorkDir, "bridge"), os.DirFS(bridge))
		},
	})
}

// A size that is legal but absurd is announced before it begins.
func TestVastExperimentsAreAnnounced(t *testing.T) {
	file := filepath.Join(t.TempDir(), "vast.yaml")
	text := "population: {kind: well-mixed, size: 1M}\nspread: {contact: {believers: 1}, adopt: 1, pass-on: 1, start: {believers: 0.5}}\nticks: 65000\nrepetitions: 1000\n"
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, err bytes.Buffer
	code := Main(ctx, []string{"model", "run", file}, nil, &out, &err)
	want := "this is up to 6.5e+13 agents times ticks and may take hours or days; fewer agents, ticks or repetitions make it shorter, Ctrl-C ends it\n"
	if code != 1 || !strings.HasPrefix(err.String(), want) {
		t.Errorf("exit %d, said %q", code, err.String())
	}
}

func TestInterruptedRunsEndCleanly(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for _, args := range [][]string{
		{"run", "ninety-seconds"},
		{"run", "ninety-seconds", "--runs", "50", "--json"},
	} {
		var out, err bytes.Buffer
		if code := Main(ctx, args, nil, &out, &err); code != 1 || out.Len() > 0 {
			t.Errorf("%v: exit %d, wrote %q, said %q", args, code, out.String(), err.String())
		}
	}
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
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

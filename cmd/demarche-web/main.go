//go:build js

// Command demarche-web is the game in a page of a browser: its window alone, without the
// tools for who writes scenarios. The page that starts it is in scripts/web; its worker is the
// same program without the window.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"time"

	"demarche/game"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/breath"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/tone"
	"demarche/internal/worker"
)

// version is set when a release is built.
var version = "dev"

func main() {
	o := game.Options{Worker: worker.Page{}, Library: &library.Library{Folders: []string{store.Scenarios()}, Read: tone.Read}, Version: version}
	flag.StringVar(&o.Scenario, "scenario", "", "name of a scenario whose briefing is shown at once")
	flag.StringVar(&o.Lang, "lang", "", "language of display")
	flag.Func("mode", "in which crises are begun", func(s string) error { o.Mode = session.Mode(s); return nil })
	flag.Func("seed", "of the crisis", func(s string) error {
		n, err := strconv.ParseUint(s, 10, 64)
		o.Seed = &n
		return err
	})
	class := flag.Bool("class", false, "play the crisis of the class that was joined on the server of the page")
	beside := flag.Bool("worker", false, "compute what the page asks for, without a window")
	flag.Parse()
	// Memory is collected in one go here, and a frame waits for it: seldom is better than soon.
	debug.SetGCPercent(300)
	if *beside {
		breath.Pausing(ui.Pausing(100 * time.Millisecond)) // nobody looks on: only to be told what is no longer wanted
		(&worker.Bench{Library: o.Library}).Serve()
	}
	breath.Pausing(ui.Pausing(8 * time.Millisecond))
	if *class {
		o.Class = play.Here()
	}
	if err := game.Run(o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"demarche/internal/experiment"
)

type modelRunCmd struct {
	Experiment string `arg:"" help:"File of an experiment; docs/EXPERIMENTS.md says how one is written."`
	JSON       bool   `help:"Write the result as JSON."`
}

// Run runs an experiment.
func (c *modelRunCmd) Run(e *env) error {
	data, err := os.ReadFile(c.Experiment)
	if err != nil {
		return fmt.Errorf("the experiment cannot be read: %w", err)
	}
	x, found := experiment.Parse(filepath.ToSlash(c.Experiment), data)
	e.list(found)
	if x == nil {
		errors, _ := found.Count()
		e.say("%s: the experiment cannot be run", count(errors, "error"))
		return exit(1)
	}
	done := e.slowly(x.Repetitions)
	if e.vast(x.Work(), "fewer agents, ticks or repetitions") {
		bar := e.progress(int64(x.Repetitions))
		bar(0)
		done = func() { bar(1) }
	}
	r, err := x.Run(e.ctx, done)
	if err != nil {
		return err
	}
	if c.JSON {
		return e.json(r)
	}
	return r.Print(e.out)
}

// muchWork is how many agents times ticks are worth a word before they begin.
const muchWork = 1e12

// vast says when a computation is far larger than most, and what would make it
// smaller.
func (e *env) vast(work float64, smaller string) bool {
	if work <= muchWork {
		return false
	}
	e.say("this is up to %.1e agents times ticks and may take hours or days; %s make it shorter, Ctrl-C ends it", work, smaller)
	return true
}

// patience is how long something may take before a bar shows how far it is.
const patience = 2 * time.Second

// slowly is progress for what mostly takes no time.
func (e *env) slowly(n int) func() {
	var mu sync.Mutex
	var bar func(int)
	start, done := time.Now(), 0
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		switch {
		case bar != nil:
			bar(1)
		case time.Since(start) > patience && done < n:
			bar = e.progress(int64(n))
			bar(done)
		}
	}
}

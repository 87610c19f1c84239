package main

import (
	"fmt"
	"runtime"

	"demarche/internal/journal"
	"demarche/internal/sim"
)

// version is set when a release is built.
var version = "dev"

// targets are the platforms that dist builds for.
var targets = []string{
	"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64", "js/wasm",
}

type versionCmd struct {
	JSON bool `help:"Write it as JSON."`
}

// Run writes what decides whether two programs understand each other.
func (c *versionCmd) Run(e *env) error {
	if c.JSON {
		return e.json(struct {
			Version string   `json:"version"`
			Rules   int      `json:"rules"`
			Journal int      `json:"journal"`
			Go      string   `json:"go"`
			Target  string   `json:"target"`
			Targets []string `json:"targets"`
		}{version, sim.RulesVersion, journal.Version, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH, targets})
	}
	_, err := fmt.Fprintf(e.out, "demarche %s (rules %d, journal %d, %s, %s/%s)\n",
		version, sim.RulesVersion, journal.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

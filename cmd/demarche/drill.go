package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"demarche/internal/drill"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/scenario"
	"demarche/internal/textplay"
)

type drillCmd struct {
	Kind     string  `arg:"" optional:"" help:"What is exercised: triage, rewrite, channel or verify; asked for when left out."`
	Scenario string  `arg:"" optional:"" type:"scenario" help:"Name of a scenario, or its folder; drawn from the library when left out."`
	Seed     *uint64 `placeholder:"N" help:"Seed of the drill; drawn when left out."`
	Lang     string  `placeholder:"CODE" help:"Language: ${languages}."`
}

// Run does one drill in the terminal.
func (c *drillCmd) Run(e *env) error {
	if c.Kind != "" && !slices.Contains(drill.Kinds(), drill.Kind(c.Kind)) {
		return wrongUsage(fmt.Sprintf("there is no drill %q: it is triage, rewrite, channel or verify, before the scenario", c.Kind))
	}
	seed := rand.Uint64N(1_000_000)
	if c.Seed != nil {
		seed = *c.Seed
	}
	bundles, err := c.bundles(e, seed)
	if err != nil {
		return err
	}
	o := textplay.DrillOptions{In: e.in, Out: e.out, Lang: c.Lang, Kind: drill.Kind(c.Kind), Now: time.Now}
	if o.Lang == "" {
		o.Lang = preferred()
	}
	o.Width, o.Colour = e.terminal()
	o.Deal = func(kind drill.Kind, words *locale.Words) (*drill.Drill, *present.Teller, error) {
		for _, b := range bundles {
			d, err := drill.Deal(kind, setup(b, c.Scenario, seed, words.Lang()), words.Lang())
			if err == nil {
				return d, present.New(b, words), nil
			}
			if !errors.Is(err, drill.ErrNothing) {
				return nil, nil, err
			}
		}
		return nil, nil, errors.New(nothing(bundles, words, c.Scenario != ""))
	}
	return textplay.Drill(e.ctx, o)
}

// nothing says that no scenario holds enough.
func nothing(bundles []*scenario.Bundle, words *locale.Words, named bool) string {
	if named {
		return words.T("drill.none", "title", present.New(bundles[0], words).Text("title"))
	}
	return words.T("drill.none-any")
}

// bundles are the scenario that was named, or all that can be played in an order
// that the seed draws.
func (c *drillCmd) bundles(e *env, seed uint64) ([]*scenario.Bundle, error) {
	if c.Scenario != "" {
		b, err := e.open(c.Scenario)
		return []*scenario.Bundle{b}, err
	}
	var list []*scenario.Bundle
	for _, entry := range shelf().List() {
		if entry.Bundle != nil {
			list = append(list, entry.Bundle)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("no scenario can be played")
	}
	first := int(seed % uint64(len(list)))
	return append(list[first:], list[:first]...), nil
}

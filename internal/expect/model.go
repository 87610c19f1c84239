// Package expect tests scenarios: what an author expects of many runs stands in
// a file tests.yaml beside the scenario, and is borne out or not.
//
// The types of this file are the form of the tests, in the manner of package
// scenario.
package expect

import (
	"demarche/internal/playbook"
	"demarche/internal/scenario"
)

// FileName is the file of the tests beside a scenario or in a variant's folder.
const FileName = "tests.yaml"

// usualSeeds is over how many seeds a test runs that does not say.
const usualSeeds = 20

// File holds the tests of a scenario as their author writes them.
type File struct {
	Version scenario.Int       `key:"version,required" range:"1..1"`
	Seeds   scenario.Int       `key:"seeds" range:"1..1000"` // of the tests that do not say
	Tests   scenario.Map[Test] `key:"tests,required" size:"1..200" example:"{calm: {playbook: careful, expect: [{that: rung < 3}]}}"`
}

// Test is a player and what comes of it over some seeds, which count from 1.
type Test struct {
	scenario.Here
	Says     scenario.Plain   `key:"says"`                   // what is expected, in words
	Playbook scenario.Word    `key:"playbook"`               // nobody plays when left out
	Commands []playbook.Entry `key:"commands" size:"0..100"` // after those of the playbook
	Seeds    scenario.Int     `key:"seeds" range:"1..1000"`
	Where    scenario.Expr    `key:"where"` // counts only runs at whose end it holds
	Expect   []Expectation    `key:"expect,required" size:"1..32"`
}

// Expectation is one thing that is expected of the runs of a test: exactly one
// of its first eight keys is set.
type Expectation struct {
	scenario.Here
	That    scenario.Expr   `key:"that"`  // holds, at the end or at a moment
	Once    scenario.Expr   `key:"once"`  // holds at some moment
	Never   scenario.Expr   `key:"never"` // holds at none
	Ends    []scenario.ID   `key:"ends" ref:"ending"`
	Average scenario.Figure `key:"average" words:"loss,score"`
	Lower   scenario.Figure `key:"lower" words:"loss,score"`
	Higher  scenario.Figure `key:"higher" words:"loss,score"`
	Credit  scenario.ID     `key:"credit"` // label of a command of the playbook

	At         scenario.Moment  `key:"at"`          // with that: read then
	Than       scenario.Word    `key:"than"`        // with lower, higher: a playbook, or another test
	From       scenario.Number  `key:"from"`        // with average: bounds
	To         scenario.Number  `key:"to"`          //
	Given      scenario.Moment  `key:"given at"`    // with credit: as in the playbook when left out
	RatherThan scenario.Moment  `key:"rather than"` // with credit: another moment, at which it is worth less
	Above      scenario.Number  `key:"above"`       // with credit: 0 when left out
	In         scenario.Portion `key:"in"`          // of the runs; see docs/authoring/TESTS.md for what holds when left out
}

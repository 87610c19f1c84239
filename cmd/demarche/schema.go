package main

import (
	"fmt"

	"demarche/scenarios"
)

type schemaCmd struct {
	Of string `arg:"" optional:"" enum:"scenario,variant,playbook,catalogue" default:"scenario" help:"What the schema is of: scenario, variant, playbook or catalogue."`
}

// Run prints the JSON Schema by which editors complete and check a file.
func (c *schemaCmd) Run(e *env) error {
	data, err := scenarios.FS.ReadFile(c.Of + ".schema.json")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.out, "%s", data)
	return err
}

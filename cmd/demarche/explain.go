package main

import (
	"fmt"
	"strings"

	"demarche/docs/authoring/codes"
	"demarche/internal/source"
)

type explainCmd struct {
	Code string `arg:"" optional:"" help:"Code of a finding, as in KEY-UNKNOWN; all are listed when it is left out."`
}

// Run prints the page of a code, or a list of all.
func (c *explainCmd) Run(e *env) error {
	if c.Code == "" {
		for _, info := range source.Codes {
			fmt.Fprintf(e.out, "%-16s %-8s %s\n", info.Code, info.Severity, info.Doc)
		}
		return nil
	}
	code := strings.ToUpper(strings.TrimSpace(c.Code))
	page, err := codes.FS.ReadFile(code + ".md")
	if err == nil {
		_, err = e.out.Write(page)
		return err
	}
	all := make([]string, len(source.Codes))
	for i, info := range source.Codes {
		all[i] = string(info.Code)
	}
	if meant := source.Meant(code, all); meant != "" {
		return fmt.Errorf("there is no code %s; %s", c.Code, meant)
	}
	return fmt.Errorf("there is no code %s; demarche explain lists all", c.Code)
}

package grammar

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
)

// shipped are the files that refer to a schema, which lies in the folder
// scenarios.
var shipped = map[string]string{
	"scenarios/*/scenario.yaml":               "scenario",
	"scenarios/*/variants/*/scenario.yaml":    "variant",
	"scenarios/*/playbooks/*.yaml":            "playbook",
	"scenarios/*/variants/*/playbooks/*.yaml": "playbook",
}

// headLine returns the line by which the files of a pattern name their schema.
func headLine(pattern, schema string) string {
	return "# yaml-language-server: $schema=" + strings.Repeat("../", strings.Count(pattern, "/")-1) + schema + ".schema.json\n"
}

// Refer lets every file that ships name its schema in its first line.
func Refer(root string) error {
	for pattern, schema := range shipped {
		files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			return err
		}
		line := []byte(headLine(pattern, schema))
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if bytes.HasPrefix(data, line) {
				continue
			}
			if err := os.WriteFile(file, append(line, data...), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

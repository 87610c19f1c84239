package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"demarche/internal/starter"
	"demarche/scenarios"

	"golang.org/x/term"
)

type newCmd struct {
	Name string `arg:"" help:"Folder of the new scenario; it must not be there yet."`
}

// Run asks what the scenario is about and writes its first files. An empty line
// takes what is proposed, as does the end of the input.
func (c *newCmd) Run(e *env) error {
	if _, err := os.Lstat(c.Name); !errors.Is(err, fs.ErrNotExist) {
		if err != nil {
			return err
		}
		return fmt.Errorf("%s is there already; nothing was written", c.Name)
	}
	if fsys, _ := shelf().Locate(filepath.Base(c.Name)); fsys != nil {
		return fmt.Errorf("%s is the name of a scenario of the library; choose another, so that journals of the two are told apart", filepath.Base(c.Name))
	}
	given, err := e.ask(starter.Questions)
	if err != nil {
		return err
	}
	files, err := starter.Files(given)
	if err != nil {
		return err
	}
	for _, of := range []string{"scenario", "playbook"} {
		if files["schema/"+of+".json"], err = scenarios.FS.ReadFile(of + ".schema.json"); err != nil {
			return err
		}
	}
	if err := write(c.Name, files); err != nil {
		return err
	}
	at := filepath.ToSlash(c.Name)
	e.say("\n%s holds a scenario that can be played. Next:", at)
	for _, line := range [][2]string{
		{"demarche play " + at, "live through it"},
		{"demarche run " + at + " --playbook careful --runs 20", "let a scripted player live through it, twenty times"},
		{"demarche test " + at, "see whether it keeps what tests.yaml promises"},
		{"demarche check " + at, "after each change of " + at + "/scenario.yaml: what is wrong, and where"},
	} {
		e.say("  %s\n      %s", line[0], line[1])
	}
	e.say("docs/authoring/TUTORIAL.md leads on from here.")
	return nil
}

// ask puts the questions. An answer that does not fit is asked for again, as long
// as there is input; what is piped is echoed.
func (e *env) ask(questions []starter.Question) (starter.Answers, error) {
	file, isFile := e.in.(*os.File)
	patient := isFile && term.IsTerminal(int(file.Fd()))
	lines := bufio.NewScanner(e.in)
	given := starter.Answers{}
	for _, q := range questions {
		for wrong, why := "", ""; ; {
			fmt.Fprintf(e.err, "%s [%s] ", q.Asks, q.Usual(given))
			more := lines.Scan()
			answer := lines.Text()
			if !more && why != "" {
				return nil, fmt.Errorf("%q will not do: %s; nothing was written", wrong, why)
			}
			if !patient {
				e.say("%s", answer)
			}
			fault := ""
			if answer == "" {
				answer = q.Usual(given)
			} else {
				fault = q.Wrong(answer, given)
			}
			if fault == "" {
				given[q.Key] = answer
				break
			}
			wrong, why = answer, fault
			e.say("%s", fault)
		}
	}
	return given, lines.Err()
}

// write writes the files of a folder that is not there, all or none: beside it
// first, and then under its name.
func write(folder string, files map[string][]byte) error {
	above := filepath.Dir(folder)
	if err := os.MkdirAll(above, 0o755); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(above, ".demarche-new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		file := filepath.Join(temp, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, files[name], 0o644); err != nil {
			return err
		}
	}
	if err := os.Chmod(temp, 0o755); err != nil {
		return err
	}
	return os.Rename(temp, folder)
}

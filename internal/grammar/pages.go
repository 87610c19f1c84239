package grammar

import (
	"os"
	"path/filepath"
	"reflect"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
)

// head is what stands above the tables of the reference.
const head = `# Reference of the scenario language

Every key of ` + "`scenario.yaml`" + ` and of playbooks, as the program reads them. This page is written by ` + "`go run ./scripts/grammar`" + ` from the types of the
language and the comments on them; [LANGUAGE.md](LANGUAGE.md) explains them in their place, and the forms of values (share, moment, range, ...) in
its section Values. Editors complete and check the same keys by [scenario.schema.json](../../scenarios/scenario.schema.json).

A key of two words may be written with a space or an underscore. Groups and lists hold at most 64 members unless their row says otherwise. A
place such as ` + "`accounts.ID.brief`" + ` is the path to it: ` + "`ID`" + ` stands for an id of yours, ` + "`1`" + ` for the number of an item.
`

// Pages returns what is written from the languages, by file below the root of
// the project.
func Pages(root string) (map[string][]byte, error) {
	folders := []string{filepath.Join(root, "internal", "scenario"), filepath.Join(root, "internal", "playbook")}
	crisis, err := Read(reflect.TypeFor[scenario.Scenario](), "A crisis of Démarche", folders[0])
	if err != nil {
		return nil, err
	}
	player, err := Read(reflect.TypeFor[playbook.File](), "A playbook of Démarche", folders...)
	if err != nil {
		return nil, err
	}
	shared, err := Read(reflect.TypeFor[scenario.Catalogue](), "A catalogue of Démarche", folders[0])
	if err != nil {
		return nil, err
	}
	pages := map[string][]byte{}
	for name, p := range map[string]struct {
		l       *Language
		variant bool
	}{
		"scenarios/scenario.schema.json": {crisis, false},
		"scenarios/variant.schema.json":  {crisis, true},
		"scenarios/playbook.schema.json": {player, false},

		"scenarios/catalogue.schema.json": {shared, true},
	} {
		if pages[name], err = p.l.Schema(p.variant); err != nil {
			return nil, err
		}
	}
	rich, err := tree(filepath.Join(folders[0], "testdata", "rich", scenario.FileName))
	if err != nil {
		return nil, err
	}
	all, err := tree(filepath.Join(root, "internal", "grammar", "testdata", "playbook.yaml"))
	if err != nil {
		return nil, err
	}
	pages["docs/authoring/REFERENCE.md"] = []byte(head +
		"\n## The scenario\n" + crisis.Reference("###", rich) +
		"\n## Playbooks\n" + player.Reference("###", all))
	return pages, nil
}

func tree(file string) (*source.Node, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	list := &source.List{}
	n := source.Parse(filepath.Base(file), data, list)
	if n == nil {
		return nil, list.Diagnostics()[0]
	}
	return n, nil
}

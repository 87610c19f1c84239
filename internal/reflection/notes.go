// Package reflection keeps what a player thinks of a crisis that is over: how it
// was, and three written answers. They lie beside the journal, and no figure
// knows of them.
package reflection

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"demarche/internal/whole"
)

// Suffix stands behind the name of a journal in the name of its notes.
const Suffix = ".reflection.json"

// Feelings are those that are offered to pick from.
var Feelings = [...]string{"calm", "tense", "angry", "worn", "proud", "doubtful", "relieved", "moved"}

// Questions are those that are asked, in their order: what happened, what one
// would do otherwise, and one rule for one's own post.
var Questions = [...]string{"happened", "otherwise", "rule"}

// Notes are what was written.
type Notes struct {
	Feelings []string               `json:"feelings"` // ids, in the order of Feelings
	Words    string                 `json:"words"`    // about them, in one's own words
	Answers  [len(Questions)]string `json:"answers"`  // by Questions
	Done     bool                   `json:"done"`     // the player went on to the figures

	path string
}

// Open reads the notes beside a journal; without a journal they are kept in
// memory alone. Notes that cannot be understood are not overwritten: the error
// names them.
func Open(journal string) (*Notes, error) {
	n := &Notes{}
	if journal == "" {
		return n, nil
	}
	path := journal + Suffix
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		n.path = path
		return n, nil
	case err != nil:
		return n, err
	}
	if err := json.Unmarshal(data, n); err != nil {
		return &Notes{}, fmt.Errorf("%s cannot be understood (%w): move it away to write anew", path, err)
	}
	n.path = path
	return n, nil
}

// Pick adds a feeling, or takes it away.
func (n *Notes) Pick(id string, on bool) {
	var list []string
	for _, f := range Feelings {
		if f == id && on || f != id && n.Picked(f) {
			list = append(list, f)
		}
	}
	n.Feelings = list
}

// Picked tells whether a feeling was picked.
func (n *Notes) Picked(id string) bool { return slices.Contains(n.Feelings, id) }

// Empty tells whether nothing was written or picked.
func (n *Notes) Empty() bool {
	return len(n.Feelings) == 0 && n.Words == "" && n.Answers == [len(Questions)]string{}
}

// Keep writes the notes. The file is the old one or the new one, whenever the
// machine stops.
func (n *Notes) Keep() error {
	if n.path == "" {
		return nil
	}
	text, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	if err := whole.Write(n.path, append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("what you wrote cannot be kept: %w", err)
	}
	return nil
}

package remote

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"demarche/internal/whole"
)

// unsent keeps commands that the server has not answered in a file, so that they
// outlive the program or the page: they are sent again under the same ids, and what had
// arrived is not done twice. Where the file cannot be kept they last as long as the
// connection does.
type unsent struct {
	path string // "" keeps nothing
	kept []string
}

// keptIn names the file for a participant in a folder.
func keptIn(folder, participant string) unsent {
	if folder == "" {
		return unsent{}
	}
	return unsent{path: filepath.Join(folder, filepath.Base(participant)+".json")}
}

// read returns what was kept, in the order in which it was given.
func (u *unsent) read() (list []*order) {
	if data, err := os.ReadFile(u.path); err == nil && json.Unmarshal(data, &list) == nil {
		list = slices.DeleteFunc(list, func(o *order) bool { return o == nil || o.ID == "" || o.Command == nil })
	}
	u.kept = ids(list)
	return list
}

// keep takes note of the commands among orders that have no answer.
func (u *unsent) keep(orders []*order) {
	open := slices.DeleteFunc(slices.Clone(orders), func(o *order) bool {
		return o.Command == nil || o.answer != nil || o.fault != nil
	})
	if u.path == "" || slices.Equal(u.kept, ids(open)) {
		return
	}
	u.kept = ids(open)
	if len(open) == 0 {
		_ = os.Remove(u.path)
		return
	}
	data, err := json.Marshal(open)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(u.path), 0o755)
	}
	if err == nil {
		_ = whole.Write(u.path, data, 0o600)
	}
}

func ids(list []*order) []string {
	names := make([]string, len(list))
	for i, o := range list {
		names[i] = o.ID
	}
	return names
}

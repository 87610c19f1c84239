package scenario

import (
	"slices"
	"strings"
)

// byName notes which ids belong to the names that people read: who writes the
// name of a state where its id is wanted is told the id.
func (n *Names) byName(sc *Scenario) {
	n.called = map[string][]string{}
	put := func(name, id string) {
		if name = strings.ToLower(name); name != "" {
			n.called[name] = append(n.called[name], id)
		}
	}
	for _, e := range sc.Governments.Entries {
		put(e.Value.Name.V, e.ID)
	}
	for _, e := range sc.Segments.Entries {
		put(e.Value.Name.V, e.ID)
	}
	for _, e := range sc.Platforms.Entries {
		put(e.Value.Name.V, e.ID)
	}
	for _, e := range sc.Accounts.Entries {
		put(e.Value.Name.V, e.ID)
	}
	for _, e := range sc.Colleagues.Entries {
		put(e.Value.Name.V, e.ID)
	}
	for _, e := range sc.Channels.Entries {
		put(e.Value.Name.V, e.ID)
	}
}

// idOf returns the one of the ids that belongs to a name, or "".
func (n *Names) idOf(name string, ids []string) string {
	for _, id := range n.called[strings.ToLower(name)] {
		if slices.Contains(ids, id) {
			return id
		}
	}
	return ""
}

// list returns the ids of a kind, none for a kind that is not known.
func (t *table) list() []string {
	if t == nil {
		return nil
	}
	return t.ids
}

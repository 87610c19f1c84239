package scenario

import (
	"strconv"
	"strings"

	"demarche/internal/rule"
)

// Said writes what an expression reads as it is written in a scenario.
func (n *Names) Said(r rule.Read) string {
	f, field := rule.Describe(r.Fn)
	if f == nil {
		return ""
	}
	if len(f.Args) == 0 {
		return f.Name
	}
	var args []string
	for i, index := range []int32{r.A, r.B}[:len(f.Args)] {
		if index != rule.None {
			args = append(args, strconv.Quote(n.idAt(f.Args[i], index, r.A)))
		}
	}
	return f.Name + "(" + strings.Join(args, ", ") + ")" + field
}

// idAt returns the id that has an index.
func (n *Names) idAt(kind rule.Arg, index, of int32) string {
	t := n.table(kind, of)
	if t == nil {
		return ""
	}
	for id, i := range t.index {
		if i == index {
			return id
		}
	}
	return ""
}

package source

import (
	"regexp"
	"strings"
)

// plainForm is a text that needs no quotes, wherever it stands.
var plainForm = regexp.MustCompile(`^[\p{L}][\p{L}\p{N} '’.()/+-]*$`)

// Quoted writes a text on one line as YAML takes it, inside brackets too:
// between quotes where that is needed.
func Quoted(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	switch strings.ToLower(s) {
	case "null", "true", "false", "yes", "no", "on", "off", "none":
	default:
		if plainForm.MatchString(s) {
			return s
		}
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

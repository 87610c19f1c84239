package source

import (
	"regexp"
	"strings"
)

// blockEnd is the head of a block of text that says how deep the text is.
var blockEnd = regexp.MustCompile(`[|>][-+]?([1-9])[-+]?[ \t]*(?:#.*)?$`)

// keyForm is a key at the beginning of what stands behind a dash.
var keyForm = regexp.MustCompile(`^("[^"]*"|'[^']*'|[^\s{\["'#&*!|>%@?][^#]*?)\s*:(\s|$)`)

// keyed tells whether a line begins with a key.
func keyed(rest string) bool { return keyForm.MatchString(rest) }

// tidy puts the spaces of a line right: one behind a colon and a comma, none
// inside brackets. What stands between quotes, in a text or in a comment stays
// as it is. depth is how many brackets are open where the line begins.
func tidy(line string, depth int) string {
	var out []byte
	quote := byte(0)
	start := true // a value may begin here
	last := func() byte {
		if len(out) == 0 {
			return 0
		}
		return out[len(out)-1]
	}
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case quote != 0:
			out = append(out, c)
			switch {
			case quote == '"' && c == '\\' && i+1 < len(line):
				i++
				out = append(out, line[i])
			case c == quote && quote == '\'' && i+1 < len(line) && line[i+1] == '\'':
				i++
				out = append(out, line[i])
			case c == quote:
				quote = 0
			}
			continue
		case c == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t'):
			return string(out) + line[i:]
		case c == ' ' || c == '\t':
			next := strings.TrimLeft(line[i:], " \t")
			end := len(line) - len(next)
			if next == "" {
				return string(out)
			}
			if next[0] == '#' {
				return string(out) + line[i:]
			}
			gap := line[i:end]
			switch before := last(); {
			case depth > 0 && (before == '{' || before == '[') && start:
				gap = ""
			case depth > 0 && (next[0] == '}' || next[0] == ']' || next[0] == ','):
				gap = ""
			case before == ':' || before == ',' && depth > 0:
				gap = " "
			}
			out = append(out, gap...)
			i = end - 1
			continue
		case start && (c == '"' || c == '\''):
			quote, start = c, false
		case (c == '{' || c == '[') && (start || depth > 0):
			depth, start = depth+1, true
		case (c == '}' || c == ']') && depth > 0:
			depth, start = depth-1, false
		case c == ',' && depth > 0:
			start = true
			out = append(out, c)
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
				out = append(out, ' ')
			}
			continue
		case c == ':' && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'):
			start = true
		default:
			start = false
		}
		out = append(out, c)
	}
	return string(out)
}

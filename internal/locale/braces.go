package locale

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// braces parses texts whose placeholders are names in braces. It is all that
// translators need, and it keeps the template language out of their texts.
type braces struct{}

// Cacheable implements template.Parser.
func (braces) Cacheable() bool { return true }

// Parse implements template.Parser.
func (braces) Parse(src, _, _ string) (template.ParsedTemplate, error) { return cut(src), nil }

// pieces are the parts of a text: what stands there and names, in turn.
type pieces []string

// cut parses a text. A brace that opens no name stands for itself.
func cut(src string) pieces {
	var p pieces
	for {
		open := strings.IndexByte(src, '{')
		if open < 0 {
			return append(p, src)
		}
		end := strings.IndexByte(src[open:], '}')
		if end < 0 {
			return append(p, src)
		}
		p = append(p, src[:open], src[open+1:open+end])
		src = src[open+end+1:]
	}
}

// Execute fills the names in.
func (p pieces) Execute(data any) (string, error) {
	values, _ := data.(map[string]string)
	if len(p) == 1 {
		return p[0], nil
	}
	var b strings.Builder
	for i, s := range p {
		if i%2 == 1 {
			s = values[s]
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// names returns the placeholders.
func (p pieces) names() []string {
	var list []string
	for i := 1; i < len(p); i += 2 {
		list = append(list, p[i])
	}
	return list
}

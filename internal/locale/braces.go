package locale

import (
	"strings"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n/template"
)

// braces parses texts whose placeholders are names in braces. It is all that
// translators need, and it keeps the template language out of their texts.
type braces struct{ join joiner }

// joiner puts a value after what stands before it, by the rules of a language.
type joiner func(before, value string) string

// joiners are those of the languages in which words change beside a value.
var joiners = map[string]joiner{"en": english, "fr": elided, "es": contracted, "ar": prefixed}

// Cacheable implements template.Parser.
func (braces) Cacheable() bool { return true }

// Parse implements template.Parser.
func (p braces) Parse(src, _, _ string) (template.ParsedTemplate, error) {
	return filled{cut(src), p.join}, nil
}

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

// filled is a text whose names are filled in by the rules of its language.
type filled struct {
	pieces
	join joiner
}

// Execute fills the names in. A sentence that a value ends is not ended twice, and
// what is quoted in one brings no full stop of its own before a mark of the
// sentence.
func (f filled) Execute(data any) (string, error) {
	values, _ := data.(map[string]string)
	if len(f.pieces) == 1 {
		return f.pieces[0], nil
	}
	text := ""
	for i, s := range f.pieces {
		if i > 0 && i%2 == 0 && s != "" && strings.ContainsRune(".,;", rune(s[0])) {
			text = unstopped(text)
		}
		switch {
		case i%2 == 1 && f.join != nil:
			text = f.join(text, values[s])
		case i%2 == 1:
			text += values[s]
		case i > 0 && strings.HasPrefix(s, ".") && ended(values[f.pieces[i-1]]):
			text += s[1:]
		default:
			text += s
		}
	}
	return text, nil
}

// unstopped takes the full stop of its own away from what a text ends by quoting.
func unstopped(text string) string {
	for _, close := range []string{"”", "\u00a0»", "»"} {
		quoted, ok := strings.CutSuffix(text, close)
		if said, stops := strings.CutSuffix(quoted, "."); ok && stops && !strings.HasSuffix(said, ".") {
			return said + close
		}
	}
	return text
}

// ended tells whether a value has a mark of its own that ends a sentence.
func ended(value string) bool {
	last, _ := utf8.DecodeLastRuneInString(value)
	return strings.ContainsRune(".?!…؟", last)
}

// names returns the placeholders.
func (p pieces) names() []string {
	var list []string
	for i := 1; i < len(p); i += 2 {
		list = append(list, p[i])
	}
	return list
}

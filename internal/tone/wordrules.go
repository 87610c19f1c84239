package tone

import "strings"

// wordRules splits contracted and elided words of a language: "won't" into
// "will not", "l'ambassade" into "le ambassade".
type wordRules struct {
	whole    map[string][]string
	prefixes map[string]string // with the apostrophe
	suffixes []suffixRule      // longest first
}

type suffixRule struct {
	suffix string
	word   string // "" drops it
}

// split returns the words that form stands for, or nil for itself alone. Words
// joined by a hyphen never reach it as one.
func (w *wordRules) split(form string) []string {
	if pieces, ok := w.whole[form]; ok {
		return pieces
	}
	if strings.IndexByte(form, '\'') < 0 {
		return nil
	}
	var out []string
	for {
		at := strings.IndexByte(form, '\'')
		if at < 0 {
			break
		}
		word, ok := w.prefixes[form[:at+1]]
		if !ok {
			break
		}
		out = append(out, word)
		form = form[at+1:]
	}
	if pieces, ok := w.whole[form]; ok {
		return append(out, pieces...)
	}
	for _, s := range w.suffixes {
		if len(form) > len(s.suffix) && strings.HasSuffix(form, s.suffix) {
			out = append(out, form[:len(form)-len(s.suffix)])
			if s.word != "" {
				out = append(out, s.word)
			}
			return out
		}
	}
	for piece := range strings.SplitSeq(form, "'") {
		if piece != "" {
			out = append(out, piece)
		}
	}
	return out
}

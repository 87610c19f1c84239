package lint

import (
	"strings"
	"unicode/utf8"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// lengths finds posts that are longer than what a platform takes on which they
// are to stand, in any language. Drafts that are cannot be published: the check
// of the scenario says so.
func (l *linter) lengths() {
	l.sc.Effects(func(_ string, e *scenario.Effect) {
		if e.Post != nil {
			l.length(&e.Post.Text, e.Post.By.V, e.Post.On)
		}
	})
}

func (l *linter) length(text *scenario.Text, account string, on []scenario.ID) {
	for _, p := range l.sc.Stands(account, on) {
		for _, lang := range l.b.Texts.Languages() {
			s, _ := l.b.Texts.Text(lang, text.Line)
			if n := utf8.RuneCountInString(s); l.b.Texts.Translated(lang, text.Line) && int64(n) > p.Value.Limit.V {
				l.reportAt(text.Place(), l.b.Texts.Place(lang, text), source.LintLength, "shorten it, or leave the platform out with \"on\"", "in %s this has %d characters; %s takes %d", lang, n, p.ID, p.Value.Limit.V)
			}
		}
	}
}

// run is how many words in a row two items of the feed must have in common to
// be made from one template: it leaves room for a dateline and for what
// everybody quotes.
const run = 8

// templates finds items of the feed that share a run of words: who reads the
// feed sees that they were made alike.
func (l *linter) templates() {
	type item struct {
		text *scenario.Text
		lang string
	}
	told := map[string]bool{}
	for _, lang := range l.b.Texts.Languages() {
		seen := map[string]item{}
		l.sc.Effects(func(_ string, e *scenario.Effect) {
			if e.Post == nil || !l.b.Texts.Translated(lang, e.Post.Text.Line) {
				return
			}
			s, _ := l.b.Texts.Text(lang, e.Post.Text.Line)
			words := strings.Fields(strings.ToLower(s))
			for i := 0; i+run <= len(words); i++ {
				phrase := strings.Join(words[i:i+run], " ")
				other, twice := seen[phrase]
				if !twice {
					seen[phrase] = item{&e.Post.Text, lang}
					continue
				}
				pair := lang + other.text.Line + " " + e.Post.Text.Line
				if other.text.Line != e.Post.Text.Line && !told[pair] {
					told[pair] = true
					l.report(e.Post.Text.Place(), source.LintTemplate, "say it in other words", "%q stands in %s too (line %d)", phrase, other.text.Line, other.text.Place().Line)
				}
			}
		})
	}
}

// few is up to how many words a line may be the same in two languages: names,
// handles, numbers.
const few = 4

// translations finds lines that are not translated, or only copied.
func (l *linter) translations() {
	languages := l.b.Texts.Languages()
	for _, lang := range languages[1:] {
		var missing, copied []string
		for _, line := range l.b.Texts.Lines() {
			main, _ := l.b.Texts.Text(languages[0], line)
			own, _ := l.b.Texts.Text(lang, line)
			switch {
			case !l.b.Texts.Translated(lang, line):
				missing = append(missing, line)
			case main == own && len(strings.Fields(main)) > few && !strings.HasSuffix(line, ".name"): // a name is the same everywhere
				copied = append(copied, line)
			}
		}
		at := l.sc.Title.Place()
		for i := range l.sc.Languages {
			if l.sc.Languages[i].V == lang {
				at = l.sc.Languages[i].Place()
			}
		}
		if len(missing) > 0 {
			l.report(at, source.LintTranslation, "translate them in locale/"+lang+".yaml", "%d lines are not translated into %s: %s", len(missing), lang, shown(missing))
		}
		if len(copied) > 0 {
			l.report(at, source.LintTranslation, "translate them in locale/"+lang+".yaml", "%d lines in %s are those of %s: %s", len(copied), lang, languages[0], shown(copied))
		}
	}
}

// shown lists the first of many ids.
func shown(ids []string) string {
	const most = 4
	out := strings.Join(ids[:min(len(ids), most)], ", ")
	if len(ids) > most {
		out += ", ..."
	}
	return out
}

package lint

import (
	"regexp"
	"strings"

	"demarche/internal/source"
)

// silence is a comment that allows what a code names, with a reason:
//
//	# lint: allow LINT-RULE because the rule waits for the next crisis
//
// It stands behind what it allows, or on a line of its own above it; before the
// first key of a file it stands for the whole file.
type silence struct {
	at   source.Place
	code source.Code
	from int // first line that it covers
	to   int // last one; 0 for the whole file
	used bool
}

var silenceForm = regexp.MustCompile(`#\s*lint:\s*allow\b\s*([A-Z-]*)\s*(.*)$`)

func (s *silence) covers(at source.Place, code source.Code) bool {
	return s.code == code && s.at.File == at.File && (s.to == 0 || at.Line >= s.from && at.Line <= s.to)
}

// silenced reads the silences of the scenario's own file and of that of the
// variant, and reports those without a reason.
func (l *linter) silenced() []*silence {
	var list []*silence
	for _, f := range l.files() {
		list = append(list, l.silencesOf(f)...)
	}
	return list
}

// files are the files in which the scenario's keys stand.
func (l *linter) files() []*source.File {
	var files []*source.File
	seen := map[*source.File]bool{}
	add := func(p source.Place) {
		if p.File != nil && !seen[p.File] && l.own(p) {
			seen[p.File] = true
			files = append(files, p.File)
		}
	}
	add(l.sc.Version.Place())
	add(l.sc.Title.Place())
	for i := range l.sc.Endings.Entries {
		add(l.sc.Endings.Entries[i].At)
	}
	return files
}

func (l *linter) silencesOf(f *source.File) []*silence {
	var list []*silence
	keys := false // a key has come
	for n := 1; n <= f.Lines(); n++ {
		line := f.Line(n)
		trimmed := strings.TrimSpace(line)
		alone := strings.HasPrefix(trimmed, "#")
		keys = keys || trimmed != "" && !alone
		at := silenceForm.FindStringSubmatchIndex(line)
		if at == nil {
			continue
		}
		s := &silence{at: source.Place{File: f, Line: n, Col: at[0] + 1}, code: source.Code(line[at[2]:at[3]]), from: n, to: n}
		because, why, _ := strings.Cut(line[at[4]:at[5]], " ")
		if because != "because" || strings.TrimSpace(why) == "" || !strings.HasPrefix(string(s.code), "LINT-") {
			l.list.Report(s.at, source.LintSilence, "write # lint: allow LINT-... because ...", "a silence names a code of demarche lint and gives a reason")
			continue
		}
		switch {
		case !keys:
			s.to = 0
		case alone:
			s.to = below(f, n)
		}
		list = append(list, s)
	}
	return list
}

// below returns the line of the key that a comment on a line of its own stands
// above.
func below(f *source.File, n int) int {
	for n++; n <= f.Lines(); n++ {
		if t := strings.TrimSpace(f.Line(n)); t != "" && !strings.HasPrefix(t, "#") {
			break
		}
	}
	return n
}

// unused reports silences that silence nothing.
func (l *linter) unused() {
	for _, s := range l.silences {
		if !s.used {
			l.list.Report(s.at, source.LintSilence, "take it out", "nothing is silenced here: %s finds nothing", s.code)
		}
	}
}

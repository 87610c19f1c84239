// Package lint finds what is legal in a scenario and probably wrong: what never
// happens whoever plays, what decides itself, what nobody can read.
package lint

import (
	"strings"

	"demarche/internal/scenario"
	"demarche/internal/source"
)

// linter collects the findings on one scenario.
type linter struct {
	b        *scenario.Bundle
	sc       *scenario.Scenario
	list     *source.List
	silences []*silence
}

// Findings judges a scenario by its text and by the runs of a survey that were
// made. Of a variant it says only what stands in the variant's own file: the
// rest is said of its scenario.
func Findings(b *scenario.Bundle, s *Survey, found map[string]Sample) source.Diagnostics {
	l := &linter{b: b, sc: b.Scenario, list: &source.List{}}
	l.silences = l.silenced()
	l.lengths()
	l.templates()
	l.translations()
	l.early()
	l.never(s.records(found))
	l.segments(s.records(found))
	l.luck(s.ranked(found))
	l.choices(s, found)
	l.unused()
	return l.list.Diagnostics()
}

// report adds a finding unless the file silences it.
func (l *linter) report(at source.Place, code source.Code, help, format string, args ...any) {
	l.reportAt(at, at, code, help, format, args...)
}

// reportAt adds a finding on what is said at one place and shown at another, as a
// translation is: the place where it is said decides whether it is silenced.
func (l *linter) reportAt(of, at source.Place, code source.Code, help, format string, args ...any) {
	if !l.own(of) {
		return
	}
	for _, s := range l.silences {
		if s.covers(of, code) {
			s.used = true
			return
		}
	}
	l.list.Report(at, code, help, format, args...)
}

// own tells whether a place is in the file that is judged.
func (l *linter) own(at source.Place) bool {
	if at.File == nil {
		return false
	}
	variant := l.b.Variant()
	return variant == "" || strings.HasSuffix(at.File.Name, "variants/"+variant+"/"+scenario.FileName)
}

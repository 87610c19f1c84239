package source

import (
	"cmp"
	"fmt"
	"slices"
)

// maxListed bounds the findings of a run: who has 500 of them mends the first
// ones first.
const maxListed = 500

// maxSought bounds the words of a run for which a neighbour is sought.
const maxSought = 100

// List collects the findings of a run. The zero value is ready for use.
type List struct {
	found  Diagnostics
	more   int
	failed bool
	sought int // words for which a neighbour was sought
}

// Report adds a finding. The severity is that of the code; help may be "".
func (l *List) Report(at Place, code Code, help, format string, args ...any) {
	l.ReportLines(at, code, nil, help, format, args...)
}

// ReportLines is [List.Report] for a finding about lines of the scenario.
func (l *List) ReportLines(at Place, code Code, lines []string, help, format string, args ...any) {
	severity := severities[code]
	l.failed = l.failed || severity == Error
	if len(l.found) >= maxListed {
		l.more++
		return
	}
	d := Diagnostic{
		Line: at.Line, Col: at.Col, Severity: severity, Code: code,
		Message: fmt.Sprintf(format, args...), Help: help, Source: at.File.Line(at.Line), Lines: lines,
	}
	if at.File != nil {
		d.File = at.File.Name
	}
	l.found = append(l.found, d)
}

// Full tells that further findings are only counted.
func (l *List) Full() bool { return len(l.found) >= maxListed }

// Nearest is [Nearest] for the first words of a run. The comparison with all
// ids is dear; who has written that many unknown words has other troubles.
func (l *List) Nearest(word string, candidates []string) string {
	if l.sought >= maxSought {
		return ""
	}
	l.sought++
	return Nearest(word, candidates)
}

// Meant is [Meant] for the first words of a run.
func (l *List) Meant(word string, candidates []string) string {
	return meant(l.Nearest(word, candidates))
}

// MeantOf is [MeantOf] for the first words of a run.
func (l *List) MeantOf(word string, candidates []string) string {
	return cmp.Or(l.Meant(word, candidates), Known(candidates))
}

// Failed tells whether an error was reported.
func (l *List) Failed() bool { return l.failed }

// Diagnostics returns the findings, sorted and each once.
func (l *List) Diagnostics() Diagnostics {
	ds := slices.Clone(l.found)
	ds.sort()
	ds = slices.CompactFunc(ds, func(a, b Diagnostic) bool { return a.Error() == b.Error() && a.Help == b.Help })
	if l.more > 0 {
		last := ds[len(ds)-1]
		severity := Warning
		if l.failed {
			severity = Error
		}
		ds = append(ds, Diagnostic{
			File: last.File, Line: last.Line, Col: last.Col, Severity: severity, Code: Many,
			Message: fmt.Sprintf("and %d more findings", l.more),
		})
	}
	return ds
}

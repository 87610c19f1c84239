// Package inspect lays open what is behind a crisis, for the author of a scenario
// and for an instructor: truth beside what the desk sees, every rule with its
// value and why it fired, and what is still to come. It decides nothing.
package inspect

import (
	"slices"
	"strings"

	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// Section is one group of rows.
type Section struct {
	ID   string // truth, rules, injects or voices: the ids of the sections
	Rows []Row
}

// The sections, in the order in which they are shown.
const (
	Truth   = "truth"
	Rules   = "rules"
	Injects = "injects"
	Voices  = "voices"
)

// Row is one thing that can be looked into, in words.
type Row struct {
	ID    string // of a rule or inject, else a path as in segments.home
	Title string
	State string // how it stands, in a few words
	Seen  string // what the desk sees of it; "" where there is nothing to compare

	Source string // expression that decides over it, as it is written; or ""
	Parts  []Part // what that reads now
	Past   []Past // when it happened, the latest first
	Lines  []Line // texts that an inject brings
	Open   bool   // an inject that is still to come; an account in whose name can be posted
}

// Part is something that an expression reads, with its value.
type Part struct{ Text, Value string }

// Line is a text of an inject.
type Line struct{ ID, Text string }

// Past is a moment at which something happened.
type Past struct {
	When  string
	Why   string
	Parts []Part // what its condition read
}

// Sections returns what is behind a session. It must be a rehearsal or one that
// an instructor follows: the rows tell the truth.
func Sections(s *session.Session, t *present.Teller) []Section {
	i := &inspector{s: s, t: t, v: s.View(), in: s.Sim().Inside(), truth: s.Sim().Truth(), trace: s.Trace()}
	if i.trace == nil {
		i.trace = &sim.Trace{}
	}
	return []Section{{Truth, i.world()}, {Rules, i.rules()}, {Injects, i.injects()}, {Voices, i.voices()}}
}

// Find keeps the rows that hold all words of a query, in whatever they say.
func Find(list []Section, query string) []Section {
	words := strings.Fields(strings.ToLower(query))
	var out []Section
	for _, s := range list {
		s.Rows = slices.DeleteFunc(slices.Clone(s.Rows), func(r Row) bool {
			all := strings.ToLower(r.said())
			return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) })
		})
		out = append(out, s)
	}
	return out
}

// said is all that a row says.
func (r *Row) said() string {
	all := []string{r.ID, r.Title, r.State, r.Seen, r.Source}
	for _, l := range r.Lines {
		all = append(all, l.Text)
	}
	return strings.Join(all, " ")
}

type inspector struct {
	s     *session.Session
	t     *present.Teller
	v     *view.View
	in    sim.Inside
	truth rule.Reader
	trace *sim.Trace
}

func (i *inspector) word(key string, args ...any) string {
	return i.t.Words.T("inspect."+key, args...)
}

// parts puts what an expression reads into words.
func (i *inspector) parts(list []rule.Part) []Part {
	var out []Part
	for _, p := range list {
		out = append(out, Part{p.Text, i.value(p)})
	}
	return out
}

// never is from which number of minutes on something has not happened.
const never = 1_000_000

func (i *inspector) value(p rule.Part) string {
	if p.Yes {
		return i.yes(p.Truth)
	}
	value := i.number(p.Number)
	if p.Number >= never {
		value = i.word("never")
	}
	if p.Relation == "" {
		return value
	}
	return i.word("compared", "test", i.ltr(value, p.Relation, i.number(p.Than)), "holds", i.yes(p.Holds))
}

// ltr puts the parts of a comparison together so that it reads from left to right
// in every language: turned round, less would be more.
func (i *inspector) ltr(parts ...string) string {
	const mark = "\u200e"
	if i.t.Words.RTL() {
		return mark + strings.Join(parts, " "+mark) + mark
	}
	return strings.Join(parts, " ")
}

func (i *inspector) yes(so bool) string {
	if so {
		return i.word("yes")
	}
	return i.word("no")
}

// number writes a value with as many decimals as tell something.
func (i *inspector) number(v float64) string {
	decimals := 3
	if v == float64(int64(v)) {
		decimals = 0
	}
	return i.t.Words.Decimal(v, decimals, false)
}

// past puts firings into words, the latest first.
func (i *inspector) past(list []sim.Firing, index int) []Past {
	var out []Past
	for k := len(list) - 1; k >= 0; k-- {
		f := &list[k]
		if f.Index != index {
			continue
		}
		p := Past{When: i.t.At(f.Minute), Parts: i.parts(f.Parts)}
		switch {
		case f.ByHand:
			p.Why = i.word("by-hand")
		case !f.Acts:
			p.Why = i.word("chance")
		case f.Due > f.Minute:
			p.Why = i.word("acts-at", "time", i.t.At(f.Due))
		}
		out = append(out, p)
	}
	return out
}

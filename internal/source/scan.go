package source

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"demarche/internal/breath"
)

// scanner follows the structure of a text closely enough to find, before the
// YAML library sees it, nesting that is too deep and tabs in indentation; and,
// after the library has refused it, brackets and quotes that do not fit.
type scanner struct {
	file  *File
	line  int
	flow  []bracket // open brackets
	quote byte      // open quote, or 0
	from  Place     // of the open quote

	block  bool // inside a block scalar,
	plain  bool // or inside a plain scalar that may go on in the next line,
	parent int  // of what is indented by this much

	tab    *Place // first tab in indentation
	deep   *Place // first bracket or dash that is nested too deep
	closer *Place // first bracket that closes nothing or another kind
	cut    *Place // first comment that cuts off a text inside brackets
	burst  *burst // first text in quotes behind which a word goes on
}

type bracket struct {
	kind byte
	at   Place
}

var blockHeader = regexp.MustCompile(`^[|>][-+0-9]{0,2}[ \t]*(#.*)?$`)

func scan(f *File) *scanner {
	s := &scanner{file: f}
	for i, line := range f.lines {
		breath.Take()
		s.line = i + 1
		s.scanLine(line)
		if s.deep != nil {
			break
		}
	}
	return s
}

func (s *scanner) place(line string, i int) *Place {
	return &Place{File: s.file, Line: s.line, Col: utf8.RuneCountInString(line[:i]) + 1}
}

func (s *scanner) scanLine(line string) {
	trimmed := strings.TrimLeft(line, " \t")
	indent := len(line) - len(strings.TrimLeft(line, " "))
	inside := s.quote != 0 || len(s.flow) > 0
	switch {
	case inside:
		s.tokens(line, 0, 0)
		return
	case trimmed == "":
		return
	case (s.block || s.plain) && indent > s.parent && trimmed[0] != '#':
		return
	case s.block && indent > s.parent:
		return
	}
	s.block, s.plain = false, false
	if indent < len(line)-len(trimmed) && trimmed[0] != '#' && s.tab == nil {
		s.tab = s.place(line, indent)
	}
	i, depth := len(line)-len(trimmed), 0
	dash := i
	for i < len(line) && (line[i] == '-' || line[i] == '?') && (i+1 == len(line) || line[i+1] == ' ') {
		dash = i
		if depth++; depth > MaxDepth {
			s.deep = s.place(line, i)
			return
		}
		for i++; i < len(line) && line[i] == ' '; i++ {
		}
	}
	s.tokens(line, i, dash)
}

// tokens scans the rest of a line in which keys begin at i; dash is where the
// item that holds them begins.
func (s *scanner) tokens(line string, i, dash int) {
	key, start, colon := i, true, false
	for ; i < len(line) && s.deep == nil; i++ {
		c := line[i]
		if s.quote != 0 {
			i = s.quoted(line, i)
			continue
		}
		switch {
		case c == ' ' || c == '\t':
		case c == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t'):
			if !start && len(s.flow) > 0 && s.cut == nil {
				s.cut = s.place(line, i)
			}
			return
		case start && (c == '"' || c == '\''):
			s.quote, s.from, start = c, *s.place(line, i), false
		case start && (c == '&' || c == '!') && len(s.flow) == 0:
			for i+1 < len(line) && line[i+1] != ' ' {
				i++
			}
		case c == '[' || c == '{':
			if start || len(s.flow) > 0 {
				s.open(c, line, i)
				start = true
			}
		case c == ']' || c == '}':
			if start || len(s.flow) > 0 {
				s.close(c, line, i)
				start = false
			}
		case c == ',' && len(s.flow) > 0:
			start = true
		case c == ':' && (i+1 == len(line) || strings.IndexByte(" \t[{\"'", line[i+1]) >= 0):
			start, colon = true, true
		case start && len(s.flow) == 0 && (c == '|' || c == '>') && blockHeader.MatchString(line[i:]):
			s.block, s.parent = true, dash
			if colon {
				s.parent = key
			} else if dash == key {
				s.parent = -1
			}
			return
		default:
			start = false
		}
	}
	if !start && s.quote == 0 && len(s.flow) == 0 {
		s.plain, s.parent = true, dash
		if colon {
			s.parent = key
		}
	}
}

// quoted passes a character inside quotes and returns the index of the last
// byte that it read.
func (s *scanner) quoted(line string, i int) int {
	switch {
	case s.quote == '"' && line[i] == '\\':
		return i + 1
	case line[i] != s.quote:
	case s.quote == '\'' && i+1 < len(line) && line[i+1] == '\'':
		return i + 1
	default:
		s.quote = 0
		s.burstAt(line, i)
	}
	return i
}

func (s *scanner) open(c byte, line string, i int) {
	at := s.place(line, i)
	s.flow = append(s.flow, bracket{c, *at})
	if len(s.flow) > MaxDepth {
		s.deep = at
	}
}

func (s *scanner) close(c byte, line string, i int) {
	last := len(s.flow) - 1
	// The closing bracket stands two places after its opening one in ASCII.
	if last < 0 || s.flow[last].kind != c-2 {
		if s.closer == nil {
			s.closer = s.place(line, i)
		}
	}
	if last >= 0 {
		s.flow = s.flow[:last]
	}
}

package rule

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// slips are ways of writing that are usual elsewhere and no expression here.
// The first group is what is wrong; mend puts the help.
var slips = []struct {
	form *regexp.Regexp
	says string
	mend func(m []string) string
}{
	{regexp.MustCompile(`([“”„«»‘’])`), "this quote is a curly one", always(`use straight quotes: "`)},
	{regexp.MustCompile(`(=>)`), "=> is written >=", always("write >=")},
	{regexp.MustCompile(`(=<)`), "=< is written <=", always("write <=")},
	{regexp.MustCompile(`(?:^|[^=<>!])(=)(?:[^=]|$)`), "a single = compares nothing", always("write == to compare")},
	{regexp.MustCompile(`((\d{1,9}(?:\.\d{1,6})?) *%)`), "there are no per cent here", func(m []string) string {
		v, _ := strconv.ParseFloat(m[2], 64)
		return "write " + strconv.FormatFloat(v/100, 'g', 6, 64)
	}},
	{regexp.MustCompile(`\b((\d{1,5})(?:h(\d{0,2})m?|:([0-5]\d)))\b`), "times are minutes", func(m []string) string {
		return "write " + strconv.Itoa(60*number(m[2])+number(m[3])+number(m[4]))
	}},
	{regexp.MustCompile(`\b((\d{1,5})(m|d))\b`), "times are minutes", func(m []string) string {
		v := number(m[2])
		if m[3] == "d" {
			v *= 24 * 60
		}
		return "write " + strconv.Itoa(v)
	}},
	{regexp.MustCompile(`\b(AND|OR|NOT)\b`), "words are written small", func(m []string) string { return "write " + strings.ToLower(m[1]) }},
}

func always(s string) func([]string) string { return func([]string) string { return s } }

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// quoted is a word in quotes, whose content is no part of the expression.
var quoted = regexp.MustCompile(`"[^"]*"|'[^']*'`)

// slip finds what an author probably meant by an expression that cannot be
// read: the first slip in it, or a bracket that is not closed.
func slip(source string) (Fault, bool) {
	bare := quoted.ReplaceAllStringFunc(source, func(s string) string { return `"` + strings.Repeat("x", len(s)-2) + `"` })
	first, found := len(source), Fault{}
	for _, s := range slips {
		at := s.form.FindStringSubmatchIndex(bare)
		if at == nil || at[2] >= first {
			continue
		}
		first = at[2]
		found = fault(source, at[2], at[3], s.says+"; "+s.mend(s.form.FindStringSubmatch(bare)))
	}
	if first < len(source) {
		return found, true
	}
	var open []int
	for i, r := range bare {
		switch {
		case r == '(' || r == '[' || r == '{':
			open = append(open, i)
		case (r == ')' || r == ']' || r == '}') && len(open) == 0:
			return fault(source, i, i+1, "this bracket closes nothing"), true
		case r == ')' || r == ']' || r == '}':
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		i := open[len(open)-1]
		return fault(source, i, i+1, "this bracket is not closed"), true
	}
	return Fault{}, false
}

// fault is a fault of syntax between two offsets in bytes.
func fault(source string, from, to int, message string) Fault {
	return Fault{
		Offset: utf8.RuneCountInString(source[:from]), Length: max(1, utf8.RuneCountInString(source[from:to])),
		Code: CodeSyntax, Message: message,
	}
}

var unexpected = regexp.MustCompile(`^unexpected token (?:EOF|[A-Za-z]+\("(.+)"\))`)

// plainly puts what the expression library says of syntax into an author's
// words.
func plainly(message string) string {
	switch m := unexpected.FindStringSubmatch(message); {
	case m == nil:
		return message
	case m[1] == "":
		return "the expression ends too early"
	default:
		return fmt.Sprintf("%s cannot stand here", m[1])
	}
}

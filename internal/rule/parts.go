package rule

import (
	"slices"
	"strings"
)

// site is where an expression reads a value.
type site struct {
	read    Read
	returns Type
	offset  int // in runes
}

// Part is something that an expression reads, with its value: what an author
// wants to see of a condition that holds, or does not.
type Part struct {
	Text   string // as it is written, as in heard("quotes", "home")
	Yes    bool   // it is true or false, and this says which; else Number is its value
	Truth  bool
	Number float64

	Relation string  // what it is compared by, as in ">"; "" where it is not compared with a constant
	Than     float64 // with what
	Holds    bool    // whether the comparison holds
}

// relationWords are the relations as they are written.
var relationWords = [...]string{less: "<", atMost: "<=", more: ">", atLeast: ">=", equal: "==", unequal: "!="}

// Parts returns what the program reads and the values that r gives, in the order
// in which it is written, each thing once. A nil program has none.
func (p *Program) Parts(r Reader) []Part {
	if p == nil {
		return nil
	}
	sites := slices.Clone(p.sites)
	slices.SortStableFunc(sites, func(a, b site) int { return a.offset - b.offset })
	var list []Part
	for _, s := range sites {
		part := Part{Text: p.written(s.offset)}
		if s.returns == Bool {
			part.Yes, part.Truth = true, r.Bool(s.read)
		} else {
			part.Number = r.Number(s.read)
		}
		for _, c := range p.compared {
			if c.Offset == s.offset && c.Read == s.read {
				t := test{is: relation(c.Is), than: c.Than}
				part.Relation, part.Than, part.Holds = relationWords[t.is], t.than, t.holds(part.Number)
			}
		}
		if !slices.Contains(list, part) {
			list = append(list, part)
		}
	}
	return list
}

// written returns the name or call that begins at a rune of the source.
func (p *Program) written(offset int) string {
	runes := []rune(p.source)
	end, depth := offset, 0
	for ; end < len(runes); end++ {
		switch c := runes[end]; {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth == 0 && !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz_.", c):
			return string(runes[offset:end])
		}
	}
	return string(runes[offset:end])
}

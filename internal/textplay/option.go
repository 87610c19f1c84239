package textplay

import (
	"slices"
	"strconv"
	"strings"
)

// option is something that can be chosen by its number in a list, its id, its
// name, or enough of either.
type option struct {
	id, name string
	shown    shownAs
	place    int    // the number that it keeps in every list, from 1; 0 is its place in this one
	used     string // what lists show of it once it was ordered, or ""
}

// number is by what an option is chosen from a list, where it stands at i.
func (o option) number(i int) int {
	if o.place > 0 {
		return o.place
	}
	return i + 1
}

// shownAs is what lists show of an option, and what can be typed for it.
type shownAs uint8

const (
	byBoth  shownAs = iota // its name, and its id where that differs
	byName                 // its name alone: the id, a word of the author's, may judge it
	unnamed                // the same, and the id cannot be typed either: in an exam
)

// complaint is something that the player can mend; it is said and play goes on.
type complaint string

func (c complaint) Error() string { return string(c) }

// match finds the option that a word means.
func (c *console) match(what string, options []option, word string) (string, error) {
	if n, err := strconv.Atoi(word); err == nil {
		if i := numberedAt(options, n); i >= 0 {
			return options[i].id, nil
		}
		if len(options) > 0 && options[0].place > 0 {
			return "", c.noSuch(what, word, options) // no title is meant: a number of that list is free
		}
	}
	word = plain(word)
	for _, fits := range []func(o option) bool{
		func(o option) bool { return o.typed() == word || plain(o.name) == word },
		func(o option) bool { return o.typed() != "" && strings.HasPrefix(o.typed(), word) },
		func(o option) bool { return strings.Contains(o.typed()+" "+plain(o.name), word) },
	} {
		var found []option
		for _, o := range options {
			if fits(o) {
				found = append(found, o)
			}
		}
		switch {
		case len(found) == 1 && word != "":
			return found[0].id, nil
		case len(found) > 1 && word != "":
			return "", complaint(c.words.T("text.ambiguous", "word", word, "list", c.listed(found)))
		}
	}
	if len(options) == 0 {
		return "", c.noneOpen(what)
	}
	return "", c.noSuch(what, word, options)
}

// numberedAt returns where the option stands that a number means, or -1.
func numberedAt(options []option, n int) int {
	for i, o := range options {
		if o.number(i) == n {
			return i
		}
	}
	return -1
}

// noSuch complains of a word that means none of the options.
func (c *console) noSuch(what, word string, options []option) complaint {
	text := c.words.T("text.no-such", "what", c.words.T("what."+what), "word", word, "list", c.listed(options))
	if mean := c.didYouMean(word); what == "position" && mean != "" {
		text += " " + mean
	}
	return complaint(text)
}

// noneOpen complains that a command finds nothing that it could be about: what
// it is for, and what would open it.
func (c *console) noneOpen(what string) complaint {
	why := c.words.T("text.none", "what", c.words.T("what."+what))
	if c.words.Has("none." + c.verb) {
		why = c.words.T("none." + c.verb)
	}
	if !c.words.Has("help." + c.verb) {
		return complaint(why)
	}
	return complaint(c.words.T("text.none-open", "command", c.typed, "help", c.words.T("help."+c.verb), "why", why))
}

// listed names options as they can be typed, a few of them when they are many.
func (c *console) listed(options []option) string {
	const most = 8
	var names []string
	for _, o := range options[:min(len(options), most)] {
		if o.shown == byBoth {
			names = append(names, o.id)
		} else {
			names = append(names, c.words.Quote(o.name))
		}
	}
	list := strings.Join(names, ", ")
	if len(options) > most {
		list += ", …"
	}
	return list
}

// matches finds the options that several words mean.
func (c *console) matches(what string, options []option, words []string) ([]string, error) {
	var ids []string
	for _, w := range words {
		id, err := c.match(what, options, w)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// label is an option as lists show it: its name, and the id by which it can be
// typed where that differs.
func (o option) label() string {
	switch {
	case o.used != "":
		return o.used
	case o.name == "" || o.name == o.id:
		return o.id
	case o.shown != byBoth:
		return o.name
	}
	return o.name + " (" + o.id + ")"
}

// typed is the id by which an option can be typed, in small letters, or "".
func (o option) typed() string {
	if o.shown == unnamed {
		return ""
	}
	return plain(o.id)
}

// means tells whether a word is the whole id or name of one of the options.
func means(options []option, word string) bool {
	word = plain(word)
	return slices.ContainsFunc(options, func(o option) bool { return o.typed() == word || plain(o.name) == word })
}

// split cuts a list at its commas.
func split(list string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == '،' }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

package textplay

import (
	"strings"
)

// pick asks for one option of a list. An empty line takes the default, by its
// id; with none it chooses nothing when that is allowed.
func (c *console) pick(question, what string, options []option, empty string) (string, error) {
	if len(options) == 0 {
		return "", c.noneOpen(what)
	}
	c.offer(question, options)
	if empty == must && len(options) == 1 {
		empty = options[0].id
	}
	for blank := 0; ; {
		line, err := c.ask(join(c.explained("text.pick"), c.enter(options, empty)))
		if err != nil {
			return "", err
		}
		if line == "" && empty != must {
			return empty, nil
		}
		if line == "" {
			if blank++; blank == 2 {
				return "", errCancel
			}
			c.line(c.words.T("text.empty-again"))
			continue
		}
		if line = unhurried(line); c.otherwise(options, line) {
			c.offer(question, options)
			continue
		}
		id, err := c.match(what, options, line)
		if err == nil {
			return id, nil
		}
		if c.amiss(line, err) {
			c.offer(question, options)
		}
	}
}

// explained is how a question is answered: in full the first times, then what
// differs from one question to another.
func (c *console) explained(key string) string {
	const often = 6
	if c.asked++; c.asked > often {
		key += "-again"
	}
	return c.words.T(key)
}

// offer asks a question with the list of what can be chosen.
func (c *console) offer(question string, options []option) {
	c.line(question)
	for i, o := range options {
		c.item(o.number(i), o.label())
	}
}

// unhurried is an answer without the exclamation mark that gives a command without
// asking: the game suggests words with it.
func unhurried(line string) string {
	return strings.TrimSpace(strings.TrimRight(line, "! \u00a0\u202f"))
}

// otherwise tells whether a line is a command and not one of the options, though it
// may be a part of one: what only reads is done, and of the others it is said that
// they must wait.
func (c *console) otherwise(options []option, line string) bool {
	word, _, _ := strings.Cut(strings.ToLower(line), " ")
	if c.knows == nil || !c.knows(word) || means(options, line) {
		return false
	}
	if c.aside == nil || !c.aside(line) {
		c.waits(word)
	}
	return true
}

// amiss does a command that only reads and tells so; of what else means nothing
// it says why, and that another command must wait.
func (c *console) amiss(line string, err error) bool {
	if c.aside != nil && c.aside(line) {
		return true
	}
	c.line(err.Error())
	word, _, _ := strings.Cut(line, " ")
	c.waits(word)
	return false
}

// must, as the default of a question, tells that there is none; all tells that
// it is everything that is listed.
const (
	must = "\x00"
	all  = "\x01"
)

// enter says what an empty line means.
func (c *console) enter(options []option, empty string) string {
	switch empty {
	case must:
		return ""
	case "":
		return c.words.T("text.enter-none")
	case all:
		return c.words.T("text.enter-all")
	}
	for _, o := range options {
		if o.id == empty {
			return c.words.T("text.enter", "name", o.name)
		}
	}
	return ""
}

// pickSome asks for some options of a list, by commas. An empty line is none,
// or all of them, by the default; where there is none the second one leaves.
func (c *console) pickSome(question, what string, options []option, empty string) ([]string, error) {
	if len(options) == 0 {
		return nil, nil
	}
	c.offer(question, options)
	for blank := 0; ; {
		line, err := c.ask(join(c.explained("text.pick-some"), c.enter(options, empty)))
		if err != nil || line == "" && empty != must {
			return nil, err
		}
		if line == "" {
			if blank++; blank == 2 {
				return nil, errCancel
			}
			c.line(c.words.T("text.empty-again"))
			continue
		}
		ids, err := c.matches(what, options, split(line))
		if err == nil {
			return ids, nil
		}
		if c.amiss(line, err) {
			c.offer(question, options)
		}
	}
}

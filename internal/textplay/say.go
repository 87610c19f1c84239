package textplay

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// line says text, broken at words into lines of the console's width.
func (c *console) line(text string) { c.indented("", "", text) }

// item says a numbered item; its further lines stand under its text.
func (c *console) item(n int, text string) {
	head := strconv.Itoa(n) + ". "
	c.indented(head, strings.Repeat(" ", len(head)), text)
}

// head says a heading after an empty line.
func (c *console) head(text string) {
	c.write("\n")
	if c.colour {
		text = "\x1b[1m" + text + "\x1b[0m"
	}
	c.write(text + "\n")
}

// labelled puts a label before a text, as the language does.
func (c *console) labelled(label, text string) string {
	return c.words.T("text.labelled", "label", label, "text", text)
}

// gap says an empty line.
func (c *console) gap() { c.write("\n") }

func (c *console) indented(first, rest, text string) {
	for _, paragraph := range strings.Split(text, "\n") {
		row, used := first, utf8.RuneCountInString(first)
		empty := true
		for _, word := range strings.Split(strings.TrimSpace(paragraph), " ") {
			n := utf8.RuneCountInString(word)
			if !empty && used+1+n > c.width {
				c.write(row + "\n")
				row, used, empty = rest, utf8.RuneCountInString(rest), true
			}
			if !empty {
				row, used = row+" ", used+1
			}
			row, used, empty = row+word, used+n, false
		}
		c.write(strings.TrimRight(row, " ") + "\n")
		first = rest
	}
}

func (c *console) write(s string) {
	if c.failed == nil {
		_, c.failed = c.out.WriteString(s)
	}
}

package textplay

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"demarche/internal/locale"
)

// What ends a question without an answer.
var (
	errEnd    = errors.New("end of input")
	errQuit   = errors.New("quit")
	errCancel = errors.New("cancelled")
)

// defaultWidth is where lines are broken when nobody says: what a terminal
// shows and a screen reader reads in one breath.
const defaultWidth = 78

// maxLine bounds a line of input, in bytes.
const maxLine = 1 << 20

// console asks and says in lines of text.
type console struct {
	typed string // verb of the command that asks, as it was typed

	ctx    context.Context
	lines  <-chan string
	out    *bufio.Writer
	width  int
	colour bool
	words  *locale.Words
	failed error // of writing; nothing more is written then
}

func newConsole(ctx context.Context, o *Options, words *locale.Words) *console {
	c := &console{ctx: ctx, out: bufio.NewWriter(o.Out), width: o.Width, colour: o.Colour, words: words, lines: readLines(ctx, o.In)}
	if c.width <= 0 {
		c.width = defaultWidth
	}
	if os.Getenv("NO_COLOR") != "" {
		c.colour = false
	}
	return c
}

// readLines reads lines beside the game, so that a cancelled context ends a
// question although a terminal cannot be interrupted.
func readLines(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		scan := bufio.NewScanner(in)
		scan.Buffer(nil, maxLine)
		for scan.Scan() {
			line := strings.ToValidUTF8(strings.TrimSuffix(scan.Text(), "\r"), "\uFFFD")
			select {
			case lines <- line:
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

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

// read returns the next line of input. It says first what can be typed.
func (c *console) read(what string) (string, error) {
	c.line(what)
	c.write("> ")
	if err := c.out.Flush(); err != nil && c.failed == nil {
		c.failed = err
	}
	if c.failed != nil {
		return "", c.failed
	}
	if err := c.ctx.Err(); err != nil {
		return "", err
	}
	select {
	case line, ok := <-c.lines:
		if !ok {
			c.gap()
			return "", errEnd
		}
		return strings.TrimSpace(line), nil
	case <-c.ctx.Done():
		return "", c.ctx.Err()
	}
}

// ask returns an answer to a question inside a command. The words for quitting
// and cancelling end it.
func (c *console) ask(what string) (string, error) {
	line, err := c.read(what)
	if err != nil {
		return "", err
	}
	switch strings.ToLower(line) {
	case "cancel", c.words.T("word.cancel"):
		return "", errCancel
	case "quit", c.words.T("verb.quit"):
		return "", errQuit
	}
	return line, nil
}

// text returns a text of several lines, which a line with a single dot ends and
// the word for cancelling, alone on any of them, gives up.
func (c *console) text(what string) (string, error) {
	c.line(what)
	var rows []string
	for {
		row, err := c.read(c.words.T("text.more-text"))
		switch {
		case err != nil:
			return "", err
		case row == ".":
			return strings.TrimSpace(strings.Join(rows, "\n")), nil
		case strings.EqualFold(row, "cancel") || strings.EqualFold(row, c.words.T("word.cancel")):
			return "", errCancel
		}
		rows = append(rows, row)
	}
}

// confirm asks for yes or no; an empty line says what it means.
func (c *console) confirm(what string, empty bool) (bool, error) {
	options := "text.yes-no"
	if empty {
		options = "text.yes-no-enter"
	}
	for {
		line, err := c.ask(what + " " + c.words.T(options))
		if err != nil {
			return false, err
		}
		switch strings.ToLower(line) {
		case "":
			if empty {
				return true, nil
			}
		case "y", "yes", c.words.T("word.y"), c.words.T("word.yes"):
			return true, nil
		case "n", "no", c.words.T("word.n"), c.words.T("word.no"):
			return false, nil
		}
		if line != "" {
			c.line(c.words.T("text.only-yes-no"))
		}
	}
}

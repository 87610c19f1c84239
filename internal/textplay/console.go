package textplay

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"demarche/internal/locale"
)

// What ends a question without an answer.
var (
	errEnd    = errors.New("end of input")
	errQuit   = errors.New("quit")
	errCancel = errors.New("cancelled")
	errBack   = errors.New("back") // to the question before
)

// defaultWidth is where lines are broken when nobody says: what a terminal
// shows and a screen reader reads in one breath.
const defaultWidth = 78

// maxLine bounds a line of input, in bytes.
const maxLine = 1 << 20

// console asks and says in lines of text.
type console struct {
	typed string            // verb of the command that asks, as it was typed
	verb  string            // the same as the table has it
	knows func(string) bool // tells whether a word is a command
	aside func(string) bool // does a command that only reads, in the midst of a question

	asked int // questions so far

	changes <-chan struct{} // of the scenario's files; nil where nobody watches them
	listens bool            // a change may end the wait for a line

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

// read returns the next line of input. It says first what can be typed.
func (c *console) read(what string) (string, error) {
	if what != "" {
		c.line(what)
	}
	c.write("> ")
	if c.flush(); c.failed != nil {
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
	case <-c.listening():
		return "", errChanged
	case <-c.ctx.Done():
		return "", c.ctx.Err()
	}
}

// listening is the channel of changes while they may be heard.
func (c *console) listening() <-chan struct{} {
	if !c.listens {
		return nil
	}
	return c.changes
}

// flush shows what was said so far.
func (c *console) flush() {
	if err := c.out.Flush(); err != nil && c.failed == nil {
		c.failed = err
	}
}

// ask returns an answer to a question inside a command. The words for quitting,
// cancelling and going back end it, that for help explains what can be typed.
func (c *console) ask(what string) (string, error) {
	for {
		line, err := c.read(what)
		if err == nil {
			err = c.leaves(line)
		}
		if err != nil {
			return "", err
		}
		if !c.helps(line) {
			return line, nil
		}
	}
}

// leaves tells how a line ends a question without an answer, or nil.
func (c *console) leaves(line string) error {
	switch word := strings.ToLower(line); {
	case word == "cancel" || word == c.words.T("word.cancel"):
		return errCancel
	case word == "back" || word == c.words.T("word.back"):
		return errBack
	case word == "quit" || word == c.words.T("verb.quit"):
		return errQuit
	}
	return nil
}

// helps explains what can be typed at a question when a line asks for it.
func (c *console) helps(line string) bool {
	word := strings.ToLower(line)
	if word != "help" && word != "?" && word != c.words.T("verb.help") {
		return false
	}
	c.line(c.words.T("text.ask-help"))
	return true
}

// waits says of a command that is typed where a text is asked for that it must
// wait.
func (c *console) waits(line string) bool {
	word := strings.ToLower(line)
	if c.knows == nil || !c.knows(word) {
		return false
	}
	if c.aside == nil || !c.aside(line) {
		c.line(c.words.T("text.command-waits", "command", word))
	}
	return true
}

// text returns a text of several lines. A line with a single dot ends it, and so
// do two empty ones. Before the first line an empty one takes what was written
// before, when anything was; without it, the second one leaves. One that must
// be written is not ended by a dot alone.
func (c *console) text(what, before string, wanted bool) (string, error) {
	c.line(what)
	var rows []string
	prompt, empty := "", 0
	for {
		row, err := c.read(prompt)
		if err == nil && (len(rows) == 0 || !errors.Is(c.leaves(row), errQuit)) {
			err = c.leaves(row)
		}
		if err != nil {
			return "", err
		}
		if len(rows) == 0 && (c.helps(row) || c.waits(row)) {
			continue
		}
		if row != "" {
			empty = 0
		} else {
			empty++
		}
		switch {
		case row == "." && (len(rows) > 0 || !wanted), empty == 2 && len(rows) > 0:
			return strings.TrimSpace(strings.Join(rows, "\n")), nil
		case row != "" && row != ".":
			rows = append(rows, row)
			prompt = c.words.T("text.more-text")
		case len(rows) > 0:
			rows = append(rows, row)
		case before != "" && row == "":
			return before, nil
		case empty == 2 || row == "." && prompt != "":
			return "", errCancel
		default:
			prompt = c.words.T("text.empty-text")
		}
	}
}

// confirm asks for yes or no. An empty line is a yes where it may be; else the
// second one is a no.
func (c *console) confirm(what string, empty bool) (bool, error) {
	options := "text.yes-no"
	if empty {
		options = "text.yes-no-enter"
	}
	for blank := 0; ; {
		line, err := c.ask(what + " " + c.words.T(options))
		if err != nil {
			return false, err
		}
		switch unmarked(strings.ToLower(line)) {
		case "":
			if blank++; empty || blank == 2 {
				return empty, nil
			}
			c.line(c.words.T("text.empty-again"))
		case "y", "yes", unmarked(c.words.T("word.y")), unmarked(c.words.T("word.yes")):
			return true, nil
		case "n", "no", unmarked(c.words.T("word.n")), unmarked(c.words.T("word.no")):
			return false, nil
		default:
			if c.aside == nil || !c.aside(line) {
				c.line(c.words.T("text.only-yes-no"))
			}
		}
	}
}

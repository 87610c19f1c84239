// Package looked keeps what somebody found who looked at how posts were read:
// lines beside a journal, each a corrected reading with who made it and why. They
// change how tone is scored and never the journal or what happened.
package looked

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"demarche/internal/journal"
	"demarche/internal/speech"
)

// Suffix stands behind the name of a journal in the name of its log.
const Suffix = ".looked.jsonl"

// Line is one correction. Of those for the same post and language the last wins.
type Line struct {
	When     string         `json:"when"` // wall time, RFC 3339
	By       string         `json:"by"`
	Why      string         `json:"why"`
	Post     string         `json:"post"`
	Command  string         `json:"command"`  // that published it
	Language string         `json:"language"` // of the version that was read
	Was      speech.Reading `json:"was"`
	Is       speech.Reading `json:"is"`
	Journal  string         `json:"journal"` // hash of the journal's last line then
}

// Log is the log of a journal.
type Log struct {
	Path  string
	Lines []Line
	Torn  bool // the last line was cut off and is left aside

	hash string // of the journal's last line
	size int64  // of the sound lines, in bytes
	open bool   // the last of them has no newline
}

// Open reads the log of the journal at a path; one that is not there holds
// nothing. The error names the line and what to do.
func Open(path string) (*Log, error) {
	rec, err := journal.ReadFile(path)
	if err != nil {
		return nil, err
	}
	l := &Log{Path: path + Suffix, hash: rec.Hash()}
	data, err := os.ReadFile(l.Path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the log of corrected readings cannot be read: %w", err)
	}
	for n := 1; len(data) > 0; n++ {
		text, rest, whole := bytes.Cut(data, []byte("\n"))
		line, err := decode(text)
		switch {
		case err != nil && !whole:
			l.Torn = true
			return l, nil
		case err != nil:
			return nil, fmt.Errorf("%s: line %d cannot be understood (%w). Use a copy of the log that was not changed", l.Path, n, err)
		case !rec.Holds(line.Journal):
			return nil, fmt.Errorf("%s: line %d belongs to another journal. Move this log to the journal that it was made for", l.Path, n)
		}
		l.Lines = append(l.Lines, line)
		l.size += int64(len(data) - len(rest))
		l.open, data = !whole, rest
	}
	return l, nil
}

func decode(text []byte) (line Line, err error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err = dec.Decode(&line); err != nil {
		return line, err
	}
	switch {
	case dec.More():
		err = errors.New("more than one entry")
	case line.Is.Goldstein < -100 || line.Is.Goldstein > 100:
		err = fmt.Errorf("a value of %d lies outside of -100 to 100", line.Is.Goldstein)
	}
	return line, err
}

// Add writes a correction behind the others, whose lines stay as they are; what
// was cut off goes. It fills in the hash of the journal.
func (l *Log) Add(line Line) error {
	line.Journal = l.hash
	var b bytes.Buffer
	if l.open {
		b.WriteByte('\n')
	}
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(line); err != nil {
		return err
	}
	if err := l.write(b.Bytes()); err != nil {
		return fmt.Errorf("the correction cannot be logged: %w", err)
	}
	l.Lines, l.size, l.open, l.Torn = append(l.Lines, line), l.size+int64(b.Len()), false, false
	return nil
}

func (l *Log) write(text []byte) error {
	if l.Torn {
		if err := os.Truncate(l.Path, l.size); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(l.Path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	if _, err = f.Write(text); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

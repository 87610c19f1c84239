package journal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// Read reads a journal. At the first thing that is wrong it stops and returns
// a *Fault together with the record of all lines before, nil when there is no
// sound header. Other errors come from r.
func Read(r io.Reader) (*Record, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, MaxLine+1)
	in.Split(wholeLine)
	var rec *Record
	var err error
	n := 1
	for ; in.Scan(); n++ {
		line := in.Bytes()
		switch {
		case line[len(line)-1] != '\n' && rec == nil:
			err = &Fault{Line: 1, What: "the file holds no whole line", Do: useOther}
		case line[len(line)-1] != '\n':
			err = &Fault{Line: n, What: "the last line is cut off", Do: resumeIt, Torn: true}
		case rec == nil:
			rec, err = readHeader(line)
		default:
			err = rec.add(n, line)
		}
		if err != nil {
			return rec, err
		}
	}
	switch err := in.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return rec, &Fault{Line: n, What: fmt.Sprintf("the line is longer than %d bytes", MaxLine), Do: useCopy}
	case err != nil:
		return rec, fmt.Errorf("journal: %w", err)
	case rec == nil:
		return nil, &Fault{Line: 1, What: "the file is empty", Do: useOther}
	}
	return rec, nil
}

// wholeLine splits at newlines and keeps them: whether the last one is there
// matters.
func wholeLine(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, data[:i+1], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// ReadFile reads the journal at a path as Read does.
func ReadFile(path string) (*Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f)
}

func readHeader(line []byte) (*Record, error) {
	rec := &Record{}
	s, err := unseal(sum{}, line, &rec.Header)
	if err != nil {
		return nil, lineFault(1, err)
	}
	if v := rec.Header.Journal; v != Version {
		return nil, &Fault{Line: 1, What: fmt.Sprintf("the journal has version %d; this program reads version %d", v, Version), Do: useProgram}
	}
	rec.text, rec.sum = append(rec.text, line...), s
	return rec, nil
}

// add takes up the next line, which is line n of the file.
func (rec *Record) add(n int, line []byte) error {
	var e Entry
	s, err := unseal(rec.sum, line, &e)
	if err != nil {
		return lineFault(n, err)
	}
	f := &Fault{Line: n, Do: useCopy}
	switch {
	case e.Line() != n:
		f.What = fmt.Sprintf("the line holds entry %d, but entry %d belongs here", e.Seq, n-1)
	case !e.Kind.known():
		f.What, f.Do = fmt.Sprintf("there is no kind of entry %q", e.Kind), useProgram
	case e.Tick < 0 || len(rec.Entries) > 0 && e.Tick < rec.Entries[len(rec.Entries)-1].Tick:
		f.What = fmt.Sprintf("the clock goes back to tick %d", e.Tick)
	default:
		rec.Entries = append(rec.Entries, e)
		rec.text, rec.sum = append(rec.text, line...), s
		return nil
	}
	return f
}

package job

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

// File keeps results as lines of JSON: a first line that names the plan, then
// one for each unit. A line that was cut off is computed again.
type File[T any] struct {
	file  *os.File
	found map[string]T
}

type titleLine struct {
	Plan string `json:"plan"`
}

type resultLine[T any] struct {
	ID     string `json:"id"`
	Result T      `json:"result"`
}

// Open goes on with the file of a plan, or begins it. Results of another plan
// are of no use and are dropped.
func Open[T any](path, plan string) (*File[T], error) {
	f := &File[T]{found: map[string]T{}}
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	whole := f.read(data, plan)
	if f.file, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644); err != nil {
		return nil, err
	}
	if err = f.file.Truncate(int64(whole)); err == nil && whole == 0 {
		err = f.line(titleLine{plan})
	}
	if err != nil {
		f.file.Close()
		return nil, err
	}
	return f, nil
}

// Read returns what the file of a plan holds so far, and leaves it as it is: somebody
// may be writing it. It is empty where there is no such file.
func Read[T any](path, plan string) map[string]T {
	f := &File[T]{found: map[string]T{}}
	if data, err := os.ReadFile(path); err == nil {
		f.read(data, plan)
	}
	return f.found
}

// read takes in the results and returns how many bytes of them are sound.
func (f *File[T]) read(data []byte, plan string) (whole int) {
	lines := bufio.NewReader(bytes.NewReader(data))
	for n := 0; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return whole
		}
		if n == 0 {
			var t titleLine
			if json.Unmarshal(line, &t) != nil || t.Plan != plan {
				return 0
			}
		} else {
			var r resultLine[T]
			if json.Unmarshal(line, &r) != nil || r.ID == "" {
				return whole
			}
			f.found[r.ID] = r.Result
		}
		whole += len(line)
	}
}

func (f *File[T]) line(v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = f.file.Write(append(text, '\n'))
	return err
}

// Found returns what earlier sittings have found.
func (f *File[T]) Found() map[string]T { return f.found }

// Keep adds a result.
func (f *File[T]) Keep(id string, result T) error {
	if err := f.line(resultLine[T]{id, result}); err != nil {
		return fmt.Errorf("what was computed cannot be kept: %w", err)
	}
	return nil
}

// Close closes the file.
func (f *File[T]) Close() error { return f.file.Close() }

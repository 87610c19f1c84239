package remote

import (
	"bufio"
	"io"
	"strings"
)

// longestEvent bounds a line of a stream, in bytes: an entry with all texts of a
// command is far below.
const longestEvent = 4 << 20

// events reads server-sent events and calls take for each, with its id if it has one;
// heard is called whenever anything comes. It returns when the stream ends or take
// fails.
func events(r io.Reader, heard func(), take func(id, kind, data string) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 64<<10), longestEvent)
	var id, kind string
	var data []string
	for lines.Scan() {
		heard()
		line := lines.Text()
		if line == "" {
			if len(data) > 0 {
				if err := take(id, kind, strings.Join(data, "\n")); err != nil {
					return err
				}
			}
			id, kind, data = "", "", nil
			continue
		}
		name, value, _ := strings.Cut(line, ":") // a comment has no name
		value = strings.TrimPrefix(value, " ")
		switch name {
		case "id":
			id = value
		case "event":
			kind = value
		case "data":
			data = append(data, value)
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return io.EOF
}

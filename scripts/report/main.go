// Command report reads the output of go test -json and writes what matters: a
// line for each package, all of a test that failed, and which tests were
// skipped and why. It exits with 1 when something failed.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// event is a line of go test -json.
type event struct {
	Action     string
	Package    string
	ImportPath string // of a build
	Test       string
	Output     string
	Elapsed    float64 // seconds
}

// report collects what the events say.
type report struct {
	out     io.Writer
	output  map[string]*strings.Builder // by package and test
	skipped []string
	passed  int      // tests
	failed  int      // tests
	broken  []string // packages with a failed test, or that cannot be built
}

func main() {
	r := &report{out: os.Stdout, output: map[string]*strings.Builder{}}
	if err := r.read(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
	r.close()
	if len(r.broken) > 0 || r.passed == 0 {
		os.Exit(1)
	}
}

func (r *report) read(in io.Reader) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Fprintln(r.out, lines.Text()) // not of a test
			continue
		}
		r.take(e)
	}
	return lines.Err()
}

func (r *report) take(e event) {
	key := e.Package + e.ImportPath + "\x00" + e.Test
	switch e.Action {
	case "output", "build-output":
		if r.output[key] == nil {
			r.output[key] = &strings.Builder{}
		}
		r.output[key].WriteString(e.Output)
	case "build-fail":
		r.flush(key)
	case "fail":
		r.flush(key) // for a package that ends in FAIL and its name
		if e.Test == "" {
			r.broken = append(r.broken, e.Package)
		} else {
			r.failed++
		}
	case "pass":
		if e.Test == "" {
			fmt.Fprintf(r.out, "ok    %s  %.1f s\n", e.Package, e.Elapsed)
		} else {
			r.passed++
		}
		delete(r.output, key)
	case "skip":
		if e.Test != "" {
			r.skipped = append(r.skipped, fmt.Sprintf("%s %s: %s", e.Package, e.Test, r.reason(key)))
		}
		delete(r.output, key)
	}
}

// flush writes what a test or a build has said.
func (r *report) flush(key string) {
	if b := r.output[key]; b != nil {
		fmt.Fprint(r.out, b)
		delete(r.output, key)
	}
}

// reason finds in the output of a skipped test what it says about it.
func (r *report) reason(key string) string {
	b := r.output[key]
	if b == nil {
		return "no reason given"
	}
	for line := range strings.Lines(b.String()) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "=== ") && !strings.HasPrefix(line, "--- ") {
			return line
		}
	}
	return "no reason given"
}

// close writes the end of the report.
func (r *report) close() {
	for _, s := range r.skipped {
		fmt.Fprintln(r.out, "SKIPPED", s)
	}
	for _, p := range r.broken {
		fmt.Fprintln(r.out, "FAILED", p)
	}
	fmt.Fprintf(r.out, "%d passed, %d failed, %d skipped\n", r.passed, r.failed, len(r.skipped))
}

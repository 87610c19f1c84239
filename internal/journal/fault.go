package journal

import (
	"errors"
	"fmt"
)

// Fault says what is wrong with a journal, where, and what to do.
type Fault struct {
	Line int // from 1
	What string
	Do   string

	// Torn tells that nothing is wrong but that the last line is not whole, as
	// happens when the program is killed while it writes.
	Torn bool
}

// Error returns one sentence for the fault and one for the remedy.
func (f *Fault) Error() string { return fmt.Sprintf("line %d: %s. %s.", f.Line, f.What, f.Do) }

var (
	errNoHash = errors.New("no hash")
	errHash   = errors.New("wrong hash")
)

// The remedies.
const (
	useCopy    = "Use a copy of the journal that was not changed"
	useProgram = "Use the version of the program that wrote it"
	useOther   = "Give the path of a journal"
	resumeIt   = "Continue it with 'demarche play --resume': what was cut off is dropped"
)

// lineFault puts an error of unseal into words.
func lineFault(line int, err error) *Fault {
	f := &Fault{Line: line, Do: useCopy}
	switch {
	case line == 1 && errors.Is(err, errNoHash):
		f.What, f.Do = "this is not a journal of the game", useOther
	case errors.Is(err, errNoHash):
		f.What = "the line does not end with its hash as the game writes it"
	case errors.Is(err, errHash):
		f.What = "the line does not fit its hash: it was changed, or a line above was changed, moved or removed"
	default:
		f.What, f.Do = fmt.Sprintf("the line cannot be understood (%v)", err), useProgram
	}
	return f
}

//go:build unix

package scenarios_test

import (
	"syscall"
	"time"
)

// used is the processor time that the program has taken so far, on all cores.
func used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it takes no other argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

//go:build !unix

package scenarios_test

import (
	"runtime"
	"time"
)

var began = time.Now()

// used is the time gone by on all cores: what the program took, were nothing
// else running.
func used() time.Duration { return time.Since(began) * time.Duration(runtime.GOMAXPROCS(0)) }

//go:build !linux && !darwin && !windows

package journal

import (
	"errors"
	"os"
	"syscall"
)

// lock does nothing where no second program can reach the file.
func lock(*os.File) error { return nil }

func diskFull(err error) bool { return errors.Is(err, syscall.ENOSPC) }

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

//go:build !carries

package gamepage

import "io/fs"

func carried() fs.FS { return nil }

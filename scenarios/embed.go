//go:build !web

// Package scenarios holds the crises that ship with the program, one folder
// each.
package scenarios

import "embed"

// FS holds the folders of the scenarios.
//
//go:embed *
var FS embed.FS

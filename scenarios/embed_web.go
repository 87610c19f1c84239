//go:build web

// Package scenarios holds the crises that ship with the program, one folder
// each.
package scenarios

import "demarche/internal/shipped"

// FS holds the folders of the scenarios.
var FS = shipped.Open("scenarios")

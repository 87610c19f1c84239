// Package codes holds a page for each code of a finding: what it means, with a
// bad and a good example.
package codes

import "embed"

// FS holds the pages, each as CODE.md.
//
//go:embed *.md
var FS embed.FS

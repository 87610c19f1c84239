//go:build !web

package tone

import "embed"

//go:embed lexicon
var files embed.FS

// The weights are written by scripts/tone from the posts in internal/tone/learn
// and read here; a test trains a sample anew and compares.
//
//go:embed weights.bin.gz
var weightFile []byte

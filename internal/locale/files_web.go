//go:build web

package locale

import "demarche/internal/shipped"

// files are what a page has fetched beside the program.
var files = shipped.Open("locale")

//go:build !web

package locale

import "embed"

//go:embed words/*.json
var files embed.FS

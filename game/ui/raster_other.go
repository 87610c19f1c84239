//go:build !js

package ui

import "time"

// rasterising is 0 where it takes no time worth a mention: all is drawn in the frame that shows it.
const rasterising time.Duration = 0

// laying is 0 likewise.
const laying time.Duration = 0

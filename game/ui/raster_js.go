package ui

import "time"

// rasterising is how long a frame goes on rasterising words that were never drawn before.
const rasterising = 10 * time.Millisecond

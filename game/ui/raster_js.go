package ui

import "time"

// rasterising is how long a frame goes on rasterising words that were never drawn before.
const rasterising = 10 * time.Millisecond

// laying is how long a frame goes on laying out texts that were never shown before.
const laying = 10 * time.Millisecond

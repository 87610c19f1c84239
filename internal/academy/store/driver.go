//go:build !js

package store

import _ "modernc.org/sqlite" // the database of a server without one of its own

//go:build !js

package look

// beside has pictures made when they are first drawn: that takes a moment here.
const beside = false

// Package browsertest drives a browser in tests: the pages of an academy, and the game as a
// page. It is imported by tests alone.
package browsertest

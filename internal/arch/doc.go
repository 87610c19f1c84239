// Package arch holds the test that keeps the layers of docs/ARCHITECTURE.md
// apart.
package arch

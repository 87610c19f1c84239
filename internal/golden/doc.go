// Package golden holds the digests of the shipped crises, played by their
// playbooks. Its test is compiled for every target: the same crisis must leave
// the same state on each.
package golden

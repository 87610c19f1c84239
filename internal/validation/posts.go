package validation

import "slices"

// posts compares what posts do to people with the published effects, lever by
// lever, by experiments with the code of the game (docs/VALIDATION.md).
func posts(l *lab) ([]Row, error) {
	var rows []Row
	for _, experiment := range []func(*lab) []Row{
		corrections, leftovers, worldviews, afterwards, labels, warnings, sources, meetings, feelings, films,
		responses, manners, publics, attention, words, falsehoods, halfLives, languages, quotes, vacuums, disclosures, pressures,
	} {
		rows = slices.Concat(rows, experiment(l))
	}
	return rows, nil
}

package tone

import "demarche/internal/speech"

// Usual returns the Goldstein value, in tenths, that posts of an act and a finer
// kind have in the mean; false where none was learned from.
func Usual(act speech.Act, kind speech.Kind) (value int16, ok bool) {
	for _, c := range theWeights().Classes {
		if c.Act == act && c.Kind == kind {
			return c.Value, true
		}
	}
	return 0, false
}

// KindsOf lists the finer kinds of an act that have a usual value.
func KindsOf(act speech.Act) []speech.Kind {
	var list []speech.Kind
	for _, c := range theWeights().Classes {
		if c.Act == act {
			list = append(list, c.Kind)
		}
	}
	return list
}

package debrief

import (
	"slices"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// What was said on the strength of a check counts as built on it, whether it shows
// what was found or only speaks of the claim; what was said before it does not, nor
// what it left as open as it was.
func TestAStatementRestsOnTheCheckBeforeIt(t *testing.T) {
	own := func(command string, minute int32, about int, status view.Status, shows ...int) sim.Own {
		return sim.Own{Post: view.Post{Minute: minute, About: about, Evidence: shows}, Command: command, Status: status}
	}
	spec := &world.Evidence{Supports: []int{2}, Against: []int{5}}
	said := []sim.Own{
		own("before", 90, 5, view.Unverified), own("shows", 200, world.None, view.Unverified, 7), own("speaks", 100, 5, view.Contradicted),
		own("elsewhere", 150, 1, view.Supported), own("speaks", 110, 2, view.Supported), own("unsettled", 120, 2, view.Unverified),
	}
	if got := restOn(spec, 7, 100, said); !slices.Equal(got, []string{"shows", "speaks"}) {
		t.Errorf("%v", got)
	}
	if got := restOn(spec, 7, -1, said); !slices.Equal(got, []string{"shows"}) {
		t.Errorf("of one that brought nothing: %v", got)
	}
}

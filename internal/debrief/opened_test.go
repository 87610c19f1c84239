package debrief

import (
	"testing"

	"demarche/internal/credit"
	"demarche/internal/speech"
)

// What was said stands among the tones once, whatever its other strengths brought.
func TestATonePlayedIsListedOnce(t *testing.T) {
	said, praise := credit.Tried{Act: speech.Appeal, Played: true}, credit.Tried{Act: speech.Praise}
	if got := unlike(said, []credit.Tried{{Act: speech.Appeal}, praise, praise}); len(got) != 1 || got[0].Act != speech.Praise {
		t.Errorf("%+v", got)
	}
}

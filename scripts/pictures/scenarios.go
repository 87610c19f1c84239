package main

import "demarche/game/picture/studio"

// drawing is what a media item shows: a picture, or a film with its frames.
type drawing struct {
	still studio.Scene
	film  studio.Film
}

func (d drawing) draw() ([]byte, error) {
	if d.film != nil {
		return studio.Strip(d.film)
	}
	return studio.Still(d.still)
}

// scenarios holds, for each scenario, the pictures of its media items by their id.
// A new one is described in a file of its own, with the layers of studio, and
// named by file in its scenario.yaml.
var scenarios = map[string]map[string]drawing{
	"after-midnight": afterMidnight,
	"clean-water":    cleanWater,
	"grain-dryer":    grainDryer,
	"landing-permit": landingPermit,
	"muster-point":   musterPoint,
	"ninety-seconds": ninetySeconds,
	"two-banks":      twoBanks,
}

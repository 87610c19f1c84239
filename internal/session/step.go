package session

import (
	"demarche/internal/sim"
	"demarche/internal/world"
)

// fillStep fills in what a step of ministry practice leaves open: the draft of
// a public attribution, and who passes a principal's post on.
func (s *Session) fillStep(c *sim.Command) {
	w := s.setup.Bundle.World
	switch {
	case c.Kind == world.CmdAttribute && c.Choice == world.Publicly.String() && c.Draft == "" && len(c.Texts) == 0:
		for i := range w.Attributions {
			if a := &w.Attributions[i]; a.ID == c.Target && a.Ways[world.Publicly] != nil {
				c.Draft = w.Drafts[a.Ways[world.Publicly].Draft].ID
			}
		}
	case c.Kind == world.CmdPrincipal && c.Choice == world.Amplify && c.Account == "":
		c.Account = s.speaker(c)
	}
}

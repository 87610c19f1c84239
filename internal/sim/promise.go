package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// longestPromise is how far ahead an update can be promised, in minutes: what
// is further off promises nothing.
const longestPromise = 24 * 60

// promised keeps earlier promises by this post of the desk's, or gives late what
// they promised, and makes its own. What a journalist writes keeps none: the
// public was told to look here.
func (s *Sim) promised(p publication) {
	again := false
	for i := range s.promises {
		pr := &s.promises[i]
		switch {
		case pr.Kept || pr.Late || !s.promisedOn(pr, p):
		case s.putsOff(pr, p):
			again = again || p.promise == pr.Due && p.about == s.promisedAbout(pr)
		case pr.Missed:
			pr.Late = true
			s.note(Event{Kind: EvLateWord, ID: pr.Post, Command: p.command, Public: true})
		default:
			pr.Kept = true
			s.kept++
			s.note(Event{Kind: EvKeptWord, ID: pr.Post, Command: p.command, Public: true})
		}
	}
	if p.promise > s.Minute() && !again {
		s.promises = append(s.promises, view.Promise{Post: p.id, Due: p.promise})
		s.note(Event{Kind: EvPromise, ID: p.id, Value: p.promise, Command: p.command, Public: true})
	}
}

// Keeps tells whether what a command says would keep a promise if it came out
// now.
func (s *Sim) Keeps(c *Command, pr *view.Promise) bool {
	p := publication{about: world.None, position: c.Position, promise: c.Promise, evidence: s.indices(s.x.evidence, c.Evidence)}
	if at, ok := s.x.narratives[c.About]; ok {
		p.about = at
	}
	return s.promisedOn(pr, p) && !s.putsOff(pr, p)
}

// putsOff tells whether a post only promises again and is no update: by the same
// hour or an earlier one, or by a later hour before the first is near, while it
// holds, or speaks of no claim, and shows nothing that was checked.
func (s *Sim) putsOff(pr *view.Promise, p publication) bool {
	says := len(p.evidence) > 0 || p.position != world.Holds && p.position != world.Silent
	return p.promise > 0 && (p.promise <= pr.Due || !says && s.Minute() < pr.Due-nearHour)
}

// promisedOn tells whether a post can be the update that was promised: a promise
// made on a claim is kept by a word on it, any other by any post.
func (s *Sim) promisedOn(pr *view.Promise, p publication) bool {
	about := s.promisedAbout(pr)
	return about == world.None || about == p.about && p.position != world.Silent
}

// promisedAbout is the claim on which an update was promised, or None.
func (s *Sim) promisedAbout(pr *view.Promise) int {
	if made := s.post(pr.Post); made != nil {
		return made.About
	}
	return world.None
}

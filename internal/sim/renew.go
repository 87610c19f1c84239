package sim

import (
	"strings"

	"demarche/internal/chance"
)

// Renew draws anew all that chance decides from the tick that comes next on:
// one of many futures of the same crisis, by its number. What has happened
// stays, and so does what is so: hidden facts, what evidence shows of them, who
// the people are.
func (s *Sim) Renew(future uint64) {
	s.luck = chance.Bits(s.seed, chance.Future, future, s.tick)
	s.people.Renew(s.luck)
}

// Latest returns the id of the message or post that a command means by an id:
// its own, or where another future has brought the like at another time, that
// of the latest of the kind.
func (s *Sim) Latest(id string) string {
	stem, _, dated := strings.Cut(id, "@")
	if !dated || s.message(id) != nil || s.post(id) != nil {
		return id
	}
	like := func(other string) bool { return strings.HasPrefix(other, stem+"@") }
	for i := len(s.messages) - 1; i >= 0; i-- {
		if like(s.messages[i].ID) {
			return s.messages[i].ID
		}
	}
	for i := len(s.posts) - 1; i >= 0; i-- {
		if like(s.posts[i].ID) {
			return s.posts[i].ID
		}
	}
	return id
}

package looked

import (
	"fmt"
	"maps"
	"slices"

	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Count says how many readings were corrected.
func Count(list []Post) int {
	n := 0
	for i := range list {
		for _, v := range list[i].Versions {
			if v.Look != nil {
				n++
			}
		}
	}
	return n
}

// Readings returns how the posts that somebody has looked at are taken, by id.
func Readings(list []Post) map[string]speech.Reading {
	out := map[string]speech.Reading{}
	for i := range list {
		if p := &list[i]; p.last != nil {
			out[p.ID] = p.Reading()
		}
	}
	return out
}

// Commands returns the commands with the corrected readings in place of those
// that were made, and how many of them somebody has looked at; the given ones stay as they are. Words
// that no command gave, such as a translation that went wrong, have none.
func Commands(commands []sim.Command, list []Post) (out []sim.Command, placed int) {
	out = slices.Clone(commands)
	for i := range out {
		c := &out[i]
		for k := range list {
			if list[k].Command != c.ID {
				continue
			}
			for _, v := range list[k].Versions {
				if _, ok := c.Readings[v.Language]; !ok || v.Look == nil && !v.Follows {
					continue
				}
				c.Readings = maps.Clone(c.Readings)
				c.Readings[v.Language] = v.Is
				if v.Look != nil {
					placed++
				}
			}
		}
	}
	return out, placed
}

// Heard returns the commands of a play-through as those who have looked take them:
// with what stands in the log of its journal, if it has one, and how many readings
// that changes. With an error they are as they were given.
func Heard(journal string, s *sim.Sim, commands []sim.Command) ([]sim.Command, int, error) {
	if journal == "" {
		return commands, 0, nil
	}
	log, err := Open(journal)
	if err != nil || len(log.Lines) == 0 {
		return commands, 0, err
	}
	posts, err := Posts(s, commands, log.Lines)
	if err != nil {
		return commands, 0, fmt.Errorf("%s: %w", log.Path, err)
	}
	heard, placed := Commands(commands, posts)
	return heard, placed, nil
}

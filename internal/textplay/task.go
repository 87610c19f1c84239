package textplay

import (
	"slices"
	"strings"

	"demarche/internal/world"
)

// oneTask puts the id of a task where a line has its name, whole or as the game
// suggests it: words of such a name may be keywords of other commands.
func (g *game) oneTask(line string) string {
	said := strings.Fields(line)
	for task, id := range taskWords {
		for _, name := range []string{g.t.TaskName(id), g.taskTyped(world.Task(task))} {
			if said, ok := instead(said, 2, name, id); ok {
				return strings.Join(said, " ")
			}
		}
	}
	return line
}

// instead returns words with one in the place of a phrase that stands from a place
// on, or the next; an exclamation mark after it stands alone then.
func instead(said []string, at int, phrase, word string) ([]string, bool) {
	n := len(strings.Fields(phrase))
	for i := at; i <= at+1 && i+n <= len(said); i++ {
		typed := strings.Join(said[i:i+n], " ")
		if plain(unhurried(typed)) != plain(phrase) {
			continue
		}
		put := []string{word}
		if typed != unhurried(typed) {
			put = append(put, "!")
		}
		return slices.Concat(said[:i], put, said[i+n:]), true
	}
	return said, false
}

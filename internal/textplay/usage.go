package textplay

import (
	"strings"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// usage is an example of a command, with names that this crisis knows and, of what it
// is about, the number that was typed for a message or a post.
func (g *game) usage(verb, typed string) string {
	question := "m3"
	v := g.s.View()
	for prefix, of := range map[string]int{"m": len(v.Inbox), "p": len(v.Feed)} {
		if _, ok := number(typed, prefix, of); ok && strings.HasPrefix(strings.ToLower(typed), prefix) {
			question = strings.ToLower(typed)
		}
	}
	accounts, claim := g.ownAccounts(), g.words.T("text.any-claim")
	account := ""
	if len(accounts) > 0 {
		account = accounts[0].id
	}
	if list := g.narratives(); len(list) > 0 {
		claim = list[0].id
	}
	var platforms []string
	for _, o := range g.platformsOf(account) {
		platforms = append(platforms, o.id)
	}
	return g.words.T("usage."+verb, "account", account, "question", question, "claim", claim, "platform", strings.Join(platforms[:min(1, len(platforms))], ""),
		"platforms", strings.Join(platforms[:min(2, len(platforms))], ","), "task", g.taskTyped(world.TaskMonitor), "tasks", g.oneOf(g.tasksTyped()))
}

// typedAs is how a word of the program is typed: by its id where that is a word of
// the language, else by the first word of its name.
func (g *game) typedAs(id, name string) string {
	if g.words.Lang() == "en" {
		return id
	}
	word, _, _ := strings.Cut(name, " ")
	return strings.ToLower(word)
}

func (g *game) taskTyped(task world.Task) string {
	return g.typedAs(taskWords[task], g.t.TaskName(taskWords[task]))
}

func (g *game) intentsTyped() []string {
	var list []string
	for _, id := range sim.Intents {
		list = append(list, g.typedAs(id, g.t.Intent(id)))
	}
	return list
}

func (g *game) tasksTyped() []string {
	var list []string
	for task := range world.Tasks {
		list = append(list, g.taskTyped(world.Task(task)))
	}
	return list
}

// ownWords is how what the program names itself is shown: its ids are English words,
// and its names can be typed.
func (g *game) ownWords() shownAs {
	if g.words.Lang() == "en" {
		return byBoth
	}
	return byName
}

package present

import "strconv"

// Briefing is what the player reads before taking over.
type Briefing struct {
	Title      string
	Summary    string
	Situation  string
	Post       string // where the player works: state and capital
	Role       string
	Orders     []string
	Objectives []string
	Notes      []string // on what might distress
	BasedOn    string   // the documented pattern and its source, or ""
	Starts     string   // when the player takes over
	Lasts      string
}

// Briefing returns the briefing in words.
func (t *Teller) Briefing() Briefing {
	clock := t.w.Clock
	b := Briefing{
		Title: t.Text("title"), Summary: t.Text("summary"), Situation: t.Text("briefing.situation"), Role: t.Text("briefing.role"),
		Orders: t.numbered("briefing.orders"), Notes: t.numbered("content_notes"),
		Starts: t.Clock(clock.Enters), Lasts: t.Span(clock.Ticks*clock.Tick - clock.Enters),
	}
	post := "briefing.post"
	if t.w.Host != t.w.Player {
		post = "briefing.abroad"
	}
	b.Post = t.Words.T(post, "state", t.Government(t.w.Player), "city", t.Zone(t.w.Governments[t.w.Host].Zone))
	for i := range t.w.Rubric.Objectives {
		b.Objectives = append(b.Objectives, t.Objective(i))
	}
	if pattern := t.Text("based_on.pattern"); pattern != "" {
		b.BasedOn = join(" ", pattern, t.Text("based_on.source"))
	}
	return b
}

// numbered returns the texts of a list, which are numbered from 1.
func (t *Teller) numbered(line string) []string {
	var list []string
	for n := 1; ; n++ {
		text := t.Text(line + "." + strconv.Itoa(n))
		if text == "" {
			return list
		}
		list = append(list, text)
	}
}

// Ending returns the title and the text of an ending by its id.
func (t *Teller) Ending(id string) (title, text string) {
	return or(t.Text("endings."+id+".title"), id), t.Text("endings." + id + ".text")
}

// Difficulty returns how hard a scenario is, in words, or "".
func (t *Teller) Difficulty() string {
	if d := t.bundle.Scenario.Difficulty.V; d != "" {
		return t.Words.T("difficulty." + d)
	}
	return ""
}

// Playtime returns how long a player needs, or "".
func (t *Teller) Playtime() string {
	if m := t.bundle.Scenario.Playtime.V; m > 0 {
		return t.Span(m)
	}
	return ""
}

// Languages returns the names of the languages in which a scenario can be read.
func (t *Teller) Languages() []string {
	var list []string
	for _, code := range t.bundle.Texts.Languages() {
		list = append(list, t.Words.Language(code))
	}
	return list
}

package textplay

import (
	"slices"

	"demarche/internal/inspect"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// What an author does by hand to the crisis that is rehearsed.

// intervene lets an intervention take place in the tick that begins now, and says so,
// or why it cannot.
func (g *game) intervene(x *sim.Intervention, said string) error {
	refused, err := g.s.Intervene(*x, "player")
	if err != nil {
		return complaint(err.Error())
	}
	if refused != nil {
		return complaint(g.t.Refusal(refused).Why)
	}
	g.line(said)
	return nil
}

// behindRows are the open rows of a section of what is behind the crisis.
func (g *game) behindRows(id string) []inspect.Row {
	for _, s := range inspect.Sections(g.s, g.t) {
		if s.ID == id {
			return slices.DeleteFunc(s.Rows, func(r inspect.Row) bool { return !r.Open })
		}
	}
	return nil
}

// toCome returns the inject to come that a line names in a rehearsal, or asks which.
func (g *game) toCome(r *request) (*inspect.Row, error) {
	if err := g.rehearsing(); err != nil {
		return nil, err
	}
	rows := g.behindRows(inspect.Injects)
	word := r.at(0)
	if word == "" {
		var list []option
		for i := range rows {
			list = append(list, option{id: rows[i].ID, name: g.labelled(rows[i].ID, rows[i].State), shown: byName})
		}
		var err error
		if word, err = g.pick(g.words.T("inspect.which-inject"), "inject", list, must); err != nil {
			return nil, err
		}
	}
	i := slices.IndexFunc(rows, func(row inspect.Row) bool { return row.ID == word })
	if i < 0 {
		return nil, complaint(g.words.T("inspect.no-inject", "id", g.words.Quote(word)))
	}
	return &rows[i], nil
}

// fire lets an inject happen now.
func (g *game) fire(r *request) error {
	in, err := g.toCome(r)
	if err != nil {
		return err
	}
	return g.intervene(&sim.Intervention{Kind: sim.Fire, Inject: in.ID}, g.words.T("inspect.fired-now", "id", in.ID))
}

// postpone puts an inject off until an hour, or for good.
func (g *game) postpone(r *request) error {
	in, err := g.toCome(r)
	if err != nil {
		return err
	}
	word := r.one("until")
	if word == "" {
		word = r.at(1)
	}
	until := g.w.Clock.Minute(g.w.Clock.Ticks)
	if word != "never" && word != g.words.T("word.never") {
		if until, err = g.when(word, g.words.T("text.how-long")); err != nil {
			return err
		}
	}
	return g.intervene(&sim.Intervention{Kind: sim.Postpone, Inject: in.ID, Until: until}, g.labelled(in.ID, inspect.PutOff(g.t, until)))
}

// edit replaces a text of an inject to come, in the language in which it is read.
func (g *game) edit(r *request) error {
	in, err := g.toCome(r)
	if err != nil {
		return err
	}
	if len(in.Lines) == 0 {
		return complaint(g.words.T("inspect.no-text", "id", in.ID))
	}
	var list []option
	for _, l := range in.Lines {
		list = append(list, option{id: l.ID, name: present.Short(l.Text, 70), shown: byName})
	}
	line := list[0].id
	if word := r.at(1); word != "" {
		line, err = g.match("text", list, word)
	} else if len(list) > 1 {
		line, err = g.pick(g.words.T("inspect.which-text"), "text", list, must)
	}
	if err != nil {
		return err
	}
	lang := g.t.LanguageOf(line)
	texts, err := g.worded(r, lang)
	if err != nil {
		return err
	}
	return g.intervene(&sim.Intervention{Kind: sim.Edit, Inject: in.ID, Line: line, Texts: texts}, g.words.T("inspect.edited-now"))
}

// worded takes the texts of a line, or asks for one in a language.
func (g *game) worded(r *request, lang string) (map[string]string, error) {
	texts := map[string]string{}
	for l, text := range r.texts {
		if l == "" {
			l = lang
		}
		texts[l] = text
	}
	if len(texts) > 0 {
		return texts, nil
	}
	text, err := g.text(g.words.T("text.write", "language", g.words.Language(lang)), "", true)
	texts[lang] = text
	return texts, err
}

// speak posts in the name of an account that is not the desk's.
func (g *game) speak(r *request) error {
	if err := g.rehearsing(); err != nil {
		return err
	}
	var voices []option
	for _, row := range g.behindRows(inspect.Voices) {
		voices = append(voices, option{id: row.ID, name: row.Title})
	}
	x := sim.Intervention{Kind: sim.SayAs, Position: r.position}
	var err error
	if word := r.one("as"); word != "" {
		x.From, err = g.match("account", voices, word)
	} else {
		x.From, err = g.target(r, "account", g.words.T("inspect.which-voice"), voices)
	}
	if err != nil {
		return err
	}
	if err := g.placed(r, &x); err != nil {
		return err
	}
	if x.Texts, err = g.worded(r, g.language()); err != nil {
		return err
	}
	name := voices[slices.IndexFunc(voices, func(o option) bool { return o.id == x.From })].name
	return g.intervene(&x, g.words.T("inspect.spoken", "name", name))
}

// placed takes from a line where a post in somebody's name stands, what it is
// about, to whom and under which post. Left out, it stands wherever its account is
// followed, and is about no claim.
func (g *game) placed(r *request, x *sim.Intervention) (err error) {
	places := g.platformsOf(x.From)
	if x.Platforms, err = g.matches("platform", places, r.given["on"]); err != nil {
		return err
	}
	if len(x.Platforms) == 0 {
		for _, o := range places {
			x.Platforms = append(x.Platforms, o.id)
		}
	}
	if x.About, err = g.lookup("narrative", options(g.w.Narratives, narrativeID, g.t.Narrative, nil), r.one("about")); err != nil {
		return err
	}
	if x.To, err = g.lookup("government", options(g.w.Governments, governmentID, g.t.Government, nil), r.one("to")); err != nil {
		return err
	}
	if word := r.one("reply"); word != "" {
		x.ReplyTo = g.postID(word)
	}
	if x.About != "" && x.Position == world.Silent {
		x.Position, err = g.askPosition()
	}
	return err
}

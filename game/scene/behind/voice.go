package behind

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/inspect"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// voice is what is being written in the name of an account.
type voice struct {
	of       string          // the account
	off      map[string]bool // platforms that were taken out
	about    int             // narrative, from 1; 0 for none
	position world.Position
	text     string
}

var positions = [...]world.Position{world.Asserts, world.Denies, world.Partly, world.Holds}

// speak is the form for a post in the name of an account. What was written stays
// when another is chosen.
func (s *Scene) speak(r *inspect.Row) ui.Widget {
	w, t := s.app.Words, s.app.Play.Tell
	if s.voice.of != r.ID {
		s.voice = voice{of: r.ID, off: map[string]bool{}, text: s.voice.text}
	}
	v, lang := &s.voice, s.writes()
	area := &ui.TextArea{Value: &v.text, Label: w.T("room.text", "language", w.Language(lang)), Rows: 4}
	places := ui.Flow(8)
	for _, i := range s.heard() {
		id := t.World().Platforms[i].ID
		places.Add(ui.Key("voice-on-"+id, &ui.Chip{Text: t.Platform(i), On: !v.off[id], OnChange: func(on bool) { v.off[id] = !on }}))
	}
	post := &ui.Button{Text: w.T("inspect.speak-do"), Icon: assets.IconCheck, Kind: ui.Primary, Small: true, OnClick: func() {
		if s.act(s.spoken(lang), w.T("inspect.spoken", "name", r.Title)) {
			v.text = ""
		}
	}}
	return ui.Section(w.T("inspect.speak-as"), ui.Column(10, ui.Key("voice-text", area), places, s.claim(), ui.At(ui.AlignStart, ui.Key("voice-do", post))))
}

// claim chooses the claim that the post is about and what it says of it.
func (s *Scene) claim() ui.Widget {
	w, t, v := s.app.Words, s.app.Play.Tell, &s.voice
	items := []ui.Choice{{Text: w.T("room.no-claim")}}
	for i := range t.World().Narratives {
		items = append(items, ui.Choice{Text: t.Narrative(i)})
	}
	col := ui.Column(8, ui.Key("voice-about", &ui.Select{Items: items, Selected: &v.about, Label: w.T("room.about"), OnChange: func(i int) {
		if v.position = world.Silent; i > 0 {
			v.position = world.Asserts
		}
	}}))
	if v.about == 0 {
		return col
	}
	says := ui.Flow(8)
	for _, p := range positions {
		says.Add(ui.Key("voice-says-"+p.String(), &ui.Chip{Text: t.Position(p), On: v.position == p, Radio: true, OnChange: func(bool) { v.position = p }}))
	}
	col.Add(says)
	return col
}

// spoken is the post as it is written.
func (s *Scene) spoken(lang string) sim.Intervention {
	v, w := &s.voice, s.app.Play.Tell.World()
	x := sim.Intervention{Kind: sim.SayAs, From: v.of, Position: v.position}
	if v.text != "" {
		x.Texts = map[string]string{lang: v.text}
	}
	for _, i := range s.heard() {
		if id := w.Platforms[i].ID; !v.off[id] {
			x.Platforms = append(x.Platforms, id)
		}
	}
	if v.about > 0 {
		x.About = w.Narratives[v.about-1].ID
	}
	return x
}

// heard are the platforms on which somebody follows the account.
func (s *Scene) heard() []int {
	w := s.app.Play.Tell.World()
	at := slices.IndexFunc(w.Accounts, func(a world.Account) bool { return a.ID == s.voice.of })
	var list []int
	for i := range w.Platforms {
		if at >= 0 && w.Accounts[at].Heard(i) {
			list = append(list, i)
		}
	}
	return list
}

// writes is the language of the post: that of display where the scenario has it, else
// its main one.
func (s *Scene) writes() string {
	w := s.app.Play.Tell.World()
	if lang := s.app.Words.Lang(); slices.Contains(w.Languages, lang) {
		return lang
	}
	return w.Languages[0]
}

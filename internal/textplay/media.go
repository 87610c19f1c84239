package textplay

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// films are what is said and heard in the films of a list. What is withheld is
// left out: it is shown by the command for it.
func (g *game) films(media []int) {
	for _, m := range media {
		if said := g.t.Transcript(m); said != "" && g.t.Withheld(m) == "" {
			g.line(g.words.T("media.transcript", "text", said))
		}
	}
}

// withheld says of the media of a list which are shown only by a command.
func (g *game) withheld(media []int) {
	for _, m := range media {
		if g.t.Withheld(m) != "" {
			g.line(g.words.T("media.show-typed", "id", g.w.Media[m].ID))
		}
	}
}

// showMedia says what a picture or film shows, distressing or not, and what is
// said in it.
func (g *game) showMedia(r *request) error {
	seen := g.seenMedia()
	var list []option
	for _, m := range seen {
		list = append(list, option{g.w.Media[m].ID, g.t.Media(m)})
	}
	if len(list) == 0 {
		return complaint(g.words.T("media.none"))
	}
	id, err := g.target(r, "media", g.words.T("media.which"), list)
	if err != nil {
		return err
	}
	for _, m := range seen {
		if g.w.Media[m].ID != id {
			continue
		}
		g.line(g.labelled(g.t.Media(m), g.t.MediaAlt(m)))
		if said := g.t.Transcript(m); said != "" {
			g.line(g.words.T("media.transcript", "text", said))
		}
	}
	return nil
}

// seenMedia lists the pictures and films that the desk has met: in posts, and of
// evidence that it knows of.
func (g *game) seenMedia() []int {
	v := g.s.View()
	var list []int
	for i := range v.Feed {
		list = append(list, v.Feed[i].Media...)
	}
	for _, e := range v.Evidence {
		if m := g.w.Evidence[e.Index].Media; m != world.None && e.State != view.Unknown {
			list = append(list, m)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

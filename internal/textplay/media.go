package textplay

import (
	"slices"
	"strings"

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
	if word := strings.ToLower(r.at(0)); strings.HasPrefix(word, "p") {
		v := g.s.View()
		if i, ok := number(word, "p", len(v.Feed)); ok {
			return g.showAll(v.Feed[i].Media, word)
		}
	}
	seen := g.seenMedia()
	var list []option
	for _, m := range seen {
		list = append(list, option{id: g.w.Media[m].ID, name: g.t.Media(m)})
	}
	if len(list) == 0 {
		return complaint(g.words.T("media.none"))
	}
	id, err := g.target(r, "media", g.words.T("media.which"), list)
	if err != nil {
		return err
	}
	return g.showAll(slices.DeleteFunc(seen, func(m int) bool { return g.w.Media[m].ID != id }), "")
}

// showAll says what each of some media shows; those of a post, by its number.
func (g *game) showAll(media []int, post string) error {
	if len(media) == 0 {
		return complaint(g.words.T("media.none-in", "post", post))
	}
	for _, m := range media {
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

package room

import (
	"demarche/game/play"
	"demarche/internal/present"
)

// After returns the room of a crisis that goes on in a changed scenario: it looks
// at what the room before looked at, and what is being written there is not lost.
func After(app *play.App, was *Room) *Room {
	r := New(app)
	r.begun = true // nothing comes by itself: it has come
	r.side, r.page, r.sight, r.trust, r.ended = was.side, was.page, was.sight, was.trust, was.ended
	if v := r.view(); v.Post(was.read.id) != nil || present.MessageOf(v, was.read.id) != nil {
		r.read = was.read
	}
	writing := was.comp.letter
	for _, s := range was.saved {
		r.saved = append(r.saved, saved{letter: r.carried(was, s.letter), original: s.original, title: s.title})
	}
	if !writing.empty() {
		r.comp.letter, r.comp.original, r.comp.touched = r.carried(was, writing), was.comp.original, true
		r.comp.edit(was.comp.lang)
	}
	return r
}

// carried is a letter of the room before by the names of what it speaks of: their
// numbers may have changed.
func (r *Room) carried(was *Room, l letter) letter {
	was.comp.letter = l
	c := was.command(l.kind())
	out := r.letterOf(&c)
	if out.off = l.off; len(out.platforms) == 0 {
		out.platforms = r.reachable(out.account)
	}
	return out
}

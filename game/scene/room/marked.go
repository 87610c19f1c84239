package room

import (
	"slices"
	"sort"

	"demarche/game/ui"
	"demarche/internal/locale"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// mostMarks is how many posts stand on the timeline: more could not be told apart.
const mostMarks = 120

// marked is what may stand on the timeline of all that has happened. The feed and the marks
// of a view only grow, so that each is looked at once, however many there are.
type marked struct {
	posts, marks int          // of the view, that were looked at
	claims       map[int]bool // that a post has brought up
	feed         []candidate  // posts
	of           map[string]int
	others       []int // marks that are of no post

	words *locale.Words
	day   string         // that the clock shows: hours of another are told with theirs
	texts map[int]string // of marks in these words, as of this day
}

// candidate is a post that may stand on the timeline.
type candidate struct {
	at     int  // in the feed
	always bool // it brings up a claim for the first time, or another government speaks
}

// look takes in what has come since it was called last.
func (r *Room) look() {
	k, v := &r.marked, r.view()
	if k.of == nil || k.posts > len(v.Feed) || k.marks > len(v.Timeline) {
		*k = marked{claims: map[int]bool{}, of: map[string]int{}}
	}
	for ; k.posts < len(v.Feed); k.posts++ {
		p := v.Feed[k.posts]
		first := p.About != world.None && !k.claims[p.About]
		if first {
			k.claims[p.About] = true
		}
		a := &r.world().Accounts[p.Account]
		foreign := a.Class == world.Officials && a.Government != world.None && a.Government != r.world().Player
		if first || foreign || p.Ours || p.Asks {
			k.feed = append(k.feed, candidate{k.posts, first || foreign})
		}
	}
	for ; k.marks < len(v.Timeline); k.marks++ {
		if m := &v.Timeline[k.marks]; m.Kind == string(sim.EvPost) {
			k.of[m.ID] = k.marks
		} else {
			k.others = append(k.others, k.marks)
		}
	}
	if day := r.tell().Time(v.Minute).Day; k.words != r.p.Words || k.day != day {
		k.words, k.day, k.texts = r.p.Words, day, map[int]string{}
	}
}

// worthy returns where the marks since a minute stand that belong on the timeline, in their
// order. Of posts these are ours, what asks us, what brings up a claim for the first time,
// and what other governments say; the latest where they are too many.
func (r *Room) worthy(from int32) []int {
	r.look()
	k, v := &r.marked, r.view()
	list := slices.Clone(k.others[sort.Search(len(k.others), func(i int) bool { return v.Timeline[k.others[i]].Minute >= from }):])
	for i, n := len(k.feed)-1, 0; i >= 0 && n < mostMarks; i-- {
		p := v.Feed[k.feed[i].at]
		if p.Minute < from {
			break
		}
		if !k.feed[i].always && !p.Ours && !p.Asks {
			continue
		}
		n++
		if at, ok := k.of[p.ID]; ok {
			list = append(list, at)
		}
	}
	slices.Sort(list)
	return list
}

// marksOn adds what happened and returns the ids of what the marks are about.
func (r *Room) marksOn(line *ui.Timeline, from int32) []string {
	v := r.view()
	var ids []string
	for _, i := range r.worthy(from) {
		m := &v.Timeline[i]
		at := r.hour(m.Minute) + " "
		e := ui.TimeEvent{At: float64(m.Minute), Text: at + r.mark(i), Own: m.Ours}
		var p *view.Post
		if m.Kind == string(sim.EvPost) {
			p = v.Post(m.ID)
			if !p.Ours {
				e.Brief = at + r.tell().Account(p.Account)
			}
		}
		e.Ink = markTone(m, p).Fg()
		line.Events = append(line.Events, e)
		ids = append(ids, m.ID)
	}
	return ids
}

// mark says what a mark is. Of all of them only a check can come to say something else.
func (r *Room) mark(i int) string {
	m := &r.view().Timeline[i]
	if m.Kind == string(sim.EvEvidence) {
		return r.tell().Mark(m, r.view())
	}
	text, ok := r.marked.texts[i]
	if !ok {
		text = r.tell().Mark(m, r.view())
		r.marked.texts[i] = text
	}
	return text
}

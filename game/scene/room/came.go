package room

import (
	"slices"
	"strconv"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// result is something that came of what the desk has done: what the other side
// said, what a check found, what became of a promised update, who is free again.
type result struct {
	on   page   // where it is read
	id   string // of the channel, the item of evidence, the post or the colleague
	text string
}

// ladderMoves stands in the place of a page for moves of the ladder, which have a
// dialog of their own.
const ladderMoves = pages

// resultPages are the pages on which results are read.
var resultPages = map[sim.EventKind]page{
	sim.EvContact: pageTalk, sim.EvNoAnswer: pageTalk, sim.EvReadout: pageTalk, sim.EvEvidence: pageVerify,
	sim.EvKeptWord: pageMore, sim.EvLateWord: pageMore, sim.EvMissed: pageMore,
}

// results are those that were not looked at yet, the oldest first, and those that
// were new when the page was turned to that is open.
type results struct {
	unseen []result
	here   []result
	on     page
	shown  int // times that something new was shown: the page begins at its top then
}

// came keeps what came in until it is looked at.
func (r *Room) came(e *sim.Event, text string) {
	if e.Kind == sim.EvRung {
		r.cameLadder(e, text)
	} else if on, ok := resultPages[e.Kind]; ok {
		r.results.unseen = append(r.results.unseen, result{on, e.ID, text})
	}
}

// cameFree keeps who has ended what they were put to for a time, and tells of it.
func (r *Room) cameFree(c *ui.Context, who *view.Colleague) {
	text := r.t("text.freed", "who", r.tell().Colleague(who.Index), "task", r.tell().TaskName(who.Task))
	id := r.world().Colleagues[who.Index].ID
	r.results.unseen = slices.DeleteFunc(r.results.unseen, func(x result) bool { return x.on == pageTeam && x.id == id })
	r.results.unseen = append(r.results.unseen, result{pageTeam, id, text})
	c.Toast(ui.ToneAccent, text)
}

// lookAtResults notes what the page shows that is open.
func (r *Room) lookAtResults() {
	if k := &r.results; k.on != r.page {
		k.on, k.here = r.page, nil
	}
	r.results.unseen = slices.DeleteFunc(r.results.unseen, func(x result) bool {
		switch {
		case x.on == ladderMoves:
			return r.climbing
		case r.page == pageRead && (r.read == item{anEvidence, x.id} || r.read == item{aPost, x.id} || r.read == item{aMessage, x.id}):
			return true
		case x.on == pageRead: // it is one post that is meant
			return false
		case r.page != x.on:
			return false
		}
		r.results.here = append(r.results.here, x)
		r.results.shown++
		return true
	})
}

// onTop is the key of a page that begins at its top when something new is shown
// there.
func (r *Room) onTop(page string) string { return page + "-" + strconv.Itoa(r.results.shown) }

// unseen counts the results that are read on a page and were not looked at.
func (r *Room) unseen(p page) int {
	n := 0
	for _, x := range r.results.unseen {
		if x.on == p {
			n++
		}
	}
	return n
}

// cameHere shows at the top of a page the results that were new when it was turned
// to, or is nil.
func (r *Room) cameHere() ui.Widget {
	if len(r.results.here) == 0 {
		return nil
	}
	card := ui.Card(ui.Caption(r.t("came.title")))
	card.Border = ui.InkAccent
	for i := len(r.results.here) - 1; i >= 0; i-- {
		card.Add(&ui.Paragraph{Text: r.results.here[i].text})
	}
	return card
}

// cameBar tells of the first result that was not looked at and leads to it, or is
// nil.
func (r *Room) cameBar() *ui.Box {
	if len(r.results.unseen) == 0 {
		return nil
	}
	x := r.results.unseen[0]
	show := &ui.Button{Text: r.t("came.show"), Small: true, OnClick: func() { r.showResult(x) }}
	if x.on == ladderMoves {
		show.Text = r.t("climb.why")
	}
	if n := len(r.results.unseen); n > 1 {
		show.Text = r.t("came.show-of", "n", n)
	}
	bar := ui.Row(10, &ui.Glyph{Icon: assets.IconMessage, Ink: ui.InkAccent},
		ui.Flex(1, &ui.Paragraph{Text: present.Short(x.text, 120), MaxLines: 2, Ink: ui.InkText}), ui.Key("came", show))
	bar.Pad, bar.TopLine, bar.Fill = ui.Pad(16, 6), true, ui.InkAccentBg
	bar.Role, bar.Label = ui.RoleStatus, x.text
	return bar
}

// showResult leads to a result.
func (r *Room) showResult(x result) {
	if r.p.Beat() != nil {
		r.p.SeenBeat()
	}
	switch x.on {
	case ladderMoves:
		r.climb()
		return
	case pageVerify:
		r.open(item{anEvidence, x.id})
		return
	case pageRead:
		if present.MessageOf(r.view(), x.id) != nil && r.view().Post(x.id) == nil {
			r.open(item{aMessage, x.id})
			return
		}
		r.open(item{aPost, x.id})
		return
	}
	r.turn(x.on)
	r.toDesk()
}

// cameFits tells whether the bar stands above the hint. Where little fits, a
// letter comes first, and what is to be decided has the bar below its answers; the
// tabs count what came in all the same.
func (r *Room) cameFits() bool {
	if r.page == pageWrite || r.shape.tight() {
		return !r.shape.low()
	}
	m := r.readingMessage()
	return m == nil || !r.chooses(m) || r.shape.tall >= 900
}

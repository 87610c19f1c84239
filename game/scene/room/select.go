package room

import (
	"cmp"
	"slices"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// itemKind is what can be read at the desk.
type itemKind int

const (
	nothing itemKind = iota
	aPost
	aMessage
	anEvidence
)

// item is one thing to read, by its id.
type item struct {
	kind itemKind
	id   string
}

// open shows an item that the player asks for. Why the clock stopped is no news
// any more.
func (r *Room) open(it item) {
	if r.p.Beat() != nil {
		r.p.SeenBeat()
	}
	if it.kind == aPost {
		r.p.LookedAtFeed()
	}
	r.bring(it)
}

// bring shows an item at the desk. What was read before can be returned to.
func (r *Room) bring(it item) {
	if it == r.read {
		r.readOn()
		r.toDesk()
		return
	}
	if r.read.kind != nothing {
		r.back = append(r.back, r.read)
		if len(r.back) > 50 {
			r.back = r.back[1:]
		}
	}
	r.show(it)
	r.toDesk()
	if it.kind == aMessage && !slices.Contains(r.shelf, it.id) {
		r.sortInbox() // what is opened stands in the list
	}
}

// show makes an item the one that is read.
func (r *Room) show(it item) {
	r.read, r.fresh = it, ""
	if it.kind == aMessage && !r.p.IsRead(it.id) {
		r.fresh = it.id
	}
	r.readOn()
}

// readOn turns to what is read: it is new no longer.
func (r *Room) readOn() {
	r.page = pageRead
	if r.read.kind == aMessage || r.read.kind == aPost { // the question of a post is a message too
		r.p.Read(r.read.id)
		delete(r.replied, r.read.id)
	}
}

// toDesk brings the desk into sight where there is one column alone.
func (r *Room) toDesk() {
	if r.shape.cols == 1 {
		r.side = tabDesk
	}
}

// goBack returns to what was read before.
func (r *Room) goBack() {
	if n := len(r.back); n > 0 {
		it := r.back[n-1]
		r.back = r.back[:n-1]
		r.show(it)
	}
}

// openMark shows what a mark of the timeline is about.
func (r *Room) openMark(id string) {
	v := r.view()
	switch {
	case v.Post(id) != nil:
		r.open(item{aPost, id})
	case present.MessageOf(v, id) != nil:
		r.open(item{aMessage, id})
	case r.evidenceIndex(id) != world.None:
		r.open(item{anEvidence, id})
	}
}

func (r *Room) evidenceIndex(id string) int {
	for i := range r.world().Evidence {
		if r.world().Evidence[i].ID == id {
			return i
		}
	}
	return world.None
}

// evidence returns what the desk knows of an item, by its id, or nil.
func (r *Room) evidence(id string) *view.Evidence {
	v, i := r.view(), r.evidenceIndex(id)
	for k := range v.Evidence {
		if v.Evidence[k].Index == i {
			return &v.Evidence[k]
		}
	}
	return nil
}

// nextMessage returns the message to open next, or nil: what is new with the
// nearest deadline, then after the one being read what is due, what is new and
// what else waits, in this order.
func (r *Room) nextMessage() *view.Message {
	list := r.queue()
	if len(list) == 0 {
		return nil
	}
	if m := list[0]; m.Asks && !r.p.IsRead(m.ID) {
		return m
	}
	at := slices.IndexFunc(list, func(m *view.Message) bool { return r.read == item{aMessage, m.ID} })
	if next := list[(at+1)%len(list)]; !r.readsNow(next.ID) {
		return next
	}
	return nil
}

// queue lists the messages that want something or are new: by deadline, then
// what is urgent, what waits, what is only to be read.
func (r *Room) queue() []*view.Message {
	v := r.view()
	var list []*view.Message
	for i := range v.Inbox {
		if m := &v.Inbox[i]; r.waits(m) || r.forgotten(m) || !r.p.IsRead(m.ID) {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, r.before)
	return list
}

// before orders messages: by deadline, then what is urgent, what waits, what is
// new, what was read; what was decided, and leaves people waiting, comes after what was
// not. What is being read keeps its place as long as it is read.
func (r *Room) before(a, b *view.Message) int {
	rank := func(m *view.Message) int {
		switch {
		case r.waits(m) && m.Chosen == "" && deadline(m) > 0:
			return 0
		case r.waits(m) && m.Urgent:
			return 1
		case r.waits(m), r.forgotten(m):
			return 2
		case !r.p.IsRead(m.ID), r.fresh == m.ID:
			return 3
		}
		return 4
	}
	if c := cmp.Compare(rank(a), rank(b)); c != 0 || rank(a) > 0 {
		return c
	}
	return cmp.Compare(deadline(a), deadline(b))
}

// deadline is the minute by which a message wants its answer or its choice, or -1.
func deadline(m *view.Message) int32 {
	if closes := m.Closes(); !m.Asks || closes >= 0 && closes < m.Due {
		return closes
	}
	return m.Due
}

// inboxOrder lists the messages as the inbox shows them: what presses most first,
// and the newest first of what presses the same. As long as the inbox is looked at
// it keeps its order, and what comes in meanwhile is counted and not shown: nothing
// moves under who reads.
func (r *Room) inboxOrder() (list []*view.Message, came int) {
	v := r.view()
	all := make([]*view.Message, 0, len(v.Inbox))
	for i := len(v.Inbox) - 1; i >= 0; i-- {
		all = append(all, &v.Inbox[i])
	}
	slices.SortStableFunc(all, r.before)
	if r.shelf == nil || r.side != tabInbox {
		r.shelf = r.shelf[:0]
		for _, m := range all {
			r.shelf = append(r.shelf, m.ID)
		}
		return all, 0
	}
	for _, id := range r.shelf {
		if i := slices.IndexFunc(all, func(m *view.Message) bool { return m.ID == id }); i >= 0 {
			list = append(list, all[i])
		}
	}
	return list, len(all) - len(list)
}

// sortInbox has the inbox put in order anew.
func (r *Room) sortInbox() { r.shelf = nil }

// asksStill tells whether the question of a post can still be answered. One whose
// time ran out is a post like others.
func (r *Room) asksStill(p *view.Post) bool {
	m := present.MessageOf(r.view(), p.ID)
	return p.Asks && (m == nil || !m.Answered && !m.Expired)
}

// chooses tells whether one of the answers of a message can still be chosen. People
// may wait for a public answer after that.
func (r *Room) chooses(m *view.Message) bool {
	return r.waits(m) && len(m.Choices) > 0 && m.Chosen == ""
}

// waits tells whether a message still wants something that was not given yet.
func (r *Room) waits(m *view.Message) bool {
	return !r.p.Over() && present.Open(m) && r.pendingChoice(m.ID) == "" && !r.pendingAnswer(m.ID) && !r.underWay(world.CmdSkip, m.ID)
}

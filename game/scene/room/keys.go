package room

import (
	"slices"
	"strconv"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// keys binds the keyboard: everything can be done by it. Keys that type a letter
// rest while a field has the focus.
func (r *Room) keys(c *ui.Context) {
	bind := func(keys, name string, do func()) { c.Shortcut(keys, r.t(name), do) }
	bind("Space", "room.key-pause", func() {
		r.leaveText()
		r.pause()
	})
	for i, s := range play.Speeds[1:] {
		c.Shortcut(speedKey(i+1), r.p.Words.N("room.speed", int64(s)), func() { r.setSpeed(s) })
	}
	bind("N", "room.next-tip", r.next)
	bind("M", "room.inbox-tip", r.openNextMessage)
	bind("J", "room.key-down", func() { r.step(1) })
	bind("K", "room.key-up", func() { r.step(-1) })
	bind("F", "room.feed", func() { r.side = tabFeed; c.Focus("feed") })
	bind("I", "room.inbox-title", func() { r.side = tabInbox; r.sortInbox(); c.Focus("inbox") })
	bind("/", "room.search", func() { r.side = tabFeed; c.Focus("search") })
	bind("E", "room.page-read", func() { r.turn(pageRead); r.toDesk() })
	bind("W", "room.page-write", func() {
		if r.turn(pageWrite); r.page != pageWrite {
			return
		}
		r.toDesk()
		r.ready()
		c.Focus("text-" + r.comp.lang)
	})
	bind("R", "room.reply", r.replyToRead)
	bind("D", "room.drafts", func() {
		if r.turn(pageWrite); r.page != pageWrite {
			return
		}
		r.toDesk()
		c.Focus("drafts")
		r.dropDrafts = true
	})
	for _, k := range []struct {
		keys, name string
		to         page
	}{
		{"V", "room.page-verify", pageVerify},
		{"T", "room.page-talk", pageTalk},
		{"B", "room.page-press", pagePress},
		{"G", "room.team-title", pageTeam},
		{"S", "room.page-steps", pageSteps},
		{"O", "room.page-more", pageMore},
	} {
		if !slices.Contains(r.pagesShown(), k.to) {
			continue
		}
		bind(k.keys, k.name, func() {
			r.turn(k.to)
			r.toDesk()
			if key := r.firstOn(k.to); key != "" {
				c.Focus(key)
			}
		})
	}
	bind("L", "media.look", r.lookClosely)
	bind("X", "skip.key", r.skipRead)
	bind("H", "briefing.again", func() { r.app.Show(play.Brief) })
	bind("P", "room.picture", func() { r.side = tabPicture })
	for i := range 4 {
		// The figure that stands before the answer; with Alt on keyboards where
		// figures are typed with Shift.
		figure, name := strconv.Itoa(i+1), r.t("room.key-choice", "n", i+1)
		c.Shortcut(figure, name, func() { r.pick(i) })
		c.Shortcut("Alt+"+figure, name, func() { r.pick(i) })
	}
	bind("Ctrl+Enter", "room.publish-now", func() {
		if r.page == pageWrite {
			r.publish()
		}
	})
	bind("Ctrl+S", "room.save-draft", func() {
		if r.page == pageWrite && !r.comp.letter.empty() {
			r.saveDraft()
			r.comp.clear()
			r.hold(false)
		}
	})
	switch m := r.readingMessage(); {
	case r.page == pageWrite:
		bind("Escape", "room.key-leave", func() { r.turn(pageRead) })
	case m != nil && r.looksAt(m) != "":
		bind("Escape", "decide.back", r.stepBack)
		bind("Enter", "decide.do", r.decide) // wherever the focus is
	}
}

// speedKey is the key of a speed of the clock. Figures alone give the answers
// that they stand before.
func speedKey(i int) string { return "Ctrl+" + strconv.Itoa(i) }

// firstOn returns the key of what a page offers first, or "".
func (r *Room) firstOn(p page) string {
	v := r.view()
	switch p {
	case pageVerify:
		for _, e := range v.Evidence {
			if id := r.world().Evidence[e.Index].ID; e.State == view.Offered && !e.Burnt && r.pending(world.CmdVerify, id) == nil {
				return "verify-" + id
			}
		}
	case pageTalk:
		for _, ch := range v.Channels {
			for _, f := range ch.Forms {
				for _, point := range f.Points {
					if point.Open {
						return "say-" + r.world().Channels[ch.Index].ID + point.ID
					}
				}
			}
		}
	case pagePress:
		for i := range r.world().Accounts {
			if r.world().Accounts[i].Brief != nil {
				return "press-" + r.world().Accounts[i].ID
			}
		}
	case pageTeam:
		return taskWords[world.TaskMonitor]
	case pageSteps:
		return r.firstStep()
	case pageMore:
		for _, c := range r.p.Session.Waiting() {
			return "take-back-" + c.ID // the list of what is under way stays in sight
		}
		return "report"
	}
	return ""
}

// step reads the next or the previous post of the feed, or message.
func (r *Room) step(by int) {
	if r.side == tabInbox {
		list, _ := r.inboxOrder()
		at := slices.IndexFunc(list, func(m *view.Message) bool { return r.read == item{aMessage, m.ID} })
		if at += by; at >= 0 && at < len(list) {
			r.open(item{aMessage, list[at].ID})
		}
		return
	}
	r.filter()
	if at := r.feed.selected + by; at >= 0 && at < len(r.feed.rows) {
		r.open(item{aPost, r.feedPost(at).ID})
	}
}

// replyToRead answers what is read: a question by an answer, else by a reply.
func (r *Room) replyToRead() {
	v := r.view()
	if p := v.Post(r.read.id); p != nil {
		switch {
		case p.Ours:
			r.correct(p.ID)
		case r.asksStill(p) && !r.pendingAnswer(p.ID):
			r.answer(p.ID)
		default:
			r.reply(p.ID, false)
		}
		return
	}
	if m := present.MessageOf(v, r.read.id); m != nil && m.Asks && r.waits(m) {
		r.answer(m.ID)
	}
}

// pick looks at one of the answers that the message being read offers.
func (r *Room) pick(i int) {
	m := r.readingMessage()
	if m == nil || i >= len(m.Choices) || !m.Choices[i].Open || !r.chooses(m) {
		return
	}
	r.lookAt(m.ID, m.Choices[i].ID)
}

// readingMessage returns the message that the desk reads, or nil.
func (r *Room) readingMessage() *view.Message {
	if r.read.kind != aMessage || r.page != pageRead {
		return nil
	}
	return present.MessageOf(r.view(), r.read.id)
}

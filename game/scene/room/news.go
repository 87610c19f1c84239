package room

import (
	"slices"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// mostToasts bounds how many notices come at once; the timeline has the rest.
const mostToasts = 3

// loud are the events that are told in a notice, with their tone. What has a
// place of its own, such as posts, messages and moves of the ladder, is seen there.
var loud = map[sim.EventKind]ui.Tone{
	sim.EvSeized: ui.ToneConf, sim.EvReleased: ui.ToneCoop, sim.EvEvidence: ui.ToneAccent,
	sim.EvContact: ui.ToneAccent, sim.EvNoAnswer: ui.ToneWarn, sim.EvCleared: ui.ToneCoop, sim.EvNotCleared: ui.ToneConf,
	sim.EvDisavowed: ui.ToneConf, sim.EvJoined: ui.ToneCoop, sim.EvDeclined: ui.ToneWarn, sim.EvLeaked: ui.ToneConf,
	sim.EvRemoved: ui.ToneCoop, sim.EvKept: ui.ToneWarn, sim.EvMissed: ui.ToneConf, sim.EvKeptWord: ui.ToneCoop, sim.EvLateWord: ui.ToneWarn,
	sim.EvUnanswered: ui.ToneConf, sim.EvVoid: ui.ToneConf, sim.EvShutdown: ui.ToneConf, sim.EvSecured: ui.ToneCoop,
	sim.EvRevealed: ui.ToneAccent, sim.EvLabelled: ui.ToneCoop, sim.EvForecast: ui.ToneAccent,
}

// news tells what happened since the last tick, the most recent where it is too
// much, who is free again, and trouble with the journal.
func (r *Room) news(c *ui.Context) {
	r.classNews(c)
	list := r.p.News()
	var told []int
	for i := range list {
		if e := &list[i].Event; e.Kind == sim.EvChosen {
			r.cameBack(e.ID, e.Minute)
		}
		if p := r.readoutIn(list[i:]); p != nil {
			r.results.unseen = append(r.results.unseen, result{pageRead, p.ID, list[i].Text + " " + r.quoted(r.post(p).Body)})
		} else {
			r.came(&list[i].Event, list[i].Text)
		}
		if _, ok := loud[list[i].Event.Kind]; ok {
			told = append(told, i)
		}
	}
	for _, i := range told[max(0, len(told)-mostToasts):] {
		c.Toast(loud[list[i].Event.Kind], present.Short(list[i].Text, 170))
	}
	freed := r.p.Freed()
	for i := range freed {
		r.cameFree(c, &freed[i])
	}
	if t := r.p.Trouble(); t != r.warned {
		if r.warned = t; t != "" {
			c.Toast(ui.ToneConf, t)
		}
	}
}

// readoutIn returns the post in which the other side tells of a contact, where news
// begin with that, or nil.
func (r *Room) readoutIn(list []play.News) *view.Post {
	return present.ReadoutOf(&list[0].Event, r.view())
}

// cameBack makes a message new again whose sender has replied to what was
// decided, unless it stands before the player.
func (r *Room) cameBack(message string, minute int32) {
	m := present.MessageOf(r.view(), message)
	if m == nil || r.tell().Text(m.Reply) == "" {
		return
	}
	if r.wrote[message] = minute; r.readsNow(message) {
		return
	}
	r.p.Anew(message)
	r.replied[message] = true
	text := r.t("text.labelled", "label", r.tell().From(m), "text", r.tell().Text(m.Reply))
	r.results.unseen = append(r.results.unseen, result{pageRead, message, text})
}

// readsNow tells whether a message stands at the desk.
func (r *Room) readsNow(message string) bool {
	return r.page == pageRead && (r.read == item{aMessage, message} || r.read == item{aPost, message})
}

// toast shows a notice.
func (r *Room) toast(tone ui.Tone, text string) {
	if r.ctx != nil {
		r.ctx.Toast(tone, text)
	}
}

// remember keeps the moods that the desk has read, and the reach of posts as long as no
// measurement tells how it grew, for their small charts.
func (r *Room) remember() {
	v := r.view()
	if v.Minute == r.readAt {
		return
	}
	r.readAt = v.Minute
	for _, a := range v.Actors {
		r.moods[a.Government] = recent(append(r.moods[a.Government], float64(a.Mood)))
	}
	read := map[string][]float64{}
	for _, p := range v.Feed {
		if len(p.Trend) == 0 {
			read[p.ID] = recent(append(r.reach[p.ID], float64(p.Reach)))
		}
	}
	r.reach = read
}

// recent keeps the last of what was read: two hours at five minutes each.
func recent(list []float64) []float64 { return list[max(0, len(list)-24):] }

// follow opens what the clock stopped for, unless the player writes.
func (r *Room) follow(b *session.Beat) {
	if b == nil || r.page == pageWrite && !r.comp.letter.empty() {
		return
	}
	v := r.view()
	if m := r.readingMessage(); m != nil && r.tell().Text(m.Reply) != "" && b.Reason != session.BeatOver && chosenIn(b, m.ID) {
		return // what came back is read first; what the clock stopped for is the next
	}
	switch b.Reason {
	case session.BeatOver:
		if r.ctx != nil {
			r.ctx.Focus("debrief")
		}
	case session.BeatQuestion, session.BeatUrgent, session.BeatChoice, session.BeatMessage, session.BeatDeadline:
		if m := present.MessageOf(v, b.ID); m != nil {
			r.bring(item{aMessage, m.ID})
			return
		}
		r.openPost(b.ID)
	case session.BeatReadout:
		r.followReadout(b)
	case session.BeatStep, session.BeatClosing:
		if r.turned = b.ID; r.takeUpCleared() {
			return
		}
		r.turn(pageSteps)
		r.toDesk()
	case session.BeatTask:
		if r.takeUpCleared() {
			return
		}
		for i := range b.Events {
			if e := &b.Events[i]; e.Kind == sim.EvEvidence && e.Command == b.ID {
				r.bring(item{anEvidence, e.ID})
			} else if e.Kind == sim.EvChosen && e.Command == b.ID {
				r.bring(item{aMessage, e.ID}) // with what came back
			} else if e.Kind == sim.EvContact && e.Command == b.ID {
				r.turn(pageTalk)
				r.toDesk()
			} else if e.Kind == sim.EvForecast && e.Command == b.ID {
				r.showAhead()
			}
		}
	default:
		if r.takeUpCleared() {
			return
		}
		if len(b.Due) > 0 && present.MessageOf(v, b.Due[0]) != nil {
			r.bring(item{aMessage, b.Due[0]})
			return
		}
		r.openPost(b.ID)
	}
}

// chosenIn tells whether what was decided on a message was carried out on the way
// to a beat.
func chosenIn(b *session.Beat, message string) bool {
	return slices.ContainsFunc(b.Events, func(e sim.Event) bool { return e.Kind == sim.EvChosen && e.ID == message })
}

// followReadout opens what the other side has published of a contact, or what
// was said in it.
func (r *Room) followReadout(b *session.Beat) {
	for i := range b.Events {
		if p := present.ReadoutOf(&b.Events[i], r.view()); p != nil && b.Events[i].ID == b.ID {
			r.openPost(p.ID)
			return
		}
	}
	r.turn(pageTalk)
	r.toDesk()
}

// takeUpCleared opens a text that was put aside for a clearance which has been
// given, once; a message that came with it goes first.
func (r *Room) takeUpCleared() bool {
	for _, cl := range r.view().Clearances {
		for i := range r.saved {
			if cl.Given && !cl.Used && r.saved[i].command == cl.Command && !r.saved[i].back {
				r.saved[i].back = true
				r.takeUp(i)
				return true
			}
		}
	}
	return false
}

func (r *Room) openPost(id string) {
	if p := r.view().Post(id); p != nil && (!p.Ours || p.About != world.None) {
		r.bring(item{aPost, id})
	}
}

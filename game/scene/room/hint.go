package room

import (
	"unicode"
	"unicode/utf8"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/coach"
	"demarche/internal/session"
	"demarche/internal/view"
)

// hintLine says in one line why the clock stands and what can be done next.
func (r *Room) hintLine() ui.Widget {
	if m := r.readingMessage(); m != nil && r.hintGivesWay(m) {
		return nil
	}
	if r.aims() && r.shape.low() || r.page == pageWrite && (r.shape.tight() || r.shape.tall < 760) {
		return nil
	}
	why, what := r.stopped(), r.advice()
	if b := r.p.Beat(); b != nil && b.Reason == session.BeatRung && len(r.results.unseen) > 0 && r.results.unseen[0].on == ladderMoves && r.cameFits() {
		why = "" // the bar above says it
	}
	if why == "" && what == "" {
		return nil
	}
	spans := []ui.Span{}
	if why != "" {
		spans = append(spans, ui.Span{Text: why + " ", Weight: ui.SemiBold})
	}
	spans = append(spans, ui.Span{Text: what, Ink: ui.InkText2})
	line := ui.Row(10, &ui.Glyph{Icon: assets.IconInfo, Ink: ui.InkAccent}, ui.Flex(1, &ui.Paragraph{Spans: spans, MaxLines: 3}))
	if r.lesson() != "" {
		off := ui.IconBtn(assets.IconClose, r.t("coach.off"), r.hintsOff)
		off.Small = true
		line = ui.Row(10, &ui.Glyph{Icon: assets.IconLearn, Ink: ui.InkAccent}, ui.Flex(1, &ui.Paragraph{Spans: spans, MaxLines: 3}), off)
	}
	line.Pad = ui.Pad(16, 8)
	line.TopLine = true
	line.Role, line.Label = ui.RoleStatus, why+" "+what
	return line
}

// hintGivesWay tells whether the text of a message and its answers need the room of the
// line; what leads on stands above the answers then.
func (r *Room) hintGivesWay(m *view.Message) bool { return r.chooses(m) && r.shape.tall < 900 }

// stopped says why the clock stands, where it stopped by itself.
func (r *Room) stopped() string {
	switch b := r.p.Beat(); {
	case r.p.Skipping():
		return r.t("room.skipping")
	case b != nil && r.page != pageWrite:
		why := sentence(r.tell().Beat(b, r.view()))
		if enters := r.world().Clock.Enters; r.waited && r.view().Minute > enters {
			why += " " + r.t("marks.waited", "from", r.hour(enters), "now", r.hour(r.view().Minute))
		}
		return why
	case r.p.Held() && r.p.Speed() > 0:
		return r.t("room.held")
	}
	return ""
}

// advice is what one can do next.
func (r *Room) advice() string {
	if r.p.Session.Mode() == session.Exam {
		return ""
	}
	if l := r.lesson(); l != "" {
		return l
	}
	if r.p.Running() {
		if c := r.p.Class(); c != nil && c.Paced {
			return r.t("remote.clock")
		}
		return r.t("room.hint-running")
	}
	if r.page == pageWrite {
		switch {
		case len(r.comp.said()) == 0:
			return r.t("room.hint-write")
		case r.comp.why == "":
			return r.t("room.hint-publish")
		}
		return r.t("room.hint-why")
	}
	if text := r.here(); text != "" {
		return text
	}
	if r.nextMessage() != nil {
		return r.p.Words.N("room.hint-messages", int64(max(r.waiting(), r.p.Unread())))
	}
	if n := r.freshSteps(); n > 0 {
		return r.p.Words.N("room.hint-steps", int64(n))
	}
	if len(r.p.Session.Pending()) > 0 {
		return r.t("room.hint-given")
	}
	if key := pageHints[r.page]; key != "" {
		return r.t(key)
	}
	next := r.t("room.hint-next")
	if r.read.kind == aPost {
		next = r.t("room.hint-post")
	}
	if ahead := r.tell().Ahead(r.view()); ahead != "" {
		next += " " + ahead
	}
	return next
}

// pageHints say what is done on a page.
var pageHints = map[page]string{
	pageVerify: "room.hint-on-verify",
	pageTalk:   "room.hint-on-talk",
	pagePress:  "room.hint-on-press",
	pageTeam:   "room.hint-on-team",
	pageSteps:  "room.hint-on-steps",
}

// here says what is done with the message or the post that is read and waits, or
// "".
func (r *Room) here() string {
	if m := r.readingMessage(); m != nil && r.waits(m) {
		if r.chooses(m) {
			return r.t("room.hint-choose")
		}
		return r.t("room.hint-on-answer")
	}
	if p := r.view().Post(r.read.id); r.page == pageRead && p != nil && r.asksStill(p) && !r.pendingAnswer(p.ID) {
		return r.t("room.hint-on-answer")
	}
	return ""
}

// lesson is the one hint of coached practice that fits what is on the desk, or "".
// While something is written, the line below speaks of that.
func (r *Room) lesson() string {
	if !r.p.Aids().Hints || r.app.Settings.NoHints || r.page == pageWrite {
		return ""
	}
	if m := r.readingMessage(); m != nil && r.message(m).Training && r.app.Opening() {
		return r.t("coach.after")
	}
	switch l := coach.Next(r.view(), r.p.Session.Commands()); {
	case l == coach.None:
		return ""
	case (l == coach.Choose || l == coach.Answer) && r.here() != "":
		return r.here() // what is taught stands open
	default:
		return r.t("coach." + string(l))
	}
}

// hintsOff gives no more hints, here and later.
func (r *Room) hintsOff() {
	r.app.Set(func(s *play.Settings) { s.NoHints = true })
	r.toast(ui.ToneAccent, r.t("coach.turned-off"))
}

// capital begins a text with a capital letter, where its script has one.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// sentence ends a text with a full stop where it has no mark of its own.
func sentence(text string) string {
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsLetter(last) || unicode.IsDigit(last) {
		return text + "."
	}
	return text
}

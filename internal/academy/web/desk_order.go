package web

import (
	"net/http"
	"slices"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seat"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// order is what a form orders, looked at before it is given.
type order struct {
	by      *academy.Participant
	known   bool
	command sim.Command
	written bool // with the form in which texts are written
	given   string
	check   pages.Check
	t       *present.Teller
	words   *locale.Words
}

// ordered reads the order of who sits at a desk from a form and says what it would
// be.
func (s *Server) ordered(r *http.Request, who *caller) (*order, error) {
	me, err := seated(who)
	if err != nil {
		return nil, err
	}
	if err := form(r); err != nil {
		return nil, err
	}
	o := &order{by: me}
	err = s.hub.Look(r.Context(), me.Team, func(play *session.Session, m live.Moment) error {
		set := &m.Session.Setup
		o.words = told(r, set)
		o.t = teller(play, set, o.words)
		if o.command, o.known = pages.Command(r.PostForm, play.Minute()); !o.known {
			return nil
		}
		_, o.written = r.PostForm["account"]
		v, full := play.View(), play.Complete(o.command)
		o.given = o.words.T("room.ordered", "what", o.t.Ordered(&full, v), "cost", o.t.Cost(&full, v, play.Pending()...).Words)
		o.check.Kind = o.command.Kind.String()
		if role := seat.Role(me.Role); !role.May(o.command.Kind) {
			o.check.Why = &pages.Said{Text: o.words.T("lesson.err-seat")}
		} else if no := play.Check(o.command); no != nil {
			why := o.t.Refusal(no)
			o.check.Why = &pages.Said{Text: why.Why, Mend: why.Mend}
		}
		o.preview(play, set, &full)
		return nil
	})
	return o, err
}

// preview says what a statement would be: from whom and where, how it reads if the
// class tells that, what it takes and what it would cross.
func (o *order) preview(play *session.Session, set *academy.Setup, c *sim.Command) {
	w, v, t := o.t.World(), play.View(), o.t
	at := slices.IndexFunc(w.Accounts, func(a world.Account) bool { return a.ID == c.Account })
	if at >= 0 {
		var on []string
		for i := range w.Platforms {
			if slices.Contains(c.Platforms, w.Platforms[i].ID) {
				on = append(on, t.Platform(i))
			}
		}
		says := o.words.T("room.as") + " " + t.Account(at)
		if len(on) > 0 {
			says += " · " + o.words.T("room.on") + " " + strings.Join(on, ", ")
		}
		o.check.Says = append(o.check.Says, says)
	}
	if desk.Gives(set, academy.AidTone) {
		for _, lang := range w.Languages {
			if text, ok := c.Texts[lang]; ok {
				o.check.Says = append(o.check.Says, o.words.Language(lang)+": "+t.Reading(c.Readings[lang], tone.Explain(lang, text).Spans))
			}
		}
	}
	for i := range w.Media {
		if slices.Contains(c.Media, w.Media[i].ID) {
			o.check.Says = append(o.check.Says, "▣ "+t.Media(i))
		}
	}
	if c.Intent != "" {
		o.check.Says = append(o.check.Says, o.words.T("foresight.meant", "intent", t.Intent(c.Intent)))
	}
	if c.Expect != nil {
		o.check.Says = append(o.check.Says, t.Expectation(c.Expect))
	}
	if who := t.Who(c, v, play.Pending()...); who != "" {
		o.check.Says = append(o.check.Says, who)
	}
	o.check.Says = append(o.check.Says, t.Cost(c, v, play.Pending()...).Words)
	if again := t.Again(c, v, play.Commands()); again != "" {
		o.check.Warns = append(o.check.Warns, again)
	}
	if set.Mode.Aids().Foresight {
		o.check.Warns = append(o.check.Warns, t.Reminders(c, v, play.Reader())...)
	}
	if at >= 0 && c.Publishes() && c.Cleared == "" && t.Covered(c, v) == "" {
		if level := t.Approve(at, v); level != "" {
			chance, cost := t.Disowned()
			o.check.Warns = append(o.check.Warns, o.words.T("room.uncleared-text", "level", level, "chance", chance, "cost", cost))
		}
	}
}

// deskCheck says what a statement would be, before it is given.
func (s *Server) deskCheck(w http.ResponseWriter, r *http.Request, who *caller) error {
	o, err := s.ordered(r, who)
	if err != nil {
		return err
	}
	p, room, err := s.room(r, who, ownPlace(o.by), r.PostForm)
	if err != nil {
		return err
	}
	if room.Compose.Check = &o.check; fragment(r) {
		return send(w, http.StatusOK, "check", p)
	}
	return send(w, http.StatusOK, "desk.html", p)
}

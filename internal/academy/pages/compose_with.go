package pages

import (
	"net/url"
	"strconv"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// The ways of citing the post that a text replies to, as forms name them.
const (
	asReply      = "reply"
	asQuote      = "quote"
	asScreenshot = "screenshot"
)

// extras lists what may go with a text and what is meant and expected by it, with
// what a form says.
func (c *Compose) extras(t *present.Teller, v *view.View, form url.Values) {
	for _, i := range t.AtHand(v) {
		c.Media = append(c.Media, Option{ID: t.World().Media[i].ID, Name: t.Media(i)})
	}
	if c.ReplyTo != "" {
		c.Cite = []Option{{ID: asReply, Name: t.Words.T("room.reply")}, {ID: asQuote, Name: t.Words.T("room.quote")}, {ID: asScreenshot, Name: t.Words.T("room.screenshot")}}
	}
	if langs := t.World().Languages; len(langs) > 1 {
		for _, lang := range langs {
			c.Authority = append(c.Authority, Option{ID: lang, Name: t.Words.Language(lang)})
		}
	}
	for _, id := range sim.Intents {
		c.Intents = append(c.Intents, Option{ID: id, Name: t.Intent(id)})
	}
	for _, of := range sim.Expectable {
		for _, way := range sim.Ways {
			c.Expects = append(c.Expects, Option{ID: of + ":" + way, Name: t.Words.T("text.labelled", "label", t.Measure(of), "text", t.Way(way))})
		}
	}
	sure := form.Get("sure")
	if sure == "" {
		sure = strconv.Itoa(sim.UsualSurety)
	}
	for _, n := range sim.Sureties {
		c.Sure = append(c.Sure, Option{ID: strconv.Itoa(n), Name: t.Sure(n)})
	}
	mark(c.Media, form["media"]...)
	mark(c.Cite, form.Get("cite"))
	mark(c.Authority, form.Get("authoritative"))
	mark(c.Intents, form.Get("intent"))
	mark(c.Expects, form.Get("expect"))
	mark(c.Sure, sure)
}

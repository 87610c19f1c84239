package room

import (
	"slices"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// pressChoice chooses between a briefing of one and an embargo for several.
func (r *Room) pressChoice() ui.Widget {
	at := 0
	if r.brief.embargo {
		at = 1
	}
	what := ui.Segments(&at, ui.Choice{Text: r.t("room.brief-one")}, ui.Choice{Text: r.t("room.brief-several")})
	what.Label, what.OnChange = r.t("room.brief-how"), func(i int) { r.brief.embargo = i == 1 }
	return ui.Row(0, ui.Key("press-what", what), ui.Spacer())
}

// hourChoice chooses the hour at which an embargo ends.
func (r *Room) hourChoice() ui.Widget {
	b, now := &r.brief, r.view().Minute
	line := r.line(r.t("room.embargo-until"))
	for _, span := range present.EmbargoSpans {
		chip := &ui.Chip{Text: r.tell().Hour(present.HalfHour(now+span), now), On: b.span == span, Radio: true, OnChange: func(bool) { b.span = span }}
		line.Items[1].(*ui.Box).Add(ui.Key("until-"+r.tell().Span(span), ui.Tip(r.tell().Span(span), chip)))
	}
	return line
}

// giveEmbargo is the button that hands the text over.
func (r *Room) giveEmbargo() []ui.Widget {
	b, cmd := &r.brief, r.embargoCommand()
	why, cost := "", ""
	switch {
	case len(b.to) == 0:
		why = r.t("room.embargo-whom")
	case b.about == world.None:
		why = r.t("room.brief-what")
	default:
		why, cost = r.why(r.p.Check(cmd)), r.price(cmd).Words
	}
	return r.pressFoot(r.t("room.embargo-give"), cmd, why, cost)
}

func (r *Room) embargoCommand() sim.Command {
	b := &r.brief
	c := sim.Command{
		Kind: world.CmdEmbargo, Recipients: slices.Clone(b.to), Position: b.position, Evidence: slices.Clone(b.evidence),
		Until: present.HalfHour(r.view().Minute + b.span),
	}
	if b.about != world.None {
		c.About = r.world().Narratives[b.about].ID
	}
	return c
}

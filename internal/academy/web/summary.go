package web

import (
	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/present"
	"demarche/internal/session"
)

// summarise fills in how a team stands.
func summarise(one *row, play *session.Session, set *academy.Setup, lang string) {
	v := play.View()
	tell := desk.Words(play, set, lang).Present()
	one.Minute, one.Rung, one.Peak, one.RungName = v.Minute, v.Ladder.Rung, v.Ladder.Peak, tell.Rung(v.Ladder.Rung)
	one.Clock = tell.At(v.Minute)
	one.Over, one.Ending = v.Over, v.Ending
	one.Tasks, one.Busy, one.Commands = len(v.Tasks), max(0, v.BusyUntil-v.Minute), len(play.Commands())
	for i := range v.Inbox {
		if present.Open(&v.Inbox[i]) {
			one.Open++
		}
	}
	sum := int32(0)
	for i := range v.Feed {
		if p := v.Feed[i]; p.Ours {
			one.Posts++
			sum += int32(p.Reading.Goldstein)
			one.LastPost, one.LastID = present.Short(tell.Post(p, v).Body, 140), p.ID
		}
	}
	if one.Posts > 0 {
		mean := sum / int32(one.Posts)
		one.Tone = &mean
	}
}

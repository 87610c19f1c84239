package room

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
)

// sized gives a portrait its size; 0 is the usual one.
func sized(a *ui.Avatar, size float64) *ui.Avatar {
	a.Size = size
	return a
}

// accountFace is the portrait of an account.
func (r *Room) accountFace(i int, size float64) *ui.Avatar {
	return sized(r.faces.Account(r.world(), i, r.tell().Account(i)), size)
}

// messageFace is the portrait of who sent a message. A note of the program has a
// sign instead: nobody in the crisis says it.
func (r *Room) messageFace(m *view.Message, words present.Message, size float64) ui.Widget {
	if !words.Training {
		return r.senderFace(m.From, size)
	}
	return ui.Row(0, &ui.Glyph{Icon: assets.IconLearn, Ink: ui.InkAccent, Size: 20}).Padded(8, 8)
}

// senderFace is the portrait of who sent a message: an account, somebody on the
// other side of a closed channel, or somebody of the house.
func (r *Room) senderFace(id string, size float64) *ui.Avatar {
	w := r.world()
	for i := range w.Accounts {
		if w.Accounts[i].ID == id {
			return r.accountFace(i, size)
		}
	}
	for i := range w.Channels {
		if w.Channels[i].ID == id {
			return r.channelFace(i, size)
		}
	}
	return sized(r.faces.Person(id, ui.ToneAccent), size)
}

// channelFace is the portrait of the counterpart on a closed channel.
func (r *Room) channelFace(i int, size float64) *ui.Avatar {
	spec := &r.world().Channels[i]
	return sized(r.faces.Person(spec.ID, look.Side(r.world(), spec.Government)), size)
}

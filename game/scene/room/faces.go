package room

import (
	"demarche/game/ui"
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

// senderFace is the portrait of who sent a message: a colleague, an account, or an
// office that has neither.
func (r *Room) senderFace(id, name string, size float64) *ui.Avatar {
	w := r.world()
	for i := range w.Colleagues {
		if w.Colleagues[i].ID == id {
			return sized(r.faces.Person(id, ui.ToneAccent), size)
		}
	}
	for i := range w.Accounts {
		if w.Accounts[i].ID == id {
			return r.accountFace(i, size)
		}
	}
	return sized(r.faces.Office(id, name), size)
}

package ui

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
)

func (r *Root) handleKeys(in *Input) {
	used, composed := r.compose()
	if used {
		return
	}
	// What was typed in the tick of an Enter is what that Enter is for.
	enters := slices.ContainsFunc(in.Keys, func(k KeyPress) bool { return keyName(k.Key) == "Enter" })
	if enters && !composed {
		r.typed(in.Text)
	}
	for _, k := range in.Keys {
		r.refresh()
		r.key(k)
	}
	if !enters && !composed {
		r.typed(in.Text)
	}
}

// typed hands on text, of which one tick may bring several characters: to what has
// the focus, else to the shortcuts, each of which may move the focus.
func (r *Root) typed(text string) {
	for i, char := range text {
		r.refresh()
		if w := r.find(r.focus); w != nil && r.bubble(w, &Event{Kind: TextInput, Text: text[i:]}) != nil {
			return
		}
		r.shortcutText(string(char))
	}
}

func (r *Root) key(k KeyPress) {
	e := &Event{Kind: KeyDown, Key: k.Key, Mods: k.Mods, Repeat: k.Repeat}
	if k.Key != ebiten.KeyTab {
		w := r.find(r.focus)
		if w == nil || r.focus == 0 {
			w = nil
			if i := r.topModal(); i >= 0 {
				w = r.layers[i].widget
			}
		}
		if w != nil && r.bubble(w, e) != nil {
			return
		}
		if r.shortcutKey(k) {
			return
		}
	}
	forward, back := ebiten.KeyArrowRight, ebiten.KeyArrowLeft
	if r.RTL {
		forward, back = back, forward
	}
	switch k.Key {
	case ebiten.KeyTab:
		if k.Mods&(ModCtrl|ModAlt) == 0 {
			r.step(k.Mods&ModShift != 0)
		}
	case forward, ebiten.KeyArrowDown:
		r.stepInGroup(false)
	case back, ebiten.KeyArrowUp:
		r.stepInGroup(true)
	case ebiten.KeyEscape:
		r.tips.hide(r)
	}
}

package ui

import (
	"github.com/hajimehoshi/ebiten/v2"
)

func (r *Root) handleKeys(in *Input) {
	used, composed := r.compose()
	if used {
		return
	}
	for _, k := range in.Keys {
		r.refresh()
		r.key(k)
	}
	if in.Text != "" && !composed {
		r.refresh()
		if w := r.find(r.focus); w != nil {
			if r.bubble(w, &Event{Kind: TextInput, Text: in.Text}) != nil {
				return
			}
		}
		r.shortcutText(in.Text)
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

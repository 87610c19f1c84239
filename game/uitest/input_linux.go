package uitest

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"
)

// leftOf names the key that stands for either of a pair: a keyboard has no key called Control
// alone.
var leftOf = map[ebiten.Key]ebiten.Key{
	ebiten.KeyControl: ebiten.KeyControlLeft, ebiten.KeyShift: ebiten.KeyShiftLeft,
	ebiten.KeyAlt: ebiten.KeyAltLeft, ebiten.KeyMeta: ebiten.KeyMetaLeft,
}

// Press presses and releases a key while mods are held.
func (a *App) Press(key ebiten.Key, mods ...ebiten.Key) {
	a.t.Helper()
	for i, m := range mods {
		if k, ok := leftOf[m]; ok {
			mods[i] = k
		}
	}
	for _, m := range mods {
		a.guest.PressKey(m)
	}
	a.guest.PressKey(key)
	a.Tick(1)
	a.guest.ReleaseKey(key)
	for _, m := range mods {
		a.guest.ReleaseKey(m)
	}
	a.Tick(1)
}

// Tap presses and releases a key within one tick, as it comes where ticks are slow.
func (a *App) Tap(key ebiten.Key) {
	a.t.Helper()
	a.guest.PressKey(key)
	a.guest.ReleaseKey(key)
	a.Tick(2)
}

// TapAt moves the pointer and clicks there within one tick.
func (a *App) TapAt(x, y float64) {
	a.t.Helper()
	a.Move(x, y)
	a.guest.PressMouseButton(ebiten.MouseButtonLeft)
	a.guest.ReleaseMouseButton(ebiten.MouseButtonLeft)
	a.Tick(2)
}

// Move moves the pointer, in device px.
func (a *App) Move(x, y float64) {
	a.t.Helper()
	a.guest.MoveCursor(x, y)
	a.Tick(1)
}

// Click moves the pointer and clicks there.
func (a *App) Click(x, y float64) {
	a.t.Helper()
	a.Drag(x, y, x, y)
}

// Drag presses at one place and releases at another.
func (a *App) Drag(x0, y0, x1, y1 float64) {
	a.t.Helper()
	a.Move(x0, y0)
	a.guest.PressMouseButton(ebiten.MouseButtonLeft)
	a.Tick(1)
	if x0 != x1 || y0 != y1 {
		a.Move((x0+x1)/2, (y0+y1)/2)
		a.Move(x1, y1)
	}
	a.guest.ReleaseMouseButton(ebiten.MouseButtonLeft)
	a.Tick(1)
}

// Wheel turns the wheel by notches, positive upwards.
func (a *App) Wheel(dx, dy float64) {
	a.t.Helper()
	a.guest.ScrollWheel(dx, dy)
	a.Tick(1)
	a.guest.ScrollWheel(0, 0)
	a.Tick(1)
}

// session returns the text field's open session, if the game has one.
func (a *App) session() *vmhost.GuestTextInput {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.input != nil && a.input.IsClosed() {
		a.input = nil
	}
	return a.input
}

// Type types text into the field that has the focus, as an input method does; where no field
// listens it arrives as typed characters.
func (a *App) Type(text string) {
	a.t.Helper()
	a.Tick(1)
	if s := a.session(); s != nil {
		s.Commit(text)
		a.Tick(2)
		return
	}
	for _, r := range text {
		a.guest.TypeRune(r)
		a.Tick(1)
	}
}

// Compose shows text in the field as it is while an input method has not committed it.
func (a *App) Compose(text string) {
	a.t.Helper()
	a.Tick(1)
	s := a.session()
	if s == nil {
		a.t.Fatal("uitest: no text field listens")
	}
	s.SetComposition(text, len(text), len(text))
	a.Tick(1)
}

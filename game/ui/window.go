package ui

import (
	"runtime"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// Window runs a Root as an Ebitengine game. It is the one place where input comes from
// Ebitengine.
type Window struct {
	Root *Root
	// Zoom is the size of everything against the design; 0 chooses by the screen.
	Zoom float64
	// Before, if any, runs at the start of each tick; an error of it ends the game.
	Before func() error

	in     Input
	device float64
	keys   []ebiten.Key
	ids    []ebiten.TouchID
	runes  []rune
	ready  bool
	page   page
}

// Update runs one tick.
func (w *Window) Update() error {
	w.page.begin(w)
	defer w.page.end(w)
	if !w.ready {
		w.ready = true
		// The Root draws only what has changed and relies on the rest staying.
		ebiten.SetScreenClearedEveryFrame(false)
		if w.Root.IME == nil {
			w.Root.IME = newIME()
		}
	}
	if w.Before != nil {
		if err := w.Before(); err != nil {
			return err
		}
	}
	w.poll()
	w.Root.Update(&w.in)
	ebiten.SetCursorShape(w.Root.CursorShape())
	return nil
}

// Draw paints what has changed, in the next frame where this one has built for long.
func (w *Window) Draw(screen *ebiten.Image) {
	if w.Root.busy() {
		return
	}
	w.Root.Draw(screen)
	w.page.shown()
}

// Layout is not called by Ebitengine where LayoutF is there.
func (w *Window) Layout(outsideWidth, outsideHeight int) (int, int) {
	ow, oh := w.LayoutF(float64(outsideWidth), float64(outsideHeight))
	return int(ow), int(oh)
}

// LayoutF makes the screen as fine as the monitor and scales the design to it. Without a
// zoom of its own, a window twice the size of the design shows everything larger.
func (w *Window) LayoutF(outsideWidth, outsideHeight float64) (float64, float64) {
	w.device = ebiten.Monitor().DeviceScaleFactor()
	if w.device <= 0 {
		w.device = 1
	}
	zoom := w.Zoom
	if zoom == 0 {
		zoom = autoZoom(outsideWidth, outsideHeight)
	}
	pw, ph := int(outsideWidth*w.device+0.5), int(outsideHeight*w.device+0.5)
	w.Root.Resize(pw, ph, w.device*zoom)
	return float64(pw), float64(ph)
}

// autoZoom returns the zoom for a window: 1 up to 1920x1080, then as the window grows, in
// quarters, so that 3840x2160 is drawn at 2.
func autoZoom(w, h float64) float64 {
	z := min(w/1920, h/1080)
	return max(1, float64(int(z*4))/4)
}

// poll fills the input from Ebitengine.
func (w *Window) poll() {
	in := &w.in
	x, y := ebiten.CursorPosition()
	*in = Input{
		X: float64(x), Y: float64(y),
		Left: buttonDown(ebiten.MouseButtonLeft), Right: buttonDown(ebiten.MouseButtonRight),
		Mods: mods(), Keys: in.Keys[:0], Touches: in.Touches[:0],
	}
	in.WheelX, in.WheelY = ebiten.Wheel()
	if in.Mods&ModShift != 0 && in.WheelX == 0 {
		in.WheelX, in.WheelY = in.WheelY, 0
	}
	w.keys = inpututil.AppendJustPressedKeys(w.keys[:0]) // those that are up again too
	for _, k := range w.keys {
		if !isModifier(k) {
			in.Keys = append(in.Keys, KeyPress{Key: k, Mods: in.Mods})
		}
	}
	w.keys = inpututil.AppendPressedKeys(w.keys[:0])
	for _, k := range w.keys {
		if !isModifier(k) && repeats(inpututil.KeyPressDuration(k)) {
			in.Keys = append(in.Keys, KeyPress{Key: k, Mods: in.Mods, Repeat: true})
		}
	}
	w.runes = ebiten.AppendInputChars(w.runes[:0])
	if in.Mods&(ModCtrl|ModAlt) == 0 || in.Mods&(ModCtrl|ModAlt) == ModCtrl|ModAlt {
		in.Text = string(w.runes)
	}
	w.ids = ebiten.AppendTouchIDs(w.ids[:0])
	for _, id := range w.ids {
		tx, ty := ebiten.TouchPosition(id)
		in.Touches = append(in.Touches, Touch{int(id), float64(tx), float64(ty)})
	}
}

// buttonDown tells whether a button of the mouse is down, or was since the last tick: where
// ticks are slow, a click is shorter than one.
func buttonDown(b ebiten.MouseButton) bool {
	return ebiten.IsMouseButtonPressed(b) || inpututil.IsMouseButtonJustPressed(b)
}

// repeats reports whether a key held for d ticks repeats now: after 400 ms, then 30 times a
// second.
func repeats(d int) bool { return d >= 24 && d%2 == 0 }

func mods() Mods {
	var m Mods
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		m |= ModShift
	}
	ctrl := ebiten.KeyControl
	if runtime.GOOS == "darwin" {
		ctrl = ebiten.KeyMeta
	}
	if ebiten.IsKeyPressed(ctrl) {
		m |= ModCtrl
	}
	if ebiten.IsKeyPressed(ebiten.KeyAlt) {
		m |= ModAlt
	}
	return m
}

func isModifier(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyShift, ebiten.KeyShiftLeft, ebiten.KeyShiftRight,
		ebiten.KeyControl, ebiten.KeyControlLeft, ebiten.KeyControlRight,
		ebiten.KeyAlt, ebiten.KeyAltLeft, ebiten.KeyAltRight,
		ebiten.KeyMeta, ebiten.KeyMetaLeft, ebiten.KeyMetaRight, ebiten.KeyCapsLock:
		return true
	}
	return false
}

package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// handle edits. enter is called for the Enter key of a single line.
func (t *textBox) handle(c *Context, e *Event, enter func()) bool {
	ed := &t.st.ed
	switch e.Kind {
	case PointerDown:
		c.confirm()
		switch i := t.byteAt(c, e.Pos); {
		case e.Clicks == 2:
			ed.SelectWord(i)
		case e.Clicks >= 3:
			ed.SetCaret(i, false)
			s, end := t.st.lineAround()
			ed.Select(s, end)
		default:
			ed.SetCaret(i, e.Mods&ModShift != 0)
		}
		t.moved(c)
		return true
	case PointerMove:
		if !c.pressed(t.owner) || e.Clicks > 1 {
			return false
		}
		ed.SetCaret(t.byteAt(c, e.Pos), true)
		t.moved(c)
		return true
	case PointerUp:
		return true
	case TextInput:
		t.insert(c, e.Text)
		return true
	case FocusIn:
		t.st.blink = c.root.tick
	case FocusOut:
		c.confirm()
		t.st.preedit = ""
	case KeyDown:
		return t.key(c, e, enter)
	}
	return false
}

func (t *textBox) key(c *Context, e *Event, enter func()) bool {
	ed := &t.st.ed
	ctrl, shift := e.Mods&ModCtrl != 0, e.Mods&ModShift != 0
	if e.Mods&ModAlt != 0 {
		return false
	}
	rtl := t.block != nil && t.block.lines[t.lineOf(t.caret())].rtl
	switch e.Key {
	case ebiten.KeyArrowLeft, ebiten.KeyArrowRight:
		c.confirm()
		// Left goes on in a line that runs from right to left.
		if (e.Key == ebiten.KeyArrowRight) != rtl {
			ed.Forward(ctrl, shift)
		} else {
			ed.Back(ctrl, shift)
		}
		t.moved(c)
	case ebiten.KeyArrowUp, ebiten.KeyArrowDown, ebiten.KeyPageUp, ebiten.KeyPageDown:
		if !t.multi {
			return false
		}
		c.confirm()
		t.vertical(c, e.Key, shift)
	case ebiten.KeyHome, ebiten.KeyEnd:
		c.confirm()
		t.lineEdge(e.Key == ebiten.KeyEnd, ctrl, shift)
		t.moved(c)
	case ebiten.KeyBackspace, ebiten.KeyDelete:
		if t.readOnly {
			return true
		}
		c.confirm()
		if e.Key == ebiten.KeyBackspace {
			ed.Backspace(ctrl)
		} else {
			ed.Delete(ctrl)
		}
		t.changed(c)
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter:
		if ctrl || !t.multi && enter == nil {
			return false
		}
		c.confirm()
		if t.multi {
			t.insert(c, "\n")
		} else {
			enter()
		}
	default:
		return t.command(c, e, ctrl, shift)
	}
	return true
}

// command runs the keys of the clipboard and of the history. Keys that type a letter are
// used up here, so that they do not reach the scene's shortcuts; their text comes apart.
func (t *textBox) command(c *Context, e *Event, ctrl, shift bool) bool {
	if !ctrl {
		return typesText(keyName(e.Key)) || e.Key == ebiten.KeySpace
	}
	ed := &t.st.ed
	switch e.Key {
	case ebiten.KeyA:
		ed.SelectAll()
		t.moved(c)
	case ebiten.KeyC, ebiten.KeyX:
		if s := ed.Selected(); s != "" {
			c.root.writeClipboard(s)
			if e.Key == ebiten.KeyX && !t.readOnly {
				c.confirm()
				ed.Backspace(false)
				t.changed(c)
			}
		}
	case ebiten.KeyV:
		c.confirm()
		t.insert(c, c.root.readClipboard())
	case ebiten.KeyZ, ebiten.KeyY:
		c.confirm()
		if (e.Key == ebiten.KeyY) != shift {
			ed.Redo()
		} else {
			ed.Undo()
		}
		t.changed(c)
	default:
		return false
	}
	return true
}

// vertical moves the caret by lines, keeping its distance from the side.
func (t *textBox) vertical(c *Context, key ebiten.Key, extend bool) {
	k := t.caretLocal(c)
	x := k.X
	if t.st.hasWantX {
		x = t.st.wantX
	}
	step := t.block.lineH
	switch key {
	case ebiten.KeyArrowUp:
		step = -step
	case ebiten.KeyPageUp:
		step = -math.Max(step, t.inner.H-step)
	case ebiten.KeyPageDown:
		step = math.Max(step, t.inner.H-step)
	}
	y := k.Y + k.H/2 + step
	switch {
	case y < 0:
		t.st.ed.SetCaret(0, extend)
	case y > t.block.h:
		t.st.ed.SetCaret(len(t.st.ed.text), extend)
	default:
		i := t.byteAt(c, Point{t.inner.X - t.st.scrollX + x, t.inner.Y - t.st.scrollY + y})
		t.st.ed.SetCaret(i, extend)
	}
	t.moved(c)
	t.st.wantX, t.st.hasWantX = x, true
}

// lineEdge moves to the start or end of the line, or of the whole text.
func (t *textBox) lineEdge(end, whole, extend bool) {
	ed := &t.st.ed
	switch {
	case whole && end:
		ed.SetCaret(len(ed.text), extend)
	case whole:
		ed.SetCaret(0, extend)
	default:
		n := t.lineOf(ed.caret)
		l := &t.block.lines[n]
		if !end {
			ed.SetCaret(l.start, extend)
			return
		}
		to := l.end
		if !l.hard && n < len(t.block.lines)-1 {
			to = prevGrapheme(ed.text, to)
		}
		ed.SetCaret(to, extend)
	}
}

package ui

import (
	"image"
	"math"
)

// IME serves the text field that has the focus: the platform's input method composes text
// there. Composer is the one for a window; tests leave it out.
type IME interface {
	// Update runs one tick for target and reports whether keys were used up.
	Update(target TextTarget) bool
	// Confirm ends a composition, committing it. It comes before every edit by keys or mouse.
	Confirm()
	// Stop ends it where no field has the focus.
	Stop()
}

// TextTarget is a field as an input method sees it.
type TextTarget interface {
	// CaretArea is where the caret is, in device px.
	CaretArea() image.Rectangle
	// Around returns the text of the line before and after the caret.
	Around() (before, after string)
	// Commit puts text at the caret.
	Commit(text string)
	// CommitAround replaces the whole line by before, text and after, the caret before after.
	CommitAround(before, text, after string)
	// Compose shows text that is not yet committed; caret is a byte of it.
	Compose(text string, caret int)
}

// fieldTarget joins a text field's widget and state for the input method.
type fieldTarget struct {
	r *Root
	w *textBox
}

func (t fieldTarget) CaretArea() image.Rectangle {
	k, d := t.w.caretRect(&t.r.ctx), t.r.device()
	return image.Rect(int(k.X*d), int(k.Y*d), int(math.Ceil(k.Right()*d)), int(math.Ceil(k.Bottom()*d)))
}

func (t fieldTarget) Around() (before, after string) {
	s, e := t.w.st.lineAround()
	text, at := t.w.st.ed.text, t.w.st.ed.caret
	return text[s:at], text[at:e]
}

func (t fieldTarget) Commit(text string) {
	t.w.insert(&t.r.ctx, text)
	t.r.stale = true
}

func (t fieldTarget) CommitAround(before, text, after string) {
	s, e := t.w.st.lineAround()
	t.w.st.ed.Select(s, e)
	t.w.insert(&t.r.ctx, before+text+after)
	t.w.st.ed.SetCaret(s+len(before)+len(text), false)
	t.r.stale = true
}

func (t fieldTarget) Compose(text string, caret int) {
	st := t.w.st
	if st.preedit != text || st.preCaret != caret {
		st.preedit, st.preCaret = text, caret
		t.r.stale = true
	}
}

// textFocus returns the field that has the focus.
func (r *Root) textFocus() *textBox {
	if r.focus == 0 {
		return nil
	}
	if w, ok := r.find(r.focus).(interface{ box() *textBox }); ok {
		return w.box()
	}
	return nil
}

// compose lets the input method work before keys are looked at. It reports whether it has
// used them, and whether typed text comes through it.
func (r *Root) compose() (used, serves bool) {
	if r.IME == nil {
		return false, false
	}
	t := r.textFocus()
	if t == nil || t.readOnly {
		r.IME.Stop()
		return false, false
	}
	used = r.IME.Update(fieldTarget{r, t})
	return used, true
}

// confirm ends a composition before an edit that does not come from the input method.
func (c *Context) confirm() {
	if c.root.IME != nil {
		c.root.IME.Confirm()
	}
}

// updateText blinks the caret.
func (r *Root) updateText() {
	if r.tick%caretTicks == 0 && r.textFocus() != nil {
		r.repaint = true
	}
}

// caretTicks is half the period of the caret's blinking.
const caretTicks = 32

//go:build !js

package ui

import "github.com/hajimehoshi/ebiten/v2/exp/textinput"

// newIME returns the input method of a window.
func newIME() IME { return &Composer{} }

// Composer is the IME of a window, over Ebitengine's textinput. It is the only place where
// the kit meets that package.
type Composer struct {
	inner  textinput.Composer
	target TextTarget
	ready  bool
}

func (c *Composer) init() {
	if c.ready {
		return
	}
	c.ready = true
	c.inner.OnNewSession = func() *textinput.SessionOptions {
		if c.target == nil {
			return nil
		}
		before, after := c.target.Around()
		return &textinput.SessionOptions{CaretBounds: c.target.CaretArea(), TextBeforeCaret: before, TextAfterCaret: after}
	}
	c.inner.OnComposition = func(k *textinput.Composition) {
		if c.target != nil {
			at, _ := k.SelectionRangeInBytes()
			c.target.Compose(k.Text(), at)
		}
	}
	c.inner.OnCommit = func(k *textinput.Commit) {
		if c.target == nil {
			return
		}
		if b, a := k.IsSurroundingTextReplaced(); b || a {
			before, after := k.SurroundingText()
			c.target.CommitAround(before, k.Text(), after)
			return
		}
		c.target.Commit(k.Text())
	}
}

// Update runs one tick of composing for target.
func (c *Composer) Update(target TextTarget) bool {
	c.init()
	c.target = target
	handled, err := c.inner.Update()
	// A broken input method must not take the keyboard with it: keys go on as they are.
	return handled && err == nil
}

// Confirm commits what is being composed.
func (c *Composer) Confirm() {
	c.init()
	c.inner.Confirm()
}

// Stop commits what is being composed and lets go of the field.
func (c *Composer) Stop() {
	if c.target != nil {
		c.inner.Confirm()
		c.target = nil
	}
}

package ui

import "syscall/js"

// SystemClipboard reaches the browser's clipboard. A page may write at once but reads later,
// so what is read is what was last copied or pasted into the page.
type SystemClipboard struct {
	own   string
	hears bool
}

// ReadText returns the text last copied here or pasted into the page.
func (s *SystemClipboard) ReadText() string {
	s.hear()
	return s.own
}

// WriteText puts text on the clipboard.
func (s *SystemClipboard) WriteText(text string) {
	s.hear()
	s.own = text
	if c := js.Global().Get("navigator").Get("clipboard"); c.Truthy() {
		c.Call("writeText", text)
	}
}

// hear keeps what the user pastes into the page.
func (s *SystemClipboard) hear() {
	if s.hears {
		return
	}
	s.hears = true
	js.Global().Call("addEventListener", "paste", js.FuncOf(func(_ js.Value, args []js.Value) any {
		s.own = args[0].Get("clipboardData").Call("getData", "text").String()
		return nil
	}))
}

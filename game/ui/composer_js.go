package ui

import (
	"strings"
	"syscall/js"
	"unicode/utf16"
)

// newIME returns the input method of a page.
func newIME() IME { return &pageField{} }

// pageField has an element of the page lie over the field that has the focus. The browser
// edits the text there, with its input methods, dead keys, keyboards on glass, clipboard and
// spelling; the field shows what stands in it.
type pageField struct {
	on         ID
	text       string
	start, end int
}

// Update keeps the element in step with the field.
func (o *pageField) Update(target TextTarget) bool {
	f, ok := target.(fieldTarget)
	around := js.Global().Get("demarche")
	if !ok || !around.Truthy() {
		return false
	}
	ed := &f.w.st.ed
	id := f.w.owner.element().id
	if id == o.on && ed.text == o.text && ed.anchor == o.start && ed.caret == o.end {
		return false
	}
	o.on, o.text, o.start, o.end = id, ed.text, ed.anchor, ed.caret
	around.Call("edit", id.String(), ed.text, units(ed.text[:ed.anchor]), units(ed.text[:ed.caret]), f.r.scale*f.w.size)
	return false
}

// Confirm has nothing to commit: what is composed stands in the field already.
func (o *pageField) Confirm() {}

// Stop lets go of the element.
func (o *pageField) Stop() { o.on = 0 }

// takeOver makes the field's text what stands in the page's element, where the caret is so
// many UTF-16 units from its start. What the field refuses is taken back there.
func (t *textBox) takeOver(c *Context, text string, anchor, caret int) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	ed := &t.st.ed
	if text != ed.text && !t.readOnly {
		start, before, after := changedPart(ed.text, text)
		ed.Select(start, start+len(before))
		t.insert(c, after)
	}
	if ed.text == text {
		ed.anchor, ed.caret = ed.snap(bytesOf(text, anchor)), ed.snap(bytesOf(text, caret))
		t.moved(c)
	}
	t.owner.element().memo = false
}

// units counts the UTF-16 units of a text.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// bytesOf returns how many bytes of a text so many UTF-16 units are.
func bytesOf(s string, n int) int {
	for i, r := range s {
		if n <= 0 {
			return i
		}
		n -= utf16.RuneLen(r)
	}
	return len(s)
}

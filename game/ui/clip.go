package ui

// Clipboard is where cut and copied text goes.
type Clipboard interface {
	ReadText() string
	WriteText(s string)
}

func (r *Root) readClipboard() string {
	if r.Clipboard != nil {
		return r.Clipboard.ReadText()
	}
	return r.local
}

func (r *Root) writeClipboard(s string) {
	r.local = s
	if r.Clipboard != nil {
		r.Clipboard.WriteText(s)
	}
}

package ui

import (
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// chord is a parsed key combination.
type chord struct {
	mods Mods
	key  string
}

func parseChord(s string) chord {
	var c chord
	parts := strings.Split(s, "+")
	if strings.HasSuffix(s, "++") {
		parts = append(strings.Split(strings.TrimSuffix(s, "++"), "+"), "+")
	}
	for i, p := range parts {
		if i == len(parts)-1 {
			c.key = p
			break
		}
		switch p {
		case "Ctrl":
			c.mods |= ModCtrl
		case "Shift":
			c.mods |= ModShift
		case "Alt":
			c.mods |= ModAlt
		}
	}
	return c
}

// shortcutKey runs the shortcut bound to a key that types no text. While a dialog is up, the
// scene's shortcuts rest; a key held down runs its shortcut once.
func (r *Root) shortcutKey(k KeyPress) bool {
	if r.topModal() >= 0 || k.Repeat {
		return false
	}
	name := keyName(k.Key)
	for _, s := range r.shortcuts {
		c := parseChord(s.Keys)
		if c.key != name || c.mods != k.Mods || c.mods&(ModCtrl|ModAlt) == 0 && typesText(name) {
			continue
		}
		s.Do()
		r.stale = true
		return true
	}
	return false
}

// shortcutText runs shortcuts that are characters, such as "?", which sit on other keys on
// other keyboards; they reach here only where no field took them.
func (r *Root) shortcutText(text string) {
	if r.topModal() >= 0 {
		return
	}
	for _, s := range r.shortcuts {
		c := parseChord(s.Keys)
		if c.mods == 0 && strings.EqualFold(c.key, text) {
			s.Do()
			r.stale = true
			return
		}
	}
}

func typesText(name string) bool { return len([]rune(name)) == 1 }

// keyName is the name of a key in a shortcut.
func keyName(k ebiten.Key) string {
	n := k.String()
	switch {
	case strings.HasPrefix(n, "Digit"):
		return strings.TrimPrefix(n, "Digit")
	case strings.HasPrefix(n, "Arrow"):
		return strings.TrimPrefix(n, "Arrow")
	case n == "NumpadEnter":
		return "Enter"
	}
	return n
}

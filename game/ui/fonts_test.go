package ui

import (
	"testing"

	"demarche/assets"
)

func TestEveryIconIsInTheFont(t *testing.T) {
	for _, it := range assets.Icons {
		if !fonts().hasGlyph(fontIcons, rune(it.Icon)) {
			t.Errorf("Icon%s (%#x) is not in the icon font", it.Name, rune(it.Icon))
		}
	}
}

// TestArabicJoins: letters take their joined forms, so a word is narrower than its letters
// standing alone.
func TestArabicJoins(t *testing.T) {
	var apart float64
	for _, r := range "سلام" {
		apart += lay(string(r), 0).w
	}
	if word := lay("سلام", 0).w; word >= apart-1 {
		t.Errorf("the word is %.1f wide, its letters alone %.1f", word, apart)
	}
}

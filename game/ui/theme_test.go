package ui

import (
	"image/color"
	"math"
	"testing"
)

// contrast is the ratio of WCAG 2.2, 1 to 21.
func contrast(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func luminance(c color.RGBA) float64 {
	f := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*f(c.R) + 0.7152*f(c.G) + 0.0722*f(c.B)
}

var inkNames = map[Ink]string{
	InkBg0: "bg0", InkBg1: "bg1", InkBg2: "bg2", InkBg3: "bg3", InkLine: "line", InkText: "text", InkText2: "text2",
	InkText3: "text3", InkAccent: "accent", InkAccentBg: "accentbg", InkCoop: "coop", InkCoopBg: "coopbg", InkConf: "conf",
	InkConfBg: "confbg", InkWarn: "warn", InkWarnBg: "warnbg", InkUnk: "unk", InkUnkBg: "unkbg", InkOnAccent: "onaccent",
}

// TestContrast holds every pair of text and ground that the kit draws to 4.5:1, and every
// sign or border that carries meaning to 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
func TestContrast(t *testing.T) {
	grounds := []Ink{InkBg0, InkBg1, InkBg2}
	var words [][2]Ink
	for _, bg := range grounds {
		for _, fg := range []Ink{InkText, InkText2, InkText3, InkAccent, InkCoop, InkConf, InkWarn, InkUnk} {
			words = append(words, [2]Ink{fg, bg})
		}
	}
	for _, tone := range []Tone{TonePlain, ToneAccent, ToneCoop, ToneConf, ToneWarn, ToneUnk} {
		words = append(words, [2]Ink{tone.Fg(), tone.Bg()}, [2]Ink{InkText, tone.Bg()})
	}
	words = append(words,
		[2]Ink{InkText, InkBg3}, [2]Ink{InkText2, InkBg3}, [2]Ink{InkText, InkAccentBg}, [2]Ink{InkOnAccent, InkAccent})
	var signs [][2]Ink
	for _, bg := range append(grounds, InkBg3) {
		for _, fg := range []Ink{InkAccent, InkCoop, InkConf, InkWarn, InkUnk, InkText3} {
			signs = append(signs, [2]Ink{fg, bg})
		}
	}
	for _, theme := range []*Theme{Dark, Light} {
		check := func(pairs [][2]Ink, least float64) {
			for _, p := range pairs {
				if r := contrast(theme.Color(p[0]), theme.Color(p[1])); r < least {
					t.Errorf("%s: %s on %s is %.2f:1, want %.1f:1", theme.Name, inkNames[p[0]], inkNames[p[1]], r, least)
				}
			}
		}
		check(words, 4.5)
		check(signs, 3)
		for k := InkBg0; k < inkCount; k++ {
			if theme.Color(k).A != 255 {
				t.Errorf("%s: %s has no colour", theme.Name, inkNames[k])
			}
		}
	}
}

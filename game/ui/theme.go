package ui

import "image/color"

// Ink names a colour by its use. The theme says what it looks like, so that a change of
// theme changes no widget. The zero Ink means the widget's own default.
type Ink uint8

// The tokens of the design. Bg0 is the page, Bg1 a panel, Bg2 a raised box, Bg3 a strong
// one. Text is for what must be read first, Text2 for what supports it, Text3 for labels.
// Accent is ours and focus; Coop cooperation; Conf conflict; Warn attention; Unk unverified;
// each with a background of its own.
const (
	InkAuto Ink = iota
	InkNone
	InkBg0
	InkBg1
	InkBg2
	InkBg3
	InkLine
	InkText
	InkText2
	InkText3
	InkAccent
	InkAccentBg
	InkCoop
	InkCoopBg
	InkConf
	InkConfBg
	InkWarn
	InkWarnBg
	InkUnk
	InkUnkBg
	InkOnAccent
	inkCount
)

// Tone is what a sign means; it picks a foreground and a background together. A tone never
// stands alone: a word, a shape or an arrow beside it says the same.
type Tone uint8

// The tones, from no meaning at all to each meaning of the design.
const (
	TonePlain Tone = iota
	ToneAccent
	ToneCoop
	ToneConf
	ToneWarn
	ToneUnk
)

// Fg returns the ink of words and signs in this tone.
func (t Tone) Fg() Ink {
	return [...]Ink{InkText2, InkAccent, InkCoop, InkConf, InkWarn, InkUnk}[t]
}

// Bg returns the ink of the ground under words of this tone.
func (t Tone) Bg() Ink {
	return [...]Ink{InkBg2, InkAccentBg, InkCoopBg, InkConfBg, InkWarnBg, InkUnkBg}[t]
}

// Ground returns the ink of the ground of an avatar in this tone.
func (t Tone) Ground() Ink {
	if t == TonePlain {
		return InkBg3
	}
	return t.Bg()
}

// Theme is a set of colours for every ink.
type Theme struct {
	// Name is "dark" or "light".
	Name string
	inks [inkCount]color.RGBA
}

// Color returns the colour of k, opaque. InkNone and InkAuto are transparent.
func (t *Theme) Color(k Ink) color.RGBA {
	if k >= inkCount {
		return color.RGBA{}
	}
	return t.inks[k]
}

func rgb(v uint32) color.RGBA {
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}

// Dark is the theme of a dim operations room.
var Dark = &Theme{Name: "dark", inks: [inkCount]color.RGBA{
	InkBg0: rgb(0x0D131E), InkBg1: rgb(0x141C2A), InkBg2: rgb(0x1B2536), InkBg3: rgb(0x243149),
	InkLine: rgb(0x2A3750), InkText: rgb(0xEAF0F8), InkText2: rgb(0xB3C0D4), InkText3: rgb(0x8C9BB3),
	InkAccent: rgb(0x6CB6F5), InkAccentBg: rgb(0x1C3A57), InkCoop: rgb(0x3CC9A7), InkCoopBg: rgb(0x123A35),
	InkConf: rgb(0xF0805F), InkConfBg: rgb(0x43221C), InkWarn: rgb(0xEDBA4F), InkWarnBg: rgb(0x40321A),
	InkUnk: rgb(0xC59BE0), InkUnkBg: rgb(0x33264A), InkOnAccent: rgb(0x0D131E),
}}

// Light is the theme of a bright office.
var Light = &Theme{Name: "light", inks: [inkCount]color.RGBA{
	InkBg0: rgb(0xEEF2F7), InkBg1: rgb(0xFFFFFF), InkBg2: rgb(0xF5F8FC), InkBg3: rgb(0xE6EDF6),
	InkLine: rgb(0xD3DCE8), InkText: rgb(0x132033), InkText2: rgb(0x3F5069), InkText3: rgb(0x5C6C84),
	InkAccent: rgb(0x0B63B0), InkAccentBg: rgb(0xDCEBFA), InkCoop: rgb(0x00755B), InkCoopBg: rgb(0xD8F2EA),
	InkConf: rgb(0xB2401B), InkConfBg: rgb(0xFBE3DA), InkWarn: rgb(0x7E5700), InkWarnBg: rgb(0xFBEFCF),
	InkUnk: rgb(0x74449B), InkUnkBg: rgb(0xEEE3F7), InkOnAccent: rgb(0xFFFFFF),
}}

// Sizes of type in px at text scale 100 %.
const (
	SizeSmall = 12
	SizeBody  = 13
	SizeLarge = 15
	SizeTitle = 20
	SizeHuge  = 44
)

// Distances of the design in px at scale 1.
const (
	Unit       = 8
	Radius     = 8
	RadiusBig  = 12
	RadiusChip = 6
	RadiusPill = 999
)

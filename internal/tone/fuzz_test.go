package tone

import (
	"strings"
	"testing"
)

func FuzzExplain(f *testing.F) {
	for _, lang := range olderSets {
		for _, p := range readPosts(f, lang, "learn") {
			f.Add(lang, p.text)
		}
	}
	f.Add("en", "\u202e\x00"+strings.Repeat("A", 100))
	f.Add("fr", "l'l'l'l'''' « « « « « « »»»»»»»»")
	f.Add("ar", "نرحب بالحوار")
	f.Add("", "\xff\xfe\xfd")
	f.Fuzz(func(t *testing.T, lang, text string) { checkRanges(t, lang, text) })
}

func TestHostileTextsAreAnswered(t *testing.T) {
	for name, text := range map[string]string{
		"one word":        "\u202e\x00" + strings.Repeat("A", 100_000),
		"words":           strings.Repeat("we will not attack if you condemn us, but ", 2_500),
		"quotation marks": strings.Repeat("«\"'", 33_000),
		"marks":           strings.Repeat("!?", 50_000),
		"emoji":           strings.Repeat("🙄👏🤡", 33_000),
		"combining":       strings.Repeat("e\u0301\u0302\u200d", 25_000),
		"binary":          strings.Repeat("\xff\x00\xc3", 33_000),
		"elisions":        strings.Repeat("l'd'qu'", 14_000),
		"hashtag":         "#" + strings.Repeat("StopWar", 14_000),
		"conditions":      strings.Repeat("if unless \"if\" condemn ", 4_500),
	} {
		for _, lang := range []string{"en", "fr", "xx"} {
			t.Run(name+" "+lang, func(t *testing.T) { checkRanges(t, lang, text) })
		}
	}
}

package debrief

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"demarche/internal/credit"
	"demarche/internal/locale"
	"demarche/internal/reflection"
	"demarche/internal/score"
	"demarche/internal/speech"
)

// TestKeysPutTogetherHaveTexts checks the keys that no source names in full, in
// both directions: each value has its text, and each text its value.
func TestKeysPutTogetherHaveTexts(t *testing.T) {
	source, err := os.ReadFile("advice.go")
	if err != nil {
		t.Fatal(err)
	}
	advice := []string{"because-delay", "helped-moment-later", "none-moment-later"}
	for _, m := range regexp.MustCompile(`(?:Key: |later\(|return )"([a-z-]+)"`).FindAllStringSubmatch(string(source), -1) {
		if m[1] != "waiting" && !slices.Contains(advice, m[1]) {
			advice = append(advice, m[1])
		}
	}
	var voices, models []string
	for act := range speech.Acts {
		voices = append(voices, voiceOf(&credit.Tried{Act: speech.Act(act)}))
	}
	for _, kind := range []speech.Kind{speech.Offer, speech.CorrectClaim, speech.Warn} {
		voices = append(voices, voiceOf(&credit.Tried{Kind: kind}))
	}
	for m := range Models {
		models = append(models, Model(m).String(), Model(m).String()+"-about")
	}
	for prefix, want := range map[string][]string{
		"advice.":     advice,
		"voice.":      voices,
		"mix.":        append(models, "title", "about", "empty", "unsure"),
		"feeling.":    reflection.Feelings[:],
		"reflection.": append(reflection.Questions[:], "title", "feelings", "open", "to-figures", "words", "write"),
		"sheet.line.": {"came", "played", "silence", "duty", "par"},
		"sheet.part.": {score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics},
	} {
		var have []string
		for _, key := range locale.Keys() {
			if rest, ok := strings.CutPrefix(key, prefix); ok {
				have = append(have, rest)
			}
		}
		slices.Sort(want)
		if !slices.Equal(have, want) {
			t.Errorf("%s has the texts %v, not %v", prefix, have, want)
		}
	}
}

package room

import (
	"slices"
	"strings"

	"demarche/internal/present"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// composer is the letter that is being written, what it was before, and what
// is known of it: whether it can go out, what it costs and how it reads.
type composer struct {
	letter
	text     string // of the language that is edited
	lang     string
	original map[string]string // texts of the draft, as they came
	past     []letter
	unfolded bool // the options are shown
	foresees bool // the rows of aim and prediction are shown where they do not fit
	touched  bool // it differs from what it was made from
	from     int  // saved draft that it came from, from 1; 0 for none

	stale bool
	why   string // why it cannot be published, or ""
	ask   string // why clearance cannot be asked, or ""
	takes string // answer to a message that it takes, or ""
	cost  present.Cost
	// reminders say, in coached practice, which red lines of standing instructions
	// it would plainly cross, and where it goes against what the desk has found.
	reminders []string
	asking    present.Cost
	trying    present.Cost // of asking the analysts about it
	untried   string       // why they cannot be asked, or ""
	reads     map[string]reading
}

// reading is a text and how it reads.
type reading struct {
	text string
	tone.Explanation
}

// saved is a letter put aside.
type saved struct {
	letter
	original map[string]string
	title    string
	command  string // that asked clearance for it, or ""
	back     bool   // it was taken up again when clearance was given
}

func (k *composer) clear() {
	*k = composer{letter: letter{about: world.None, texts: map[string]string{}}, lang: k.lang, unfolded: k.unfolded, foresees: k.foresees, reads: map[string]reading{}, stale: true}
}

// keep notes the letter as it was, for Undo.
func (k *composer) keep() {
	k.past = append(k.past, k.letter.copied())
	if len(k.past) > 100 {
		k.past = k.past[1:]
	}
}

// undo returns to the letter before the last change.
func (k *composer) undo() {
	n := len(k.past)
	if n == 0 {
		return
	}
	k.letter, k.past = k.past[n-1], k.past[:n-1]
	k.edit(k.lang)
}

// edit turns to the text of a language.
func (k *composer) edit(lang string) {
	k.lang, k.text, k.stale = lang, k.texts[lang], true
}

// typed takes over what was written. The desk does not translate into a
// language that has a text of its own.
func (k *composer) typed(text string) {
	if k.texts == nil {
		k.texts = map[string]string{}
	}
	k.texts[k.lang], k.touched = text, true
	if strings.TrimSpace(text) != "" {
		k.translate = slices.DeleteFunc(k.translate, func(l string) bool { return l == k.lang })
		k.off = slices.DeleteFunc(k.off, func(l string) bool { return l == k.lang })
	}
	k.stale = true
}

// origin returns the draft as long as one of its texts stands unchanged: then
// the letter is a version of it, else a text of one's own.
func (k *composer) origin() string {
	for lang, text := range k.original {
		if strings.TrimSpace(k.texts[lang]) == strings.TrimSpace(text) && !slices.Contains(k.off, lang) {
			return k.draft
		}
	}
	return ""
}

// change notes the letter as it was, changes it and takes care of the rest.
func (r *Room) change(do func(l *letter)) {
	r.comp.keep()
	do(&r.comp.letter)
	r.comp.touched = true
	r.comp.edit(r.comp.lang)
	r.hold(true)
}

package scenarios_test

import (
	"testing"

	"demarche/internal/tone"
)

// versionsApart is by how many tenths of a Goldstein point two versions of a prepared
// text may read apart.
const versionsApart = 20

// A prepared text does the same in each of its languages: who plays in one is not
// judged by another text than who plays in the other.
func TestPreparedTextsReadAlikeInAllLanguages(t *testing.T) {
	each(t, readAlike)
}

func readAlike(t *testing.T, c crisis) {
	texts := c.Bundle.Texts
	for _, d := range c.Bundle.World.Drafts {
		line := "drafts." + d.ID + ".text"
		main, _ := texts.Text("", line)
		of := d.Reading(tone.Read(texts.Languages()[0], main))
		for _, lang := range texts.Languages()[1:] {
			text, ok := texts.Text(lang, line)
			if !ok || text == main {
				continue
			}
			r := d.Reading(tone.Read(lang, text))
			if r.Act != of.Act {
				t.Errorf("%s: %s in %s, %s in %s", d.ID, of.Act, of.Lang, r.Act, lang)
			}
			if by := of.Goldstein - r.Goldstein; by > versionsApart || by < -versionsApart {
				t.Errorf("%s: %d tenths in %s, %d in %s", d.ID, of.Goldstein, of.Lang, r.Goldstein, lang)
			}
		}
	}
}

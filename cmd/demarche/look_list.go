package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"demarche/internal/looked"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// lookPost is a post of the player as JSON.
type lookPost struct {
	ID        string        `json:"id"`
	Command   string        `json:"command"`
	Minute    int32         `json:"minute"`
	Account   string        `json:"account"`
	Counts    bool          `json:"counts"`     // for the score of tone
	WantsLook bool          `json:"wants_look"` // it counts once somebody has looked
	Versions  []lookVersion `json:"versions"`
}

type lookVersion struct {
	Language string       `json:"language"`
	Text     string       `json:"text"`
	Taken    bool         `json:"taken"`             // the post is taken by this version
	Follows  bool         `json:"follows,omitempty"` // too unsure, it is taken to say what another version was found to say
	Reading  lookReading  `json:"reading"`
	Was      *lookReading `json:"was,omitempty"` // before somebody looked
	By       string       `json:"by,omitempty"`
	Why      string       `json:"why,omitempty"`
	When     string       `json:"when,omitempty"`
}

type lookReading struct {
	Act        speech.Act  `json:"act"`
	Kind       speech.Kind `json:"kind"`
	Goldstein  float64     `json:"goldstein"` // -10..10
	Error      float64     `json:"error"`     // half width
	Confidence int         `json:"confidence"`
}

func readingOf(r speech.Reading) lookReading {
	return lookReading{r.Act, r.Kind, tenths(r.Goldstein), tenths(r.Error), int(r.Confidence)}
}

func (c *lookCmd) rows(s *session.Session, posts []looked.Post) []lookPost {
	list := []lookPost{}
	for i := range posts {
		p := &posts[i]
		row := lookPost{ID: p.ID, Command: p.Command, Minute: p.Minute, Account: s.Bundle().World.Accounts[p.Account].ID, Counts: p.Reading().Confidence >= speech.Trusted}
		row.WantsLook = !row.Counts
		for k := range p.Versions {
			v := &p.Versions[k]
			out := lookVersion{Language: v.Language, Text: wording(s, p, v.Language), Taken: k == p.Counts, Follows: v.Follows, Reading: readingOf(v.Is)}
			if v.Is != v.Was {
				was := readingOf(v.Was)
				out.Was = &was
			}
			if v.Look != nil {
				out.By, out.Why, out.When = v.Look.By, v.Look.Why, v.Look.When
			}
			row.Versions = append(row.Versions, out)
		}
		list = append(list, row)
	}
	return list
}

// wording is the text of a post in a language, on one line. A translation of the
// crisis is a reading alone: for it stands the text that was translated.
func wording(s *session.Session, p *looked.Post, lang string) string {
	text := p.Texts[lang]
	if text == "" && p.Line != "" {
		text, _ = s.Bundle().Texts.Text(lang, p.Line)
	}
	for _, from := range slices.Sorted(maps.Keys(p.Texts)) {
		if text == "" {
			text = "(from " + from + ") " + p.Texts[from]
		}
	}
	return strings.Join(strings.Fields(text), " ")
}

// list writes the posts for a reader, and what to do about them.
func (c *lookCmd) list(out io.Writer, s *session.Session, posts []looked.Post) error {
	if len(posts) == 0 {
		_, err := fmt.Fprintln(out, "The player has published nothing.")
		return err
	}
	var b strings.Builder
	wanting := ""
	n := 0
	for i := range posts {
		p := &posts[i]
		name, _ := s.Bundle().Texts.Text(s.Bundle().World.Languages[0], "accounts."+s.Bundle().World.Accounts[p.Account].ID+".name")
		fmt.Fprintf(&b, "%s  +%d:%02d  %s\n", p.ID, p.Minute/60, p.Minute%60, name)
		for k := range p.Versions {
			v := &p.Versions[k]
			fmt.Fprintf(&b, "  %s: %s\n      %s: %s\n", v.Language, wording(s, p, v.Language), inWords(v.Is), standing(k == p.Counts, v.Is))
			switch {
			case v.Follows:
				fmt.Fprintf(&b, "      taken to say what the version that was looked at says (was %s)\n", inWords(v.Was))
			case v.Look != nil:
				fmt.Fprintf(&b, "      looked at by %s on %s: %s (was %s)\n", v.Look.By, v.Look.When, v.Look.Why, inWords(v.Was))
			}
		}
		if p.Reading().Confidence < speech.Trusted {
			wanting = cmp.Or(wanting, p.ID)
			n++
		}
	}
	switch {
	case n > 0:
		fmt.Fprintf(&b, "%d of %s to be looked at: demarche look %s --post %s --act ACT --by NAME --why TEXT\n", n, count(len(posts), "post"), c.Journal, wanting)
	default:
		fmt.Fprintf(&b, "Every reading is sure enough to count.\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func inWords(r speech.Reading) string {
	return fmt.Sprintf("%s, %s at %+.1f (± %.1f), confidence %d", r.Act, r.Kind, tenths(r.Goldstein), tenths(r.Error), r.Confidence)
}

// standing says whether a reading counts for the score of tone.
func standing(taken bool, r speech.Reading) string {
	switch {
	case !taken:
		return "does not count, another version is quoted"
	case r.Confidence < speech.Trusted:
		return "WANTS A LOOK, does not count before"
	}
	return "counts"
}

package session

import (
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// verbatim tells whether a command says what its draft says, in some of the
// draft's languages or in all.
func (s *Session) verbatim(c *sim.Command) bool {
	d := s.draft(c.Draft)
	if d == nil || len(c.Texts) == 0 {
		return false
	}
	known := s.draftTexts(d)
	for lang, text := range c.Texts {
		if known[lang] != text {
			return false
		}
	}
	return true
}

func (s *Session) draft(id string) *world.Draft {
	w := s.setup.Bundle.World
	for i := range w.Drafts {
		if id != "" && w.Drafts[i].ID == id {
			return &w.Drafts[i]
		}
	}
	return nil
}

// fillDraft takes from a draft what the command does not say itself.
func (s *Session) fillDraft(c *sim.Command, d *world.Draft) {
	w := s.setup.Bundle.World
	c.Texts = s.draftTexts(d)
	if c.Account == "" && d.Account != world.None {
		c.Account = w.Accounts[d.Account].ID
	}
	if c.About == "" && c.Position == world.Silent && d.About != world.None {
		c.About, c.Position = w.Narratives[d.About].ID, d.Position
	}
	if c.To == "" && d.To != world.None {
		c.To = w.Governments[d.To].ID
	}
	if len(c.Platforms) == 0 {
		for _, i := range d.On {
			c.Platforms = append(c.Platforms, w.Platforms[i].ID)
		}
	}
	if len(c.Evidence) == 0 {
		for _, i := range d.Evidence {
			c.Evidence = append(c.Evidence, w.Evidence[i].ID)
		}
	}
	if len(c.Media) == 0 {
		for _, i := range d.Media {
			c.Media = append(c.Media, w.Media[i].ID)
		}
	}
	switch {
	case c.Promise != 0:
	case d.By > c.Minute:
		c.Promise = d.By
	case d.Promise > 0:
		c.Promise = c.Minute + d.Promise
	}
}

// draftTexts returns every version that the desk has prepared of a draft,
// whatever the language of display: that must not decide what is said.
func (s *Session) draftTexts(d *world.Draft) map[string]string {
	return s.textsOf("drafts." + d.ID + ".text")
}

// textsOf returns every version that the desk has prepared of a line.
func (s *Session) textsOf(line string) map[string]string {
	return sound(s.setup.Bundle.Texts.Prepared(line))
}

// read reads the texts of a command. The unchanged text of a draft has the
// reading that the compiled scenario holds.
func (s *Session) read(c *sim.Command) map[string]speech.Reading {
	if len(c.Texts) == 0 {
		return nil
	}
	var known map[string]string
	d := s.draft(c.Draft)
	if d != nil {
		known = s.draftTexts(d)
	}
	out := make(map[string]speech.Reading, len(c.Texts))
	for lang, text := range c.Texts {
		if r, ok := s.knownReading(d, lang); ok && text == known[lang] {
			out[lang] = r
		} else {
			out[lang] = s.setup.Read(lang, text)
		}
	}
	return out
}

func (s *Session) knownReading(d *world.Draft, lang string) (speech.Reading, bool) {
	if d == nil {
		return speech.Reading{}, false
	}
	r, ok := d.Readings[lang]
	return r, ok
}

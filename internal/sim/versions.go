package sim

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/tension"
	"demarche/internal/world"
)

// quotable returns the reading of a command's texts that governments take: the
// authoritative version, or the one that will be quoted.
func quotable(c *Command) speech.Reading {
	if r, ok := c.Readings[c.Authoritative]; ok {
		return r
	}
	return strongest(c.Readings)
}

// Quoted returns the reading by which a command's texts are taken.
func Quoted(c *Command) speech.Reading { return quotable(c) }

// differ tells whether versions of a text say different things: in tone or in
// how sure they are.
func (s *Sim) differ(readings map[string]speech.Reading) bool {
	var low, high speech.Reading
	for i, lang := range sortedKeys(readings) {
		r := readings[lang]
		if i == 0 {
			low, high = r, r
		}
		low.Goldstein, high.Goldstein = min(low.Goldstein, r.Goldstein), max(high.Goldstein, r.Goldstein)
		low.Certainty, high.Certainty = min(low.Certainty, r.Certainty), max(high.Certainty, r.Certainty)
	}
	apart := func(tenths int64, k effects.Key) bool { return fixed.Ratio(tenths, 10) > s.coefficient(k) }
	return apart(int64(high.Goldstein)-int64(low.Goldstein), effects.TrustDivergesTone) ||
		apart(int64(high.Certainty)-int64(low.Certainty), effects.TrustDivergesCertainty)
}

// compareVersions lets those who read more than one language of a post of ours
// find that it does not say the same, unless it says which version counts.
func (s *Sim) compareVersions(c *Command, id string) {
	if c.Authoritative != "" || !s.differ(c.Readings) {
		return
	}
	s.happen("diverged")
	s.moveTrust(-s.coefficient(effects.TrustDiverged))
	s.note(Event{Kind: EvVersions, ID: id, Command: c.ID, Public: true})
}

// versions are the readings of a text by language, when the publics take each
// its own: where one version is authoritative. Else it is nil.
func (s *Sim) versions(c *Command) []speech.Reading {
	if c.Authoritative == "" || len(c.Readings) < 2 {
		return nil
	}
	list := slices.Repeat([]speech.Reading{quotable(c)}, len(s.w.Languages))
	for lang, r := range c.Readings {
		list[s.x.languages[lang]] = r
	}
	return list
}

// interferes lets a government take for interference what our embassy there
// says in the country's own language against it or to it.
func (s *Sim) interferes(p publication) {
	host := s.w.Accounts[p.by].Abroad
	if host == world.None || host == s.w.Player {
		return
	}
	lang := s.w.Governments[host].Language
	if lang == world.None || !slices.Contains(p.languages, lang) {
		return
	}
	if p.to != host && (p.about == world.None || s.w.Narratives[p.about].Against != host) {
		return
	}
	s.happen("interference")
	s.strain(host, tension.By(s.coefficient(effects.TensionInterference)))
	s.note(Event{Kind: EvIntrudes, ID: p.id, Actor: s.w.Governments[host].ID, Command: p.command, Public: true})
}

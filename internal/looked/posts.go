package looked

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Post is a post of the player with the readings of its versions.
type Post struct {
	sim.Own
	Versions []Version
	Counts   int // the version by which the post is taken

	last *Line // the last look at any version, or nil
}

// Version is how one language of a post was read.
type Version struct {
	Language string
	Was      speech.Reading // as the journal has it
	Is       speech.Reading // the same, unless somebody has looked
	Look     *Line          // the last look, or nil
	Follows  bool           // too unsure to count, it is taken to say what another version was found to say
}

// Posts lists the player's posts, oldest first, with what was found by looking.
// A line about a post or a version that is not there is an error.
func Posts(s *sim.Sim, commands []sim.Command, lines []Line) ([]Post, error) {
	var list []Post
	for _, own := range s.Own() {
		list = append(list, Post{Own: own, Versions: versions(s, &own, commandOf(commands, own.Command))})
	}
	for i := range lines {
		p, err := Find(list, lines[i].Post)
		if err != nil {
			return nil, err
		}
		v, err := p.Version(lines[i].Language)
		if err != nil {
			return nil, err
		}
		v.Is, v.Look, p.last = lines[i].Is, &lines[i], &lines[i]
	}
	for i := range list {
		list[i].follow()
		list[i].Counts = list[i].counting(commandOf(commands, list[i].Command))
	}
	return list, nil
}

func commandOf(commands []sim.Command, id string) *sim.Command {
	for i := range commands {
		if commands[i].ID == id {
			return &commands[i]
		}
	}
	return &sim.Command{ID: id}
}

// versions are the texts as they were read. A post that was published otherwise
// than it was read has one: partners made it weaker, a translation went wrong, or
// the words are somebody else's.
func versions(s *sim.Sim, p *sim.Own, c *sim.Command) []Version {
	var list []Version
	asRead := false
	for _, lang := range slices.Sorted(maps.Keys(c.Readings)) {
		r := c.Readings[lang]
		asRead = asRead || r == p.Reading
		list = append(list, Version{Language: lang, Was: r, Is: r})
	}
	if !asRead {
		return []Version{{Language: cmp.Or(p.Reading.Lang, s.World().Languages[0]), Was: p.Reading, Is: p.Reading}}
	}
	return list
}

// follow lets the versions that are too unsure to count say what was found in one
// that somebody has looked at: they are versions of one text.
func (p *Post) follow() {
	if p.last == nil {
		return
	}
	for i := range p.Versions {
		if v, is := &p.Versions[i], &p.last.Is; v.Look == nil && v.Was.Confidence < speech.Trusted {
			v.Is, v.Follows = v.Was.Heard(is.Act, is.Kind, is.Goldstein), true
		}
	}
}

// counting is the index of the version by which a post is taken: where languages
// differ in tone, the harshest is quoted, unless another is authoritative.
func (p *Post) counting(c *sim.Command) int {
	quoted := *c
	quoted.Readings = map[string]speech.Reading{}
	for _, v := range p.Versions {
		quoted.Readings[v.Language] = v.Is
	}
	r := sim.Quoted(&quoted)
	return max(slices.IndexFunc(p.Versions, func(v Version) bool { return v.Is == r }), 0)
}

// Reading is the reading by which the post is taken.
func (p *Post) Reading() speech.Reading { return p.Versions[p.Counts].Is }

// Find returns a post by its id.
func Find(list []Post, id string) (*Post, error) {
	var ids []string
	for i := range list {
		if list[i].ID == id {
			return &list[i], nil
		}
		ids = append(ids, list[i].ID)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("there is no post %q: the player has published none", id)
	}
	return nil, fmt.Errorf("there is no post %q of the player; there are %s", id, strings.Join(ids, ", "))
}

// Version returns the version of a post in a language.
func (p *Post) Version(lang string) (*Version, error) {
	var have []string
	for i := range p.Versions {
		if p.Versions[i].Language == lang {
			return &p.Versions[i], nil
		}
		have = append(have, p.Versions[i].Language)
	}
	return nil, fmt.Errorf("the post %s has no version in %q; it was read in %s", p.ID, lang, strings.Join(have, ", "))
}

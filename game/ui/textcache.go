package ui

import (
	"encoding/binary"
	"time"

	"demarche/assets"
)

// Span is a piece of a text with its own look. The zero look is the look of the text it
// stands in.
type Span struct {
	Text   string
	Ink    Ink
	Weight Weight
	// Under is the ink of an underline; Dotted makes it a row of dots.
	Under  Ink
	Dotted bool
	// Link is called on a click and makes the span a stop for the keyboard.
	Link func()
}

// style returns the span's shaping style on top of the text's own.
func (s Span) style(base runStyle) runStyle {
	if s.Ink != InkAuto {
		base.ink = s.Ink
	}
	if s.Link != nil && s.Ink == InkAuto {
		base.ink = InkAccent
	}
	if s.Weight != Regular {
		base.weight = s.Weight
	}
	return base
}

// hashSpans mixes what shaping depends on; the text itself is part of the cache's key.
func hashSpans(spans []Span) uint64 {
	if len(spans) == 0 {
		return 0
	}
	h := hash(0)
	for _, s := range spans {
		st := s.style(runStyle{ink: InkAuto})
		h = h.add(uint64(len(s.Text))).add(uint64(st.ink)<<8 | uint64(st.weight))
	}
	return uint64(h) | 1
}

// hash mixes 64-bit words: cheap, and good enough to tell widgets and drawings apart.
type hash uint64

func (h hash) add(v uint64) hash {
	h = (h ^ hash(v)) * 0x9e3779b97f4a7c15 // the golden ratio: every bit of v reaches the upper half
	return h ^ h>>29 ^ seed
}

// seed keeps what begins with zeros from staying zero.
const seed = 0x2545f4914f6cdd1d

func (h hash) str(s string) hash {
	h = h.add(uint64(len(s)))
	for ; len(s) >= 8; s = s[8:] {
		h = h.add(binary.LittleEndian.Uint64([]byte(s[:8])))
	}
	rest := uint64(0)
	for i := range len(s) {
		rest = rest<<8 | uint64(s[i])
	}
	return h.add(rest)
}

// cached is a block and the build in which it was last asked for.
type cached struct {
	block *block
	used  int
}

// textCache keeps laid-out texts. An unchanged text is neither measured nor shaped again,
// and asking for it allocates nothing.
type textCache struct {
	blocks map[blockSpec]*cached
	icons  map[iconKey]*run
	gen    int

	budget time.Duration // for laying out in a tick, 0 for as long as it takes
	spent  time.Duration // of it
	late   bool          // something was left to the next tick
}

// begin starts a tick and tells whether something was left to it.
func (t *textCache) begin() bool {
	late := t.late
	t.spent, t.late = 0, false
	return late
}

// waits tells whether a text is left to the next tick.
func (t *textCache) waits(spec blockSpec) bool {
	if t.budget == 0 || t.spent < t.budget || t.blocks[spec] != nil {
		return false
	}
	t.late = true
	return true
}

// iconKey identifies a sign of the icon font at a size in device px, as it is or mirrored.
type iconKey struct {
	icon     assets.Icon
	size     float64
	mirrored bool
}

// icon returns the run of one sign, made once for each size.
func (r *Root) icon(k iconKey) *run {
	if n := r.texts.icons[k]; n != nil {
		return n
	}
	if r.texts.icons == nil {
		r.texts.icons = map[iconKey]*run{}
	}
	n := &run{text: string(rune(k.icon)), face: fonts().face(faceKey{font: fontIcons, size: k.size}), w: k.size, mirrored: k.mirrored}
	r.texts.icons[k] = n
	return n
}

// cacheLimit is how many blocks are kept before those unused for long are dropped.
const cacheLimit = 4096

func (t *textCache) get(spec blockSpec, spans []Span) *block {
	if t.blocks == nil {
		t.blocks = map[blockSpec]*cached{}
	}
	if c := t.blocks[spec]; c != nil {
		c.used = t.gen
		return c.block
	}
	begun := time.Now()
	b := layoutBlock(spec, spans)
	t.spent += max(time.Since(begun), 1) // even where the clock is too coarse to tell
	t.blocks[spec] = &cached{b, t.gen}
	return b
}

// sweep starts a new build and drops blocks not used in the last hundred.
func (t *textCache) sweep() {
	t.gen++
	if len(t.blocks) < cacheLimit || t.gen%16 != 0 {
		return
	}
	for k, c := range t.blocks {
		if t.gen-c.used > 100 {
			delete(t.blocks, k)
		}
	}
}

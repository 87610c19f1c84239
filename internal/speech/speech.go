// Package speech holds what a post says, quantised: the only thing of a text
// that the simulation sees.
//
// A [Reading] is made once, when a post is written, and stored in the journal;
// a replay reads it back instead of reading the text again. Every figure is an
// integer, so that a reading is the same on every platform. Package tone makes
// readings; this package knows nothing of words.
package speech

// Trusted is the least confidence, of 100, with which a reading is scored. What
// is read with less is said to be unsure and waits until somebody has looked.
const Trusted = 40

// Reading is what a text says, dimension by dimension. The zero value is a
// plain statement without confidence: nothing was read.
type Reading struct {
	// Lang is the language the text was read as: a lower-case ISO 639 code.
	Lang string `json:"lang"`

	// Act is the dominant speech act, after the verbal roots of CAMEO
	// (Gerner, Schrodt and Yilmaz 2009).
	Act Act `json:"act"`

	// Kind is the finer kind of the act; Plain where there is none.
	Kind Kind `json:"kind"`

	// Confidence in the act, 0 (not read) to 100. What is read with low
	// confidence stays unscored until somebody looks.
	Confidence int8 `json:"confidence"`

	// Goldstein is conflict against cooperation in tenths: -100 (conflict) to
	// 100 (cooperation), on the scale of Goldstein (1992).
	Goldstein int16 `json:"goldstein"`

	// Error is the half width of an interval round Goldstein that should hold
	// the value of a careful human reader in 80 % of texts, in tenths, 0 to 100.
	Error int16 `json:"goldstein_error"`

	// Politeness runs from 10 (rude) over 30 (neutral) to 50 (very polite), in
	// tenths of a scale of 1 to 5, after the strategies of
	// Danescu-Niculescu-Mizil et al. (2013).
	Politeness int8 `json:"politeness"`

	// Certainty runs from 10 (all hedges) over 30 (neutral) to 50 (all
	// boosters), in tenths of a scale of 1 to 5, after Hyland (2005).
	Certainty int8 `json:"certainty"`

	// Emotion runs from 0 (none) to 30 (intense), in tenths of a scale of 0 to 3.
	Emotion int8 `json:"emotion"`

	// Empathy runs from 0 (none) to 30 (concern for those affected is what the
	// text is about), in tenths of a scale of 0 to 3.
	Empathy int8 `json:"empathy"`

	// Moral counts moral-emotional words, 0 to 127. Each adds about 20 % to
	// spread (Brady et al. 2017).
	Moral int8 `json:"moral"`

	// OutGroup counts words for the other side, 0 to 127. Each raises the odds
	// of a share (Rathje, Van Bavel and van der Linden 2021).
	OutGroup int8 `json:"out_group"`

	// Figures and Tags count the numbers and the hashtags of a text, 0 to 127.
	// Posts with either are shared more.
	Figures int8 `json:"figures,omitempty"`
	Tags    int8 `json:"tags,omitempty"`

	// Promise tells that the text promises a further update.
	Promise bool `json:"promise"`

	// Lexicon is the digest of the lexicon that read the text, its first 12
	// hexadecimal digits. Two readings compare only under the same lexicon.
	Lexicon string `json:"lexicon"`
}

// Heard is the reading with the act, the finer kind and the Goldstein value, in
// tenths, that a person heard in the text. Nobody needs to look again.
func (r Reading) Heard(act Act, kind Kind, value int16) Reading {
	r.Act, r.Kind, r.Goldstein, r.Error, r.Confidence = act, kind, value, 0, 100
	return r
}

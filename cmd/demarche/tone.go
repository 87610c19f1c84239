package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/speech"
	"demarche/internal/tone"
)

type toneCmd struct {
	Text string `arg:"" optional:"" help:"What is read; left out, JSON Lines with id, lang and text are read from the standard input."`
	Lang string `placeholder:"CODE" help:"Language of the text: en, fr, es or ar; left out, the one that it looks like."`
	JSON bool   `help:"Write JSON."`
}

// longestLine bounds a line of the standard input, in bytes.
const longestLine = 4 << 20

// toneRow is a reading as JSON, on the scales of docs/TONE.md.
type toneRow struct {
	ID         string      `json:"id,omitempty"`
	Lang       string      `json:"lang"`
	Looks      string      `json:"looks,omitempty"` // the language that it looks like, where that is another
	Act        speech.Act  `json:"act"`
	Kind       speech.Kind `json:"kind"`
	Confidence int         `json:"confidence"` // 0..100
	Goldstein  float64     `json:"goldstein"`  // -10..10
	Error      float64     `json:"error"`      // half width
	Politeness float64     `json:"politeness"` // 1..5
	Certainty  float64     `json:"certainty"`  // 1..5
	Emotion    float64     `json:"emotion"`    // 0..3
	Empathy    float64     `json:"empathy"`    // 0..3
	Spans      []toneSpan  `json:"spans"`
	Notes      []tone.Note `json:"notes"`
	Offers     []toneOffer `json:"offers"` // other ways to say it
}

type toneOffer struct {
	Words string `json:"words"`
	tone.Offer
}

type toneSpan struct {
	Start     int               `json:"start"` // bytes
	End       int               `json:"end"`
	Words     string            `json:"words"`
	Dimension tone.Dimension    `json:"dimension"`
	Amount    float64           `json:"amount"`
	Reason    tone.Reason       `json:"reason"`
	Args      map[string]string `json:"args,omitempty"`
}

// toneFault stands in the place of a line that could not be read.
type toneFault struct {
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// Run reads a text, or one text a line.
func (c *toneCmd) Run(e *env) error {
	if c.Text == "" {
		return c.lines(e)
	}
	lang := c.language(c.Lang, c.Text)
	if !readable(lang) {
		return wrongUsage(fmt.Sprintf("the tone of %q is not read: it is one of %s", lang, strings.Join(tone.Languages(), ", ")))
	}
	x := tone.Explain(lang, c.Text)
	if c.JSON {
		return e.json(rowOf("", c.Text, x))
	}
	c.tell(e.out, x)
	return nil
}

// tell writes a reading for a person: what it is, where it stands, why.
func (c *toneCmd) tell(out io.Writer, x tone.Explanation) {
	t := &present.Teller{Words: locale.New(preferred())}
	fmt.Fprintln(out, t.Reading(x.Reading, x.Spans))
	fmt.Fprintln(out, t.Scale(x.Reading))
	for _, n := range t.Notes(&x) {
		fmt.Fprintln(out, n)
	}
	for _, w := range t.Why(c.Text, &x) {
		fmt.Fprintf(out, "  %-28s %6s %s (%s)\n", strings.Join(strings.Fields(w.Words), " "), w.Amount, w.Dimension, w.Reason)
	}
	for _, o := range t.Offers(c.Text, &x) {
		fmt.Fprintln(out, " ", o)
	}
}

func (c *toneCmd) language(declared, text string) string {
	return cmp.Or(declared, tone.Guess(text), "en")
}

func readable(lang string) bool {
	for _, l := range tone.Languages() {
		if l == lang {
			return true
		}
	}
	return false
}

// lines answers each line of the standard input with one; a line that cannot be
// read gets an answer that says so, and the program ends with 1.
func (c *toneCmd) lines(e *env) error {
	in := bufio.NewScanner(e.in)
	in.Buffer(nil, longestLine)
	out := json.NewEncoder(e.out)
	out.SetEscapeHTML(false)
	faults := 0
	n := 0
	for in.Scan() {
		n++
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		row, err := c.line(in.Bytes())
		if err != nil {
			faults++
			row = toneFault{n, err.Error()}
		}
		if err := out.Encode(row); err != nil {
			return err
		}
		if e.ctx.Err() != nil {
			return e.ctx.Err()
		}
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("line %d is longer than %d MB: split it", n+1, longestLine>>20)
	}
	if in.Err() != nil {
		return in.Err()
	}
	if faults > 0 {
		return fmt.Errorf("%s of %d could not be read: see \"error\" in their answers", count(faults, "line"), n)
	}
	return nil
}

func (c *toneCmd) line(data []byte) (any, error) {
	var in struct {
		ID   any    `json:"id"`
		Lang string `json:"lang"`
		Text string `json:"text"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, fmt.Errorf("no JSON object with id, lang and text: %w", err)
	}
	lang := c.language(cmp.Or(in.Lang, c.Lang), in.Text)
	if !readable(lang) {
		return nil, fmt.Errorf("the tone of %q is not read: it is one of %s", lang, strings.Join(tone.Languages(), ", "))
	}
	id := ""
	if in.ID != nil {
		id = fmt.Sprint(in.ID)
	}
	return rowOf(id, in.Text, tone.Explain(lang, in.Text)), nil
}

func rowOf(id, text string, x tone.Explanation) toneRow {
	r := x.Reading
	row := toneRow{
		ID: id, Lang: r.Lang, Act: r.Act, Kind: r.Kind, Confidence: int(r.Confidence),
		Goldstein: tenths(r.Goldstein), Error: tenths(r.Error), Politeness: tenths(r.Politeness),
		Certainty: tenths(r.Certainty), Emotion: tenths(r.Emotion), Empathy: tenths(r.Empathy),
		Spans: []toneSpan{}, Notes: x.Notes, Offers: []toneOffer{},
	}
	if x.Mismatch {
		row.Looks = x.DetectedLang
	}
	for _, s := range x.Spans {
		row.Spans = append(row.Spans, toneSpan{
			s.Start, s.End, strings.ToValidUTF8(text[s.Start:s.End], "�"), s.Dimension, float64(s.Amount) / 10, s.Reason, s.Args,
		})
	}
	for _, o := range x.Offers {
		row.Offers = append(row.Offers, toneOffer{strings.ToValidUTF8(text[o.Start:o.End], "�"), o})
	}
	return row
}

func tenths[T int8 | int16](v T) float64 { return float64(v) / 10 }

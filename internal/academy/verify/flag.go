package verify

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Flag is a text that this program reads otherwise than the lexicon by which it
// was read when it was accepted. The run stands on the reading that was kept;
// somebody has to look whether it may.
type Flag struct {
	Line     int            `json:"line"` // of the journal
	Seq      int64          `json:"seq"`
	Minute   int32          `json:"minute"`
	Command  string         `json:"command"`
	Language string         `json:"language"`
	Was      speech.Reading `json:"was"` // as journaled
	Is       speech.Reading `json:"is"`  // as this program reads it
}

// rereader reads the texts of a journal again.
type rereader struct {
	session  *session.Session
	read     func(lang, text string) speech.Reading
	reworded bool // the texts of the scenario are others now
}

// flags reads every text again, with whatever lexicon it was read then. What no
// program of any version would have written is an error.
func (r *rereader) flags(rec *journal.Record) (list []Flag, err error) {
	for _, e := range rec.Entries {
		var texts map[string]string
		var was, is map[string]speech.Reading
		id := ""
		switch e.Kind {
		case journal.Command:
			var c sim.Command
			if err := strict(e, &c); err != nil {
				return nil, err
			}
			again := r.session.Complete(c)
			if c.Verbatim != again.Verbatim && !r.reworded {
				return nil, unsound(e, "says of its text that it is that of the draft, or that it is not, against what it says")
			}
			if !maps.Equal(c.Texts, again.Texts) {
				return nil, unsound(e, "has not the text that goes with it")
			}
			id, texts, was, is = c.ID, c.Texts, c.Readings, again.Readings
		case journal.Instructor:
			var x sim.Intervention
			if err := strict(e, &x); err != nil {
				return nil, err
			}
			id, texts, was, is = x.ID, x.Texts, x.Readings, map[string]speech.Reading{}
			for lang, text := range x.Texts {
				is[lang] = r.read(lang, text)
			}
		}
		if len(was) != len(texts) {
			return nil, unsound(e, "has readings without texts, or texts without readings")
		}
		for _, lang := range slices.Sorted(maps.Keys(texts)) {
			kept, ok := was[lang]
			switch now := is[lang]; {
			case !ok:
				return nil, unsound(e, "has no reading of its text in "+lang)
			case kept == now:
			case kept.Lexicon == now.Lexicon:
				return nil, unsound(e, "is read otherwise in "+lang+" by the very lexicon that it names")
			default:
				list = append(list, Flag{e.Line(), e.Seq, e.Minute, id, lang, kept, now})
			}
		}
	}
	return list, nil
}

func unsound(e journal.Entry, what string) error {
	return &journal.Fault{Line: e.Line(), What: fmt.Sprintf("the %s of minute %d %s", e.Kind, e.Minute, what), Do: useWhole}
}

func strict(e journal.Entry, v any) error {
	dec := json.NewDecoder(bytes.NewReader(e.Payload))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return unsound(e, fmt.Sprintf("cannot be understood (%v)", err))
	}
	return nil
}

package tone

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	"demarche/internal/breath"
	"demarche/internal/speech"
)

// Class is an act with its finer kind, as the weights tell them apart.
type Class struct {
	Act   speech.Act
	Kind  speech.Kind
	Value int16 // mean Goldstein value of the posts learned from, tenths
}

// learnedValues are the dimensions that the weights estimate beside the classes.
var learnedValues = [...]Dimension{Politeness, Certainty, Emotion}

// Weights are what was learned from labelled posts: for each cue, in the order of
// keys, a row of whole numbers, first of the acts, then of the classes, then of
// the side (cooperation against conflict), then of the learned values. Sums of
// rows times the column's step are log odds, for the values tenths.
type Weights struct {
	Classes []Class
	Steps   []int32                  // of each column: what 1 in a row is worth, in 2^-16
	Middles [len(learnedValues)]int8 // of the learned values: what a text without cues has, tenths
	Keys    []uint32
	Rows    []int8
}

// Columns is the length of a row.
func (w *Weights) Columns() int { return speech.Acts + len(w.Classes) + 1 + len(learnedValues) }

const weightsMagic = "DTW3"

// Encode writes the weights as Decode reads them.
func (w *Weights) Encode(out io.Writer) error {
	b := []byte(weightsMagic)
	b = binary.AppendUvarint(b, uint64(len(w.Classes)))
	for _, c := range w.Classes {
		b = append(b, byte(c.Act), byte(c.Kind))
		b = binary.LittleEndian.AppendUint16(b, uint16(c.Value))
	}
	for _, s := range w.Steps {
		b = binary.LittleEndian.AppendUint32(b, uint32(s))
	}
	for _, m := range w.Middles {
		b = append(b, byte(m))
	}
	b = binary.AppendUvarint(b, uint64(len(w.Keys)))
	before := uint32(0)
	for _, k := range w.Keys { // in order, so that the steps between them are short
		b = binary.AppendUvarint(b, uint64(k-before))
		before = k
	}
	// By column, since most rows have few weights of note: it packs better.
	for c := range w.Columns() {
		for k := range w.Keys {
			b = append(b, byte(w.Rows[k*w.Columns()+c]))
		}
	}
	z, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(b); err != nil {
		return err
	}
	return z.Close()
}

// breathing gives way as often as more of a file is asked for.
type breathing struct{ io.Reader }

func (b breathing) Read(p []byte) (int, error) {
	breath.Take()
	return b.Reader.Read(p)
}

var errWeights = errors.New("tone: not a file of weights")

// DecodeWeights reads a file of weights.
func DecodeWeights(data []byte) (*Weights, error) {
	z, err := gzip.NewReader(breathing{bytes.NewReader(data)})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errWeights, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errWeights, err)
	}
	in := bytes.NewReader(b)
	magic := make([]byte, len(weightsMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != weightsMagic {
		return nil, errWeights
	}
	w := &Weights{}
	n, err := binary.ReadUvarint(in)
	if err != nil || n > 256 {
		return nil, errWeights
	}
	w.Classes = make([]Class, n)
	for i := range w.Classes {
		var c [4]byte
		if _, err := io.ReadFull(in, c[:]); err != nil || int(c[0]) >= speech.Acts || int(c[1]) >= speech.Kinds {
			return nil, errWeights
		}
		w.Classes[i] = Class{speech.Act(c[0]), speech.Kind(c[1]), int16(binary.LittleEndian.Uint16(c[2:]))}
	}
	w.Steps = make([]int32, w.Columns())
	if err := binary.Read(in, binary.LittleEndian, w.Steps); err != nil {
		return nil, errWeights
	}
	if err := binary.Read(in, binary.LittleEndian, w.Middles[:]); err != nil {
		return nil, errWeights
	}
	n, err = binary.ReadUvarint(in)
	if err != nil || n > uint64(in.Len()) {
		return nil, errWeights
	}
	w.Keys = make([]uint32, n)
	before := uint32(0)
	for i := range w.Keys {
		step, err := binary.ReadUvarint(in)
		if err != nil {
			return nil, errWeights
		}
		before += uint32(step)
		w.Keys[i] = before
	}
	if in.Len() != int(n)*w.Columns() {
		return nil, errWeights
	}
	w.Rows = make([]int8, int(n)*w.Columns())
	rest := b[len(b)-in.Len():]
	for c := range w.Columns() {
		breath.Take()
		for k := range w.Keys {
			w.Rows[k*w.Columns()+c] = int8(rest[c*len(w.Keys)+k])
		}
	}
	return w, nil
}

// theWeights returns what was learned; it panics on a fault in the embedded file,
// which a test finds before any text is read.
var theWeights = sync.OnceValue(func() *learned {
	w, err := DecodeWeights(weightFile)
	if err != nil {
		panic(err)
	}
	return newLearned(w)
})

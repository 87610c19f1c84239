package tone

import (
	"math/bits"
	"sync"

	"demarche/internal/speech"
)

// verdict is what the learned weights say of a text.
type verdict struct {
	acts    [speech.Acts]uint64 // probabilities in 2^-16
	classes []uint64
	told    [speech.Acts]uint64 // probabilities by the acts' own odds alone
	value   int                 // expected Goldstein value over the classes, tenths
	spread  int                 // root of its mean square deviation, tenths
	sided   int64               // log odds of cooperation against conflict, learned of their own
	values  [len(learnedValues)]int
	cues    []Cue
	known   int // cues that have weights
}

// learned holds the weights as the reader looks them up: by open addressing,
// since a text has a thousand cues.
type learned struct {
	*Weights
	slots []int32 // 1 + the row of a key, 0 for none; a power of two of them
}

func newLearned(w *Weights) *learned {
	size := 1
	for size < 4*len(w.Keys) {
		size *= 2
	}
	l := &learned{Weights: w, slots: make([]int32, size)}
	for i, k := range w.Keys {
		at := int(k) & (size - 1)
		for l.slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		l.slots[at] = int32(i + 1)
	}
	return l
}

// find returns the row of a key.
func (l *learned) find(key uint32) (row int32, ok bool) {
	at := int(key) & (len(l.slots) - 1)
	for {
		row = l.slots[at] - 1
		if row < 0 || l.Keys[row] == key {
			return row, row >= 0
		}
		at = (at + 1) & (len(l.slots) - 1)
	}
}

// stamps mark the rows that a text has used already.
type stamps struct {
	at  []uint32
	now uint32
}

var stampPool = sync.Pool{New: func() any { return &stamps{at: make([]uint32, len(theWeights().Keys))} }}

func freshStamps() *stamps {
	s := stampPool.Get().(*stamps)
	if s.now++; s.now == 0 {
		clear(s.at)
		s.now = 1
	}
	return s
}

// first tells that the row was not used before.
func (s *stamps) first(row int32) bool {
	if s.at[row] == s.now {
		return false
	}
	s.at[row] = s.now
	return true
}

// verdict sums the weights of the cues. Each cue counts once, however often it
// stands in the text, and long texts count as much as short ones.
func (l *learned) verdict(cues []Cue) *verdict {
	v := &verdict{cues: cues}
	cols := l.Columns()
	whole := make([]int32, cols)
	used := freshStamps()
	defer stampPool.Put(used)
	for i := range cues {
		row, ok := l.find(cues[i].Key)
		if !ok || !used.first(row) {
			continue
		}
		v.known++
		for c, w := range l.Rows[int(row)*cols : int(row+1)*cols] {
			whole[c] += int32(w)
		}
	}
	x := rootInverse(v.known + 1)
	sums := make([]int64, cols)
	for c := range sums {
		sums[c] = int64(whole[c]) * int64(l.Steps[c]) >> 8 * x >> 8
	}
	l.hear(v, sums)
	return v
}

// hear turns the sums of the columns into what is told of the text.
func (l *learned) hear(v *verdict, sums []int64) {
	cols := l.Columns()
	softmax(sums[:speech.Acts], v.told[:])
	v.classes = make([]uint64, len(l.Classes))
	softmax(sums[speech.Acts:speech.Acts+len(l.Classes)], v.classes)
	l.decide(v)
	v.sided = sums[cols-len(v.values)-1]
	for i := range v.values {
		v.values[i] = int(l.Middles[i]) + int((sums[cols-len(v.values)+i]+one/2)>>16)
	}
	l.expect(v)
}

// Shares of the log odds of the acts and of the classes in deciding the act, in
// thousandths: the two err differently. Fitted in cross-validation, so that the
// probability of an act is how often it is right.
const (
	shareActs    = 623
	shareClasses = 738
)

// decide weighs the acts' own odds and those of their classes.
func (l *learned) decide(v *verdict) {
	var classes, odds [speech.Acts]int64
	for i, p := range v.classes {
		classes[l.Classes[i].Act] += int64(p)
	}
	for a := range odds {
		odds[a] = (shareActs*logOf(int64(v.told[a])) + shareClasses*logOf(classes[a])) / 1000
	}
	softmax(odds[:], v.acts[:])
}

// expect sets the expected value and its spread.
func (l *learned) expect(v *verdict) {
	var sum, square, total int64
	for i, p := range v.classes {
		g := int64(l.Classes[i].Value)
		sum += int64(p) * g
		square += int64(p) * g * g
		total += int64(p)
	}
	if total == 0 {
		return
	}
	mean := sum / total
	v.value = int(mean)
	v.spread = root(int(max(0, square/total-mean*mean)))
}

// within returns the expected value, in tenths, of the classes of an act alone;
// otherwise when none of them is likely.
func (l *learned) within(v *verdict, act speech.Act, otherwise int) int {
	var sum, total int64
	for i, p := range v.classes {
		if c := l.Classes[i]; c.Act == act {
			sum += int64(p) * int64(c.Value)
			total += int64(p)
		}
	}
	if total == 0 {
		return otherwise
	}
	return int(sum / total)
}

// best returns the likeliest act and, of its classes, the likeliest.
func (l *learned) best(v *verdict) (speech.Act, speech.Kind) {
	act := speech.State
	for a := range speech.Act(speech.Acts) {
		if v.acts[a] > v.acts[act] {
			act = a
		}
	}
	kind, top := speech.Plain, uint64(0)
	for i, c := range l.Classes {
		if c.Act == act && v.classes[i] > top {
			kind, top = c.Kind, v.classes[i]
		}
	}
	return act, kind
}

// root is the whole part of the square root, by Newton's method from above.
func root(n int) int {
	if n < 2 {
		return max(n, 0)
	}
	x := 1 << ((bits.Len(uint(n)) + 1) / 2)
	for {
		y := (x + n/x) / 2
		if y >= x {
			return x
		}
		x = y
	}
}

// pull returns by how much a cue moves the Goldstein value, in tenths and 2^-16,
// when each column moves it by its slope.
func (l *learned) pull(slopes []int64, id int32, x int64) int64 {
	cols := l.Columns()
	sum := int64(0)
	for c, w := range l.Rows[int(id)*cols : int(id)*cols+len(slopes)] {
		if w != 0 {
			sum += slopes[c] * (int64(w) * int64(l.Steps[c]) >> 8) >> 16
		}
	}
	return sum * x >> 8
}

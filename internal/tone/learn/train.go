package learn

import (
	"math"
	"math/rand/v2"

	"demarche/internal/speech"
	"demarche/internal/tone"
)

// Options of a training; the zero value of none is useful: see Usual.
type Options struct {
	Epochs  int
	Rate    float64 // step of AdaGrad (Duchi, Hazan and Singer 2011)
	L2      float64
	MinSeen int     // families whose posts must hold a cue before it is weighed
	Most    int     // cues that are kept
	Sided   float64 // how much a post counts that takes a side; a neutral one counts 1
	Seed    uint64
}

// Usual are the options of the shipped weights, chosen by cross-validation over
// families of the posts to learn from.
var Usual = Options{Epochs: 15, Rate: .3, L2: 1e-3, MinSeen: 2, Most: 73600, Sided: 3, Seed: 1}

// scales are how fast the weights of a kind of cue are learned beside the others',
// and how little of them the ridge takes; what is not named counts 1. Words say
// more than their beginnings and endings do.
var scales = map[tone.CueKind]float64{tone.CueWord: 2, tone.CueKin: 1.4, tone.CueStem: .7}

// middles are the politeness, certainty and emotion of a text without cues.
var middles = [...]float64{3, 3, .7}

// neutral is the Goldstein value up to which a post takes no side, and sideFull
// that from which its side counts in full.
const (
	neutral  = .5
	sideFull = 3
)

type sample struct {
	ids  []int32
	x    float64
	post *Post
}

// Model holds learned weights in floating point: for each cue a row of columns,
// first the acts, then the classes of act and kind, then the side (cooperation
// against conflict), then politeness, certainty and emotion.
type Model struct {
	ids     map[uint32]int32
	Keys    []uint32
	scale   []float64 // of each row: what its kind of cue counts
	Classes []tone.Class
	classOf map[tone.Class]int
	cols    int
	W       []float64
}

// Train fits the weights on the posts: softmax regression for the act and for
// the class, logistic regression for the side, least squares for the values, with
// a ridge, by AdaGrad. Where cues are more than are kept, the weights are fitted
// again on those kept alone, so that they take over what the others said. The
// same posts and options give the same weights.
func Train(posts []*Post, opt Options) *Model {
	seen := seenIn(posts)
	m := fit(posts, opt, func(key uint32) bool { return seen[key] >= opt.MinSeen })
	if len(m.Keys) <= opt.Most {
		return m
	}
	kept := m.heaviest(seen, opt.Most)
	return fit(posts, opt, func(key uint32) bool { return kept[key] })
}

func fit(posts []*Post, opt Options, keep func(key uint32) bool) *Model {
	m := &Model{ids: map[uint32]int32{}, classOf: map[tone.Class]int{}}
	m.index(posts, keep)
	m.cols = speech.Acts + len(m.Classes) + 1 + len(middles)
	m.W = make([]float64, len(m.Keys)*m.cols)
	g := make([]float64, len(m.W))
	for i := range g {
		g[i] = 1e-2
	}
	samples := make([]sample, len(posts))
	for i, p := range posts {
		samples[i] = m.sample(p)
	}
	rng := rand.New(rand.NewPCG(opt.Seed, 7))
	z := make([]float64, m.cols)
	for range opt.Epochs {
		rng.Shuffle(len(samples), func(a, b int) { samples[a], samples[b] = samples[b], samples[a] })
		for _, s := range samples {
			m.errors(s, opt.Sided, z)
			for _, id := range s.ids {
				w, h := m.row(id), g[int(id)*m.cols:int(id+1)*m.cols]
				x := s.x * m.scale[id]
				for c := range z {
					d := z[c]*x + opt.L2*w[c]
					h[c] += d * d
					w[c] -= opt.Rate * d / math.Sqrt(h[c])
				}
			}
		}
	}
	return m
}

func (m *Model) row(id int32) []float64 { return m.W[int(id)*m.cols : int(id+1)*m.cols] }

func (m *Model) index(posts []*Post, keep func(key uint32) bool) {
	for _, p := range posts {
		for _, c := range p.Cues {
			if _, ok := m.ids[c.Key]; !ok && keep(c.Key) {
				m.ids[c.Key] = int32(len(m.Keys))
				m.Keys = append(m.Keys, c.Key)
				m.scale = append(m.scale, scaleOf(c.Kind))
			}
		}
		c := tone.Class{Act: p.Act, Kind: p.Kind}
		if _, ok := m.classOf[c]; !ok {
			m.classOf[c] = len(m.Classes)
			m.Classes = append(m.Classes, c)
		}
	}
}

func scaleOf(kind tone.CueKind) float64 {
	if x, ok := scales[kind]; ok {
		return x
	}
	return 1
}

// seenIn counts for each cue the families whose posts have it: what stands in one
// family alone is the story's and tells nothing of another.
func seenIn(posts []*Post) map[uint32]int {
	type place struct {
		family string
		key    uint32
	}
	seen, here := map[uint32]int{}, map[place]bool{}
	for _, p := range posts {
		for _, c := range p.Cues {
			at := place{p.Lang + p.Family, c.Key}
			if !here[at] {
				here[at] = true
				seen[c.Key]++
			}
		}
	}
	return seen
}

func (m *Model) sample(p *Post) sample {
	s := sample{post: p}
	here := map[int32]bool{}
	for _, c := range p.Cues {
		if id, ok := m.ids[c.Key]; ok && !here[id] {
			here[id] = true
			s.ids = append(s.ids, id)
		}
	}
	s.x = 1 / math.Sqrt(float64(len(s.ids)+1))
	return s
}

// outputs sums the rows of the sample's cues and turns the first two groups of
// columns and the side into probabilities.
func (m *Model) outputs(s sample, z []float64) {
	clear(z)
	for _, id := range s.ids {
		x := s.x * m.scale[id]
		for c, w := range m.row(id) {
			z[c] += w * x
		}
	}
	softmax(z[:speech.Acts])
	softmax(z[speech.Acts:m.side()])
	z[m.side()] = 1 / (1 + math.Exp(-z[m.side()]))
}

// side is the column of cooperation against conflict.
func (m *Model) side() int { return m.cols - len(middles) - 1 }

// errors leaves in z what the outputs lie beside the labels.
func (m *Model) errors(s sample, sided float64, z []float64) {
	m.outputs(s, z)
	z[s.post.Act]--
	z[speech.Acts+m.classOf[tone.Class{Act: s.post.Act, Kind: s.post.Kind}]]--
	g := s.post.Values[0]
	if math.Abs(g) > neutral {
		for i := range z[:m.side()] {
			z[i] *= sided
		}
	}
	if g > 0 {
		z[m.side()]--
	}
	z[m.side()] *= min(math.Abs(g), sideFull) / 2
	for i, middle := range middles {
		v := &z[m.side()+1+i]
		if math.IsNaN(s.post.Values[1+i]) {
			*v = 0
			continue
		}
		*v -= s.post.Values[1+i] - middle
	}
}

func softmax(z []float64) {
	top := z[0]
	for _, v := range z {
		top = max(top, v)
	}
	sum := 0.0
	for i, v := range z {
		z[i] = math.Exp(v - top)
		sum += z[i]
	}
	for i := range z {
		z[i] /= sum
	}
}

// Guess is what the model says of a post.
type Guess struct {
	Acts    [speech.Acts]float64
	Classes []float64
}

// Guess reads a post.
func (m *Model) Guess(p *Post) Guess {
	z := make([]float64, m.cols)
	m.outputs(m.sample(p), z)
	g := Guess{Classes: z[speech.Acts:m.side()]}
	copy(g.Acts[:], z)
	return g
}

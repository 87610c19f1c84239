// Package learn trains the weights by which package tone reads posts.
package learn

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"demarche/internal/speech"
	"demarche/internal/tone"
)

// Post is a labelled text to learn from.
type Post struct {
	Lang, Family, Difficulty, Text string
	Act                            speech.Act
	Kind                           speech.Kind
	Values                         [4]float64 // goldstein, politeness, certainty, emotion
	Cues                           []tone.Cue
	Rules                          speech.Reading // of the rules alone
}

// Read reads a file of 16 columns (two labellers, whose mean counts), of 9 (one
// labeller) or of 7 (act, kind and Goldstein value alone).
func Read(lang, path string) ([]Post, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Post
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		p, err := parse(lang, strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, p)
	}
	return out, in.Err()
}

func parse(lang string, c []string) (Post, error) {
	var labels [][]string
	var p Post
	switch len(c) {
	case 7: // act, kind and Goldstein value alone
		p = Post{Lang: lang, Family: c[1], Difficulty: c[2], Text: c[6]}
		labels = [][]string{{c[3], c[4], c[5], "NaN", "NaN", "NaN"}}
	case 9:
		p = Post{Lang: lang, Family: c[0], Difficulty: c[1], Text: c[8]}
		labels = [][]string{c[2:8]}
	case 16:
		p = Post{Lang: lang, Family: c[1], Difficulty: c[2], Text: c[15]}
		labels = [][]string{c[3:9], c[9:15]}
	default:
		return p, fmt.Errorf("%d columns, not 7, 9 or 16", len(c))
	}
	if err := p.Act.UnmarshalText([]byte(labels[0][0])); err != nil {
		return p, err
	}
	if err := p.Kind.UnmarshalText([]byte(labels[0][1])); err != nil {
		return p, err
	}
	for _, l := range labels {
		for i := range p.Values {
			v, err := strconv.ParseFloat(l[2+i], 64)
			if err != nil {
				return p, err
			}
			p.Values[i] += v / float64(len(labels))
		}
	}
	return p, nil
}

package learn

import (
	"errors"
	"io/fs"
	"path/filepath"

	"demarche/internal/tone"
)

// Posts reads all posts to learn from, in fixed order, with their cues; root is
// the folder of package tone.
func Posts(root string) ([]*Post, error) {
	var out []*Post
	for _, lang := range tone.Languages() {
		for _, name := range []string{
			filepath.Join(root, "testdata", "labelled", lang+".learn.tsv"),
			filepath.Join(root, "learn", "posts", lang+".tsv"),
			filepath.Join(root, "learn", "posts", "second", lang+".tsv"),
			filepath.Join(root, "learn", "posts", "third", lang+".tsv"),
			filepath.Join(root, "learn", "posts", "fourth", lang+".tsv"),
			filepath.Join(root, "learn", "posts", "fifth", lang+".tsv"),
			filepath.Join(root, "learn", "posts", "practice", lang+".tsv"),
			filepath.Join(root, "testdata", lang+".learn.tsv"),
			filepath.Join(root, "testdata", lang+".learn2.tsv"),
		} {
			posts, err := Read(lang, name)
			if errors.Is(err, fs.ErrNotExist) {
				continue // not every set has every language
			}
			if err != nil {
				return nil, err
			}
			for i := range posts {
				p := &posts[i]
				p.Cues, p.Rules = tone.Cues(lang, p.Text)
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// Command tone learns the weights by which posts are read, from the posts in
// internal/tone, and writes them. Run it from the repository's root: make tone.
package main

import (
	"bytes"
	"fmt"
	"os"

	"demarche/internal/tone/learn"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "tone:", err)
		os.Exit(1)
	}
}

func run() error {
	posts, err := learn.Posts("internal/tone")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	w := learn.Train(posts, learn.Usual).Weights(posts)
	if err := w.Encode(&out); err != nil {
		return err
	}
	fmt.Printf("%d posts, %d cues, %d columns, %d bytes\n", len(posts), len(w.Keys), w.Columns(), out.Len())
	return os.WriteFile("internal/tone/weights.bin.gz", out.Bytes(), 0o644)
}

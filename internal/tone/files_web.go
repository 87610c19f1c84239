//go:build web

package tone

import "demarche/internal/shipped"

// What a page has fetched beside the program.
var (
	files      = shipped.Open("tone")
	weightFile = fetched("weights.bin.gz")
)

func fetched(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic("tone: " + err.Error())
	}
	return data
}

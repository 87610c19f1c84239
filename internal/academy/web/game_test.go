package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"testing"
	"testing/fstest"
	"time"
)

// gzipped packs a text.
func gzipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The game is sent packed to who takes that, unpacked to who does not, and only once to who
// has it: also where a program carries it, with the packed files alone and without dates.
func TestTheGameIsSentAsTheBrowserTakesIt(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	files := fstest.MapFS{"demarche.wasm.gz": {Data: gzipped(t, "the program")}, "demarche.wasm.br": {Data: []byte("smaller")}, "page.js": {Data: []byte("script")}, ".secret": {Data: []byte("no")}}
	get := func(path string, header http.Header) (*http.Response, string) {
		t.Helper()
		q, err := http.NewRequestWithContext(t.Context(), "GET", h.url+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		q.Header = header
		r, err := (&http.Transport{DisableCompression: true}).RoundTrip(q)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		text, err := io.ReadAll(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		return r, string(text)
	}
	if r, _ := get("/game/page.js", http.Header{}); r.StatusCode != http.StatusNotFound {
		t.Errorf("without a game: %d", r.StatusCode)
	}
	for _, dated := range []bool{false, true} {
		game := fstest.MapFS{}
		for name, f := range files {
			one := &fstest.MapFile{Data: f.Data}
			if dated {
				one.ModTime = time.Unix(1e9, 0)
			}
			game[name] = one
		}
		h.Server.o.Game = game
		for accept, want := range map[string]string{"": "the program", "gzip": string(files["demarche.wasm.gz"].Data), "gzip, br": "smaller"} {
			r, text := get("/game/demarche.wasm", http.Header{"Accept-Encoding": {accept}})
			if text != want || r.Header.Get("Content-Type") != "application/wasm" {
				t.Errorf("who accepts %q is sent %q as %s", accept, text, r.Header.Get("Content-Type"))
			}
			if accept == "" {
				continue
			}
			again := http.Header{"Accept-Encoding": {accept}}
			if dated {
				again.Set("If-Modified-Since", r.Header.Get("Last-Modified"))
			} else {
				again.Set("If-None-Match", r.Header.Get("ETag"))
			}
			if r, _ = get("/game/demarche.wasm", again); r.StatusCode != http.StatusNotModified {
				t.Errorf("who has what is sent for %q is answered %d", accept, r.StatusCode)
			}
		}
		if _, text := get("/game/page.js", http.Header{"Accept-Encoding": {"gzip"}}); text != "script" {
			t.Errorf("what is not packed is sent as %q", text)
		}
		for _, path := range []string{"/game/.secret", "/game/nothing", "/game/%2e%2e/academy.db"} {
			if r, text := get(path, http.Header{}); r.StatusCode != http.StatusNotFound {
				t.Errorf("%s: %d %q", path, r.StatusCode, text)
			}
		}
	}
}

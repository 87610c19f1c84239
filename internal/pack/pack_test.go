package pack

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

var folder = fstest.MapFS{
	"scenario.yaml":                    {Data: []byte("version: 1\n")},
	"locale/fr.yaml":                   {Data: []byte("title: x\n")},
	"playbooks/careful.yaml":           {Data: []byte("version: 1\n")},
	"variants/short/scenario.yaml":     {Data: []byte("title: y\n")},
	"variants/short/playbooks/no.yaml": {Data: []byte("version: 1\n")},
	"media/bridge.png":                 {Data: []byte("png")},
	"notes.txt":                        {Data: []byte("not for others")},
	".git/config":                      {Data: []byte("nor this")},
}

func packed(t *testing.T, m Manifest, files map[string][]byte, key ed25519.PrivateKey) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, m, files, key); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func files(t *testing.T) map[string][]byte {
	t.Helper()
	f, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func key(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	text, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	k, err := ParseKey(text)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestWhatIsPackedComesOut(t *testing.T) {
	k := key(t)
	for name, with := range map[string]ed25519.PrivateKey{"signed": k, "unsigned": nil} {
		m := Manifest{ID: "my-crisis", Title: "Mine", Signer: "A. Author"}
		data := packed(t, m, files(t), with)
		if !bytes.Equal(data, packed(t, m, files(t), with)) {
			t.Errorf("%s: the same files give another pack", name)
		}
		p, err := Open(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(p.Content) != 6 || string(p.Content["media/bridge.png"]) != "png" || p.Content["notes.txt"] != nil {
			t.Errorf("%s: it holds %d files", name, len(p.Content))
		}
		if p.Manifest.Signed() != (with != nil) || (p.Manifest.Fingerprint() != "") != (with != nil) {
			t.Errorf("%s: signed %v by %q", name, p.Manifest.Signed(), p.Manifest.Fingerprint())
		}
	}
}

// zipped is an archive of files, the first of them the manifest.
func zipped(t *testing.T, parts ...[2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := z.Create(p[0])
		if err == nil {
			_, err = f.Write([]byte(p[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHostilePacksAreRefused(t *testing.T) {
	scenario := [2]string{"scenario.yaml", "version: 1\n"}
	listed := `"scenario.yaml": {"sha256": "` + sum([]byte(scenario[1])) + `", "size": 11}`
	manifest := func(id, more string) [2]string {
		return [2]string{manifestName, `{"format": 1, "id": "` + id + `", "title": "", "world": "", "program": "", "files": {` + listed + more + `}}`}
	}
	file := func(name, text string) (string, [2]string) {
		return `, "` + name + `": {"sha256": "` + sum([]byte(text)) + `", "size": 1}`, [2]string{name, text}
	}
	escape, out := file("../../evil.yaml", "x")
	rooted, root := file("/etc/passwd", "x")
	hidden, git := file("media/../../x.png", "x")
	big := strings.Repeat("a", maxFile+1)
	bomb, vast := file("media/vast.png", big)
	signed := packed(t, Manifest{ID: "s"}, files(t), key(t))
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"escape":   {zipped(t, manifest("s", escape), scenario, out), "no file of a scenario"},
		"root":     {zipped(t, manifest("s", rooted), scenario, root), "no file of a scenario"},
		"hidden":   {zipped(t, manifest("s", hidden), scenario, git), "no file of a scenario"},
		"id":       {zipped(t, manifest("../s", ""), scenario), "no name for a folder"},
		"unlisted": {zipped(t, manifest("s", ""), scenario, [2]string{"media/a.png", "x"}), "is not listed"},
		"twice":    {zipped(t, manifest("s", ""), scenario, scenario), "stands twice"},
		"changed":  {zipped(t, manifest("s", ""), [2]string{"scenario.yaml", "version: 2\n"}), "not what it was"},
		"missing":  {zipped(t, manifest("s", bomb), scenario), "are not there"},
		"bomb":     {zipped(t, manifest("s", bomb), scenario, vast), "more than is allowed"},
		"no zip":   {[]byte("x"), "no sound pack"},
		"none":     {zipped(t, scenario), "does not begin with"},
		"forged":   {forged(t, signed), "signature is not right"},
	} {
		if _, err := Open(c.data); !errors.Is(err, ErrPack) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// forged is a signed pack whose title was changed afterwards.
func forged(t *testing.T, data []byte) []byte {
	t.Helper()
	p, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	left := int64(maxTotal)
	z, _ := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	text, _ := unpack(z.File[0], &left)
	parts := [][2]string{{manifestName, strings.Replace(string(text), `"title": ""`, `"title": "Another"`, 1)}}
	for name, content := range p.Content {
		parts = append(parts, [2]string{name, string(content)})
	}
	return zipped(t, parts...)
}

func TestNoKeyIsMadeOfNoise(t *testing.T) {
	for _, text := range []string{"", "x", keyHead, keyHead + "AAAA"} {
		if _, err := ParseKey(text); err == nil {
			t.Errorf("%q is a key", text)
		}
	}
}

// Whatever a file holds is opened or refused, and what is opened stays inside its
// folder.
func FuzzOpen(f *testing.F) {
	content, err := Read(os.DirFS("../session/testdata/bridge"))
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, Manifest{ID: "bridge"}, content, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Open(data)
		if err != nil {
			return
		}
		for name := range p.Content {
			if !belongs.MatchString(name) || strings.Contains(name, "..") {
				t.Errorf("it holds %q", name)
			}
		}
	})
}

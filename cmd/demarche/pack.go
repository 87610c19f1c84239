package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/pack"
	"demarche/internal/scenario"
	"demarche/internal/store"
	"demarche/internal/tone"
	"demarche/internal/whole"
)

type packCmd struct {
	Scenario string `arg:"" optional:"" type:"scenario" help:"The folder of a scenario."`
	To       string `placeholder:"FILE" help:"The pack to write; the scenario's name with .demarche when left out."`
	Sign     string `placeholder:"KEYFILE" help:"Sign it with this key."`
	Signer   string `placeholder:"NAME" help:"With --sign: your name, as whoever opens it reads it."`
	NewKey   string `placeholder:"KEYFILE" help:"Make a key to sign with and keep it in this file."`
}

// Run packs a scenario, or makes a key.
func (c *packCmd) Run(e *env) error {
	switch {
	case c.NewKey != "" && c.Scenario == "":
		return c.newKey(e)
	case c.Scenario == "" || c.NewKey != "":
		return wrongUsage("pack takes the folder of a scenario, or --new-key alone")
	case c.Signer != "" && c.Sign == "":
		return wrongUsage("--signer belongs to --sign")
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	folder, err := folderOf(c.Scenario)
	if err != nil {
		return err
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	files, err := pack.Read(os.DirFS(folder))
	if err != nil {
		return fmt.Errorf("%s cannot be packed: %w", folder, err)
	}
	for _, id := range append([]string{""}, b.Variants()...) {
		whole := b
		if id != "" {
			if whole, err = e.open(filepath.Join(folder, "variants", id)); err != nil {
				return err
			}
		}
		maps.Copy(files, whole.Catalogues()) // what lies in the library goes along
	}
	var key ed25519.PrivateKey
	if c.Sign != "" {
		text, err := os.ReadFile(c.Sign)
		if err != nil {
			return fmt.Errorf("the key cannot be read: %w", err)
		}
		if key, err = pack.ParseKey(string(text)); err != nil {
			return fmt.Errorf("%s: %w", c.Sign, err)
		}
	}
	title, _ := b.Texts.Text(b.World.Languages[0], "title")
	m := pack.Manifest{ID: filepath.Base(full), Title: title, World: b.WorldDigest, Program: version, Signer: c.Signer}
	var out bytes.Buffer
	if err := pack.Write(&out, m, files, key); err != nil {
		return err
	}
	if c.To == "" {
		c.To = m.ID + pack.Extension
	}
	p, err := pack.Open(out.Bytes()) // what cannot be opened again is not handed out
	if err != nil {
		return err
	}
	if err := whole.Write(c.To, out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("the pack cannot be written: %w", err)
	}
	e.say("%s: %s, %s", c.To, count(len(files), "file"), signedBy(p.Manifest))
	return nil
}

func (c *packCmd) newKey(e *env) error {
	text, err := pack.NewKey()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(c.NewKey, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("the key cannot be kept: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("the key cannot be kept: %w", err)
	}
	e.say("%s holds your signing key. Whoever has it can sign in your name.", c.NewKey)
	return nil
}

// signedBy says who has signed a pack.
func signedBy(m pack.Manifest) string {
	if !m.Signed() {
		return "not signed"
	}
	who := m.Signer
	if who == "" {
		who = "somebody without a name"
	}
	return fmt.Sprintf("signed by %q with the key %s", who, m.Fingerprint())
}

type unpackCmd struct {
	File string `arg:"" help:"The pack to open."`
	Show bool   `help:"Say what is in it, and open nothing."`
	Yes  bool   `help:"Do not ask: you trust where it comes from."`
}

// Run opens a pack: what is in it goes to the user's own scenarios, when the
// user trusts who made it.
func (c *unpackCmd) Run(e *env) error {
	info, err := os.Stat(c.File)
	if err != nil {
		return err
	}
	if info.Size() > pack.MaxBytes {
		return fmt.Errorf("%s: %w: it has more than %d MB", c.File, pack.ErrPack, pack.MaxBytes>>20)
	}
	data, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	p, err := pack.Open(data)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	b, found := scenario.Load(p.FS(), ".", scenario.Options{ID: p.Manifest.ID, Shown: p.Manifest.ID, Read: tone.Read})
	if b == nil {
		e.list(found)
		return fmt.Errorf("%s holds a scenario with errors", c.File)
	}
	title, _ := b.Texts.Text(b.World.Languages[0], "title")
	trusted, err := trustedKeys()
	if err != nil {
		return err
	}
	e.say("%q (%s), %s, %s", title, p.Manifest.ID, count(len(p.Content), "file"), signedBy(p.Manifest))
	if name, ok := trusted[p.Manifest.Key]; ok && p.Manifest.Signed() {
		e.say("You have trusted this key before: %s.", name)
	}
	if c.Show {
		for _, name := range slices.Sorted(maps.Keys(p.Content)) {
			fmt.Fprintf(e.out, "%s  %s\n", p.Manifest.Files[name].SHA256[:16], name)
		}
		return nil
	}
	folder := filepath.Join(store.Scenarios(), p.Manifest.ID)
	if _, err := os.Lstat(folder); err == nil {
		return fmt.Errorf("%s is there already: move it away first", folder)
	}
	if !c.Yes && !e.agrees("Do you trust who made it, and want it among your scenarios? [y/N] ") {
		return errors.New("nothing was opened")
	}
	if err := install(p, folder); err != nil {
		return err
	}
	if p.Manifest.Signed() {
		trusted[p.Manifest.Key] = p.Manifest.Signer
		keepTrusted(e, trusted)
	}
	e.say("It can be played: demarche play %s", p.Manifest.ID)
	return nil
}

// agrees asks a question; everything but yes is no.
func (e *env) agrees(question string) bool {
	fmt.Fprint(e.err, question)
	var answer string
	fmt.Fscanln(e.in, &answer)
	answer = strings.ToLower(strings.TrimSpace(answer))
	return answer == "y" || answer == "yes"
}

// install writes a pack beside its place and moves it there when it is whole.
func install(p *pack.Pack, folder string) error {
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return fmt.Errorf("the scenario cannot be kept: %w", err)
	}
	part, err := os.MkdirTemp(filepath.Dir(folder), ".opening-")
	if err != nil {
		return fmt.Errorf("the scenario cannot be kept: %w", err)
	}
	defer os.RemoveAll(part)
	root, err := os.OpenRoot(part) // nothing is written outside it, whatever a name says
	if err != nil {
		return err
	}
	defer root.Close()
	for name, data := range p.Content {
		if dir := filepath.Dir(filepath.FromSlash(name)); dir != "." {
			if err := root.MkdirAll(dir, 0o755); err != nil {
				return fmt.Errorf("the scenario cannot be kept: %w", err)
			}
		}
		if err := root.WriteFile(filepath.FromSlash(name), data, 0o644); err != nil {
			return fmt.Errorf("the scenario cannot be kept: %w", err)
		}
	}
	if err := os.Chmod(part, 0o755); err != nil {
		return err
	}
	if err := os.Rename(part, folder); err != nil {
		return fmt.Errorf("the scenario cannot be kept: %w", err)
	}
	return nil
}

// trustedFile is where the keys are kept that the user has trusted.
func trustedFile() string { return filepath.Join(store.Dir(), "trusted.json") }

// trustedKeys are the keys of packs that were opened, with the names under which
// they signed. A file that cannot be read is an error: taken for empty, it would be
// written over, and a key that is known would look like a new one.
func trustedKeys() (map[string]string, error) {
	data, err := os.ReadFile(trustedFile())
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]string{}, nil
	}
	var keys map[string]string
	if err == nil {
		err = json.Unmarshal(data, &keys)
	}
	if err == nil && keys == nil {
		err = errors.New("it holds no list of keys")
	}
	if err != nil {
		return nil, fmt.Errorf("which keys you trust cannot be read: %w. Mend %s, or move it away to begin anew", err, trustedFile())
	}
	return keys, nil
}

func keepTrusted(e *env, keys map[string]string) {
	text, err := json.MarshalIndent(keys, "", "  ")
	if err == nil {
		err = whole.Write(trustedFile(), append(text, '\n'), 0o600)
	}
	if err != nil {
		e.say("That you trust the key cannot be kept: %v", err)
	}
}

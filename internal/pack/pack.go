// Package pack puts a scenario into one file, with the digest of every file in
// it and, if its author wishes, a signature; and takes it out again, refusing
// what leads out of its folder or unpacks to too much.
package pack

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Extension is that of packs.
const Extension = ".demarche"

// manifestName is the first file of a pack.
const manifestName = "pack.json"

// Bounds of a pack.
const (
	MaxBytes = 100 << 20 // of the file
	maxFile  = 20 << 20  // of one file in it, unpacked
	maxTotal = 200 << 20 // of all
	maxFiles = 1000
	maxPath  = 200
)

// Manifest says what is in a pack.
type Manifest struct {
	Format  int             `json:"format"` // 1
	ID      string          `json:"id"`     // the folder's name
	Title   string          `json:"title"`
	World   string          `json:"world"` // digest of the rules of the crisis
	Program string          `json:"program"`
	Files   map[string]File `json:"files"` // by path

	Signer    string `json:"signer,omitempty"`    // who says to have signed
	Key       string `json:"key,omitempty"`       // Ed25519, base64
	Signature string `json:"signature,omitempty"` // of the manifest without it, base64
}

// File is a file of a pack.
type File struct {
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
}

// Pack is an opened pack whose digests were compared.
type Pack struct {
	Manifest Manifest
	Content  map[string][]byte
}

// ErrPack says that a file is no sound pack.
var ErrPack = errors.New("this is no sound pack")

// belongs tells which files of a scenario's folder go into a pack.
var belongs = regexp.MustCompile(`^(variants/[a-z0-9-]+/)?(scenario\.yaml|tests\.yaml|par\.json|README\.md|locale/[a-z]{2,3}\.yaml|playbooks/[A-Za-z0-9._-]+\.yaml)$|^media/[A-Za-z0-9._/-]+$|^catalogue/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\.[a-z]{2,3})?\.yaml$`)

// Read collects the files of a scenario's folder. Others that lie there are left
// out.
func Read(folder fs.FS) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(folder, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !d.Type().IsRegular() || !belongs.MatchString(p) {
			return err
		}
		data, err := fs.ReadFile(folder, p)
		if err != nil {
			return err
		}
		if len(data) > maxFile {
			return fmt.Errorf("%s has more than %d MB", p, maxFile>>20)
		}
		files[p] = data
		return nil
	})
	if err == nil && files["scenario.yaml"] == nil {
		err = errors.New("there is no scenario.yaml")
	}
	return files, err
}

// Write writes a pack; key signs it if it is not nil. The same files and key
// give the same bytes.
func Write(w io.Writer, m Manifest, files map[string][]byte, key ed25519.PrivateKey) error {
	m.Format, m.Files = 1, map[string]File{}
	for name, data := range files {
		m.Files[name] = File{sum(data), int64(len(data))}
	}
	m.Key, m.Signature = "", ""
	if key != nil {
		m.Key = base64.StdEncoding.EncodeToString(key.Public().(ed25519.PublicKey))
		m.Signature = base64.StdEncoding.EncodeToString(ed25519.Sign(key, m.signed()))
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	put := func(name string, data []byte) error {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	if err := put(manifestName, append(text, '\n')); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := put(name, files[name]); err != nil {
			return err
		}
	}
	return z.Close()
}

// signed is what a signature is of: the manifest without the signature.
func (m Manifest) signed() []byte {
	m.Signature = ""
	text, err := json.Marshal(m)
	if err != nil {
		panic("pack: " + err.Error()) // plain data: it cannot fail
	}
	return append([]byte("demarche pack 1\n"), text...)
}

func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// Signed tells whether the pack is signed by the key that it names. It says
// nothing of whose key that is.
func (m Manifest) Signed() bool {
	key, errA := base64.StdEncoding.DecodeString(m.Key)
	signature, errB := base64.StdEncoding.DecodeString(m.Signature)
	return errA == nil && errB == nil && len(key) == ed25519.PublicKeySize && ed25519.Verify(key, m.signed(), signature)
}

// Fingerprint is a short name of the key that signed; "" for none.
func (m Manifest) Fingerprint() string {
	if m.Key == "" {
		return ""
	}
	return sum([]byte(m.Key))[:16]
}

var scenarioID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Open reads a pack and compares every digest. A signature that is there must
// be right.
func Open(data []byte) (*Pack, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: it has more than %d MB", ErrPack, MaxBytes>>20)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPack, err)
	}
	if len(z.File) == 0 || len(z.File) > maxFiles || z.File[0].Name != manifestName {
		return nil, fmt.Errorf("%w: it does not begin with %s, or has more than %d files", ErrPack, manifestName, maxFiles)
	}
	p := &Pack{Content: map[string][]byte{}}
	left := int64(maxTotal)
	text, err := unpack(z.File[0], &left)
	if err != nil {
		return nil, err
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&p.Manifest); err != nil {
		return nil, fmt.Errorf("%w: its %s cannot be read: %w", ErrPack, manifestName, err)
	}
	if err := p.Manifest.sound(); err != nil {
		return nil, err
	}
	for _, f := range z.File[1:] {
		want, listed := p.Manifest.Files[f.Name]
		if _, twice := p.Content[f.Name]; !listed || twice {
			return nil, fmt.Errorf("%w: %q is not listed, or stands twice", ErrPack, f.Name)
		}
		data, err := unpack(f, &left)
		if err != nil {
			return nil, err
		}
		if sum(data) != want.SHA256 || int64(len(data)) != want.Size {
			return nil, fmt.Errorf("%w: %s is not what it was when it was packed", ErrPack, f.Name)
		}
		p.Content[f.Name] = data
	}
	if len(p.Content) != len(p.Manifest.Files) {
		return nil, fmt.Errorf("%w: files that are listed are not there", ErrPack)
	}
	return p, nil
}

// sound checks what a manifest says.
func (m Manifest) sound() error {
	switch {
	case m.Format != 1:
		return fmt.Errorf("%w: it has format %d; this program knows format 1", ErrPack, m.Format)
	case !scenarioID.MatchString(m.ID) || len(m.ID) > 64:
		return fmt.Errorf("%w: %q is no name for a folder", ErrPack, m.ID)
	case m.Files["scenario.yaml"] == (File{}):
		return fmt.Errorf("%w: it holds no scenario.yaml", ErrPack)
	case (m.Key != "" || m.Signature != "") && !m.Signed():
		return fmt.Errorf("%w: its signature is not right: somebody has changed it", ErrPack)
	}
	for name := range m.Files {
		if len(name) > maxPath || path.Clean(name) != name || !fs.ValidPath(name) || strings.ContainsAny(name, `\:`) || !belongs.MatchString(name) {
			return fmt.Errorf("%w: %q is no file of a scenario", ErrPack, name)
		}
	}
	return nil
}

// unpack reads a file of the archive, as far as its bounds: what a header says
// of sizes is not believed.
func unpack(f *zip.File, left *int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %q: %w", ErrPack, f.Name, err)
	}
	defer r.Close()
	most := min(*left, maxFile)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %q: %w", ErrPack, f.Name, err)
	case int64(len(data)) > most:
		return nil, fmt.Errorf("%w: %q unpacks to more than is allowed", ErrPack, f.Name)
	}
	*left -= int64(len(data))
	return data, nil
}

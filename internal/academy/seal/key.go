package seal

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// What begins the files of keys.
const (
	secretHead = "demarche academy key, keep it secret: "
	publicHead = "demarche academy public key: "
)

// Key signs the results of one academy.
type Key struct{ private ed25519.PrivateKey }

// Public returns the half of the key that may be shown to everybody.
func (k *Key) Public() ed25519.PublicKey { return k.private.Public().(ed25519.PublicKey) }

// OpenKey reads the key of a file, or makes one where there is no file; the file
// can be read by its owner alone.
func OpenKey(path string) (key *Key, made bool, err error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		key, err = makeKey(path)
		return key, true, err
	}
	if err != nil {
		return nil, false, fmt.Errorf("the key that signs results cannot be read: %w", err)
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(string(text)), secretHead)
	seed, err := base64.StdEncoding.DecodeString(rest)
	if !ok || err != nil || len(seed) != ed25519.SeedSize {
		return nil, false, fmt.Errorf("%s holds no key that signs results. Put it back from a backup; without it a new key is made, which has another fingerprint", path)
	}
	return &Key{ed25519.NewKeyFromSeed(seed)}, false, nil
}

// makeKey writes a new key, whole or not at all.
func makeKey(path string) (*Key, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".key-*") // has the mode 0600
	if err != nil {
		return nil, fmt.Errorf("the key that signs results cannot be kept: %w", err)
	}
	_, err = f.WriteString(secretHead + base64.StdEncoding.EncodeToString(private.Seed()) + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("the key that signs results cannot be kept: %w", err), os.Remove(f.Name()))
	}
	return &Key{private}, nil
}

// PublicFile returns the text of a file with the public half of a key, to be
// published.
func PublicFile(key ed25519.PublicKey) string {
	return publicHead + base64.StdEncoding.EncodeToString(key) + "\n"
}

// Fingerprint returns a short name of a key, for people to compare: eight groups
// of four hexadecimal digits.
func Fingerprint(key ed25519.PublicKey) string { return grouped(key) }

// Name returns a short name of a signed statement in its canonical form, for people
// to compare: as that of a key.
func Name(statement []byte) string { return grouped(statement) }

func grouped(data []byte) string {
	sum := sha256.Sum256(data)
	digits := hex.EncodeToString(sum[:16])
	var groups []string
	for at := 0; at < len(digits); at += 4 {
		groups = append(groups, digits[at:at+4])
	}
	return strings.Join(groups, "-")
}

// Named returns the fingerprint that somebody means: written as such, with or
// without dashes, or as the text of a file with a public key.
func Named(text string) (string, error) {
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, publicHead); ok {
		key, err := base64.StdEncoding.DecodeString(rest)
		if err != nil || len(key) != ed25519.PublicKeySize {
			return "", errors.New("the public key is not whole")
		}
		return Fingerprint(key), nil
	}
	digits := strings.ToLower(strings.NewReplacer("-", "", " ", "", ":", "").Replace(text))
	if _, err := hex.DecodeString(digits); err != nil || len(digits) != 32 {
		return "", fmt.Errorf("%q is neither a fingerprint, which has 32 hexadecimal digits, nor a file with a public key", text)
	}
	for at := 4; at < len(digits); at += 5 {
		digits = digits[:at] + "-" + digits[at:]
	}
	return digits, nil
}

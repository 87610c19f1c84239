package pack

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"strings"
)

// keyHead begins a file with a key to sign with.
const keyHead = "demarche signing key, keep it secret: "

// NewKey makes a key to sign with and returns it as the text of a file.
func NewKey() (string, error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return "", err
	}
	return keyHead + base64.StdEncoding.EncodeToString(key.Seed()) + "\n", nil
}

// ParseKey reads such a text.
func ParseKey(text string) (ed25519.PrivateKey, error) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(text), keyHead)
	seed, err := base64.StdEncoding.DecodeString(rest)
	if !ok || err != nil || len(seed) != ed25519.SeedSize {
		return nil, errors.New("this is no signing key; demarche pack --new-key FILE makes one")
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

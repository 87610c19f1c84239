// Package seal puts a statement into a file with a signature, so that who has
// only the file and the signer's fingerprint can tell that nothing in it was
// changed. It does not know what is stated.
package seal

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
)

// file is what is written. The signature is of the kind and the canonical form of
// the statement.
type file struct {
	Kind        string          `json:"kind"`
	Statement   json.RawMessage `json:"statement"`
	Key         string          `json:"key"`         // Ed25519, base64
	Fingerprint string          `json:"fingerprint"` // of the key, for people
	Signature   string          `json:"signature"`   // base64
}

// MaxFile bounds a file, in bytes.
const MaxFile = 4 << 20

// Why a file is not to be trusted.
var (
	ErrForm      = errors.New("this is no signed file of an academy")
	ErrSignature = errors.New("the signature is not right: the file was changed after it was signed")
)

// signing is what a signature is of: a signature of one kind of statement is
// none of another.
func signing(kind string, canonical []byte) []byte {
	return append([]byte("demarche "+kind+" 1\n"), canonical...)
}

// Sign returns the text of a file with a statement of a kind.
func (k *Key) Sign(kind string, statement any) ([]byte, error) {
	plain, err := json.Marshal(statement)
	if err != nil {
		return nil, err
	}
	canonical, err := Canonical(plain)
	if err != nil {
		return nil, fmt.Errorf("this cannot be signed: %w", err)
	}
	f := file{
		Kind: kind, Statement: canonical,
		Key: base64.StdEncoding.EncodeToString(k.Public()), Fingerprint: Fingerprint(k.Public()),
		Signature: base64.StdEncoding.EncodeToString(ed25519.Sign(k.private, signing(kind, canonical))),
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ") // layout changes no statement
	err = enc.Encode(f)
	return b.Bytes(), err
}

// Open returns the statement of a file whose signature is right and the
// fingerprint of the key that signed it. It says nothing of whose key that is.
func Open(kind string, text []byte) (statement []byte, fingerprint string, err error) {
	if len(text) > MaxFile {
		return nil, "", fmt.Errorf("%w: it has more than %d MB", ErrForm, MaxFile>>20)
	}
	var f file
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		return nil, "", fmt.Errorf("%w (%w)", ErrForm, err)
	}
	if _, err := Canonical(text); err != nil { // nothing stands twice or behind the end
		return nil, "", fmt.Errorf("%w: %w", ErrForm, err)
	}
	if f.Kind != kind {
		return nil, "", fmt.Errorf("%w of the kind %q: its kind is %q", ErrForm, kind, f.Kind)
	}
	canonical, err := Canonical(f.Statement)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %w", ErrForm, err)
	}
	key, errK := base64.StdEncoding.DecodeString(f.Key)
	signature, errS := base64.StdEncoding.DecodeString(f.Signature)
	if errK != nil || errS != nil || len(key) != ed25519.PublicKeySize || !ed25519.Verify(key, signing(kind, canonical), signature) {
		return nil, "", ErrSignature
	}
	if f.Fingerprint != Fingerprint(key) {
		return nil, "", fmt.Errorf("%w: the fingerprint that stands in it is not that of the key", ErrSignature)
	}
	return canonical, f.Fingerprint, nil
}

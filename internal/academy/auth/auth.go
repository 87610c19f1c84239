// Package auth knows secrets: passwords by argon2id, and tokens of which only the
// hash is kept.
package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

// Costs of a password: RFC 9106 (Biryukov and others, 2021), section 4, second
// recommendation with less memory, for laptops; about 50 ms.
const (
	passes  = 3
	memory  = 32 << 10 // KiB
	lanes   = 2
	keySize = 32
	salt    = 16
)

// MinPassword is how many bytes a password has at the least, and MaxPassword at
// the most.
const (
	MinPassword = 10
	MaxPassword = 200
)

// ErrShort is the error for a password that is too short or too long.
var ErrShort = errors.New("a password has 10 to 200 characters")

var encoding = base64.RawURLEncoding

// Secret returns what is kept of a password.
func Secret(password string) (string, error) {
	if len(password) < MinPassword || len(password) > MaxPassword {
		return "", ErrShort
	}
	s := make([]byte, salt)
	rand.Read(s) // never fails
	key := derived(password, s, passes, memory, lanes, keySize)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes, encoding.EncodeToString(s), encoding.EncodeToString(key)), nil
}

// atOnce bounds how many passwords are hashed at the same time, whoever asks: each
// takes 32 MiB.
var atOnce = make(chan struct{}, 4)

func derived(password string, salt []byte, passes, memory uint32, lanes uint8, size uint32) []byte {
	atOnce <- struct{}{}
	defer func() { <-atOnce }()
	return argon2.IDKey([]byte(password), salt, passes, memory, lanes, size)
}

// nobody is compared with where there is no account: a name that does not exist
// must not answer faster than one that does.
var nobody = "$argon2id$v=19$m=32768,t=3,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// Matches tells whether a password is that of a secret. An empty secret matches
// nothing.
func Matches(secret, password string) bool {
	known := secret != ""
	if !known {
		secret = nobody
	}
	var version, m, t, p int
	parts := strings.Split(secret, "$")
	if len(parts) != 6 || len(password) > MaxPassword {
		return false
	}
	if _, err := fmt.Sscanf(parts[2]+" "+parts[3], "v=%d m=%d,t=%d,p=%d", &version, &m, &t, &p); err != nil || version != argon2.Version {
		return false
	}
	s, err := encoding.DecodeString(parts[4])
	want, err2 := encoding.DecodeString(parts[5])
	if err != nil || err2 != nil || len(want) == 0 {
		return false
	}
	got := derived(password, s, uint32(t), uint32(m), uint8(p), uint32(len(want)))
	return subtle.ConstantTimeCompare(got, want) == 1 && known
}

// Token returns a new secret of 256 bits, to be handed out once.
func Token() string {
	b := make([]byte, 32)
	rand.Read(b)
	return encoding.EncodeToString(b)
}

// Hash returns what is kept of a token.
func Hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// ID returns a new id that stands for nothing: 96 bits, a letter first.
func ID(letter string) string {
	b := make([]byte, 12)
	rand.Read(b)
	return letter + hex.EncodeToString(b)
}

// letters are those of codes: none that is taken for another, no vowels, so that
// no words come about.
const letters = "BCDFGHJKMNPQRSTVWXZ23456789"

// CodeLength is how many letters a code has: 38 bits.
const CodeLength = 8

// Code returns a new code that can be read out.
func Code() string {
	var b strings.Builder
	for b.Len() < CodeLength {
		var one [1]byte
		rand.Read(one[:])
		if n := int(one[0]); n < 256/len(letters)*len(letters) {
			b.WriteByte(letters[n%len(letters)])
		}
	}
	return b.String()
}

// Typed returns a code as it was meant by who has typed it: capitals, without
// spaces and dashes.
func Typed(code string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '\u00a0' {
			return -1
		}
		return r
	}, strings.ToUpper(code))
}

// IsCode tells whether a code, as Typed returns it, can be one that Code has made.
func IsCode(code string) bool { return len(code) == CodeLength && strings.Trim(code, letters) == "" }

// Seed returns a seed that nobody can guess. It has 53 bits, so that every
// program that reads JSON reads it whole.
func Seed() uint64 {
	var b [8]byte
	rand.Read(b[:])
	n := uint64(0)
	for _, x := range b {
		n = n<<8 | uint64(x)
	}
	return n >> 11
}

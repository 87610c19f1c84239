package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// MaxLine is the greatest length of a line in bytes, newline included.
const MaxLine = 1 << 19

// sum is the hash of a line. That of the line before the header is zero.
type sum [sha256.Size]byte

// What stands round the hash at the end of each line.
const (
	hashOpens  = `,"hash":"`
	hashCloses = "\"}\n"
	tailLength = len(hashOpens) + 2*sha256.Size + len(hashCloses)
)

// chain returns the hash of a line: its bytes before the hash, after the hash
// of the line above.
func chain(above sum, body []byte) sum {
	h := sha256.New()
	h.Write(above[:])
	h.Write(body)
	var s sum
	h.Sum(s[:0])
	return s
}

// seal returns the whole line for a header or an entry and its hash.
func seal(above sum, v any) ([]byte, sum, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // texts stay readable
	if err := enc.Encode(v); err != nil {
		return nil, sum{}, fmt.Errorf("journal: %w", err)
	}
	body := bytes.TrimSuffix(b.Bytes(), []byte("}\n"))
	s := chain(above, body)
	line := append(body, closing(s)...)
	if len(line) > MaxLine {
		return nil, sum{}, fmt.Errorf("journal: an entry of %d bytes is longer than a line may be (%d)", len(line), MaxLine)
	}
	return line, s, nil
}

// closing returns the end of a line with this hash.
func closing(s sum) []byte {
	return fmt.Appendf(nil, "%s%s%s", hashOpens, hex.EncodeToString(s[:]), hashCloses)
}

// unseal checks the end of a line against its bytes and the hash above, and
// decodes what stands before it. It wants the line as the writer wrote it, to
// the byte.
func unseal(above sum, line []byte, v any) (sum, error) {
	if len(line) <= tailLength || !bytes.HasPrefix(line[len(line)-tailLength:], []byte(hashOpens)) {
		return sum{}, errNoHash
	}
	body, tail := line[:len(line)-tailLength], line[len(line)-tailLength:]
	s := chain(above, body)
	if !bytes.Equal(tail, closing(s)) {
		return sum{}, errHash
	}
	dec := json.NewDecoder(bytes.NewReader(append(bytes.Clone(body), '}')))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return sum{}, err
	}
	if dec.More() {
		return sum{}, errNoHash
	}
	return s, nil
}

package seal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// safe bounds the whole numbers that every reader of JSON keeps exactly.
const safe = 1 << 53

// Canonical returns the one form of a JSON text that is signed, after RFC 8785:
// keys sorted, no space, each number and string written in one way only. A text
// that two readers might understand differently is an error: keys that stand
// twice, numbers too large to be exact, broken UTF-8.
func Canonical(text []byte) ([]byte, error) {
	if !utf8.Valid(text) {
		return nil, errors.New("the text is not valid UTF-8")
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	var b bytes.Buffer
	if err := value(&b, dec); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something stands behind the end")
	}
	return b.Bytes(), nil
}

func value(b *bytes.Buffer, dec *json.Decoder) error {
	t, err := dec.Token()
	if err != nil {
		return err
	}
	switch t := t.(type) {
	case json.Delim:
		if t == '[' {
			return list(b, dec)
		}
		return object(b, dec)
	case string:
		word(b, t)
	case json.Number:
		return number(b, t)
	case bool:
		b.WriteString(strconv.FormatBool(t))
	default:
		b.WriteString("null")
	}
	return nil
}

func list(b *bytes.Buffer, dec *json.Decoder) error {
	b.WriteByte('[')
	for n := 0; dec.More(); n++ {
		if n > 0 {
			b.WriteByte(',')
		}
		if err := value(b, dec); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	_, err := dec.Token()
	return err
}

func object(b *bytes.Buffer, dec *json.Decoder) error {
	type member struct {
		key   string
		units []uint16 // keys are sorted by their UTF-16 code units
		value []byte
	}
	var members []member
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		var inner bytes.Buffer
		if err := value(&inner, dec); err != nil {
			return err
		}
		members = append(members, member{key.(string), utf16.Encode([]rune(key.(string))), inner.Bytes()})
	}
	slices.SortFunc(members, func(a, b member) int { return slices.Compare(a.units, b.units) })
	b.WriteByte('{')
	for i, m := range members {
		if i > 0 {
			if m.key == members[i-1].key {
				return fmt.Errorf("the key %q stands twice", m.key)
			}
			b.WriteByte(',')
		}
		word(b, m.key)
		b.WriteByte(':')
		b.Write(m.value)
	}
	b.WriteByte('}')
	_, err := dec.Token()
	return err
}

// number writes a number as ECMAScript does.
func number(b *bytes.Buffer, n json.Number) error {
	v, err := n.Float64()
	if err != nil {
		return fmt.Errorf("the number %s is too large", n)
	}
	if v == 0 {
		v = 0 // never -0
	}
	if whole := !strings.ContainsAny(n.String(), ".eE"); whole && (v >= safe || v <= -safe) {
		return fmt.Errorf("the number %s is too large to be exact", n)
	}
	text, err := json.Marshal(v) // its numbers are those of ECMAScript
	b.Write(text)
	return err
}

// word writes a string with the fewest escapes that JSON allows.
func word(b *bytes.Buffer, s string) {
	b.WriteByte('"')
	for i := range len(s) {
		switch c := s[i]; c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case '\b':
			b.WriteString(`\b`)
		case '\f':
			b.WriteString(`\f`)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		default:
			if c < 0x20 {
				fmt.Fprintf(b, `\u%04x`, c)
			} else {
				b.WriteByte(c)
			}
		}
	}
	b.WriteByte('"')
}

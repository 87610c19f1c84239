package sim

import (
	"encoding/binary"
	"encoding/json"
)

// digest collects what decides what happens next, in bytes.
type digest struct{ buf []byte }

func (d *digest) num(v ...int64) {
	for _, x := range v {
		d.buf = binary.LittleEndian.AppendUint64(d.buf, uint64(x))
	}
}

func (d *digest) flag(v ...bool) {
	for _, x := range v {
		if x {
			d.buf = append(d.buf, 1)
		} else {
			d.buf = append(d.buf, 0)
		}
	}
}

func (d *digest) word(v string) { d.buf = append(append(d.buf, v...), 0) }

// canonical adds plain data as JSON.
func (d *digest) canonical(v any) {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // plain data: it cannot fail
	}
	d.word(string(text))
}

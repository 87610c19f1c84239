package export

import (
	"crypto/sha1"
	"encoding/hex"
	"strings"
)

// urls is the name space of RFC 9562 for names that are addresses.
var urls = [16]byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}

// UUID names something by its address and the words that tell it from others: the
// same words give the same identifier (RFC 9562, version 5), so that what is sent
// twice is kept once.
func UUID(address string, words ...string) string {
	h := sha1.New()
	h.Write(urls[:])
	h.Write([]byte(address + "\x00" + strings.Join(words, "\x00")))
	id := h.Sum(nil)[:16]
	id[6] = id[6]&0x0f | 0x50
	id[8] = id[8]&0x3f | 0x80
	s := hex.EncodeToString(id)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

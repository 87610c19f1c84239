package spread

import (
	"encoding/binary"
	"hash"
)

// Hash writes everything that decides what happens next to the claims.
func (s *State) Hash(h hash.Hash) {
	buf := s.work.bytes[:0]
	for i := range s.claims {
		c := &s.claims[i]
		for _, m := range c.mind {
			buf = append(buf, byte(m))
		}
		buf = append(append(buf, c.seen...), c.episode...)
		for _, d := range c.alarms.due {
			buf = binary.LittleEndian.AppendUint16(buf, d)
		}
		buf = binary.LittleEndian.AppendUint32(buf, uint32(c.shift))
		for _, x := range c.labels {
			buf = binary.LittleEndian.AppendUint32(buf, uint32(x))
		}
		c.contacts.each(s.tick, func(tick int32, e encounter) {
			buf = binary.LittleEndian.AppendUint32(buf, uint32(tick))
			buf = binary.LittleEndian.AppendUint64(buf, uint64(e))
		})
		h.Write(buf)
		buf = buf[:0]
	}
	for _, t := range s.shut {
		buf = binary.LittleEndian.AppendUint32(buf, uint32(t))
	}
	h.Write(buf)
	s.work.bytes = buf[:0]
}

package population

import (
	"encoding/binary"
	"hash"

	"demarche/internal/opinion"
)

// Hash writes everything that decides what happens next to the people.
func (s *State) Hash(h hash.Hash) {
	s.claims.Hash(h)
	buf := s.work.bytes[:0]
	flush := func() {
		h.Write(buf)
		buf = buf[:0]
	}
	for _, i := range s.active {
		v := &s.waves[i]
		buf = binary.LittleEndian.AppendUint64(buf, v.post.ID)
		buf = binary.LittleEndian.AppendUint32(buf, uint32(v.first))
	}
	for _, t := range s.since {
		buf = binary.LittleEndian.AppendUint32(buf, uint32(t))
	}
	flush()
	for _, list := range [][]int16{s.arousal, s.trust} {
		for _, x := range list {
			buf = binary.LittleEndian.AppendUint16(buf, uint16(x))
		}
		flush()
	}
	pair := func(x opinion.Pair) {
		buf = binary.LittleEndian.AppendUint32(buf, uint32(x[0]))
		buf = binary.LittleEndian.AppendUint32(buf, uint32(x[1]))
	}
	for _, pairs := range s.stance {
		for _, x := range pairs {
			pair(x)
		}
		flush()
	}
	for _, sums := range s.heard {
		for _, x := range sums {
			pair(x.Of())
		}
		flush()
	}
	h.Write(s.reached)
	s.work.bytes = buf
}

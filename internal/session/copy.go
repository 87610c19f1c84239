package session

import "demarche/internal/journal"

// Copy begins a play-through that is led elsewhere, such as that of a class, whose
// record a server keeps: it stands at its start, and follows that record entry by
// entry. Nothing is journaled here, and it never becomes a rehearsal. Errors are
// those of Replay for a header.
func Copy(h journal.Header, find Finder) (*Session, error) {
	setup, err := setupOf(&journal.Record{Header: h}, find)
	if err != nil {
		return nil, err
	}
	s := begin(setup, Mode(h.Mode))
	s.copied = true
	return s, nil
}

// Follow takes over an entry of the record that is led elsewhere: it lets the time
// until then pass and compares a digest. An error means that the two have parted, or
// that the entry cannot be understood; the session is of no further use then.
func (s *Session) Follow(e journal.Entry) error {
	s.stale = true
	return s.follow(e)
}

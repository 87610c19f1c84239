package journal

// Encode returns the text of a journal whose entries were kept elsewhere, numbered
// from 1 and sealed line by line.
func Encode(h Header, entries []Entry) ([]byte, error) {
	h.Journal = Version
	text, above, err := seal(sum{}, h)
	if err != nil {
		return nil, err
	}
	for i, e := range entries {
		e.Seq = int64(i + 1)
		line, s, err := seal(above, e)
		if err != nil {
			return nil, err
		}
		text, above = append(text, line...), s
	}
	return text, nil
}

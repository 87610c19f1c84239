package translate

import "testing"

// Accepting one line leaves the others stale, and an unknown one changes nothing.
func TestSingleLinesAreAccepted(t *testing.T) {
	l, err := Parse("fr.yaml", []byte("title: Titre\nsummary: Fin\n"), []byte("000000000000 title\n000000000000 summary\n"))
	if err != nil {
		t.Fatal(err)
	}
	texts := []Source{{"title", "Title"}, {"summary", "End"}}
	if unknown := l.AcceptOnly(texts, []string{"title", "nope"}); unknown != "nope" || len(l.State(texts).Stale) != 2 {
		t.Errorf("%q was unknown, %v are stale", unknown, l.State(texts).Stale)
	}
	if unknown := l.AcceptOnly(texts, []string{"title"}); unknown != "" || len(l.State(texts).Stale) != 1 || l.State(texts).Stale[0] != "summary" {
		t.Errorf("%q was unknown, %v are stale", unknown, l.State(texts).Stale)
	}
}

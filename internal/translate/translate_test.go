package translate

import (
	"slices"
	"strings"
	"testing"
)

var texts = []Source{{"title", "A bridge"}, {"briefing.role", "You lead."}, {"briefing.orders.1", "Be right."}, {"injects.photo.post.text", "Closed."}}

const french = `# Un pont : version française.
title: Un pont  # court
briefing:
  role: >-
    Vous
    dirigez.
  orders:
    - Ayez raison.
`

func locale(t *testing.T, text, record string) *Locale {
	t.Helper()
	l, err := Parse("fr.yaml", []byte(text), []byte(record))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestState(t *testing.T) {
	l := locale(t, french, Digest("A bridge")+" title\n"+Digest("You led.")+" briefing.role\n")
	s := l.State(texts)
	if !slices.Equal(s.Missing, []string{"injects.photo.post.text"}) || !slices.Equal(s.Stale, []string{"briefing.role"}) || !slices.Equal(s.Unrecorded, []string{"briefing.orders.1"}) {
		t.Errorf("got %+v", s)
	}
	l.Accept(texts)
	if s = l.State(texts); len(s.Stale)+len(s.Unrecorded) > 0 {
		t.Errorf("once accepted: %+v", s)
	}
	if again := locale(t, french, string(l.Record(texts))); len(again.State(texts).Stale)+len(again.State(texts).Unrecorded) > 0 {
		t.Error("the record does not keep what was accepted")
	}
}

// A sheet that a translator fills goes back where it belongs, and nothing else
// changes.
func TestSheetsAreMerged(t *testing.T) {
	l := locale(t, french, Digest("You led.")+" briefing.role\n"+Digest("A bridge")+" title\n"+Digest("Be right.")+" briefing.orders.1\n")
	sheet := string(l.Sheet(texts, "en", "fr"))
	for _, want := range []string{"# en: You lead.\n# until now: Vous dirigez.\nbriefing.role: ''\n", "# en: Closed.\ninjects.photo.post.text: ''\n"} {
		if !strings.Contains(sheet, want) {
			t.Fatalf("the sheet lacks %q:\n%s", want, sheet)
		}
	}
	sheet = strings.Replace(sheet, "briefing.role: ''", "briefing.role: 'C''est vous : menez.'", 1)
	sheet = strings.Replace(sheet, "post.text: ''", "post.text: Fermé.", 1)
	out, merged, err := l.Merge("sheet", []byte(sheet), texts)
	const want = `# Un pont : version française.
title: Un pont  # court
briefing:
  role: 'C''est vous : menez.'
  orders:
    - Ayez raison.
injects.photo.post.text: 'Fermé.'
`
	if err != nil || string(out) != want || len(merged) != 2 {
		t.Errorf("%v, %v\n%s", merged, err, out)
	}
	if s := l.State(texts); len(s.Missing)+len(s.Stale)+len(s.Unrecorded) > 0 {
		t.Errorf("merged: %+v", s)
	}
}

func TestSheetsWithFaults(t *testing.T) {
	for sheet, says := range map[string]string{
		"titel: Un pont\n": `no line "titel"`,
		"title: [\n":       "YAML-SYNTAX",
	} {
		l := locale(t, french, "")
		if out, _, err := l.Merge("sheet", []byte(sheet), texts); err == nil || !strings.Contains(err.Error(), says) || out != nil {
			t.Errorf("%q: %v", sheet, err)
		}
	}
	// A line between brackets cannot be exchanged safely, and is not.
	l := locale(t, "briefing: {role: Vous, orders: [Oui.]}\n", "")
	if out, _, err := l.Merge("sheet", []byte("briefing.role: Toi\n"), texts); err == nil || out != nil {
		t.Errorf("got %q", out)
	}
}

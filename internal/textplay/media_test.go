package textplay

import (
	"strconv"
	"strings"
	"testing"
)

// What may distress is described only to who asks, with what is said in it; the
// notes on it stand before the briefing.
func TestWhatDistressesIsWithheldUntilAsked(t *testing.T) {
	p := newPlayer(t, "muster-point")
	find := "go 5h !\nfeed find school\nread p%d\n"
	out := p.play(t, "\ngo 5h !\nfeed\n")
	number := 0
	for i := range p.last.View().Feed {
		if f := p.last.View().Feed[i]; len(f.Media) > 0 && p.bundle.World.Media[f.Media[0]].ID == "school-clip" {
			number = i + 1
		}
	}
	if number == 0 {
		t.Fatalf("no post shows the film:\n%s", out)
	}
	read := strings.Replace(find, "%d", strconv.Itoa(number), 1)
	out = p.play(t, "\n"+read)
	wants(t, out, "may distress and is withheld", "show school-clip")
	if strings.Contains(out, "empty swing") || strings.Contains(out, "A swing creaks") {
		t.Errorf("it is described before anybody asks:\n%s", out)
	}
	wants(t, p.play(t, "\n"+read+"show school-clip\n"), "empty swing", "A swing creaks")
	notes, situation := strings.Index(out, "This crisis contains"), strings.Index(out, "Situation")
	if notes < 0 || notes > situation {
		t.Errorf("notes at %d, the briefing at %d", notes, situation)
	}
}

package tone

import (
	"strings"
	"testing"
)

func TestFiguresAndHashtagsAreCounted(t *testing.T) {
	for _, c := range []struct {
		lang, text    string
		figures, tags int8
	}{
		{"en", "We are verifying. Next update at 03:30.", 1, 0},
		{"en", "41,000 citizens, 15 % of them students (4.2M at home), lost -3.5 points.", 4, 0},
		{"fr", "Il y a 41\u00a0000 Rasalis sur place, soit 15\u202f%. Prochain point à 3h30.", 3, 0},
		{"fr", "Le 1er mai et la 2e nuit, le XXIe siècle\u00a0: rien.", 0, 0},
		{"en", "On the 24th, 2031-05-24 or 24/05/2031 or 24.05.2031, flight RA104 left.", 0, 0},
		{"en", "Pier #4 is open.", 1, 0},
		{"en", "#BabSharq is open. (#Rasal2031) #stay#calm C#sharp, see https://x.example/1#part5 and @ministry24", 0, 4},
		{"fr", "«\u00a0#ToutesLesClés\u00a0»\u00a0!", 0, 1},
		{"en", "They said \"six dead\".", 0, 0},
		{"en", "# 5 -- #", 1, 0},
		{"en", strings.Repeat("7 #a ", 200), 127, 127},
	} {
		if r := Read(c.lang, c.text); r.Figures != c.figures || r.Tags != c.tags {
			t.Errorf("%.60s: %d figures and %d hashtags, want %d and %d", c.text, r.Figures, r.Tags, c.figures, c.tags)
		}
	}
	if r := Read("fa", "7 #a"); r.Figures != 0 || r.Tags != 0 {
		t.Error("something is counted in a language that is not read")
	}
}

package scenario

import "testing"

func TestHintsForNumbers(t *testing.T) {
	for s, want := range map[string]string{
		".3": "write 0.3", "-.25": "write -0.25", "3.": "write 3", "1e-3": "write 0.001", "2.5E2": "write 250", "1,5": "write 1.5", "30 %": "write 0.3",
		"900k": "write 900000; k and M stand where only whole numbers do", "1e99": "", "often": "", "0x10": "", "Inf": "", "1e-30": "",
	} {
		if got := numberHint(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"1e3": "write 1000", "12.": "write 12", ".5": "", "-3.": "", "4 million": ""} {
		if got := wholeHint(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

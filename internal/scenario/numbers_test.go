package scenario

import "testing"

// Whatever is written where a number or a duration belongs, the author is told
// what to write.
func TestHintsForNumbers(t *testing.T) {
	const (
		point = "write digits with a point, as in 0.25"
		count = "write digits, with k for thousands and M for millions, as in 120, 300k or 4.2M"
	)
	for s, want := range map[string]string{
		".3": "write 0.3", "-.25": "write -0.25", "3.": "write 3", "1e-3": "write 0.001", "2.5E2": "write 250", "1,5": "write 1.5", "30 %": "write 0.3",
		"900k": "write 900000; k and M stand where only whole numbers do", "1e99": point, "often": point, "0x10": point, "Inf": point, "1e-30": point,
	} {
		if got := numberHint(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"1e3": "write 1000", "12.": "write 12", ".5": count, "-3.": count, "4 million": "write 4M", "4,2M": "write 4.2M", "4.2 m": "write 4.2M", "many": count} {
		if got := wholeHint(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestHintsForDurations(t *testing.T) {
	const forms = "write a number with its unit, m, h or d, as in 80m, 1h30m or 2d"
	for s, want := range map[string]string{
		"20m-40m": "write 20m..40m", "20-40m": "write 20m..40m", "20m - 40m": "write 20m..40m", "20 to 40 min": "write 20m..40m", "1h–2h": "write 1h..2h",
		"45m..20m": "write the shorter one first, as in 20m..40m", "soon": forms, "45": "write 45m for minutes, 45h for hours", "5 hours": "write 5h",
	} {
		if got := (&decoder{}).durationHint(spot{})(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

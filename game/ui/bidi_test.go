package ui

import "testing"

func TestBidiLevels(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		dir        Dir
		ui         bool
		want       string
		rtl        bool
	}{
		{"latin", "abc", DirAuto, true, "000", false},
		{"figures stay as they are", "+1 %", DirAuto, true, "0000", false},
		{"a sign that is kept in its place is no letter", "\u200e+1 ا", DirAuto, false, "22222111", true},
		{"nor does it turn a line", "\u200e+1 a", DirAuto, true, "0000000", false},
		{"so is a percentage", "\u200e17% ±5", DirAuto, true, "0000000000", false},
		{"signs follow the interface", "?!", DirAuto, true, "11", true},
		{"arabic", "اب", DirAuto, false, "1111", true},
		{"latin in arabic", "ا ab", DirAuto, false, "11122", true},
		{"number in arabic in latin", "a ا 1", DirAuto, false, "001112", false},
		{"forced", "ab", DirRTL, false, "22", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			lv, rtl, ok := bidiLevels(tc.text, tc.dir, tc.ui)
			if !ok || rtl != tc.rtl {
				t.Fatalf("rtl = %v, ok = %v", rtl, ok)
			}
			got := ""
			for _, l := range lv[:len(tc.text)] {
				got += string(rune('0' + l))
			}
			if got != tc.want {
				t.Errorf("levels of %q: got %s, want %s", tc.text, got, tc.want)
			}
		})
	}
}

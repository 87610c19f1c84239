package ui

import "testing"

func TestAutoZoom(t *testing.T) {
	for _, tc := range []struct{ w, h, want float64 }{
		{1280, 720, 1}, {1920, 1080, 1}, {2560, 1440, 1.25}, {3840, 2160, 2}, {3840, 1080, 1}, {640, 360, 1},
	} {
		if got := autoZoom(tc.w, tc.h); got != tc.want {
			t.Errorf("%.0fx%.0f is drawn at %.2f, want %.2f", tc.w, tc.h, got, tc.want)
		}
	}
}

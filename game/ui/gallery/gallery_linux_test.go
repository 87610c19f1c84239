package gallery_test

import (
	"testing"

	"demarche/game/uitest"
)

func TestMain(m *testing.M) { uitest.Main(m) }

const pkg = "demarche/game/ui/gallery/cmd"

func TestPictures(t *testing.T) {
	for _, tc := range []struct {
		name string
		args []string
	}{
		{"controls-dark", []string{"-page=Controls"}},
		{"data-dark", []string{"-page=Data"}},
		{"text-dark", []string{"-page=Text"}},
		{"room-dark", []string{"-page=Room"}},
		{"room-light", []string{"-page=Room", "-light"}},
		{"room-rtl", []string{"-page=Room", "-rtl"}},
		{"controls-light", []string{"-page=Controls", "-light"}},
		{"controls-rtl", []string{"-page=Controls", "-rtl"}},
		{"debrief-dark", []string{"-page=Debrief"}},
		{"controls-200", []string{"-page=Controls", "-text=2"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			app := uitest.Start(t, pkg, uitest.Options{Args: tc.args})
			app.Tick(3)
			uitest.Golden(t, app.Image(), "testdata/"+tc.name+".png")
		})
	}
}

package uitest

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// updateVar is the environment variable that makes Golden write.
const updateVar = "DEMARCHE_UPDATE"

// Golden compares img with the picture at path: nothing may have moved, gone or come. With
// DEMARCHE_UPDATE=1 it writes the picture instead. Where it differs, what was drawn, what was
// wanted and where they part are written into a folder that the failure names.
func Golden(t testing.TB, img image.Image, path string) {
	t.Helper()
	if updating() {
		update(t, img, path)
		return
	}
	want := golden(t, path)
	diff, err := Similar(img, want)
	if err == nil {
		return
	}
	dir := filepath.Join(os.TempDir(), "demarche-pictures", strings.TrimSuffix(filepath.Base(path), ".png"))
	for name, p := range map[string]image.Image{"got": img, "want": want, "diff": diff} {
		if err := WritePNG(filepath.Join(dir, name+".png"), p); err != nil {
			t.Error(err)
		}
	}
	t.Errorf("%s: %v; see got.png, want.png and diff.png in %s", path, err, dir)
}

func updating() bool { return os.Getenv(updateVar) != "" }

// update writes the golden picture, and checks that img would pass for it.
func update(t testing.TB, img image.Image, path string) {
	t.Helper()
	small := coarse(img)
	if _, err := Similar(img, small); err != nil {
		t.Fatalf("%s: too many colours to be kept: %v", path, err)
	}
	if err := WritePNG(path, small); err != nil {
		t.Fatal(err)
	}
}

// golden reads the golden picture.
func golden(t testing.TB, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("no golden picture: %v (make it with %s=1)", err, updateVar)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return want
}

// Tolerance is how far a picture may be from its golden one. Drivers differ in the last bits
// of blending and in the soft edges of lines.
type Tolerance struct {
	// Channel is the greatest difference of a colour channel, 0 to 255, that still counts as
	// the same.
	Channel int
	// Share is the greatest part of all pixels that may differ by more.
	Share float64
}

// Compare returns how got differs from want, nil where it does not beyond the tolerance.
func Compare(got, want image.Image, tol Tolerance) error {
	if got.Bounds().Size() != want.Bounds().Size() {
		return fmt.Errorf("size is %v, want %v", got.Bounds().Size(), want.Bounds().Size())
	}
	b, o := got.Bounds(), want.Bounds().Min
	off, box := 0, image.Rectangle{}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if distance(got.At(x, y), want.At(x-b.Min.X+o.X, y-b.Min.Y+o.Y)) > tol.Channel {
				off++
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if share := float64(off) / float64(b.Dx()*b.Dy()); share > tol.Share {
		return fmt.Errorf("%.2f %% of the pixels differ, inside %v", share*100, box)
	}
	return nil
}

func distance(a, b color.Color) int {
	x, y := color.RGBAModel.Convert(a).(color.RGBA), color.RGBAModel.Convert(b).(color.RGBA)
	d := func(p, q uint8) int { return max(int(p)-int(q), int(q)-int(p)) }
	return max(d(x.R, y.R), d(x.G, y.G), d(x.B, y.B), d(x.A, y.A))
}

// WritePNG writes img to path, making its folder.
func WritePNG(path string, img image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

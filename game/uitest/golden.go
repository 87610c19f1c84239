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

// Tolerance is how far a picture may be from its golden one. Drivers differ in the last bits
// of blending and in the soft edges of lines.
type Tolerance struct {
	// Channel is the greatest difference of a colour channel, 0 to 255, that still counts as
	// the same.
	Channel int
	// Share is the greatest part of all pixels that may differ by more.
	Share float64
}

// DefaultTolerance holds over software and hardware drivers.
var DefaultTolerance = Tolerance{Channel: 24, Share: 0.002}

// Golden compares img with the picture at path. With DEMARCHE_UPDATE=1 it writes the picture
// instead. A picture that differs is written beside the golden one as *.got.png.
func Golden(t testing.TB, img image.Image, path string) {
	t.Helper()
	if os.Getenv(updateVar) != "" {
		if err := WritePNG(path, coarse(img)); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("no golden picture: %v (make it with %s=1)", err, updateVar)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := Compare(img, want, DefaultTolerance); err != nil {
		got := strings.TrimSuffix(path, ".png") + ".got.png"
		_ = WritePNG(got, img)
		t.Errorf("%s: %v; see %s", path, err, got)
	}
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

// coarse returns img with its frequent colours as they are, and the others, which are the
// soft edges of letters and lines, without their last bits. That stays far inside the
// tolerance and takes a third off what the repository must keep.
func coarse(img image.Image) image.Image {
	b := img.Bounds()
	count := map[color.RGBA]int{}
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA) }
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			count[at(x, y)]++
		}
	}
	f := func(v uint8) uint8 { return uint8(min(255, (int(v)+4)&^7)) }
	out := image.NewRGBA(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := at(x, y)
			if count[c] < 400 {
				c = color.RGBA{f(c.R), f(c.G), f(c.B), 255}
			}
			out.SetRGBA(x, y, c)
		}
	}
	return out
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

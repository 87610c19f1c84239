package picture

import (
	"image"
	"testing"
)

func TestScaleKeepsTheMeanAndRoundsCorners(t *testing.T) {
	src := New(960, 540, 1)
	src.Fill(Rect(0, 0, 480, 540), Flat(Hex(0xFFFFFF)))
	src.Fill(Rect(480, 0, 480, 540), Flat(Hex(0x000000)))
	out := Scale(src.Img, src.Img.Rect, 161, 90, 8)
	if out.Rect != image.Rect(0, 0, 161, 90) {
		t.Fatal(out.Rect)
	}
	if c := out.RGBAAt(80, 45); c.R < 110 || c.R > 145 {
		t.Errorf("a px half white, half black is %v", c)
	}
	if c := out.RGBAAt(0, 0); c.A > 20 {
		t.Errorf("a corner is %v", c)
	}
	if out := Scale(src.Img, image.Rect(0, 0, 960, 270), 3000, 1000, 0); out.Rect != image.Rect(0, 0, 810, 270) {
		t.Errorf("what is too small is made larger here: %v", out.Rect)
	}
}

func BenchmarkScale(b *testing.B) {
	src := New(960, 540, 1)
	for b.Loop() {
		Scale(src.Img, src.Img.Rect, 260, 146, 8)
	}
}

package look

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/scenario"
	"demarche/internal/tone"
)

func shipped(t *testing.T) *scenario.Bundle {
	t.Helper()
	lib := library.Library{Read: tone.Read}
	b, found, err := lib.Open("ninety-seconds")
	if b == nil {
		t.Fatal(err, found)
	}
	return b
}

func TestPicturesAreDecodedWhenSeenAndGivenUp(t *testing.T) {
	b := shipped(t)
	var p Pictures
	for i := range b.Scenario.Media.Entries {
		m := p.Media(b, b.Scenario.Media.Entries[i].ID)
		if m == nil {
			t.Fatalf("%s has no picture", b.Scenario.Media.Entries[i].ID)
		}
		if m.img != nil {
			t.Error("a picture is decoded before it is seen")
		}
		for w := range 6 {
			if p.scale(scaledKey{m, m.Frames - 1, 200 + w, 112, 8, w%2 == 0}) == nil {
				t.Errorf("%s cannot be drawn", m.key.id)
			}
		}
	}
	if len(p.scaled) > mostScaled || len(p.decoded) > mostDecoded {
		t.Errorf("%d scaled and %d decoded pictures are kept", len(p.scaled), len(p.decoded))
	}
}

func TestDrawingAgainAllocatesNothing(t *testing.T) {
	b := shipped(t)
	var p Pictures
	pic := p.Media(b, "footage-gap").Frame(2, "")
	var f Faces
	face := f.Account(b.World, 0, "Foreign Ministry")
	pic.Source(320, 180, 8)
	face.Portrait(36, ui.Dark)
	if n := testing.AllocsPerRun(20, func() {
		pic.Source(320, 180, 8)
		face.Portrait(36, ui.Dark)
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// A picture with a palette has the px that the library makes of it, see-through ones too.
func TestAPictureWithAPaletteIsReadAsItIs(t *testing.T) {
	inks := color.Palette{color.RGBA{10, 20, 30, 255}, color.NRGBA{200, 100, 50, 128}, color.NRGBA{1, 2, 3, 0}, color.Gray{77}}
	src := image.NewPaletted(image.Rect(3, 2, 40, 31), inks)
	for i := range src.Pix {
		src.Pix[i] = uint8(i*7%5) % 4
	}
	part := src.SubImage(image.Rect(5, 4, 30, 29))
	want := image.NewRGBA(image.Rect(0, 0, 25, 25))
	draw.Draw(want, want.Rect, part, part.Bounds().Min, draw.Src)
	if got := rgba(part); got.Rect != want.Rect || !bytes.Equal(got.Pix, want.Pix) {
		t.Error("its px are others")
	}
}

func TestAFilmHasItsFramesAndAPictureOne(t *testing.T) {
	b := shipped(t)
	var p Pictures
	for id, frames := range map[string]int{"footage-gap": 5, "crawl-video": 4, "border-map": 1} {
		if m := p.Media(b, id); m == nil || m.Frames != frames {
			t.Errorf("%s: %+v", id, m)
		}
	}
	if p.Media(b, "nothing") != nil {
		t.Error("a media item that is not there has a picture")
	}
}

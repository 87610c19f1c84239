package ui

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func lay(text string, width float64) *block {
	return layoutBlock(blockSpec{text: text, style: runStyle{SizeBody, Regular, InkText}, width: width, device: 1, scale: 1}, nil)
}

// TestWrapLosesNothing: lines cover the text from start to end without gap or overlap, the
// runs of a line show each of its bytes once, and no line is wider than asked unless a
// single grapheme is.
func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := genText.Draw(t, "a") + genText.Draw(t, "b")
		width := rapid.Float64Range(1, 200).Draw(t, "width")
		b := lay(text, width)
		at := 0
		for _, l := range b.lines {
			if l.start != at {
				t.Fatalf("line begins at %d, the last ended at %d, in %q", l.start, at, text)
			}
			n := 0
			for _, r := range l.runs {
				if text[r.start:r.end] != r.text {
					t.Fatalf("run %q is not bytes %d to %d", r.text, r.start, r.end)
				}
				n += len(r.text)
			}
			if n != l.end-l.start {
				t.Fatalf("runs of a line show %d of %d bytes", n, l.end-l.start)
			}
			if l.w > width+0.5 && nextGrapheme(text, l.start) < l.visible {
				t.Fatalf("line %q is %.1f wide, want %.1f", text[l.start:l.end], l.w, width)
			}
			at = l.end
			if l.hard && at < len(text) {
				at++ // the line break itself
			}
		}
		if at != len(text) {
			t.Fatalf("lines end at %d of %d in %q", at, len(text), text)
		}
	})
}

// TestCaretEnds: in text of one direction the caret runs from one end of the line to the
// other and never turns back; text.AdvanceAt alone would say 0 at both ends of Arabic.
func TestCaretEnds(t *testing.T) {
	for _, text := range []string{"ceremony", "وزارة الخارجية"} {
		b := lay(text, 0)
		l := &b.lines[0]
		first, last := l.caretX(0, 1), l.caretX(len(text), 1)
		if l.rtl {
			first, last = last, first
		}
		if math.Abs(first) > 0.5 || math.Abs(last-l.w) > 0.5 {
			t.Errorf("%q: caret runs from %.1f to %.1f, the line is %.1f", text, first, last, l.w)
		}
		prev := l.caretX(0, 1)
		for i := nextGrapheme(text, 0); i < len(text); i = nextGrapheme(text, i) {
			x := l.caretX(i, 1)
			if (x < prev-0.01) != l.rtl && math.Abs(x-prev) > 0.01 {
				t.Errorf("%q: caret at byte %d is at %.1f after %.1f", text, i, x, prev)
			}
			prev = x
		}
	}
}

// TestCaretMixed puts a Latin word into Arabic: it stands where it is read, left to right.
func TestCaretMixed(t *testing.T) {
	const text = "قال Lina ذلك"
	l := &lay(text, 0).lines[0]
	if !l.rtl {
		t.Fatal("the paragraph should run right to left")
	}
	i := strings.Index(text, "Lina")
	rs := l.ranges(i, i+4, 1)
	if len(rs) != 1 {
		t.Fatalf("a word in one direction is %d stretches", len(rs))
	}
	if a, b := l.caretX(i+1, 1), l.caretX(i+3, 1); a >= b {
		t.Errorf("caret goes from %.1f to %.1f inside the Latin word", a, b)
	}
	if at := l.byteAt(text, l.caretX(i+2, 1), 1); at != i+2 {
		t.Errorf("a press between “i” and “n” finds byte %d, want %d", at, i+2)
	}
}

func TestEllipsis(t *testing.T) {
	const text = "A label that is much too long for the place it has"
	b := layoutBlock(blockSpec{text: text, style: runStyle{SizeBody, Regular, InkText}, width: 100, maxLines: 1, device: 1, scale: 1}, nil)
	if !b.cut || len(b.lines) != 1 || b.w > 100 {
		t.Fatalf("cut %v, %d lines, %.1f wide", b.cut, len(b.lines), b.w)
	}
	if last := b.lines[0].runs[len(b.lines[0].runs)-1]; last.text != "…" {
		t.Errorf("ends in %q", last.text)
	}
}

// TestTabularFigures: figures are equally wide, so that a running clock stands still.
func TestTabularFigures(t *testing.T) {
	one, eight := lay("11:11", 0).w, lay("08:58", 0).w
	if one != eight {
		t.Errorf("11:11 is %.2f wide, 08:58 %.2f", one, eight)
	}
}

func TestFallback(t *testing.T) {
	f := fonts()
	for _, tc := range []struct {
		r    rune
		want fontID
	}{{'a', fontSans}, {'é', fontSans}, {'Ж', fontSans}, {'ب', fontArabic}, {'−', fontMath}, {'→', fontMath}, {'▲', fontShapes}, {'❗', fontShapes}} {
		if got := f.fontFor(tc.r, fontSans); got != tc.want {
			t.Errorf("%q comes from font %d, want %d", tc.r, got, tc.want)
		}
	}
}

// TestCachedTextAllocatesNothing: asking again for a text that has not changed is free.
func TestCachedTextAllocatesNothing(t *testing.T) {
	d := drive(t, func(*Context) Widget { return Text("x") })
	c := &d.ctx
	spans := []Span{{Text: "نفي", Weight: SemiBold}, {Text: " with thanks", Ink: InkText2}}
	ask := func() {
		c.text("The full ceremony is on video below.", runStyle{SizeBody, Regular, InkText}, 120, 0, DirAuto, 0, nil)
		c.text("نفي with thanks", runStyle{SizeBody, Regular, InkText}, 120, 0, DirAuto, 0, spans)
	}
	ask()
	if n := testing.AllocsPerRun(100, ask); n != 0 {
		t.Errorf("%.0f allocations for cached text", n)
	}
}

// TestRecordAllocatesNothing: recording an unchanged frame, text and boxes, is free too.
func TestRecordAllocatesNothing(t *testing.T) {
	d := drive(t, func(*Context) Widget {
		return Column(8, Heading("Feed"), &Button{Text: "Publish", Kind: Primary}, Row(8, Mark(ToneConf, "hostile"), Dim("61 k")),
			&Progress{Value: 0.4}, &Paragraph{Text: draft})
	})
	s := &d.paint
	s.record(d.Root)
	if n := testing.AllocsPerRun(50, func() { s.record(d.Root) }); n > 0 {
		t.Errorf("%.0f allocations for an unchanged frame", n)
	}
}

const draft = "The statements attributed to our President were never spoken. Our news agency was apparently breached."

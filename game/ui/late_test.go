package ui

import (
	"strconv"
	"strings"
	"testing"
)

// Where laying out takes long, a page of new words comes over some ticks, the first of them
// first, and then stands as if it had come at once.
func TestALongPageComesOverSomeTicks(t *testing.T) {
	page := func(c *Context) Widget {
		col := Column(8)
		for i := range 12 {
			col.Add(&Paragraph{Text: strconv.Itoa(i) + strings.Repeat(" words of a long page", 12)})
		}
		return Scrolled(col)
	}
	d := &driver{Root: NewRoot(buildScene(page)), t: t}
	d.texts.budget = 1 // as if it took for ever: one text in each tick
	d.Resize(800, 600, 1)
	laid := func() (n int) {
		var walk func(w Widget)
		walk = func(w Widget) {
			if p, ok := w.(*Paragraph); ok && len(p.block.lines) > 0 {
				if n++; !strings.HasPrefix(p.Text, strconv.Itoa(n-1)+" ") {
					t.Errorf("%q comes before what stands above it", p.Text[:12])
				}
			}
			if p, ok := w.(Parent); ok {
				for _, k := range p.Children() {
					walk(k)
				}
			}
		}
		walk(d.layers[0].widget)
		return n
	}
	d.tickOnce()
	if n := laid(); n == 0 || n > 4 {
		t.Fatalf("%d paragraphs in the first tick", n)
	}
	for range 60 {
		d.tickOnce()
	}
	if n := laid(); n != 12 {
		t.Fatalf("%d of 12 paragraphs have come", n)
	}
	at := d.Semantics().String()
	once := drive(t, page)
	if want := once.Semantics().String(); at != want {
		t.Errorf("it does not stand as if it had come at once:\n%s\nwant\n%s", at, want)
	}
	if builds := d.builds; func() int { d.tickOnce(); return d.builds }() != builds {
		t.Error("it is built again although all has come")
	}
}

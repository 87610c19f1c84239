package ui

import "testing"

// TestTheLabelsOfAChartStayInIt: what stands above and below it is not touched, nor
// are the labels of the levels by those of x.
func TestTheLabelsOfAChartStayInIt(t *testing.T) {
	for _, scale := range []float64{1, 2} {
		chart := &Chart{
			Height: 96, MaxX: 2, MaxY: 104, MinY: -4,
			Series: []Series{{X: []float64{0, 1, 2}, Y: []float64{0, 50, 100}}},
			YTicks: []AxisTick{{0, "0"}, {100, "100"}}, XTicks: []AxisTick{{0, "Day 1"}},
		}
		for _, low := range []float64{-4, 0} {
			chart.MinY, chart.MaxY = low, 100-low
			var ctx *Context
			d := drive(t, func(c *Context) Widget { ctx = c; return Column(0, chart) })
			d.TextScale = scale
			d.Invalidate()
			d.tickOnce()
			half := chart.label(ctx, "0", InkText3).h / 2
			top, base := chart.at(0, 100).Y, chart.at(0, 0).Y
			if top-half < chart.rect.Y {
				t.Errorf("text %v, from %v: the highest label begins %.1f px above the chart", scale, low, chart.rect.Y-top+half)
			}
			if hours := chart.plot.Bottom() + chart.hours; base+half > hours+0.5 {
				t.Errorf("text %v, from %v: the lowest label reaches %.1f px into those of x", scale, low, base+half-hours)
			} else if hours+2*half > chart.rect.Bottom()+0.5 {
				t.Errorf("text %v, from %v: the labels of x end below the chart", scale, low)
			}
		}
	}
}

func TestASignStandsBesideTheFirstLine(t *testing.T) {
	sign, text := &Glyph{Size: 16, Beside: SizeLarge}, &Paragraph{Text: "One line\nand another", Size: SizeLarge}
	drive(t, func(*Context) Widget {
		return &Grid{Cols: []Track{Fit(), Share(1)}, Align: AlignStart, Items: []Widget{sign, text}}
	})
	first := text.rect.Y + text.block.lineH/2
	if middle := sign.rect.Y + sign.rect.H/2; middle < first-1 || middle > first+1 {
		t.Errorf("the middle of the sign is at %.1f, that of the line at %.1f", middle, first)
	}
}

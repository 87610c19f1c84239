package game

import (
	"fmt"
	"image"
	"slices"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/game/uitest"
	"demarche/internal/world"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// feedItems is how many items the feed of the measured crisis holds.
const feedItems = 10_000

// BenchmarkFrame is what a frame costs while the largest crisis runs at 16 minutes
// a second with ten thousand items in its feed: the game's own work, which is the
// tick, the layout and the draw calls issued, and all of it with what the machine
// draws, to the last pixel of a window of 1920x1080. Where the clock stops by
// itself it is set going again.
func BenchmarkFrame(b *testing.B) {
	d := crowded(b)
	var own, whole []time.Duration
	var screen, window *ebiten.Image
	uitest.InFrame(b, func() { screen, window = ebiten.NewImage(1920, 1080), ebiten.NewImage(1920, 1080) })
	pixel := make([]byte, 4)
	for b.Loop() {
		if p := d.f.app.Play; p.Speed() != 16 {
			p.SeenBeat()
			p.SetSpeed(16)
		}
		uitest.InFrame(b, func() {
			begun := time.Now()
			d.tick(ui.Input{})
			d.f.root.Draw(screen)
			own = append(own, time.Since(begun))
			window.DrawImage(screen, nil)
			window.SubImage(image.Rect(960, 540, 961, 541)).(*ebiten.Image).ReadPixels(pixel)
			whole = append(whole, time.Since(begun))
		})
	}
	for _, l := range [][]time.Duration{own, whole} {
		slices.Sort(l)
	}
	at := func(l []time.Duration, share float64) float64 {
		return float64(l[int(share*float64(len(l)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(at(own, .5), "own-ms-p50")
	b.ReportMetric(at(own, .99), "own-ms-p99")
	b.ReportMetric(at(whole, .5), "whole-ms-p50")
	b.ReportMetric(at(whole, .99), "whole-ms-p99")
}

// crowded is the desk in the largest crisis, whose feed has been filled.
func crowded(b *testing.B) *desk {
	d := newDesk(b, 1920, 1080)
	app := d.f.app
	app.Open("ninety-seconds", new(uint64(7)), false)
	app.Go(play.Briefing)
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	crowd(app.Loaded.Bundle.World)
	app.Begin()
	d.until("the room", d.at(play.Room))
	for len(app.Play.View().Feed) < feedItems && !app.Play.Over() {
		app.Play.Session.Advance()
	}
	if n := len(app.Play.View().Feed); n < feedItems {
		b.Fatalf("%d items in the feed", n)
	}
	return d
}

// crowd has the posts of a world made again and again in its first hour.
func crowd(w *world.World) {
	var posts []world.Effect
	for i := range w.Injects {
		for _, e := range w.Injects[i].Do {
			if e.Kind == world.DoPost && slices.ContainsFunc(e.Post.On, func(i int) bool { return w.Platforms[i].Monitored }) {
				post := *e.Post
				post.Asks = nil // nobody could answer them all
				e.Post = &post
				posts = append(posts, e)
			}
		}
	}
	for i := range feedItems * 5 / 4 { // some are taken down
		w.Injects = append(w.Injects, world.Inject{ID: fmt.Sprint("crowd-", i), When: world.When{At: int32(i % 60)}, Do: []world.Effect{posts[i%len(posts)]}})
	}
}

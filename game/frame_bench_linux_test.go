package game

import (
	"fmt"
	"image"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"golang.org/x/sys/unix"

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
// tick, the layout and the draw calls issued, by the clock on the wall and in time of
// the processor, which a busy machine does not stretch; what it allocates; and all of
// it with what the machine draws, to the last pixel of a window of 1920x1080. Where
// the clock stops by itself it is set going again.
func BenchmarkFrame(b *testing.B) {
	d := crowded(b)
	var wall, cpu, whole []time.Duration
	var bytes []uint64
	var screen, window *ebiten.Image
	uitest.InFrame(b, func() { screen, window = ebiten.NewImage(1920, 1080), ebiten.NewImage(1920, 1080) })
	shown := &ui.Window{Root: d.f.root}
	pixel := make([]byte, 4)
	var before, after runtime.MemStats
	for b.Loop() {
		if p := d.f.app.Play; p.Speed() != 16 {
			p.SeenBeat()
			p.SetSpeed(16)
		}
		uitest.InFrame(b, func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			runtime.ReadMemStats(&before)
			begun, used := time.Now(), threadTime(b)
			d.tick(ui.Input{})
			shown.Draw(screen)
			cpu, wall = append(cpu, threadTime(b)-used), append(wall, time.Since(begun))
			runtime.ReadMemStats(&after)
			bytes = append(bytes, after.TotalAlloc-before.TotalAlloc)
			begun = time.Now()
			window.DrawImage(screen, nil)
			window.SubImage(image.Rect(960, 540, 961, 541)).(*ebiten.Image).ReadPixels(pixel)
			whole = append(whole, wall[len(wall)-1]+time.Since(begun))
		})
	}
	for _, l := range []struct {
		name  string
		times []time.Duration
	}{{"own", wall}, {"processor", cpu}, {"whole", whole}} {
		slices.Sort(l.times)
		for _, share := range []float64{.5, .99, 1} {
			b.ReportMetric(float64(at(l.times, share).Microseconds())/1000, fmt.Sprintf("%s-ms-p%g", l.name, 100*share))
		}
	}
	sum := uint64(0)
	for _, n := range bytes {
		sum += n
	}
	slices.Sort(bytes)
	b.ReportMetric(float64(at(bytes, .5)), "B-p50")
	b.ReportMetric(float64(sum)/float64(len(bytes)), "B-mean")
}

// at returns what a share of a sorted list does not exceed.
func at[T any](list []T, share float64) T { return list[int(share*float64(len(list)-1))] }

// threadTime is how long the processor has worked for this thread.
func threadTime(b *testing.B) time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		b.Fatal(err)
	}
	return time.Duration(t.Nano())
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

package uitest

import (
	"errors"
	"image"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/exp/vmhost"
)

// Options say how a game is started. The zero value is a window of 1280x720.
type Options struct {
	// Width and Height of the window in device px.
	Width, Height int
	// Args are the command line, Env additions to the environment as "NAME=value".
	Args, Env []string
	// Tags are build tags beside the one of the guest, separated by commas.
	Tags string
}

// App is a running game. Its methods end the test where the game has ended or hangs.
type App struct {
	t     testing.TB
	cmd   *exec.Cmd
	guest *vmhost.GuestSession
	frame *ebiten.Image
	w, h  int

	mu    sync.Mutex
	input *vmhost.GuestTextInput
}

// hang is how long a game may say nothing before the test gives up on it.
const hang = 60 * time.Second

// Start builds the package, runs it and returns it before its first tick. The game ends
// with the test.
func Start(t testing.TB, pkg string, o Options) *App {
	t.Helper()
	if testing.Short() {
		t.Skip("SKIPPED, pictures not checked: -short")
	}
	bin, err := build(pkg, o.Tags)
	if err != nil {
		t.Fatal(err)
	}
	theHost.need(t)
	if o.Width == 0 {
		o.Width, o.Height = 1280, 720
	}
	a := &App{t: t}
	if err := a.launch(bin, o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.close)
	a.Resize(o.Width, o.Height)
	return a
}

func (a *App) launch(bin string, o Options) error {
	// A short folder keeps the socket's name within the system's limit.
	dir, err := os.MkdirTemp("", "vg")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ln, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		return err
	}
	defer ln.Close()
	end, err := vmhost.EndpointURLFromAddr(ln.Addr())
	if err != nil {
		return err
	}
	a.cmd = exec.Command(bin, o.Args...)
	a.cmd.Env = append(append(os.Environ(), o.Env...), "EBITENGINE_VM_ENDPOINT="+end)
	a.cmd.Stdout, a.cmd.Stderr = os.Stderr, os.Stderr
	if err := a.cmd.Start(); err != nil {
		return err
	}
	if err := ln.(*net.UnixListener).SetDeadline(time.Now().Add(hang)); err != nil {
		return err
	}
	conn, err := ln.Accept()
	if err != nil {
		_ = a.cmd.Process.Kill()
		_ = a.cmd.Wait()
		return errors.New("uitest: the game did not connect: is it an Ebitengine game that runs?")
	}
	a.guest, err = vmhost.NewGuestSession(conn, &vmhost.NewGuestSessionOptions{
		IdleTimeout: hang,
		OnTextInput: func(in *vmhost.GuestTextInput) {
			a.mu.Lock()
			a.input = in
			a.mu.Unlock()
		},
	})
	return err
}

func (a *App) close() {
	theHost.do(func() {
		_ = a.guest.Close()
		if a.frame != nil {
			a.frame.Deallocate()
		}
	})
	ended := make(chan error, 1)
	go func() { ended <- a.cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			a.t.Errorf("uitest: the game ended badly: %v", err)
		}
	case <-time.After(20 * time.Second):
		_ = a.cmd.Process.Kill()
		<-ended
		a.t.Error("uitest: the game did not end within 20 s of its window closing")
	}
}

// Resize changes the window, in device px.
func (a *App) Resize(w, h int) {
	a.t.Helper()
	var err error
	theHost.do(func() {
		if a.frame != nil {
			a.frame.Deallocate()
		}
		a.w, a.h = w, h
		a.frame = ebiten.NewImage(w, h)
		err = a.guest.SetOutsideScreen(a.frame)
	})
	if err != nil {
		a.t.Fatal(err)
	}
}

// Tick runs n ticks, as fast as they go.
func (a *App) Tick(n int) {
	a.t.Helper()
	ok := false
	theHost.do(func() {
		a.guest.AdvanceTicks(n)
		ok = a.guest.WaitTicks()
	})
	if !ok {
		a.t.Fatalf("uitest: the game ended: %v", a.guest.Err())
	}
}

// Image draws a frame and returns it.
func (a *App) Image() *image.RGBA {
	a.t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, a.w, a.h))
	ok := false
	theHost.do(func() {
		a.guest.AdvanceFrame()
		if a.guest.WaitFrame() && a.guest.CompositeFrame() {
			a.frame.ReadPixels(img.Pix)
			ok = true
		}
	})
	if !ok {
		a.t.Fatalf("uitest: no frame: %v", a.guest.Err())
	}
	return img
}

// leftOf names the key that stands for either of a pair: a keyboard has no key called Control
// alone.
var leftOf = map[ebiten.Key]ebiten.Key{
	ebiten.KeyControl: ebiten.KeyControlLeft, ebiten.KeyShift: ebiten.KeyShiftLeft,
	ebiten.KeyAlt: ebiten.KeyAltLeft, ebiten.KeyMeta: ebiten.KeyMetaLeft,
}

// Press presses and releases a key while mods are held.
func (a *App) Press(key ebiten.Key, mods ...ebiten.Key) {
	a.t.Helper()
	for i, m := range mods {
		if k, ok := leftOf[m]; ok {
			mods[i] = k
		}
	}
	for _, m := range mods {
		a.guest.PressKey(m)
	}
	a.guest.PressKey(key)
	a.Tick(1)
	a.guest.ReleaseKey(key)
	for _, m := range mods {
		a.guest.ReleaseKey(m)
	}
	a.Tick(1)
}

// Move moves the pointer, in device px.
func (a *App) Move(x, y float64) {
	a.t.Helper()
	a.guest.MoveCursor(x, y)
	a.Tick(1)
}

// Click moves the pointer and clicks there.
func (a *App) Click(x, y float64) {
	a.t.Helper()
	a.Drag(x, y, x, y)
}

// Drag presses at one place and releases at another.
func (a *App) Drag(x0, y0, x1, y1 float64) {
	a.t.Helper()
	a.Move(x0, y0)
	a.guest.PressMouseButton(ebiten.MouseButtonLeft)
	a.Tick(1)
	if x0 != x1 || y0 != y1 {
		a.Move((x0+x1)/2, (y0+y1)/2)
		a.Move(x1, y1)
	}
	a.guest.ReleaseMouseButton(ebiten.MouseButtonLeft)
	a.Tick(1)
}

// Wheel turns the wheel by notches, positive upwards.
func (a *App) Wheel(dx, dy float64) {
	a.t.Helper()
	a.guest.ScrollWheel(dx, dy)
	a.Tick(1)
	a.guest.ScrollWheel(0, 0)
	a.Tick(1)
}

// Touch puts a finger down, moves it in steps and takes it away.
func (a *App) Touch(x0, y0, x1, y1 float64) {
	a.t.Helper()
	const steps = 4
	a.guest.PressTouch(1, x0, y0)
	a.Tick(1)
	for i := 1; i <= steps; i++ {
		f := float64(i) / steps
		a.guest.MoveTouch(1, x0+(x1-x0)*f, y0+(y1-y0)*f)
		a.Tick(1)
	}
	a.guest.ReleaseTouch(1)
	a.Tick(1)
}

// session returns the text field's open session, if the game has one.
func (a *App) session() *vmhost.GuestTextInput {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.input != nil && a.input.IsClosed() {
		a.input = nil
	}
	return a.input
}

// Type types text into the field that has the focus, as an input method does; where no field
// listens it arrives as typed characters.
func (a *App) Type(text string) {
	a.t.Helper()
	a.Tick(1)
	if s := a.session(); s != nil {
		s.Commit(text)
		a.Tick(2)
		return
	}
	for _, r := range text {
		a.guest.TypeRune(r)
		a.Tick(1)
	}
}

// Compose shows text in the field as it is while an input method has not committed it.
func (a *App) Compose(text string) {
	a.t.Helper()
	a.Tick(1)
	s := a.session()
	if s == nil {
		a.t.Fatal("uitest: no text field listens")
	}
	s.SetComposition(text, len(text), len(text))
	a.Tick(1)
}

var builds struct {
	sync.Mutex
	dir   string
	paths map[string]string
}

// build returns the guest's binary, made once for each package and run of tests.
func build(pkg, tags string) (string, error) {
	builds.Lock()
	defer builds.Unlock()
	key := pkg + "\n" + tags
	if p := builds.paths[key]; p != "" {
		return p, nil
	}
	if builds.dir == "" {
		dir, err := os.MkdirTemp("", "uitest")
		if err != nil {
			return "", err
		}
		builds.dir, builds.paths = dir, map[string]string{}
	}
	all := "ebitenginevmguest"
	if tags != "" {
		all += "," + tags
	}
	out := filepath.Join(builds.dir, "guest"+string(rune('a'+len(builds.paths))))
	cmd := exec.Command("go", "build", "-tags", all, "-o", out, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if msg, err := cmd.CombinedOutput(); err != nil {
		return "", errors.New("uitest: building " + pkg + ": " + string(msg))
	}
	builds.paths[key] = out
	return out, nil
}

func removeBuilds() {
	builds.Lock()
	defer builds.Unlock()
	if builds.dir != "" {
		_ = os.RemoveAll(builds.dir)
	}
}

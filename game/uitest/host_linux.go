package uitest

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// host is the invisible window that draws for the guests. Ebitengine wants the main thread,
// so tests run beside it and hand it what must happen inside a frame.
type host struct {
	want  chan struct{} // closed by the first test that needs a display
	once  sync.Once
	ready chan struct{} // closed once calls are served, or err is set
	err   error
	calls chan func()
	done  chan struct{}
}

var theHost = &host{
	want:  make(chan struct{}),
	ready: make(chan struct{}),
	calls: make(chan func()),
	done:  make(chan struct{}),
}

// Main runs the tests of a package and, when one asks for it, the window they draw with.
// It does not return.
func Main(m *testing.M) {
	code := make(chan int, 1)
	go func() {
		code <- m.Run()
		close(theHost.done)
	}()
	select {
	case <-theHost.done:
	case <-theHost.want:
		stop, err := display()
		if err == nil {
			ebiten.SetWindowVisible(false)
			ebiten.SetWindowSize(64, 64)
			err = ebiten.RunGame(theHost)
			stop()
		}
		if err != nil {
			theHost.err = err
			theHost.start()
		}
	}
	c := <-code
	removeBuilds()
	os.Exit(c)
}

func (h *host) start() {
	select {
	case <-h.ready:
	default:
		close(h.ready)
	}
}

// Update serves the tests, one call after the other, as long as they come in quick order.
func (h *host) Update() error {
	h.start()
	for {
		select {
		case f := <-h.calls:
			f()
		case <-h.done:
			return ebiten.Termination
		case <-time.After(4 * time.Millisecond):
			return nil
		}
	}
}

// Draw shows nothing: the window is hidden.
func (h *host) Draw(*ebiten.Image) {}

// Layout keeps the hidden window small.
func (h *host) Layout(int, int) (int, int) { return 64, 64 }

// need waits until the host draws. It skips the test where there is no display.
func (h *host) need(t testing.TB) {
	t.Helper()
	h.once.Do(func() { close(h.want) })
	select {
	case <-h.ready:
	case <-time.After(60 * time.Second):
		t.Fatal("uitest: no window after a minute; does TestMain call uitest.Main?")
	}
	if h.err != nil {
		t.Skipf("SKIPPED, pictures not checked: %v", h.err)
	}
}

// do runs f inside a frame and waits for it.
func (h *host) do(f func()) {
	end := make(chan struct{})
	h.calls <- func() {
		defer close(end)
		f()
	}
	<-end
}

// InFrame runs f where the window draws, inside one frame: what f draws on images is drawn, and
// can be read back. It skips the test where there is no display.
func InFrame(t testing.TB, f func()) {
	t.Helper()
	theHost.need(t)
	theHost.do(f)
}

// display makes sure that there is one and returns how to end what it started.
func display() (stop func(), err error) {
	if os.Getenv("DISPLAY") != "" {
		return func() {}, nil
	}
	path, err := exec.LookPath("Xvfb")
	if err != nil {
		return nil, errors.New("no DISPLAY, and Xvfb is not installed")
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// The server picks a free number and writes it to the pipe once it listens.
	cmd := exec.Command(path, "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{w}
	if err := cmd.Start(); err != nil {
		w.Close()
		return nil, fmt.Errorf("starting Xvfb: %w", err)
	}
	w.Close()
	stop = func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	number := make(chan string, 1)
	go func() {
		s, _ := bufio.NewReader(r).ReadString('\n')
		number <- strings.TrimSpace(s)
	}()
	select {
	case n := <-number:
		if n == "" {
			stop()
			return nil, errors.New("the display server (Xvfb) ended before it named a display")
		}
		return stop, os.Setenv("DISPLAY", ":"+n)
	case <-time.After(20 * time.Second):
		stop()
		return nil, errors.New("the display server (Xvfb) named no display in 20 s")
	}
}

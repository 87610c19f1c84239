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

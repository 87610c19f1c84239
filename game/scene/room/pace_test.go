//go:build !js

package room

import (
	"context"
	"errors"
	"io"
	"sync/atomic"
	"testing"

	"demarche/game/ui"
	"demarche/internal/academy"
	"demarche/internal/academy/remote"
	"demarche/internal/academy/schooltest"
	"demarche/internal/session"
)

// line is a way to a server that can be cut.
type line struct {
	remote.Transport
	cut atomic.Bool
}

var errCut = errors.New("cut")

func (l *line) Ask(ctx context.Context, method, path string, body []byte) (int, []byte, error) {
	if l.cut.Load() {
		return 0, nil, errCut
	}
	return l.Transport.Ask(ctx, method, path, body)
}

// Listen opens a stream that ends when the line is cut and something comes.
func (l *line) Listen(ctx context.Context, path, after string) (io.ReadCloser, error) {
	if l.cut.Load() {
		return nil, errCut
	}
	from, err := l.Transport.Listen(ctx, path, after)
	if err != nil {
		return nil, err
	}
	return &cutting{from, l}, nil
}

type cutting struct {
	io.ReadCloser
	l *line
}

func (c *cutting) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	if c.l.cut.Load() {
		return 0, errCut
	}
	return n, err
}

// Where teams go at their own pace the bar has the speeds, what is left of their time,
// and says when the server is not heard; the level keeps to two lines.
func TestTheBarAtOnesOwnPace(t *testing.T) {
	o := schooltest.Open(t, "../../..", nil)
	class := o.Class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam, Minutes: 60})
	to := &line{Transport: o.Player(class, "Mia", "")}
	o.Steer(class, "start", nil)
	d := attend(t, to)
	for _, name := range []string{d.room.t("room.next"), d.room.t("remote.left", "time", d.room.tell().Span(60))} {
		if !d.shows(ui.RoleNone, name) {
			t.Errorf("the bar does not show %q", name)
		}
	}
	level := d.root.Semantics().Find(ui.RoleNone, d.room.levelName())
	if level == nil || level.Bounds.H > 48 {
		t.Errorf("the level is written over %v", level)
	}
	to.cut.Store(true)
	d.room.next()
	d.within("that the server is not heard", func() bool { return d.shows(ui.RoleNone, d.room.t("remote.lost-short")) })
	minute := d.app.Play.Session.Minute()
	to.cut.Store(false)
	d.within("that time passes when it is there again", func() bool {
		return !d.shows(ui.RoleNone, d.room.t("remote.lost-short")) && d.app.Play.Session.Minute() > minute
	})
}

// Package demo fills an academy with a class that plays by itself: scripted players
// by the playbooks of a scenario, each a team of its own.
package demo

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/academy/lobby"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// Books reads the playbooks in a scenario's folder, by name. Those with errors are
// left out.
func Books(fsys fs.FS, dir string, b *scenario.Bundle) []*playbook.Book {
	files, err := fs.Glob(fsys, path.Join(dir, "playbooks", "*.yaml"))
	if err != nil {
		return nil
	}
	slices.Sort(files)
	var list []*playbook.Book
	for _, f := range files {
		data, err := fs.ReadFile(fsys, f)
		if err != nil {
			continue
		}
		if book, _ := playbook.Parse(f, data, b); book != nil {
			list = append(list, book)
		}
	}
	return list
}

// Class is a class of scripted players.
type Class struct {
	Lobby *lobby.Lobby
	Hub   *live.Hub
	Log   *slog.Logger
	Books []*playbook.Book
}

// Join lets so many players join a session.
func (c *Class) Join(ctx context.Context, code string, players int) ([]academy.Participant, error) {
	var list []academy.Participant
	for i := range players {
		name := c.Books[i%len(c.Books)].Title
		if name == "" {
			name = "Player"
		}
		p, _, err := c.Lobby.Join(ctx, code, lobby.Joining{Name: fmt.Sprintf("%s %d", name, i+1)})
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// look is how often a player looks whether a tick has passed.
const look = 400 * time.Millisecond

// Play lets the players play until their crises or ctx are over.
func (c *Class) Play(ctx context.Context, players []academy.Participant) {
	var all sync.WaitGroup
	for i, p := range players {
		all.Go(func() {
			if err := c.play(ctx, p, playbook.NewRunner(c.Books[i%len(c.Books)])); err != nil && ctx.Err() == nil {
				c.Log.Error("a scripted player gives up", "team", p.Team, "error", err)
			}
		})
	}
	all.Wait()
}

func (c *Class) play(ctx context.Context, p academy.Participant, r *playbook.Runner) error {
	timer := time.NewTicker(look)
	defer timer.Stop()
	tick, given, over := int32(-1), 0, false
	for !over {
		select {
		case <-ctx.Done():
			return nil
		case <-timer.C:
		}
		var wants []sim.Command
		err := c.Hub.Look(ctx, p.Team, func(s *session.Session, m live.Moment) error {
			over = s.Over() || m.Session.State == academy.Ended
			if over || m.Session.State != academy.Running || s.Tick() == tick {
				return nil
			}
			tick = s.Tick()
			d := &desk{Session: s}
			err := r.Give(d)
			wants = d.wants
			return err
		})
		if err != nil {
			return err
		}
		for _, w := range wants {
			given++
			if _, err := c.Hub.Do(ctx, p, "demo-"+strconv.Itoa(given), w); err != nil {
				return err
			}
		}
	}
	return nil
}

// desk is a session that notes what a playbook wants instead of doing it: what is
// done goes the way that everybody's commands go.
type desk struct {
	*session.Session
	wants []sim.Command
}

// Do notes a command.
func (d *desk) Do(c sim.Command) (*sim.Refusal, error) {
	if r := d.Session.Check(c); r != nil {
		return r, nil
	}
	d.wants = append(d.wants, c)
	return nil, nil
}

// Commands are those given, and those noted under the ids that they will have.
func (d *desk) Commands() []sim.Command {
	list := slices.Clone(d.Session.Commands())
	next := 0
	for i := range list {
		if n, err := strconv.Atoi(strings.TrimPrefix(list[i].ID, "c")); err == nil {
			next = max(next, n)
		}
	}
	for _, w := range d.wants {
		next++
		if w.ID = "c" + strconv.Itoa(next); w.Kind != world.CmdCancel {
			list = append(list, w)
		}
	}
	return list
}

package web

import (
	"context"
	"errors"
	"os"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/demo"
	"demarche/internal/academy/store"
	"demarche/internal/library"
	"demarche/internal/session"
)

// Demo tells how to look at a class of scripted players.
type Demo struct{ Account, Password, Code string }

// The class of the demonstration.
const (
	demoPlayers = 12
	demoSpeed   = 4 // crisis minutes in each second
	demoAccount = "demo"
)

// Demo fills the academy with a class of scripted players, which play until the
// server stops.
func (s *Server) Demo(ctx context.Context) (Demo, error) {
	out := Demo{Account: demoAccount, Password: auth.Code() + auth.Code()}
	secret, err := auth.Secret(out.Password)
	if err != nil {
		return out, err
	}
	a := academy.Account{ID: auth.ID("a"), Name: demoAccount, Secret: secret, Role: academy.Admin, Created: s.millis()}
	if was, err := s.store.AccountNamed(ctx, demoAccount); err == nil {
		a = was
		err = s.store.Write(ctx, func(c *store.Conn) error { return c.SetSecret(ctx, a.ID, secret) })
		if err != nil {
			return out, err
		}
	} else if err := s.store.Write(ctx, func(c *store.Conn) error { return c.AddAccount(ctx, a) }); err != nil {
		return out, err
	}
	made, err := s.lobby.Create(ctx, a.ID, academy.Setup{Scenario: library.ColdOpen, Mode: session.Solo, Speed: demoSpeed, Facilitated: true})
	if err != nil {
		return out, err
	}
	it, err := s.shelf.Open(library.ColdOpen, "")
	if err != nil {
		return out, err
	}
	fsys, dir := s.o.Library.Locate(library.ColdOpen)
	if fsys == nil {
		fsys, dir = os.DirFS(dir), "."
	}
	class := &demo.Class{Lobby: s.lobby, Hub: s.hub, Log: s.log, Books: demo.Books(fsys, dir, it.Bundle)}
	if len(class.Books) == 0 {
		return out, errors.New("the scenario of the demonstration has no playbooks")
	}
	players, err := class.Join(ctx, made.Code, demoPlayers)
	if err != nil {
		return out, err
	}
	if _, err := s.lobby.Begin(ctx, made.ID, a.ID); err != nil {
		return out, err
	}
	s.working.Go(func() { class.Play(s.alive, players) })
	out.Code = made.Code
	return out, nil
}

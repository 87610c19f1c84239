//go:build !js

package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"demarche/internal/academy/gamepage"
	"demarche/internal/academy/web"
)

// serverCommands are those that a browser does not have.
type serverCommands struct {
	Serve serveCmd `cmd:"" help:"Serve an academy: classes that play scored sessions, over this machine's network."`

	Backup  backupCmd  `cmd:"" help:"Put all of an academy into one file, also while it is served."`
	Restore restoreCmd `cmd:"" help:"Take an academy out of such a file."`
	Records recordsCmd `cmd:"" help:"Say how far the statements of an academy have got on their way to its learning record store."`
}

type serveCmd struct {
	Listen  string `default:":8080" placeholder:"ADDR" help:"Address and port: 127.0.0.1:8080 for this machine alone, :8080 for all of its network."`
	Data    string `placeholder:"FOLDER" type:"path" help:"Where the academy is kept; a folder of the user when left out."`
	Game    string `placeholder:"FOLDER" type:"existingdir" help:"The game for browsers, as 'make web' builds it; when left out, the one in the program, or in the repository in which it is started."`
	TLSCert string `placeholder:"FILE" type:"existingfile" help:"Certificate chain, for https."`
	TLSKey  string `placeholder:"FILE" type:"existingfile" help:"Its key."`
	Demo    bool   `help:"Fill the academy with a class of scripted players."`
	Verbose bool   `help:"Log every request."`
	recordFlags
}

// stopsWithin is how long requests may go on after the server was told to stop.
const stopsWithin = 5 * time.Second

// Run serves until it is told to stop.
func (c *serveCmd) Run(e *env) error {
	if (c.TLSCert == "") != (c.TLSKey == "") {
		return wrongUsage("--tls-cert and --tls-key belong together")
	}
	records, err := c.read()
	if err != nil {
		return err
	}
	game, err := gamepage.Find(c.Game)
	if err != nil {
		return err
	}
	c.Data = academyFolder(c.Data)
	debug.SetMemoryLimit(web.MemoryLimit)
	level := slog.LevelInfo
	if c.Verbose {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(e.err, &slog.HandlerOptions{Level: level}))
	s, err := web.New(e.ctx, web.Options{Data: c.Data, Game: game.Files, Library: shelf(), Version: version, Log: log, Now: time.Now, Records: records})
	if err != nil {
		return err
	}
	return errors.Join(c.serve(e, s, game, log), s.Close())
}

func (c *serveCmd) serve(e *env, s *web.Server, game gamepage.Game, log *slog.Logger) error {
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	scheme := "http"
	server := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 32 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
	server.RegisterOnShutdown(s.Stop)
	if c.TLSCert != "" {
		scheme = "https"
		server.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	if err := c.announce(e, s, game, scheme, listener.Addr()); err != nil {
		return errors.Join(err, listener.Close())
	}
	ended := make(chan error, 1)
	go func() {
		if c.TLSCert != "" {
			ended <- server.ServeTLS(listener, c.TLSCert, c.TLSKey)
		} else {
			ended <- server.Serve(listener)
		}
	}()
	select {
	case err := <-ended:
		return err
	case <-e.ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(e.ctx), stopsWithin)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		server.Close()
	}
	log.Info("stopped")
	return nil
}

// announce says where the academy is found and in what its classes play, and hands out the
// first link.
func (c *serveCmd) announce(e *env, s *web.Server, game gamepage.Game, scheme string, at net.Addr) error {
	places := reached(scheme, at)
	if _, err := fmt.Fprintf(e.out, "The academy is open.\n"); err != nil {
		return err
	}
	for _, place := range places {
		if _, err := fmt.Fprintf(e.out, "  %s/\n", place); err != nil {
			return err
		}
	}
	plays := "Classes play at the desk page and, coached or solo, in the game."
	switch {
	case game.Files == nil:
		plays = "Classes play at the desk page. To let them play in the game too, build it with \"make web\" and start again there, or give its folder with --game; a program that \"make dist\" built has it."
	case game.From != "":
		plays += " It lies in " + game.From + "."
	}
	if _, err := fmt.Fprintln(e.out, plays); err != nil {
		return err
	}
	if c.Demo {
		d, err := s.Demo(e.ctx)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(e.out, "A class plays by itself. Log in as %s with the password %s, or join it with the code %s.\n", d.Account, d.Password, d.Code); err != nil {
			return err
		}
	}
	link, err := s.FirstLink(e.ctx)
	if err != nil || link == "" {
		return err
	}
	_, err = fmt.Fprintf(e.out, "Nobody has an account yet. This link makes the first one, once, within a week:\n  %s%s\n", places[0], link)
	return err
}

// reached lists under which addresses other machines reach a listener.
func reached(scheme string, at net.Addr) []string {
	tcp, ok := at.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return []string{scheme + "://" + at.String()}
	}
	port := fmt.Sprint(tcp.Port)
	places := []string{scheme + "://" + net.JoinHostPort("localhost", port)}
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return places
	}
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && !n.IP.IsLoopback() && !n.IP.IsLinkLocalUnicast() {
			places = append(places, scheme+"://"+net.JoinHostPort(n.IP.String(), port))
		}
	}
	return places
}

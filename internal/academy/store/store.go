// Package store keeps an academy in SQL. It is the only package that knows a
// database. Its statements are understood by SQLite and PostgreSQL alike; what
// differs is how the database is opened.
package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// ErrNone is the error for what is not there.
var ErrNone = errors.New("store: nothing under this name")

// ErrTaken is the error for a name or code that is taken.
var ErrTaken = errors.New("store: the name is taken")

// readers is how many statements may read at once beside the one that writes.
const readers = 4

// Store is the database of an academy. What it reads by itself stands alone;
// what belongs together is read and written in Write.
type Store struct {
	Conn
	reads, writes *sql.DB
}

// Conn are the statements, on the database or in a transaction.
type Conn struct{ x execer }

type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// FileName is the name of the database in the data folder.
const FileName = "academy.db"

// Open opens the database of a data folder, which must exist, and brings it to
// the form that this program knows.
func Open(ctx context.Context, folder string) (*Store, error) {
	path := filepath.Join(folder, FileName)
	writes, err := connect(path, 1)
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, goose.DialectSQLite3, writes); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), writes.Close())
	}
	reads, err := connect(path, readers)
	if err != nil {
		return nil, errors.Join(err, writes.Close())
	}
	return &Store{Conn{reads}, reads, writes}, nil
}

// connect opens SQLite. Whoever writes takes the lock at once: one that reads
// first and then wants to write could be refused.
func connect(path string, most int) (*sql.DB, error) {
	opaque := (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
	db, err := sql.Open("sqlite", "file:"+opaque+"?_pragma=journal_mode(WAL)&_pragma=busy_timeout(5000)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

func migrate(ctx context.Context, dialect goose.Dialect, db *sql.DB) error {
	p, err := provider(dialect, db)
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

func provider(dialect goose.Dialect, db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, db, files)
}

// Close closes the database.
func (s *Store) Close() error { return errors.Join(s.reads.Close(), s.writes.Close()) }

// Ping tells whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.reads.PingContext(ctx) }

// Write carries something out as a whole or not at all. Only one is under way at
// a time, so it must not wait for anything.
func (s *Store) Write(ctx context.Context, do func(*Conn) error) error {
	tx, err := s.writes.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(&Conn{tx}); err != nil {
		return errors.Join(err, undone(tx))
	}
	return tx.Commit()
}

func undone(tx *sql.Tx) error {
	if err := tx.Rollback(); !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	return nil
}

// Copy writes the database as it stands into a new file.
func (s *Store) Copy(ctx context.Context, path string) error {
	_, err := s.writes.ExecContext(ctx, "VACUUM INTO $1", path)
	return err
}

// exec carries out a statement and returns how many rows it has changed.
func (c *Conn) exec(ctx context.Context, query string, args ...any) (int64, error) {
	r, err := c.x.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// one carries out a statement that must change a row.
func (c *Conn) one(ctx context.Context, query string, args ...any) error {
	n, err := c.exec(ctx, query, args...)
	if err == nil && n == 0 {
		return ErrNone
	}
	return err
}

// added carries out an INSERT ... ON CONFLICT DO NOTHING.
func (c *Conn) added(ctx context.Context, query string, args ...any) error {
	n, err := c.exec(ctx, query, args...)
	if err == nil && n == 0 {
		return ErrTaken
	}
	return err
}

// scanner is a row to be read.
type scanner interface{ Scan(...any) error }

// row reads the one row of a query.
func row[T any](ctx context.Context, c *Conn, read func(scanner) (T, error), query string, args ...any) (T, error) {
	v, err := read(c.x.QueryRowContext(ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNone
	}
	return v, err
}

// rows reads all rows of a query.
func rows[T any](ctx context.Context, c *Conn, read func(scanner) (T, error), query string, args ...any) ([]T, error) {
	r, err := c.x.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	list := []T{}
	for r.Next() {
		v, err := read(r)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, r.Err()
}

// Package shelf holds the scenarios of an academy: those of the library and the
// packs that instructors have uploaded. A scenario and its publics are made once
// and shared by all teams that play it.
package shelf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"demarche/internal/library"
	"demarche/internal/pack"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/whole"
)

// Item is a scenario that can be played. It must not be changed.
type Item struct {
	Bundle *scenario.Bundle
	People *population.People
}

// Shelf finds scenarios. It can be used from several goroutines.
type Shelf struct {
	library *library.Library
	folder  string // of packs

	lock  sync.Mutex
	items map[string]*Item // by world digest
	list  []library.Entry

	packing sync.Mutex
	packs   map[string][]byte // of the library, by world digest
}

// New returns a shelf with the scenarios of a library and the packs of a folder.
func New(l *library.Library, folder string) *Shelf {
	return &Shelf{library: l, folder: folder, items: map[string]*Item{}, packs: map[string][]byte{}}
}

// ErrFaulty is the error for a scenario with errors.
var ErrFaulty = errors.New("the scenario has errors")

// ErrChanged is the error for a scenario that is no longer as it was played.
var ErrChanged = errors.New("the scenario is no longer as it was when the session was made")

// List returns the scenarios of the library.
func (s *Shelf) List() []library.Entry {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.list == nil {
		s.list = s.library.List()
	}
	return s.list
}

// Open returns a scenario of the library by name, or that of a pack by its id.
func (s *Shelf) Open(name, packed string) (*Item, error) {
	b, err := s.bundle(name, packed)
	if err != nil {
		return nil, err
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.kept(b), nil
}

// Played returns the scenario of a session, which must be as it was.
func (s *Shelf) Played(world, name, packed string) (*Item, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if it := s.items[world]; it != nil {
		return it, nil
	}
	b, err := s.bundle(name, packed)
	switch {
	case err != nil:
		return nil, err
	case b.WorldDigest != world:
		return nil, fmt.Errorf("%s: %w", name, ErrChanged)
	}
	return s.kept(b), nil
}

func (s *Shelf) kept(b *scenario.Bundle) *Item {
	it := s.items[b.WorldDigest]
	if it == nil {
		it = &Item{b, population.Build(b.World)}
		s.items[b.WorldDigest] = it
	}
	return it
}

func (s *Shelf) bundle(name, packed string) (*scenario.Bundle, error) {
	if packed != "" {
		data, err := os.ReadFile(s.path(packed))
		if err != nil {
			return nil, err
		}
		_, b, err := s.read(data)
		return b, err
	}
	if !s.library.Has(name) {
		return nil, fmt.Errorf("%s: %w", name, library.ErrNotFound) // a path on this machine is nobody's to name
	}
	b, found, err := s.library.Open(name)
	if err == nil && b == nil {
		err = fmt.Errorf("%w: %v", ErrFaulty, found)
	}
	return b, err
}

// first is the scenario of a name that may be that of a variant.
func first(name string) string {
	for i := range len(name) {
		if name[i] == '/' {
			return name[:i]
		}
	}
	return name
}

// read opens a pack and loads its scenario.
func (s *Shelf) read(data []byte) (*pack.Pack, *scenario.Bundle, error) {
	p, err := pack.Open(data)
	if err != nil {
		return nil, nil, err
	}
	b, found := scenario.Load(p.FS(), ".", scenario.Options{ID: p.Manifest.ID, Read: s.library.Read, Library: s.library.Catalogues("")})
	if b == nil {
		return nil, nil, fmt.Errorf("%w: %v", ErrFaulty, found)
	}
	return p, b, nil
}

func (s *Shelf) path(id string) string { return filepath.Join(s.folder, id+pack.Extension) }

// Add keeps a pack under an id, once its digests were compared and its scenario
// has been found sound.
func (s *Shelf) Add(id string, data []byte) (pack.Manifest, *scenario.Bundle, error) {
	p, b, err := s.read(data)
	if err != nil {
		return pack.Manifest{}, nil, err
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return pack.Manifest{}, nil, err
	}
	return p.Manifest, b, whole.Write(s.path(id), data, 0o600)
}

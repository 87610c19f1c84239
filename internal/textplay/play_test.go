package textplay

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// shipped opens a scenario that ships with the program.
func shipped(t testing.TB, name string) *scenario.Bundle {
	t.Helper()
	b, found, err := (&library.Library{Read: tone.Read}).Open(name)
	if err != nil || b == nil {
		t.Fatalf("%s: %v %v", name, err, found)
	}
	return b
}

// player plays scripts of one scenario and keeps its people, which are costly
// to build.
type player struct {
	bundle *scenario.Bundle
	people *population.People
	lang   string
	keep   session.Keep
	last   *session.Session
}

func newPlayer(t testing.TB, name string) *player {
	t.Helper()
	b := shipped(t, name)
	return &player{bundle: b, people: population.Build(b.World), lang: "en"}
}

func (p *player) begin(b *scenario.Bundle) (*session.Session, error) {
	s, err := session.New(session.Setup{Bundle: b, People: p.people, Seed: 1, Read: tone.Read, Language: p.lang, Program: "test"}, session.Solo, p.keep)
	p.last = s
	return s, err
}

// play plays a script and returns what was said.
func (p *player) play(t testing.TB, script string) string {
	t.Helper()
	var out bytes.Buffer
	err := Play(context.Background(), Options{In: strings.NewReader(script), Out: &out, Lang: p.lang, Bundle: p.bundle, Begin: p.begin})
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	return out.String()
}

func TestTry(t *testing.T) {
	script, err := os.ReadFile(os.Getenv("SCRIPT"))
	if err != nil {
		t.Skip()
	}
	p := newPlayer(t, os.Getenv("SC"))
	if l := os.Getenv("L"); l != "" {
		p.lang = l
	}
	os.Stdout.WriteString(p.play(t, string(script)))
}

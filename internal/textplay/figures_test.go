package textplay

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/locale"
	"demarche/internal/reflection"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// The order is that of learning: how it was, what one thinks, then the figures,
// then once more from the moment.
func TestFeelingsAndAnswersComeBeforeFiguresAndTheCrisisOnceMore(t *testing.T) {
	p := newPlayer(t, harbour)
	p.keep.Path = filepath.Join(t.TempDir(), "harbour.jsonl")
	out := p.play(t, "\npost draft looking !\ngo 1h !\nverify funnel !\ngo 10h !\n4, proud, rather slow\nThey shouted.\n\nAsk first.\nquit\n")
	if at, then := strings.Index(out, "How was it?"), strings.Index(out, "Your score"); at < 0 || then < at {
		t.Errorf("figures come before feelings:\n%s", out)
	}
	notes, err := reflection.Open(p.keep.Path)
	if err != nil || !notes.Done || strings.Join(notes.Feelings, " ") != "worn proud" || notes.Words != "4, proud, rather slow" ||
		notes.Answers != [3]string{"They shouted.", "", "Ask first."} {
		t.Fatalf("%+v %v", notes, err)
	}
	folder := t.TempDir()
	find := func(journal.Header) (session.Setup, error) { return p.setup(), nil }
	study := debrief.NewStudy(p.last, p.last.Commands(), 0, tone.Read)
	keeper, err := study.Keep(folder)
	if err != nil {
		t.Fatal(err)
	}
	if err := study.Work(keeper).Run(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := keeper.Close(); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	s, err := session.Resume(p.keep.Path, find, nil)
	if err != nil {
		t.Fatal(err)
	}
	anew := filepath.Join(t.TempDir(), "anew.jsonl")
	err = Play(t.Context(), Options{
		In: strings.NewReader("decisions\ndecision 1\nagain 9\nagain 2\nstatus\nquit\n"), Out: &said, Lang: "en", Resumed: s, Figures: folder, Read: tone.Read,
		Afresh: func(over *session.Session, minute int32) (*session.Session, error) {
			return session.Afresh(over.Journal(), minute, find, session.Keep{Path: anew})
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(said.String(), "How was it?") {
		t.Error("who has answered is asked again")
	}
	wants(t, said.String(), "What each decision was worth", "post: We are looking", "There is no decision 9", "The crisis stands again as it stood on Day 1 at", "Level 1 of")
	if rec, err := journal.ReadFile(anew); err != nil || rec.Header.Branch == nil {
		t.Errorf("the crisis was not played again: %v", err)
	}
	var dit bytes.Buffer
	over, err := session.Resume(p.keep.Path, find, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := Play(t.Context(), Options{
		In: strings.NewReader("décisions\nDecision 1\nrejouer 9\nquitter\n"), Out: &dit, Lang: "fr", Resumed: over, Figures: folder, Read: tone.Read,
	}); err != nil {
		t.Fatal(err)
	}
	words := locale.New("fr")
	wants(t, dit.String(), words.T("paper.decisions"), "We are looking", "Il n’y a pas de décision 9")
}

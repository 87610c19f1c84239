package classbook

import (
	"os"
	"sync"
	"testing"

	"demarche/internal/academy/verify"
	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/locale"
	"demarche/internal/population"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// deed is a command and the hour from which it is given, in minutes.
type deed struct {
	minute  int32
	command sim.Command
}

// played is a team of the class with all that is computed of its crisis.
type played struct {
	name  string
	study *debrief.Study
	found credit.Samples
}

var (
	check  = sim.Command{Kind: world.CmdVerify, Target: "camera"}
	denial = sim.Command{Kind: world.CmdPost, Draft: "denial"}
	retort = sim.Command{Kind: world.CmdPost, Draft: "retort"}
	call   = sim.Command{Kind: world.CmdCall, Target: "envoy", Point: "look"}
	own    = sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "We are looking into the photograph and will tell you what we find by noon."}, About: "bridge", Position: world.Holds}
)

// class is a class of four teams on the same seed, played and computed once.
var class = sync.OnceValue(func() (list []played) {
	b, _ := scenario.Load(os.DirFS("../../../docs/scoring"), "bridge", scenario.Options{Read: tone.Read})
	people := population.Build(b.World)
	for _, team := range []struct {
		name  string
		deeds []deed
	}{
		{"Heron", []deed{{30, check}, {150, denial}, {170, call}}},
		{"Otter <b>", []deed{{30, check}, {360, denial}, {420, retort}, {540, call}}},
		{"Stork", []deed{{40, own}, {60, retort}, {600, retort}}},
		{"The Long Night Watch of the Ministry", nil},
	} {
		s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 2, Read: tone.Read}, session.Exam, session.Keep{})
		if err != nil {
			panic(err)
		}
		for _, d := range team.deeds {
			for s.Minute() < d.minute {
				s.Advance()
			}
			if r, err := s.Do(d.command); r != nil || err != nil {
				panic(team.name + r.Error())
			}
		}
		for !s.Over() {
			s.Advance()
		}
		study := debrief.NewStudy(s, s.Commands(), 0, tone.Read)
		work := study.Work(nil)
		for !work.Done() {
			if err := work.Step(); err != nil {
				panic(err)
			}
		}
		list = append(list, played{team.name, study, work.Found()})
	}
	return list
})

// lesson is the class with what its instructor and its people wrote.
func lesson(t *testing.T, lang string) *Class {
	t.Helper()
	c := &Class{Title: "Crisis week, group 4", Lang: lang, Same: true, Rules: []Rule{
		{Text: "Check first, then say it once, in the words of those who are afraid."}, {Who: "Ben", Text: "Call before I post."}, {Text: "<script>alert(1)</script>"},
	}}
	for i, p := range class() {
		words := present.New(p.study.Session.Bundle(), locale.New(lang))
		report := p.study.Report(p.found)
		expected := verify.Weights(nil).Weigh(report.Score)
		team := Team{
			Name: p.name, Sheet: debrief.NewTeller(p.study, words, &reflection.Notes{}).Sheet(p.found, 1, 1),
			Result: &verify.Result{Mode: "exam", Proctored: true, Cleared: true, Realised: verify.Weights(nil).Weigh(p.study.Session.Score()), Expected: &expected},
			Marks:  Marks{"timing": 4 - i, "tone": 3, "integrity": 1 + i},
		}
		switch i {
		case 1:
			team.Result.Expected, team.Result.Provisional = nil, true
		case 2:
			team.Remark = "Firm, and too early: nothing was known yet."
		case 3:
			team.Result.Proctored = false
		}
		c.Teams = append(c.Teams, team)
	}
	for i, person := range []string{"p1", "p2", "p3", "p4"} {
		for k, q := range Questions {
			c.Before = append(c.Before, Answer{person, q, 1 + (i+k)%3})
			if i < 3 || k == 0 {
				c.After = append(c.After, Answer{person, q, 3 + (i+k)%3})
			}
		}
	}
	c.After = append(c.After, Answer{"late", "tone", 5})
	return c
}

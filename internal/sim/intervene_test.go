package sim_test

import (
	"maps"
	"slices"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// written is the small world with an inject of each sort: one at an hour, and one
// that never comes by itself.
func written() *world.World {
	w := wt.Small()
	w.Injects = append(w.Injects, world.Inject{ID: "ring", When: world.When{At: world.None, If: wt.Bool("false")}, Do: []world.Effect{
		wt.Effect("injects.ring", world.Effect{Kind: world.DoMessage, Message: &world.Message{From: "ada"}}),
	}})
	w.Events = append(w.Events, "ring")
	return w
}

func hand(n string, minute int32, kind sim.InterventionKind, change func(*sim.Intervention)) sim.Intervention {
	x := sim.Intervention{ID: "hand:" + n, Minute: minute, Kind: kind}
	change(&x)
	return x
}

func fire(n string, minute int32, inject string) sim.Intervention {
	return hand(n, minute, sim.Fire, func(x *sim.Intervention) { x.Inject = inject })
}

func inbox(v *view.View, id string) *view.Message {
	if i := slices.IndexFunc(v.Inbox, func(m view.Message) bool { return m.ID == id }); i >= 0 {
		return &v.Inbox[i]
	}
	return nil
}

func feed(v *view.View, id string) *view.Post {
	if i := slices.IndexFunc(v.Feed, func(p *view.Post) bool { return p.ID == id }); i >= 0 {
		return v.Feed[i]
	}
	return nil
}

// What an instructor does comes in its minute, once, whether it is said while the
// crisis runs or before it begins; and the inject comes no second time by itself.
func TestInterventionsComeInTheirMinute(t *testing.T) {
	list := []sim.Intervention{fire("1", 5, "quotes-appear"), fire("2", 60, "ring"), fire("3", 120, "ring")}
	before := start(t, written(), 4)
	before.Intervene(list...)
	before.to(600)
	live := start(t, written(), 4)
	for _, x := range list[:2] {
		live.to(x.Minute)
		if r := live.CheckIntervention(&x); r != nil {
			t.Fatalf("minute %d: %v", x.Minute, r)
		}
		live.Intervene(x)
	}
	live.to(120)
	if r := live.CheckIntervention(&list[2]); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("an inject can be fired twice: %v", r)
	}
	live.to(600)
	if before.Digest() != live.Digest() {
		t.Error("what is said beforehand and what is said in its minute lead to different crises")
	}
	v := live.View()
	if p := feed(v, "quotes-appear"); p == nil || p.Minute != 5 {
		t.Errorf("the inject fired by hand at minute 5 is %+v", p)
	}
	if m := inbox(v, "ring"); m == nil || m.Minute != 60 {
		t.Errorf("the inject fired by hand at minute 60 is %+v", m)
	}
	if n := len(slices.DeleteFunc(slices.Clone(live.events), func(e sim.Event) bool { return e.Kind != sim.EvInject })); n != 2 {
		t.Errorf("%d injects took place, not 2", n)
	}
}

func TestAnInstructorWritesInAnActorsName(t *testing.T) {
	s := start(t, wt.Small(), 4)
	s.to(30)
	say := hand("1", 30, sim.SayAs, func(x *sim.Intervention) {
		x.From, x.Platforms, x.Texts, x.About, x.Position, x.Within = "tv", []string{"pulse"}, map[string]string{"en": "Will they answer?"}, "quotes", world.Asserts, 60
		x.Readings = map[string]speech.Reading{"en": {Goldstein: -40}}
	})
	write := hand("2", 30, sim.WriteAs, func(x *sim.Intervention) {
		x.From, x.Texts, x.Urgent = "minister", map[string]string{"en": "Ring me."}, true
	})
	for _, x := range []sim.Intervention{say, write} {
		if r := s.CheckIntervention(&x); r != nil {
			t.Fatalf("%s: %v", x.ID, r)
		}
		s.Intervene(x)
	}
	ours, nowhere := say, say
	ours.From, nowhere.Platforms = "ministry", nil
	for want, x := range map[string]sim.Intervention{sim.RefusedNotOurs: ours, sim.RefusedMissing: nowhere} {
		if r := s.CheckIntervention(&x); r == nil || r.Code != want {
			t.Errorf("refused with %v, not %s", r, want)
		}
	}
	s.to(35)
	v := s.View()
	if p := feed(v, "hand:1"); p == nil || p.Ours || !p.Asks || p.Reading.Goldstein != -40 || p.Texts["en"] != say.Texts["en"] {
		t.Errorf("the post is %+v", p)
	}
	if m := inbox(v, "hand:1"); m == nil || m.Due != 90 {
		t.Errorf("the question in it is %+v", m)
	}
	if m := inbox(v, "hand:2"); m == nil || !m.Urgent || !maps.Equal(m.Texts, write.Texts) {
		t.Errorf("the message is %+v", m)
	}
	s.to(60, sim.Command{ID: "c1", Kind: world.CmdAnswer, Target: "hand:1"})
	if m := inbox(s.View(), "hand:1"); m == nil || !m.Answered {
		t.Errorf("the question cannot be answered: %+v", m)
	}
}

func TestAnInjectToComeIsChangedAndPutOff(t *testing.T) {
	s := start(t, wt.Small(), 4)
	text := map[string]string{"en": "He never said it."}
	edit := hand("1", 0, sim.Edit, func(x *sim.Intervention) {
		x.Inject, x.Line, x.Texts, x.Readings = "quotes-appear", "injects.quotes-appear.post.text", text, map[string]speech.Reading{"en": {Goldstein: 20}}
	})
	later := hand("2", 0, sim.Postpone, func(x *sim.Intervention) { x.Inject, x.Until = "quotes-appear", 45 })
	for _, x := range []sim.Intervention{edit, later} {
		if r := s.CheckIntervention(&x); r != nil {
			t.Fatalf("%s: %v", x.ID, r)
		}
		s.Intervene(x)
	}
	s.to(5)
	pending := s.Digest()
	plain := start(t, wt.Small(), 4)
	if plain.to(5); plain.Digest() == pending {
		t.Error("the digest does not tell what is to come")
	}
	s.to(60)
	p := feed(s.View(), "quotes-appear")
	if p == nil || p.Minute != 45 || !maps.Equal(p.Texts, text) || p.Reading.Goldstein != 20 || p.Line != "" {
		t.Errorf("the post is %+v", p)
	}
	edit.Minute = 60
	if r := s.CheckIntervention(&edit); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("what has come can be changed: %v", r)
	}
}

package room

import (
	"strings"
	"testing"

	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

func TestACommandThatCouldNotBeDoneIsNamed(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	for range 20 {
		for _, e := range d.room.view().Evidence {
			id := d.room.world().Evidence[e.Index].ID
			if a := (ask{kind: world.CmdVerify, target: id}); e.State == view.Offered && d.room.can(a) == "" && d.room.order(a) {
				event := sim.Event{Kind: sim.EvVoid, ID: d.app.Play.Given(), Command: d.app.Play.Given(), Detail: sim.RefusedBusy, Public: true}
				text := d.room.tell().Event(&event, d.room.view())
				if !strings.Contains(text, d.room.tell().Evidence(e.Index)) {
					t.Errorf("%q does not say which check", text)
				}
				return
			}
		}
		d.next()
	}
	t.Fatal("nothing can be checked")
}

func TestAKeptPromiseStaysOnTheTimeline(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	v := d.room.view()
	v.Promises = append(v.Promises, view.Promise{Post: "p", Due: v.Minute + 60, Kept: true})
	line := &ui.Timeline{From: float64(v.Minute), To: float64(v.Minute + 120)}
	d.room.dueOn(line)
	at := d.room.hour(v.Minute + 60)
	for _, e := range line.Events {
		if e.At == float64(v.Minute+60) && strings.Contains(e.Text, at) {
			return
		}
	}
	t.Errorf("no promise stands at %s in %+v", at, line.Events)
}

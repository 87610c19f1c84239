package scenario

import (
	"demarche/internal/source"
	"demarche/internal/world"
)

// declared is an event that comes with something that is declared.
type declared struct {
	id, what string
	at       source.Place
}

// usualEvents are those of the public instruments that are always there.
var usualEvents = []string{
	"interference", "diverged", "embargo.kept", "embargo.broken", "principal." + world.Amplify, "principal." + world.Clarify, "principal." + world.Absorb,
}

// instrumentEvents lists what can happen to what is declared.
func (sc *Scenario) instrumentEvents() []declared {
	var list []declared
	for _, e := range sc.Expulsions.Entries {
		list = append(list, declared{e.ID + ".expelled", "an expulsion", e.At})
		if e.Value.Mirrored != nil {
			list = append(list, declared{e.ID + ".mirrored", "an expulsion", e.At})
		}
	}
	for i := range sc.Attributions.Entries {
		e := &sc.Attributions.Entries[i]
		list = append(list, declared{e.ID, "an attribution", e.At})
		for _, way := range e.Value.ways() {
			list = append(list, declared{e.ID + "." + way, "an attribution", e.At})
		}
	}
	for _, e := range sc.Partners.Entries {
		if e.Value.Objects.Given() {
			list = append(list, declared{e.ID + ".objected", "a partner", e.At})
		}
	}
	return list
}

// ways lists the events of an attribution.
func (a *Attribution) ways() []string {
	var list []string
	if a.Ways.Private != nil {
		list = append(list, world.Privately.String())
	}
	if a.Ways.Allied != nil {
		list = append(list, world.WithAllies.String())
	}
	if a.Ways.Public != nil {
		list = append(list, world.Publicly.String(), "withdrawn")
	}
	return list
}

// instrumentCauses lists the effects of the public instruments.
func (sc *Scenario) instrumentCauses() []cause {
	var cs []cause
	add := func(id, path string, do []Effect) {
		if len(do) > 0 {
			cs = append(cs, cause{id, false, path, do, nil})
		}
	}
	for i := range sc.Accounts.Entries {
		e := &sc.Accounts.Entries[i]
		if b := e.Value.Brief; b != nil && b.Shapes != nil {
			add(e.ID, "accounts."+e.ID+".brief.shapes", b.Shapes.Do)
		}
		if p := e.Value.Principal; p != nil && p.Again != nil {
			add(e.ID, "accounts."+e.ID+".principal.posts again", p.Again.Do)
		}
	}
	for i := range sc.Expulsions.Entries {
		e := &sc.Expulsions.Entries[i]
		path := "expulsions." + e.ID
		add(e.ID, path, e.Value.Do)
		for k := range e.Value.Ways.Entries {
			w := &e.Value.Ways.Entries[k]
			add(e.ID, path+".ways."+w.ID, w.Value.Do)
		}
		if m := e.Value.Mirrored; m != nil {
			add(e.ID, path+".mirrored", m.Do)
		}
	}
	for i := range sc.Attributions.Entries {
		e := &sc.Attributions.Entries[i]
		path, w := "attributions."+e.ID, &e.Value.Ways
		if w.Private != nil {
			add(e.ID, path+".ways.private", w.Private.Do)
		}
		if w.Allied != nil {
			add(e.ID, path+".ways.allied", w.Allied.Do)
		}
		if w.Public != nil {
			add(e.ID, path+".ways.public", w.Public.Do)
		}
		if o := e.Value.Withdrawn; o != nil {
			add(e.ID, path+".withdrawn", o.Do)
		}
	}
	return cs
}

package scenario

import (
	"demarche/internal/effects"
	"demarche/internal/world"
)

// Beyond these no text reads: a limit that is left out.
const (
	lowest  = -10.0
	highest = 10.0
	surest  = 5.0
)

// orderCauses lists what has effects among orders and words.
func (sc *Scenario) orderCauses() []cause {
	var cs []cause
	for i := range sc.Instructions.Entries {
		e := &sc.Instructions.Entries[i]
		if b := e.Value.Breach; b != nil {
			cs = append(cs, cause{e.ID, false, "instructions." + e.ID + ".breach", b.Do, nil})
		}
	}
	if a := sc.Apology; a != nil {
		cs = append(cs, cause{apology, false, "apology", a.Do, nil})
		if a.Uncleared != nil {
			cs = append(cs, cause{apology, false, "apology.uncleared", a.Uncleared.Do, nil})
		}
	}
	return cs
}

func (c *compiler) orders() {
	for i := range c.sc.Instructions.Entries {
		c.w.Instructions = append(c.w.Instructions, c.instruction(&c.sc.Instructions.Entries[i]))
	}
	if r := c.sc.Player.Recall; r != nil {
		c.w.Recall = &world.Recall{After: int32(r.After.V), Ending: c.names.find("ending", r.Ending)}
	}
	for i := range c.sc.Lines.Entries {
		c.w.Lines = append(c.w.Lines, c.line(&c.sc.Lines.Entries[i]))
	}
	if a := c.sc.Apology; a != nil {
		c.w.Apology = &world.Apology{
			Clearance: c.names.find("clearance", a.Clearance), Admits: c.indices("narrative", a.Admits), Do: c.effects(apology, "apology", a.Do),
		}
		if a.Uncleared != nil {
			c.w.Apology.Uncleared = c.effects(apology, "apology.uncleared", a.Uncleared.Do)
		}
	}
}

func (c *compiler) instruction(e *Entry[Instruction]) world.Instruction {
	in := &e.Value
	out := world.Instruction{ID: e.ID, From: in.From.V, Gives: in.comes(), When: world.When{At: world.None, If: in.When.Program}, Expires: in.Expires.V}
	if in.At.Given() {
		out.When.At = minuteOf(c.sc, in.At.V)
	}
	if in.After.Given() {
		out.When.After, out.When.Delay = in.After.V.ID, in.After.V.Delay
	}
	for i := range in.Aims.Entries {
		out.Aims = append(out.Aims, world.Aim{ID: in.Aims.Entries[i].ID, Met: in.Aims.Entries[i].Value.Met.Program})
	}
	for i := range in.RedLines.Entries {
		out.RedLines = append(out.RedLines, world.RedLine{ID: in.RedLines.Entries[i].ID, Crossed: in.RedLines.Entries[i].Value.Crossed.Program})
	}
	if q := in.Query; q != nil {
		out.Query = &world.Query{Takes: q.Takes.V, Off: q.Off.V, Yields: q.When.Program}
	}
	b := in.Breach
	if b == nil {
		b = &Breach{}
	}
	usual := [2]int32{int32(c.w.Effects[effects.ResponseDisavowsFrom] >> 16), int32(c.w.Effects[effects.ResponseDisavowsBy] >> 16)}
	out.Breach = world.Breach{
		Disavows: b.Disavows.Or(true), Wait: b.Wait.Or(usual), Tells: b.Text.Given(), Do: c.effects(e.ID, "instructions."+e.ID+".breach", b.Do),
	}
	return out
}

// comes tells whether an instruction comes by itself.
func (in *Instruction) comes() bool { return in.At.Given() || in.After.Given() || in.When.Given() }

func (c *compiler) line(e *Entry[Line]) world.Line {
	l := &e.Value
	out := world.Line{
		ID: e.ID, About: c.names.find("narrative", l.About), Accounts: c.indices("account", l.Accounts), Low: tenths(l.Low.Or(lowest)),
		High: tenths(l.High.Or(highest)), Sure: tenths(l.Sure.Or(surest)), Clearance: c.indices("clearance", l.Clearance),
		Opens: l.Opens.Program, Lasts: l.Lasts.Or(defaultLine), Void: l.Void.Program, Tells: l.Voided.Given(),
	}
	for _, word := range l.Positions {
		p, _ := world.PositionOf(word.V)
		out.Positions = append(out.Positions, p)
	}
	if len(out.Clearance) == 0 {
		out.Clearance = c.w.Accounts[c.index("account", c.sc.Player.Account.V)].Clearance
	}
	return out
}

func (c *compiler) clearance(id string, x *Clearance) world.Clearance {
	out := world.Clearance{ID: id, Takes: x.Takes.V, Off: x.Off.V, Refuses: x.Refuses.Program}
	if d := x.Deputy; d != nil {
		out.Deputy = &world.Deputy{Takes: d.Takes.V, Refuses: d.Refuses.Program}
	}
	if l := x.Limits; l != nil {
		out.Limits = &world.Limits{Low: tenths(l.Low.Or(lowest)), Sure: tenths(l.Sure.Or(surest))}
	}
	for i := range x.Edits.Entries {
		e := &x.Edits.Entries[i]
		out.Edits = append(out.Edits, world.Edit{Draft: c.index("draft", e.ID), To: c.names.find("draft", e.Value.To), When: e.Value.When.Program})
	}
	return out
}

package scenario

import (
	"slices"

	"demarche/internal/world"
)

// kinds returns the effects that are written in e: it ought to be one.
func (e *Effect) kinds() []world.EffectKind {
	var ks []world.EffectKind
	for k, set := range [...]bool{
		world.DoPost: e.Post != nil, world.DoMessage: e.Message != nil, world.DoTension: e.Tension != nil,
		world.DoClimb: e.Climb != nil, world.DoDescend: e.Descend != nil, world.DoReveal: e.Reveal != nil,
		world.DoShutdown: e.Shutdown != nil, world.DoModerate: e.Moderate != nil, world.DoStaff: e.Staff != nil,
		world.DoSet: e.Set != nil, world.DoTrust: e.Trust != nil, world.DoSeize: e.Seize != nil,
		world.DoRelease: e.Release != nil, world.DoEnd: e.End != nil,
		world.DoLabel: e.Label != nil, world.DoCompare: e.Compare != nil,
		world.DoGoodwill: e.Goodwill != nil,
		world.DoInstruct: e.Instruct.Written(),
	} {
		if set {
			ks = append(ks, world.EffectKind(k))
		}
	}
	return ks
}

// cause is something that has effects: an inject, a rule, a talking point, what
// follows a contact, a step of an accord, a public instrument.
type cause struct {
	id     string
	inject bool
	path   string // of ids to it
	do     []Effect
	direct *Effect // written without do, or nil
}

// causes lists what has effects, in the order of the compiled world.
func (sc *Scenario) causes() []cause {
	var cs []cause
	for i := range sc.Injects.Entries {
		in := &sc.Injects.Entries[i]
		cs = append(cs, cause{in.ID, true, "injects." + in.ID, in.Value.Do, direct(&in.Value.Effect)})
	}
	for i := range sc.Rules.Entries {
		r := &sc.Rules.Entries[i]
		cs = append(cs, cause{r.ID, false, "rules." + r.ID, r.Value.Do, direct(&r.Value.Effect)})
	}
	for i := range sc.Channels.Entries {
		c := &sc.Channels.Entries[i]
		for _, form := range c.Value.forms() {
			if form.terms != nil {
				cs = append(cs, form.terms.causes(c.ID, "channels."+c.ID+"."+form.key)...)
			}
		}
	}
	for i := range sc.Accords.Entries {
		cs = append(cs, sc.Accords.Entries[i].Value.causes(sc.Accords.Entries[i].ID)...)
	}
	return slices.Concat(cs, sc.peopleCauses(), sc.instrumentCauses(), sc.orderCauses())
}

func direct(e *Effect) *Effect {
	if len(e.kinds()) == 0 {
		return nil
	}
	return e
}

// form is a form of contact with its key.
type form struct {
	key   string
	terms *ChannelTerms
}

// forms lists the forms of contact in the order of world.ChannelKind.
func (c *Channel) forms() [world.ChannelKinds]form {
	list := [world.ChannelKinds]form{world.Call: {terms: c.Call}, world.Note: {terms: c.Note}, world.Summons: {terms: c.Summons}, world.Demarche: {terms: c.Demarche}}
	for k := range list {
		list[k].key = world.ChannelKind(k).String()
	}
	return list
}

// each visits the effects of a cause, those of the choices it offers included,
// each with the path of ids to it.
func (c cause) each(visit func(e *Effect)) {
	if c.direct != nil {
		eachEffect(c.direct, visit)
	}
	for i := range c.do {
		eachEffect(&c.do[i], visit)
	}
}

func eachEffect(e *Effect, visit func(e *Effect)) {
	visit(e)
	if e.Message == nil {
		return
	}
	for i := range e.Message.Choices.Entries {
		do := e.Message.Choices.Entries[i].Value.Do
		for j := range do {
			eachEffect(&do[j], visit)
		}
	}
}

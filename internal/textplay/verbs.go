package textplay

import "demarche/internal/world"

// verb is something that can be typed.
type verb struct {
	name string // in English; the language of display has its own beside it
	kind world.CommandKind
	acts bool // it gives a command of this kind
	step bool // it is of ministry practice, which not every scenario has
	free int  // of an act: how many words may stand freely after it
	run  func(*game, *request) error

	line   bool // it is of the hotline, which not every scenario has
	behind bool // it looks behind the crisis: told of in a rehearsal alone
}

// verbs are all that can be typed, in the order of the help. It is filled in
// below, since help lists what the table holds.
var verbs []verb

func init() {
	act := func(kind world.CommandKind, free int, run func(*game, *request) error) verb {
		return verb{name: kind.String(), kind: kind, acts: true, free: free, run: run}
	}
	step := func(kind world.CommandKind, free int) verb {
		return verb{name: kind.String(), kind: kind, acts: true, step: true, free: free, run: (*game).step}
	}
	look := func(name string, run func(*game, *request) error) verb { return verb{name: name, run: run} }
	verbs = []verb{
		look("next", (*game).next),
		look("go", (*game).goOn),
		look("status", (*game).statusVerb),
		look("inbox", (*game).inbox),
		look("read", (*game).readVerb),
		look("feed", (*game).feed),
		look("evidence", (*game).evidenceVerb),
		look("picture", (*game).picture),
		look("team", (*game).team),
		{name: "hotline", line: true, run: (*game).hotline},
		look("channels", (*game).channelsVerb),
		look("drafts", (*game).draftsVerb),
		look("accounts", (*game).accountsVerb),
		{name: "steps", step: true, run: (*game).stepsVerb},
		{name: "orders", step: true, run: (*game).orders},
		look("tasks", (*game).tasks),
		look("promises", (*game).promises),
		look("ladder", (*game).ladder),
		look("timeline", (*game).timeline),
		look("again", (*game).again),
		look("tone", (*game).tone),
		look("show", (*game).showMedia),
		act(world.CmdPost, 1, (*game).post),
		act(world.CmdRetract, 1, (*game).retract),
		act(world.CmdVerify, 1, (*game).verify),
		act(world.CmdCall, 2, (*game).contact),
		act(world.CmdNote, 2, (*game).contact),
		act(world.CmdSummon, 2, (*game).contact),
		act(world.CmdDemarche, 2, (*game).contact),
		act(world.CmdClear, 1, (*game).clear),
		act(world.CmdJoint, 1, (*game).joint),
		act(world.CmdReport, 1, (*game).report),
		act(world.CmdBrief, 1, (*game).brief),
		act(world.CmdEmbargo, 0, (*game).embargo),
		act(world.CmdAnswer, 1, (*game).answer),
		act(world.CmdSecure, 1, (*game).secure),
		act(world.CmdSilence, 1, (*game).silence),
		act(world.CmdAssign, 2, (*game).assign),
		act(world.CmdChoose, 2, (*game).choose),
		act(world.CmdSkip, 1, (*game).skip),
		act(world.CmdCancel, 1, (*game).cancel),
		{name: doVerb, step: true, run: (*game).do},
		step(world.CmdQuery, 1),
		step(world.CmdLine, 1),
		step(world.CmdPrepare, 2),
		step(world.CmdReadout, 2),
		step(world.CmdExpel, 2),
		step(world.CmdConsular, 2),
		step(world.CmdAttribute, 2),
		step(world.CmdPropose, 1),
		step(world.CmdPrincipal, 2),
		act(world.CmdForecast, 2, (*game).forecast),
		act(world.CmdWait, 1, (*game).wait),
		look("score", (*game).score),
		look("objectives", (*game).objectives),
		look("briefing", (*game).briefing),
		{name: "inspect", behind: true, run: (*game).inspect},
		{name: "fire", behind: true, run: (*game).fire},
		{name: "postpone", behind: true, run: (*game).postpone},
		{name: "edit", behind: true, run: (*game).edit},
		{name: "speak", behind: true, run: (*game).speak},
		look("save", (*game).save),
		look("help", (*game).help),
		look("hints", (*game).hints),
		look("quit", (*game).quit),
	}
}

// verbOf returns a verb by its name, or nil.
func verbOf(name string) *verb {
	for i := range verbs {
		if verbs[i].name == name {
			return &verbs[i]
		}
	}
	return nil
}

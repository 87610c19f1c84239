package sim

import "demarche/internal/world"

// deed is what the simulation does with commands of a kind.
type deed struct {
	check func(*Sim, *Command) *Refusal              // why it cannot be done now
	begin func(s *Sim, c *Command, done int32) int32 // what it sets going at once; nil for nothing
	carry func(*Sim, *Command)                       // what it does when its time has come; nil when begin has planned that
}

// deeds are the commands that can be given. They are set when the program
// starts, since commands can bring about others.
var deeds [world.CommandKinds]deed

func init() {
	deeds = [world.CommandKinds]deed{
		world.CmdPost: {
			check: func(s *Sim, c *Command) *Refusal { return s.checkPost(c, true) },
			begin: (*Sim).translate,
			carry: func(s *Sim, c *Command) { s.doPost(c, c.ID, nil) },
		},
		world.CmdRetract: {(*Sim).checkRetract, (*Sim).translate, (*Sim).doRetract},
		world.CmdVerify: {
			(*Sim).checkVerify, (*Sim).beginVerify,
			func(s *Sim, c *Command) { s.checked(s.x.evidence[c.Target], c) },
		},
		world.CmdCall:      {(*Sim).checkContact, (*Sim).beginContact, (*Sim).doContact},
		world.CmdNote:      {(*Sim).checkContact, (*Sim).beginContact, (*Sim).doContact},
		world.CmdSummon:    {(*Sim).checkContact, (*Sim).beginContact, (*Sim).doContact},
		world.CmdClear:     {(*Sim).checkClear, (*Sim).askClearance, (*Sim).doClear},
		world.CmdJoint:     {(*Sim).checkJoint, (*Sim).beginJoint, (*Sim).doJoint},
		world.CmdReport:    {(*Sim).checkReport, (*Sim).report, nil},
		world.CmdBrief:     {(*Sim).checkBrief, (*Sim).beginBrief, (*Sim).doBrief},
		world.CmdAnswer:    {(*Sim).checkAnswer, (*Sim).translate, (*Sim).doAnswer},
		world.CmdSecure:    {(*Sim).checkSecure, nil, (*Sim).doSecure},
		world.CmdSilence:   {(*Sim).checkSilence, nil, (*Sim).doSilence},
		world.CmdAssign:    {(*Sim).checkAssign, nil, (*Sim).doAssign},
		world.CmdChoose:    {(*Sim).checkChoose, nil, (*Sim).doChoose},
		world.CmdExpel:     {(*Sim).checkExpel, nil, (*Sim).doExpel},
		world.CmdAttribute: {(*Sim).checkAttribute, (*Sim).beginAttribute, (*Sim).doAttribute},
		world.CmdEmbargo:   {(*Sim).checkEmbargo, nil, (*Sim).doEmbargo},
		world.CmdPrincipal: {(*Sim).checkPrincipal, (*Sim).translate, (*Sim).doPrincipal},
		world.CmdQuery:     {(*Sim).checkQuery, (*Sim).beginQuery, (*Sim).doQuery},
		world.CmdLine:      {(*Sim).checkLine, (*Sim).beginLine, (*Sim).doLine},
		world.CmdDemarche:  {(*Sim).checkContact, (*Sim).beginContact, (*Sim).doContact},
		world.CmdReadout:   {(*Sim).checkReadout, (*Sim).beginReadout, (*Sim).doReadout},
		world.CmdPropose:   {(*Sim).checkPropose, (*Sim).beginPropose, (*Sim).doPropose},
		world.CmdPrepare:   {(*Sim).checkPrepare, (*Sim).beginPrepare, (*Sim).doPrepare},
		world.CmdConsular:  {(*Sim).checkConsular, (*Sim).beginConsular, (*Sim).doConsular},
		world.CmdWait:      {check: func(*Sim, *Command) *Refusal { return nil }},
		world.CmdCancel:    {check: (*Sim).checkCancel},
		world.CmdSkip:      {(*Sim).checkSkip, nil, (*Sim).doSkip},
		world.CmdForecast:  {(*Sim).checkForecast, nil, (*Sim).doForecast},
	}
}

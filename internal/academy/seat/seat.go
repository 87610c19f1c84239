// Package seat knows which part of a desk belongs to whom where several share
// one: what each may do and what each sees.
package seat

import (
	"slices"

	"demarche/internal/world"
)

// Role is a place at a desk.
type Role string

// The roles. Who plays alone has the whole desk; who observes does nothing.
const (
	Desk         Role = "desk"
	Spokesperson Role = "spokesperson" // speaks in public
	Analyst      Role = "analyst"      // finds out what is so
	Liaison      Role = "liaison"      // speaks with governments and partners
	Observer     Role = "observer"
)

// Shared are the roles among which the members of a team are spread, in the order
// in which they are filled.
var Shared = []Role{Spokesperson, Analyst, Liaison}

// Known tells whether there is such a role.
func (r Role) Known() bool {
	return r == Desk || r == Observer || slices.Contains(Shared, r)
}

// Plays tells whether the role takes part in the crisis.
func (r Role) Plays() bool { return r.Known() && r != Observer }

// holders are who may give a command beside the desk; none stands for all who
// play.
var holders = [world.CommandKinds][]Role{
	world.CmdPost:      {Spokesperson},
	world.CmdRetract:   {Spokesperson},
	world.CmdJoint:     {Spokesperson, Liaison},
	world.CmdBrief:     {Spokesperson},
	world.CmdAnswer:    {Spokesperson},
	world.CmdSecure:    {Spokesperson},
	world.CmdSilence:   {Spokesperson},
	world.CmdLine:      {Spokesperson},
	world.CmdPrepare:   {Spokesperson},
	world.CmdEmbargo:   {Spokesperson},
	world.CmdPrincipal: {Spokesperson},
	world.CmdClear:     {Spokesperson},
	world.CmdReadout:   {Spokesperson, Liaison},
	world.CmdVerify:    {Analyst},
	world.CmdReport:    {Analyst},
	world.CmdForecast:  {Analyst},
	world.CmdAttribute: {Analyst},
	world.CmdCall:      {Liaison},
	world.CmdNote:      {Liaison},
	world.CmdSummon:    {Liaison},
	world.CmdDemarche:  {Liaison},
	world.CmdExpel:     {Liaison},
	world.CmdConsular:  {Liaison},
	world.CmdPropose:   {Liaison},
	world.CmdQuery:     {Liaison},
}

// May tells whether a role may give a command.
func (r Role) May(k world.CommandKind) bool {
	switch {
	case k >= world.CommandKinds || !r.Plays():
		return false
	case r == Desk || holders[k] == nil:
		return true
	}
	return slices.Contains(holders[k], r)
}

// Part is a part of the view.
type Part string

// The parts that not everybody sees where a desk is shared. The ladder, the feed,
// the inbox, work under way, colleagues, instructions and the timeline are
// everybody's.
const (
	Publishing Part = "publishing" // drafts, accounts, clearances, promises, silences, embargoes
	Analysis   Part = "analysis"   // evidence, figures of claims and publics, forecasts
	Contacts   Part = "contacts"   // channels and what can be said there, moods of governments
)

// Sees tells whether a role sees a part of the view.
func (r Role) Sees(p Part) bool {
	switch r {
	case Desk, Observer:
		return true
	case Spokesperson:
		return p == Publishing
	case Analyst:
		return p == Analysis
	case Liaison:
		return p == Contacts
	}
	return false
}

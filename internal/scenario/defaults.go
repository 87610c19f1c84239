package scenario

import (
	"demarche/internal/world"
)

// What a scenario leaves out. Durations are minutes, rates are for each hour
// unless they say otherwise; each is what the reference says.
const (
	utc = "utc" // zone that every scenario has

	defaultTick   = 5
	defaultAgents = 10_000
	defaultSeed   = 1

	defaultTension = 0.2
	defaultGrudge  = 0.0

	defaultAudience = 0.2

	defaultSpread   = 0.3
	defaultLiteracy = 0.5
	defaultOutrage  = 0.1
	defaultStubborn = 0.3

	defaultRanking   = 0.5
	defaultPeers     = 20.0
	defaultHomophily = 0.7

	defaultModeration = 6 * 60
	defaultAgrees     = 0.3
	defaultErrs       = 0.05

	defaultBriefTakes  = 60
	defaultReliability = 0.8
	defaultSkill       = 0.7
	defaultGoodwill    = 0.7
	defaultCloses      = 30
	defaultDebts       = 4 * 60
	defaultPrepares    = 15
	defaultCaseStep    = 60
	defaultEach        = 6
	defaultPatience    = 60
	defaultPartner     = 2 * 60
	defaultJoins       = "0.5"
	defaultWeakens     = 0.5
	defaultBreaks      = 0.02
	defaultNotice      = 72 * 60
	defaultReporting   = 0.5
	defaultNeeds       = 0.5
	defaultMirrored    = "1"
	defaultAgain       = "0.5"

	defaultCameras  = 1.4 // weight
	defaultNonPaper = 1.2 // weight
	defaultCopies   = 0.15
	defaultLeaks    = "0.2"
	defaultReturned = "0.8"
	defaultSettled  = 40 // minutes for an agreed readout
	defaultAccepts  = "0.5"
	defaultProposed = 60 // minutes for the answer to a proposal
	defaultLine     = 12 * 60

	defaultCharge  = 0.5
	defaultPicture = 0.0
	defaultHarm    = 0.5
	defaultCatches = 0.3
	defaultDoubted = 0.15
	defaultShared  = 0.2
	defaultSettles = 2 * 60
	defaultFades   = 2 * 60

	defaultChance = 1.0

	defaultWeight   = 1.0
	defaultDuty     = 0.5
	defaultPar      = 0.0
	defaultToneLow  = "-3"
	defaultToneHigh = "6"
)

// levels are the words for a share.
var levels = map[string]float64{"low": 0.25, "medium": 0.5, "high": 0.8}

var (
	defaultOffice  = world.Hours{From: 8 * 60, To: 18 * 60}
	defaultPrime   = world.Hours{From: 19 * 60, To: 23 * 60}
	defaultShift   = world.Hours{From: 0, To: 24 * 60}
	defaultWeekend = []string{"saturday", "sunday"}
)

// Ranges of what comes later, in minutes.
var (
	defaultLeaksAfter    = [2]int32{2 * 60, 12 * 60}
	defaultReturnedAfter = [2]int32{3 * 60, 8 * 60}
	defaultReplyAfter    = [2]int32{4 * 60, 8 * 60}
	defaultReadoutAfter  = [2]int32{30, 60}
	defaultStepAfter     = [2]int32{20, 60}
)

// By class of source, in the order of world.Class.
var (
	defaultTrust = [world.Classes]float64{0.5, 0.5, 0.6, 0.4, 0.2}
	defaultReach = [world.Classes]float64{0.10, 0.15, 0.05, 0.01, 0.03}
	defaultVoice = [world.Classes]float64{1, 0.2, 0.2, 0.05, 0.1}
)

// defaultWeights are the weights of the score.
var defaultWeights = map[string]float64{
	"timing": 0.2, "tone": 0.2, "outcome": 0.3, "integrity": 0.15, "reach": 0.1, "ethics": 0.05,
}

// defaultCosts are what the commands take: attention of the desk, and minutes
// more until the effect.
var defaultCosts = [world.CommandKinds]world.Cost{
	world.CmdPost:    {Attention: 10},
	world.CmdRetract: {Attention: 5},
	world.CmdVerify:  {Attention: 5},
	world.CmdCall:    {Attention: 10},
	world.CmdNote:    {Attention: 15},
	world.CmdSummon:  {Attention: 15},
	world.CmdClear:   {Attention: 5},
	world.CmdJoint:   {Attention: 20},
	world.CmdReport:  {Attention: 5},
	world.CmdBrief:   {Attention: 15},
	world.CmdAnswer:  {Attention: 5},
	world.CmdSecure:  {Attention: 10, Takes: 20},
	world.CmdSilence: {Attention: 5},
	world.CmdAssign:  {Attention: 2},
	world.CmdChoose:  {Attention: 2},

	world.CmdQuery:     {Attention: 10},
	world.CmdLine:      {Attention: 10},
	world.CmdPrepare:   {Attention: 10},
	world.CmdDemarche:  {Attention: 15},
	world.CmdReadout:   {Attention: 10},
	world.CmdExpel:     {Attention: 15},
	world.CmdConsular:  {Attention: 5},
	world.CmdAttribute: {Attention: 15},
	world.CmdEmbargo:   {Attention: 10},
	world.CmdPropose:   {Attention: 10},
	world.CmdPrincipal: {Attention: 5},
}

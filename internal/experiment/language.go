// Package experiment runs the kernels of the model alone, on a population that
// a file describes, so that anybody can hold any published value against them.
//
// The types of this file are the form of an experiment, in the manner of
// package scenario: a field's key tag is its key in YAML. docs/EXPERIMENTS.md
// is the reference for authors.
package experiment

import "demarche/internal/scenario"

// File is an experiment as its author writes it.
type File struct {
	scenario.Here
	Version     scenario.Int   `key:"version" range:"1..1"`
	Title       scenario.Plain `key:"title"`
	Population  *Population    `key:"population"`
	Spread      *Spread        `key:"spread"`
	Opinion     *Opinion       `key:"opinion"`
	Tension     *Tension       `key:"tension"`
	Ticks       scenario.Int   `key:"ticks" range:"1..65000"`
	Repetitions scenario.Int   `key:"repetitions" range:"1..100000"`
	Seed        scenario.Int   `key:"seed"` // of the first repetition; the others follow it
}

// Population says who there is and who hears whom.
type Population struct {
	scenario.Here
	Kind   scenario.Word       `key:"kind,required" words:"well-mixed,random,scale-free,complete,ties"`
	Size   scenario.Int        `key:"size,required" range:"2..1000000"`
	Degree scenario.Number     `key:"degree" range:"0.001..10000"` // of random: mean number of ties
	M      scenario.Int        `key:"m" range:"1..100"`            // of scale-free: ties that each newcomer makes
	Ties   [][]scenario.Number `key:"ties" size:"1..60000" range:"0..1000000"`
	Seed   scenario.Int        `key:"seed"` // of the graph, which is the same in all repetitions
}

// Spread is a claim that travels. Rates are hazards for each tick, the others
// of a decision chances; what neither the model nor a key sets is 0.
type Spread struct {
	scenario.Here
	Model      *SpreadModel    `key:"model"`
	Contact    *Sides          `key:"contact"`
	Adopt      scenario.Share  `key:"adopt"`
	Doubt      scenario.Share  `key:"doubt"`
	Convince   scenario.Share  `key:"convince"`
	Reconsider scenario.Share  `key:"reconsider"`
	Refuse     scenario.Share  `key:"refuse"`
	Dissuade   scenario.Share  `key:"dissuade"`
	Correct    scenario.Share  `key:"correct"`
	SettleTo   scenario.Share  `key:"settle-to"`
	PassOn     scenario.Share  `key:"pass-on"`
	Contradict scenario.Share  `key:"contradict"`
	Reshare    scenario.Share  `key:"reshare"`
	Stifle     scenario.Share  `key:"stifle"`
	Fade       scenario.Number `key:"fade" range:"0..8"`
	Settle     scenario.Number `key:"settle" range:"0..8"`
	Verify     scenario.Number `key:"verify" range:"0..8"`
	Forget     scenario.Number `key:"forget" range:"0..8"`
	Attention  scenario.Word   `key:"attention" words:"open,limited"`
	Weight     *Weights        `key:"weight"`
	Start      *Start          `key:"start,required"`
	Large      scenario.Share  `key:"large"` // runs that more than this share heard of are also summed up alone
	Print      []scenario.Word `key:"print" size:"1..7" words:"heard,unaware,undecided,believers,sceptics,sharers,contradictors"`
}

// Sides are hazards that belong to what believers and what sceptics share.
type Sides struct {
	Believers scenario.Number `key:"believers" range:"0..8"`
	Sceptics  scenario.Number `key:"sceptics" range:"0..8"`
}

// Weights are how much a sharer of each side counts where several are heard.
type Weights struct {
	Believers scenario.Int `key:"believers" range:"1..10000"`
	Sceptics  scenario.Int `key:"sceptics" range:"1..10000"`
}

// Start is who knows of the claim at the beginning: below 1 a share of the
// population, from 1 on a number of agents. Believers and sceptics share.
type Start struct {
	scenario.Here
	Believers scenario.Number `key:"believers" range:"0..1000000"`
	Sceptics  scenario.Number `key:"sceptics" range:"0..1000000"`
	Undecided scenario.Number `key:"undecided" range:"0..1000000"`
}

// SpreadModel is a published model by its own parameters; exactly one key is
// set.
type SpreadModel struct {
	scenario.Here
	SIR          *SIR          `key:"sir"`
	MakiThompson *MakiThompson `key:"maki-thompson"`
	SEIZ         *SEIZ         `key:"seiz"`
	Hoax         *Hoax         `key:"hoax"`
}

// SIR is Kermack and McKendrick (1927).
type SIR struct {
	R0      scenario.Number `key:"r0,required" range:"0..100"`
	Recover scenario.Number `key:"recover,required" range:"0.00001..1"` // hazard for each tick
}

// MakiThompson is Maki and Thompson (1973).
type MakiThompson struct {
	Contact scenario.Number `key:"contact" range:"0.0001..1"` // only sets the pace
}

// SEIZ is Jin et al. (2013), with its letters.
type SEIZ struct {
	Beta    scenario.Number `key:"beta,required" range:"0..8"`
	B       scenario.Number `key:"b,required" range:"0..8"`
	P       scenario.Share  `key:"p,required"`
	L       scenario.Share  `key:"l,required"`
	Rho     scenario.Number `key:"rho,required" range:"0..8"`
	Epsilon scenario.Number `key:"epsilon,required" range:"0..8"`
}

// Hoax is Tambuscio et al. (2015).
type Hoax struct {
	Beta   scenario.Number `key:"beta,required" range:"0..8"`
	Alpha  scenario.Number `key:"alpha,required" range:"0..0.999"` // how credible the hoax is
	Verify scenario.Number `key:"verify,required" range:"0..8"`
	Forget scenario.Number `key:"forget,required" range:"0..8"`
}

// Opinion is how opinions move. They lie between 0 and 1, and so does the
// confidence bound, as in the published models.
type Opinion struct {
	scenario.Here
	Model    *OpinionModel       `key:"model"`
	Rate     scenario.Share      `key:"rate"`
	Bound    scenario.Number     `key:"bound" range:"0.001..1"`
	Stubborn []scenario.Share    `key:"stubborn" size:"1..1000"`
	Meet     scenario.Word       `key:"meet" words:"all,pairs"`
	Oneself  scenario.Bool       `key:"oneself"`
	Start    []scenario.Word     `key:"start" size:"1..100000"` // uniform, or a list of numbers
	First    []scenario.Share    `key:"first" size:"1..100000"`
	Weights  [][]scenario.Number `key:"weights" size:"1..400" range:"0..1000000"`
	Rounds   scenario.Int        `key:"rounds" range:"1..65000"` // until nothing moves when left out
}

// OpinionModel is a published model by its own parameters; exactly one key is
// set.
type OpinionModel struct {
	scenario.Here
	DeGroot          *DeGroot          `key:"degroot"`
	FriedkinJohnsen  *FriedkinJohnsen  `key:"friedkin-johnsen"`
	Deffuant         *Deffuant         `key:"deffuant"`
	HegselmannKrause *HegselmannKrause `key:"hegselmann-krause"`
}

// DeGroot is DeGroot (1974), who has no parameters beside the weights.
type DeGroot struct{}

// FriedkinJohnsen is Friedkin and Johnsen (1990).
type FriedkinJohnsen struct {
	Susceptible []scenario.Share `key:"susceptible,required" size:"1..1000"` // 1 less the stubbornness: one for all, or one for each
}

// Deffuant is Deffuant et al. (2000).
type Deffuant struct {
	Bound scenario.Number `key:"bound,required" range:"0.001..1"`
	Mu    scenario.Number `key:"mu,required" range:"0..0.5"`
}

// HegselmannKrause is Hegselmann and Krause (2002).
type HegselmannKrause struct {
	Bound scenario.Number `key:"bound,required" range:"0.001..1"`
}

// Tension is two governments that react to each other (Richardson 1960).
type Tension struct {
	scenario.Here
	One   Government        `key:"one,required"`
	Other Government        `key:"other,required"`
	Scale scenario.Number   `key:"scale" range:"0.001..10000"` // the tension that stands for the highest of the kernel
	Tick  scenario.Duration `key:"tick" range:"1m..60m"`
}

// Government has Richardson's coefficients, each for an hour.
type Government struct {
	scenario.Here
	Fatigue   scenario.Number `key:"fatigue,required" range:"0..1000"`
	Reaction  scenario.Number `key:"reaction,required" range:"0..1000"`
	Grievance scenario.Number `key:"grievance,required" range:"-10000..10000"`
	Start     scenario.Number `key:"start" range:"0..10000"`
}

package world

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// When says what brings something about. Exactly one of At, After and an
// unaccompanied If is set; If may also accompany the others as a condition.
type When struct {
	At    int32         // minute, or None
	After string        // event, or ""
	Delay int32         // minutes after After
	If    *rule.Program // condition, or nil
}

// Inject is an event of the scenario's own.
type Inject struct {
	ID   string
	When When
	Do   []Effect
}

// Lines are the ids of the texts that it brings: of posts and messages.
func (in *Inject) Lines() []string {
	var list []string
	for i := range in.Do {
		switch e := &in.Do[i]; e.Kind {
		case DoPost:
			list = append(list, e.ID+".post.text")
		case DoMessage:
			list = append(list, e.ID+".message.text")
		}
	}
	return list
}

// Rule is an actor's behaviour.
type Rule struct {
	ID       string
	When     *rule.Program
	Chance   fixed.Prob // drawn each time the condition becomes true
	Wait     [2]int32   // minutes from condition to deed, drawn between both
	Cooldown int32      // minutes before it may fire again
	Once     bool
	Do       []Effect
}

// EffectKind is what an effect changes.
type EffectKind uint8

// The effects. Each has one meaning and one page in the reference.
const (
	DoPost     EffectKind = iota // an account posts
	DoMessage                    // the player receives a message
	DoTension                    // a government's tension moves by By
	DoClimb                      // the ladder goes one rung up
	DoDescend                    // the ladder goes one rung down
	DoReveal                     // evidence becomes known to the desk, or a fact public
	DoShutdown                   // a platform is cut for a segment
	DoModerate                   // an account's posts about a narrative are removed
	DoStaff                      // a colleague becomes unavailable or returns
	DoSet                        // a counter is set or moved
	DoTrust                      // trust in the player's side moves in a segment
	DoSeize                      // an account is taken over, unless secured
	DoRelease                    // an account is given back
	DoEnd                        // the scenario ends
	DoLabel                      // a platform puts a fact-checker's label beside a claim
	DoCompare                    // the player is told how a claim would stand without what they did
	DoGoodwill                   // a colleague's goodwill moves by By
	DoInstruct                   // an instruction is given
)

var effectWords = [...]string{
	"post", "message", "tension", "climb", "descend", "reveal", "shutdown",
	"moderate", "staff", "set", "trust", "seize", "release", "end", "label", "compare",
	"goodwill", "instruct",
}

// String returns the effect's keyword.
func (k EffectKind) String() string { return effectWords[k] }

// Effect is one change. Only the fields of its kind are set; indices that do
// not apply are None.
type Effect struct {
	ID         string // unique in the world: path of ids; its lines are ID.KEYWORD.KEY
	Kind       EffectKind
	If         *rule.Program
	Post       *Post
	Message    *Message
	Government int
	Segment    int
	Platform   int
	Account    int
	Narrative  int
	Evidence   int
	Fact       int
	Colleague  int
	Counter    int
	Speaker    int           // DoSeize: account that then speaks through the seized one
	Checked    bool          // DoReveal: the evidence comes with its result
	Back       bool          // DoStaff: the colleague returns
	By         fixed.Q       // DoTension, DoTrust, DoGoodwill
	To         *rule.Program // number: new value of a counter
	For        int32         // minutes; 0 for good
	Ending     int           // DoEnd: None for the first whose condition holds
	Instruct   int           // DoInstruct: instruction
}

// Rung is a stage of the ladder.
type Rung struct {
	ID       string
	Up       *rule.Program // climbs to the next rung when true for Holds
	Down     *rule.Program // descends to the one before when true for Holds
	Holds    int32         // minutes that a condition must stand
	Audience fixed.Q       // how much longer each rung makes the climb down, 0..1
}

// Ending closes the crisis in words.
type Ending struct {
	ID   string
	When *rule.Program // judged when the clock has run out or an effect ends the crisis
	Good fixed.Q       // -1 disaster .. 1 success, for the picture only
}

// Rubric says what counts.
type Rubric struct {
	Weights    Weights
	Answer     []Answer
	Loss       []LossTerm
	Duty, Par  fixed.Q       // mean loss of the duty line and of the best line known
	ToneLow    *rule.Program // number: least fitting Goldstein, -10..10
	ToneHigh   *rule.Program // number: greatest fitting Goldstein
	Reach      []ReachGoal
	Objectives []Objective
}

// Weights of the parts of the score; they need not sum to 1.
type Weights struct{ Timing, Tone, Outcome, Integrity, Reach, Ethics fixed.Q }

// Answer is a claim that the player ought to answer, and how soon.
type Answer struct {
	Narrative int
	Within    int32
	Weight    fixed.Q
}

// LossTerm is one summand of the loss, judged at the end.
type LossTerm struct {
	ID     string
	Value  *rule.Program // number, at least 0
	Weight fixed.Q
}

// ReachGoal is a public that ought to be reached.
type ReachGoal struct {
	Segment int
	Weight  fixed.Q
}

// Objective is observable and judged over what the player could see.
type Objective struct {
	ID  string
	Met *rule.Program
}

// Cost is what a command takes.
type Cost struct {
	Attention int32 // minutes of the player's desk
	Takes     int32 // further minutes until it has its effect
}

// Population says how many agents stand for the publics.
type Population struct {
	Agents int32  // 1,000 .. 1,000,000
	Seed   uint64 // of traits and graphs: the same people in every run
}

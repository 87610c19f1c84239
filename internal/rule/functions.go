package rule

// Fn is something that an expression can read.
type Fn uint8

// What can be read. The table [Functions] says what each means.
const (
	Heard Fn = iota
	Believed
	Doubted
	Outrage
	Stance
	Trust
	Tension
	Rung
	Peak
	Minute
	Hour
	Over
	Since
	Happened
	Answered
	Denied
	Confirmed
	Holding
	Vacuum
	Posts
	Retracted
	Reached
	LastGoldstein
	LastPoliteness
	LastCertainty
	LastSince
	ClosedChannel
	AgreedSilence
	Contacts
	Said
	Known
	Supports
	Free
	Counter
	Missed
	Kept
	Quiet
	Seized
	Secured
	Waiting
	Expired
	InForce
	FactIs
	True
	Fatigue
	Goodwill
	OnTask
	Busy
	Queue
	MeanRung
	fns
)

// Type is the type of a value.
type Type uint8

// The types of values.
const (
	Number Type = iota
	Bool
	Text
)

// String names the type as an author would.
func (t Type) String() string {
	return [...]string{"a number", "yes or no (true or false)", "a word"}[t]
}

// Arg is what an argument of a function must name.
type Arg uint8

// The kinds of argument.
const (
	NoArg Arg = iota
	Narrative
	Segment
	Government
	Platform
	Event // an inject, a rule, a rung, a choice or a command's keyword
	Evidence
	Fact
	FactValue
	Account
	Speaker // "player", a government or an account
	CounterID
	Channel
	Point // talking point of a channel
	Colleague
	Task  // what a colleague can be put to
	Order // instruction or line to take
)

var argWords = [...]string{
	"", "narrative", "segment", "government", "platform", "event", "evidence", "fact",
	"value of the fact", "account", "speaker", "counter", "channel", "talking point",
	"colleague", "task",
	"instruction or line to take",
}

// String names the kind of argument as an author would.
func (a Arg) String() string { return argWords[a] }

// Scope says who asks: what a rule of the world may know is not what a
// playbook, a choice or an objective may.
type Scope uint8

// The scopes.
const (
	Actors Scope = iota // rules, injects, ladder, endings, loss: the state as it is
	Player              // playbooks, objectives, drafts: what the desk has been shown
)

// Function describes what can be read under a name.
type Function struct {
	Name     string
	Fn       Fn
	Args     []Arg
	Optional int // how many arguments at the end may be left out
	Returns  Type
	Actors   bool // refused in the scope Player: it would tell the truth
	Doc      string
}

// Functions lists everything that an expression can read, in the order of the
// reference. A name without arguments is written without brackets.
var Functions = []Function{
	{"heard", Heard, []Arg{Narrative, Segment}, 1, Number, false, "share of the segment (of all people) that has heard the claim, 0..1"},
	{"believed", Believed, []Arg{Narrative, Segment}, 1, Number, false, "share that believes the claim, 0..1"},
	{"doubted", Doubted, []Arg{Narrative, Segment}, 1, Number, false, "share that has heard the claim and rejects it, 0..1"},
	{"outrage", Outrage, []Arg{Segment}, 1, Number, false, "mean arousal of the segment (of all people), 0..1"},
	{"stance", Stance, []Arg{Segment, Government}, 0, Number, false, "mean stance of the segment toward the government, -1..1"},
	{"trust", Trust, []Arg{Segment}, 1, Number, false, "mean trust of the segment in the player's side, 0..1"},
	{"tension", Tension, []Arg{Government}, 0, Number, false, "tension of the government, 0..1; the desk sees it in fifths"},
	{"rung", Rung, nil, 0, Number, false, "number of the ladder's present rung, from 1"},
	{"peak", Peak, nil, 0, Number, false, "highest rung so far"},
	{"mean_rung", MeanRung, nil, 0, Number, false, "mean rung over the time gone by, from 1"},
	{"minute", Minute, nil, 0, Number, false, "minutes since the scenario's clock started"},
	{"hour", Hour, nil, 0, Number, false, "hour of the day in the capital that the player serves, from an embassy too, 0..23"},
	{"over", Over, nil, 0, Bool, false, "the clock has run out or the crisis was ended"},
	{"since", Since, []Arg{Event}, 0, Number, false, "minutes since it last happened; 1,000,000 when it has not"},
	{"happened", Happened, []Arg{Event}, 0, Bool, false, "it has happened at least once"},
	{"answered", Answered, []Arg{Narrative}, 0, Bool, false, "the player's side has published a position on the claim, holding lines included"},
	{"denied", Denied, []Arg{Narrative}, 0, Bool, false, "the player's side denies the claim, wholly or in part, and has not retracted"},
	{"confirmed", Confirmed, []Arg{Narrative}, 0, Bool, false, "the player's side says the claim is so, wholly or in part, and has not retracted"},
	{"holding", Holding, []Arg{Narrative}, 0, Bool, false, "the last word of the player's side on the claim is a holding line whose promise still stands"},
	{"vacuum", Vacuum, []Arg{Narrative}, 0, Number, false, "how far silence feeds the claim, 0..1"},
	{"posts", Posts, []Arg{Speaker}, 0, Number, false, "posts published so far"},
	{"retracted", Retracted, nil, 0, Number, false, "posts that the player has taken back"},
	{"reached", Reached, []Arg{Segment}, 0, Number, false, "share of the segment that has seen a post of the player in a language it understands, 0..1"},
	{"last", LastGoldstein, []Arg{Speaker}, 0, Number, false, "the speaker's last post; follow it with .goldstein (-10..10), .politeness (1..5), .certainty (1..5) or .since (minutes)"},
	{"closed_channel", ClosedChannel, []Arg{Government}, 0, Bool, false, "there was a call, note or meeting with it in the last 12 hours"},
	{"agreed_silence", AgreedSilence, []Arg{Government}, 0, Bool, false, "a silence that was agreed with it stands: nobody has broken it and its review time is not past"},
	{"contacts", Contacts, []Arg{Government}, 0, Number, false, "calls, notes and meetings with it so far"},
	{"said", Said, []Arg{Point}, 0, Bool, false, "the talking point was made"},
	{"known", Known, []Arg{Evidence}, 0, Bool, false, "the desk has checked the evidence"},
	{"supports", Supports, []Arg{Evidence}, 0, Bool, false, "the desk has checked the evidence and it held"},
	{"free", Free, nil, 0, Number, false, "colleagues without a task"},
	{"fatigue", Fatigue, []Arg{Colleague}, 0, Number, false, "how tired the colleague is, 0..1; the desk sees it in fifths"},
	{"goodwill", Goodwill, []Arg{Colleague}, 0, Number, false, "how gladly the colleague works for the player, 0..1; the desk sees it in fifths"},
	{"on_task", OnTask, []Arg{Colleague, Task}, 0, Bool, false, "the colleague is at this task"},
	{"busy", Busy, []Arg{Colleague}, 0, Bool, false, "the colleague is at a task or away"},
	{"queue", Queue, nil, 0, Number, false, "callers who wait on the hotline"},
	{"counter", Counter, []Arg{CounterID}, 0, Number, false, "value of the scenario's own counter"},
	{"missed", Missed, nil, 0, Number, false, "promised updates that were not given in time"},
	{"kept", Kept, nil, 0, Number, false, "promised updates that were given in time"},
	{"quiet", Quiet, nil, 0, Bool, false, "the player has declared silence, with a reason, and its review time is not past"},
	{"seized", Seized, []Arg{Account}, 0, Bool, false, "the account is in other hands"},
	{"secured", Secured, []Arg{Account}, 0, Bool, false, "the account was secured"},
	{"waiting", Waiting, nil, 0, Number, false, "questions to the player that wait for an answer"},
	{"unanswered", Expired, nil, 0, Number, false, "questions to the player that ran out of time"},
	{"in_force", InForce, []Arg{Order}, 0, Bool, false, "the instruction was given, or the line to take agreed, and it still stands"},
	{"fact", FactIs, []Arg{Fact, FactValue}, 0, Bool, true, "the hidden fact has this value"},
	{"is_true", True, []Arg{Narrative}, 0, Bool, true, "the claim is true"},
}

// lastFields are the parts of last(...).
var lastFields = map[string]Fn{
	"goldstein": LastGoldstein, "politeness": LastPoliteness, "certainty": LastCertainty, "since": LastSince,
}

var byName = func() map[string]*Function {
	m := map[string]*Function{}
	for i := range Functions {
		m[Functions[i].Name] = &Functions[i]
	}
	return m
}()

// Describe returns the function that is read, and for a part of last(...) how
// it is written behind it; nil if there is none.
func Describe(fn Fn) (f *Function, field string) {
	for name, part := range lastFields {
		if part == fn {
			return byName["last"], "." + name
		}
	}
	for i := range Functions {
		if Functions[i].Fn == fn {
			return &Functions[i], ""
		}
	}
	return nil, ""
}

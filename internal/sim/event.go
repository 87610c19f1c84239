package sim

// EventKind is what happened.
type EventKind string

// The kinds of event, in words, as the journal and the timeline show them.
const (
	EvPost       EventKind = "post"        // a post was published: ID is the post
	EvRetracted  EventKind = "retracted"   // a post of ours was taken back
	EvRemoved    EventKind = "removed"     // a platform removed a post
	EvKept       EventKind = "kept"        // a platform refused a report
	EvMessage    EventKind = "message"     // a message came in: ID is the message
	EvInject     EventKind = "inject"      // an inject took place
	EvRule       EventKind = "rule"        // an actor's rule fired
	EvTask       EventKind = "task"        // work began: Actor is the colleague
	EvEvidence   EventKind = "evidence"    // evidence was checked: Held says with what result, Detail what a second check found
	EvRevealed   EventKind = "revealed"    // evidence became known to the desk
	EvContact    EventKind = "contact"     // a call, note or meeting took place: ID channel, Detail point
	EvNoAnswer   EventKind = "no-answer"   // nobody answered
	EvCleared    EventKind = "cleared"     // clearance given: ID is the command
	EvNotCleared EventKind = "not-cleared" // clearance refused: Detail says by what limit, or that the deputy did
	EvPassedOn   EventKind = "passed-on"   // a level agrees and the next is asked: Actor is the one, Detail the other
	EvEdited     EventKind = "edited"      // a text comes back changed: ID is the command, Actor the clearance, Detail the draft

	EvInstructed EventKind = "instructed"  // an instruction came: Actor sends it, Value is the minute at which it ends, or 0
	EvYielded    EventKind = "yielded"     // an instruction is withdrawn on our query
	EvInsisted   EventKind = "insisted"    // it is not
	EvBreached   EventKind = "breached"    // a red line of it was crossed: Detail is the line
	EvFailed     EventKind = "failed"      // it ran out before all its aims were met
	EvFulfilled  EventKind = "fulfilled"   // it ran out, and was carried out
	EvRecalled   EventKind = "recalled"    // the player is recalled
	EvLine       EventKind = "line-agreed" // a line to take is agreed: Value is the minute at which it ends
	EvNoLine     EventKind = "line-refused"
	EvLineVoid   EventKind = "line-void" // a new fact has overtaken it
	EvLineOver   EventKind = "line-over" // its time is past
	EvApology    EventKind = "apology"   // a post of ours admits liability
	EvUnagreed   EventKind = "apology-uncleared"

	EvDisavowed  EventKind = "disavowed"  // headquarters disowns a post of ours: Actor who was not asked or gave the order, Detail why
	EvJoined     EventKind = "joined"     // a partner joins a statement
	EvDeclined   EventKind = "declined"   // a partner does not
	EvBriefed    EventKind = "briefed"    // a briefing took place
	EvLeaked     EventKind = "leaked"     // a briefing was published against its terms
	EvAnswered   EventKind = "answered"   // a question was answered
	EvUnanswered EventKind = "unanswered" // a question ran out of time
	EvPromise    EventKind = "promise"    // an update was promised
	EvKeptWord   EventKind = "kept-word"  // a promised update came in time
	EvMissed     EventKind = "missed"     // its hour passed without it
	EvLateWord   EventKind = "late-word"  // then it came all the same
	EvSeized     EventKind = "seized"     // an account was taken over
	EvReleased   EventKind = "released"   // it was given back
	EvSecured    EventKind = "secured"    // it was secured
	EvSilence    EventKind = "silence"    // silence was declared
	EvAssigned   EventKind = "assigned"   // a colleague was given a task
	EvStaff      EventKind = "staff"      // a colleague went away or came back
	EvSkipped    EventKind = "skipped"    // a message was handed over to a colleague
	EvChosen     EventKind = "chosen"     // an offered answer was chosen
	EvRung       EventKind = "rung"       // the ladder moved: Value is the new rung, from 1
	EvShutdown   EventKind = "shutdown"   // a platform was cut
	EvLabelled   EventKind = "labelled"   // a platform labelled a claim: ID claim, Detail platform
	EvConference EventKind = "conference" // a press conference takes place
	EvPrepared   EventKind = "prepared"   // an answer is ready: ID conference, Detail question
	EvOwed       EventKind = "owed"       // a question found no answer: ID conference, Detail question, Line what is asked
	EvCase       EventKind = "case"       // a step for citizens in distress: ID case, Detail step; Held says whether it succeeded
	EvGaveAway   EventKind = "gave-away"  // a post of ours gave away what it must not: ID case, Detail early or endangered
	EvMistook    EventKind = "mistook"    // a translation says more than the text: ID post, Detail language
	EvExpelled   EventKind = "expelled"   // members of a mission were expelled: ID government, Detail way, Value people
	EvMirrored   EventKind = "mirrored"   // the like was done to our own: ID government
	EvAttributed EventKind = "attributed" // somebody was named: ID attribution, Detail way, Value confidence in per cent
	EvUnsure     EventKind = "unsure"     // a clearance found the grounds too weak: Actor clearance, Value confidence in per cent
	EvWithdrawn  EventKind = "withdrawn"  // an attribution was taken back
	EvBurnt      EventKind = "burnt"      // evidence was burnt
	EvObjected   EventKind = "objected"   // a partner had the text weakened and joins
	EvEmbargo    EventKind = "embargo"    // a text was handed out before its time: Value is the minute at which it is free
	EvEmbargoed  EventKind = "embargo-kept"
	EvBroken     EventKind = "embargo-broken"  // ID is the account that broke it
	EvIntrudes   EventKind = "interference"    // a government takes a post of ours for interference: ID post, Actor government
	EvVersions   EventKind = "versions-differ" // those of a post of ours: ID post
	EvPrincipal  EventKind = "principal"       // a post of the principal's own was dealt with: ID post, Detail way
	EvCancelled  EventKind = "cancelled"       // a command was taken back before the desk had begun it: ID is that command
	EvForecast   EventKind = "forecast"        // an estimate that was asked for has come: ID is the command
	EvVoid       EventKind = "void"            // a command could no longer be done: Detail is the code
	EvEnd        EventKind = "end"             // the crisis ended: ID is the ending
)

// What practice brings about.
const (
	EvExposed         EventKind = "exposed"        // what was said in a closed contact became public: ID channel, Detail as of contact
	EvReturned        EventKind = "returned"       // our envoy was summoned in return: ID channel
	EvReadout         EventKind = "readout"        // the other side told of a call in its own words: ID channel, Detail the command that rang
	EvAgreed          EventKind = "agreed"         // an agreed readout: ID channel
	EvNotAgreed       EventKind = "not-agreed"     // the other side wants none
	EvDiverged        EventKind = "diverged"       // both sides told of a call in their own words
	EvNotSilent       EventKind = "not-silent"     // a government does not agree to keep silence: ID government
	EvSilenceBroken   EventKind = "silence-broken" // an agreed silence ended: ID government, Detail us or them
	EvAccord          EventKind = "accord"         // an accord was accepted
	EvAccordRefused   EventKind = "accord-refused"
	EvAccordStep      EventKind = "accord-step" // a step of it was taken: Value is its number, from 1
	EvAccordKept      EventKind = "accord-kept"
	EvAccordBroken    EventKind = "accord-broken"    // by us
	EvAccordDefaulted EventKind = "accord-defaulted" // by the other side
)

// What a second check found.
const (
	CheckedConfirmed = "confirmed" // the first was right
	CheckedCorrected = "corrected" // the first was wrong
)

// Event is something that happened in a tick. Ids are those of the scenario;
// Line is the id of a text.
type Event struct {
	Tick    int32     `json:"tick"`
	Minute  int32     `json:"minute"`
	Kind    EventKind `json:"kind"`
	ID      string    `json:"id,omitempty"`
	Actor   string    `json:"actor,omitempty"`
	Detail  string    `json:"detail,omitempty"`
	Line    string    `json:"line,omitempty"`
	Command string    `json:"command,omitempty"` // that brought it about
	Value   int32     `json:"value,omitempty"`
	Held    bool      `json:"held,omitempty"`
	Public  bool      `json:"public,omitempty"` // the desk learns of it at once
}

package scenario

// Fact is something hidden: its values and their prior probabilities.
type Fact = Map[Share]

// Evidence is something the desk can check about a fact.
type Evidence struct {
	Title    Text       `key:"title,required"`                                    // what the player reads of it
	About    Text       `key:"about" default:"nothing"`                           // what the desk reads of it
	Fact     ID         `key:"fact" ref:"fact" default:"the only one"`            // may be left out when there is only one
	Says     Map[Share] `key:"says,required" example:"{blocked: 0.8, open: 0.1}"` // value of the fact: chance that it holds
	Takes    Duration   `key:"takes,required"`                                    // a colleague's work to check it
	Offered  Bool       `key:"offered" default:"false"`                           // known to the desk from the start; else an effect reveals it
	Source   Bool       `key:"burns source" default:"false"`                      // publishing it betrays a source: the player is told; by itself it changes nothing in the simulation
	Media    ID         `key:"media" ref:"media" default:"none"`                  // that shows it
	Holds    Text       `key:"holds,required"`                                    // what the desk reports when it holds
	Fails    Text       `key:"fails,required"`                                    // and when it does not: that bears nothing out, and a claim stays as unverified as it was
	Supports []ID       `key:"supports" ref:"narrative" default:"none"`           // narratives that it supports when it holds; a claim that may be true wants one that does
	Against  []ID       `key:"against" ref:"narrative" default:"none"`            // narratives that it contradicts when it holds
}

// Narrative is a claim that travels.
type Narrative struct {
	Claim   Text        `key:"claim,required"`                                                                          // the claim in a sentence
	True    Map[[]Word] `key:"true when" keyref:"fact" size:"1..1" example:"{port-road: [blocked]}" default:"see true"` // fact: the values under which the claim is true
	Always  Bool        `key:"true" default:"false"`                                                                    // true in every world; false when neither is given
	Charge  Level       `key:"charge" default:"medium"`                                                                 // low, medium, high or a share
	Picture Share       `key:"picture" default:"0"`                                                                     // pull of its picture or film
	Harm    Share       `key:"harm" default:"0.5"`                                                                      // how harmful belief in it is: a believer weighs so much in the usual loss, which counts where the rubric names none
	Against ID          `key:"against" ref:"government" default:"none"`                                                 // government
	Cause   Word        `key:"cause" words:"none,victim,accident,preventable" default:"none"`                           // what those who believe the claim take the player's government for
	Catches Share       `key:"catches" default:"0.3"`                                                                   // chance that who meets it believes it
	Doubted Share       `key:"doubted" default:"0.15"`                                                                  // chance that who meets it rejects it
	Settles Duration    `key:"settles" default:"2h"`                                                                    // half-life of indecision
	Fades   Duration    `key:"fades" default:"2h"`                                                                      // half-life of sharing
	Shared  Share       `key:"shared" default:"0.2"`                                                                    // chance that who believes it shares it
}

// Media can be attached to a post.
type Media struct {
	Title    Text  `key:"title,required"`                                              // what the player reads of it
	Alt      Text  `key:"alt,required"`                                                // what it shows, for who cannot see it
	File     Plain `key:"file" default:"a card with the title"`                        // path in the scenario's folder
	Kind     Word  `key:"kind" words:"picture,video,document,chart" default:"picture"` // picture, video, document, chart
	Doctored Bool  `key:"doctored" default:"false"`                                    // it shows what is not so
	Evidence ID    `key:"evidence" ref:"evidence" default:"none"`                      // that it shows

	Distressing Bool `key:"distressing" default:"false"`  // it is shown to who asks
	Note        Text `key:"note" default:"nothing"`       // what may distress in it
	Transcript  Text `key:"transcript" default:"nothing"` // of a film: what is said, and what is heard
}

// Inject is an event. It has one of at, after, when; and either do, or one
// effect written directly.
type Inject struct {
	At     Moment   `key:"at"`               // happens then
	After  After    `key:"after"`            // quotes-appear + 50m
	When   Expr     `key:"when" want:"bool"` // happens as soon as it holds
	Do     []Effect `key:"do" size:"1..64"`  // what happens then
	Effect          // one effect, written directly
}

// Rule is an actor's behaviour.
type Rule struct {
	When     Expr     `key:"when,required" want:"bool"` // a condition: the rule acts each time it becomes true
	Chance   Share    `key:"chance" default:"1"`        // drawn each time the condition becomes true; 1
	Wait     Range    `key:"wait" default:"at once"`    // 20m or 20m..45m
	Cooldown Duration `key:"cooldown" default:"none"`   // before it may happen again
	Once     Bool     `key:"once" default:"false"`      // happens once at most
	Do       []Effect `key:"do" size:"1..64"`           // what happens then
	Effect            // one effect, written directly
}

// Effect is one change; exactly one key beside if is set.
type Effect struct {
	Here
	If       Expr       `key:"if" want:"bool" default:"no condition"` // it happens only if this holds
	Post     *Post      `key:"post"`
	Message  *Message   `key:"message"`
	Tension  *Strain    `key:"tension"`
	Climb    *Climb     `key:"climb"`
	Descend  *Climb     `key:"descend"`
	Reveal   *Reveal    `key:"reveal"`
	Shutdown *Shutdown  `key:"shutdown"`
	Moderate *Moderate  `key:"moderate"`
	Label    *Label     `key:"label"`
	Staff    *Staff     `key:"staff"`
	Set      *Set       `key:"set"`
	Trust    *Sway      `key:"trust"`
	Seize    *OnAccount `key:"seize"`
	Release  *OnAccount `key:"release"`
	End      *End       `key:"end"`
	Compare  *Compare   `key:"compare"`
	Goodwill *Regard    `key:"goodwill"`
	Instruct ID         `key:"instruct" ref:"instruction"` // it is given, unless it was before
}

// Post is what an actor publishes.
type Post struct {
	Here
	By        ID       `key:"by,required" ref:"account"`                                                                                          // which account
	On        []ID     `key:"on" ref:"platform" default:"all of the account"`                                                                     // all platforms of the account when left out
	Lang      []Lang   `key:"lang" default:"the main one"`                                                                                        // languages that it is written in; the scenario's main one when left out
	Carries   ID       `key:"carries" ref:"narrative" default:"none"`                                                                             // narrative
	Position  Word     `key:"position" words:"asserts,denies,partly,holds" default:"asserts"`                                                     // asserts, denies, partly, holds; asserts when left out
	Act       Word     `key:"act" words:"state,appeal,cooperate,consult,praise,apologise,deny,disapprove,demand,reject,threaten" default:"state"` // what kind of speech it is
	Goldstein Signed10 `key:"goldstein" default:"0"`                                                                                              // how hostile or friendly; give it to official posts to a government
	Emotion   Number   `key:"emotion" range:"0..3" default:"0"`                                                                                   // 0..3
	To        ID       `key:"to" ref:"government" default:"none"`                                                                                 // government addressed
	Media     []ID     `key:"media" ref:"media" default:"none"`                                                                                   // what it shows
	Asks      *Ask     `key:"asks" default:"nothing"`
	Text      Text     `key:"text,required"` // what is read
}

// Ask wants an answer from the player.
type Ask struct {
	Here
	About  ID       `key:"about" ref:"narrative" default:"none"` // the narrative that it is about
	Within Duration `key:"within,required"`                      // after which it counts as unanswered
	People Count    `key:"people" default:"0"`                   // citizens who wait for it
}

// Message reaches the player's inbox.
type Message struct {
	From    ID          `key:"from,required" ref:"sender"` // colleague, account, channel, partner or clearance
	Subject Text        `key:"subject" default:"nothing"`  // its subject
	Text    Text        `key:"text,required"`              // the message
	Urgent  Bool        `key:"urgent" default:"false"`     // next stops for it
	Asks    *Ask        `key:"asks" default:"nothing"`
	Choices Map[Choice] `key:"choices" size:"0..9" default:"none"` // answers that it offers
}

// Choice is an answer that a message offers.
type Choice struct {
	Text  Text     `key:"text,required"`                                                 // what is read
	Reply Text     `key:"reply" default:"nothing"`                                       // what comes back at once
	When  Expr     `key:"when" want:"bool" scope:"player" default:"always"`              // when it is offered
	Draft ID       `key:"draft" ref:"draft" default:"none"`                              // opens this draft in the composer
	Reach Count    `key:"reaches" default:"all; with draft, all when that is published"` // of the people who wait, how many it answers
	Do    []Effect `key:"do" size:"1..64" default:"nothing"`                             // what happens when it is chosen
}

// Strain moves the tension of a government.
type Strain struct {
	Of ID     `key:"of,required" ref:"government"` // government
	By Signed `key:"by,required"`                  // how much
}

// Sway moves the trust of a segment in the player's side.
type Sway struct {
	Of ID     `key:"of,required" ref:"segment"` // segment
	By Signed `key:"by,required"`               // how much
}

// Regard moves the goodwill of a colleague.
type Regard struct {
	Of ID     `key:"of,required" ref:"colleague"` // colleague
	By Signed `key:"by,required"`                 // how much
}

// Climb moves the ladder one rung.
type Climb struct {
	Because Text `key:"because" default:"nothing"` // the reason that is announced
}

// Reveal makes evidence known to the desk.
type Reveal struct {
	Evidence ID   `key:"evidence,required" ref:"evidence"` // what the desk learns of
	Checked  Bool `key:"checked" default:"false"`          // with its result
}

// Shutdown cuts a platform for a segment.
type Shutdown struct {
	Platform ID       `key:"platform,required" ref:"platform"`          // which one
	Segment  ID       `key:"segment" ref:"segment" default:"everybody"` // for whom
	For      Duration `key:"for,required"`                              // how long
}

// Moderate removes an account's posts about a narrative.
type Moderate struct {
	By      ID `key:"by,required" ref:"account"`                     // account whose posts are removed
	Carries ID `key:"carries" ref:"narrative" default:"all of them"` // only its posts about this narrative
}

// Label puts a fact-checker's label beside a claim.
type Label struct {
	Claim ID `key:"claim,required" ref:"narrative"`            // narrative
	On    ID `key:"on" ref:"platform" default:"all platforms"` // all platforms when left out
}

// Staff takes a colleague away, for a time or for good, or brings one back.
type Staff struct {
	Here
	Who  ID       `key:"who,required" ref:"colleague"` // colleague
	Away Duration `key:"away" default:"for good"`      // for how long
	Back Bool     `key:"back" default:"false"`         // comes back
}

// Set sets or moves a counter.
type Set struct {
	Counter ID   `key:"counter,required" ref:"counter"` // which one
	To      Expr `key:"to,required" want:"number"`      // its new value
}

// OnAccount names an account.
type OnAccount struct {
	Account ID `key:"account,required" ref:"account"`    // which one
	By      ID `key:"by" ref:"account" default:"nobody"` // account that then speaks through it
}

// End ends the crisis.
type End struct {
	Ending ID `key:"ending" ref:"ending" default:"the first whose condition holds"` // the first whose condition holds when left out
}

// Compare tells the player how a claim would stand now without what they did:
// the same crisis, run again without their commands.
type Compare struct {
	Here
	Of   ID `key:"of,required" ref:"narrative"` // narrative
	From ID `key:"from,required" ref:"sender"`  // who says it
}

// Ending closes the crisis in words.
type Ending struct {
	Title Text   `key:"title,required"`            // what the player reads of it
	When  Expr   `key:"when,required" want:"bool"` // let the last one always hold: "true"
	Good  Signed `key:"good" default:"0"`          // -1 disaster .. 1 success
	Text  Text   `key:"text,required"`             // how it ends, in words
}

// Draft is a prepared post.
type Draft struct {
	Here
	Title    Text     `key:"title,required"`                                                           // what the player reads of it
	Account  ID       `key:"as" ref:"account" default:"the player's"`                                  // from which account
	On       []ID     `key:"on" ref:"platform" default:"all of the account"`                           // on which platforms; all of the account when left out
	About    ID       `key:"about" ref:"narrative" default:"none"`                                     // the narrative that it is about
	Position Word     `key:"position" words:"asserts,denies,partly,holds" default:"needed with about"` // what it says of the claim
	To       ID       `key:"to" ref:"government" default:"none"`                                       // addressed
	Evidence []ID     `key:"evidence" ref:"evidence" default:"none"`                                   // that it shows
	Media    []ID     `key:"media" ref:"media" default:"none"`                                         // what it shows
	Promise  Duration `key:"promise" default:"none"`                                                   // update promised after this long, counted from the order: the time that translation takes goes off it
	By       Moment   `key:"promise by" default:"none"`                                                // or at this hour, when the text names it
	When     Expr     `key:"when" want:"bool" scope:"player" default:"always"`                         // when it is offered
	Names    ID       `key:"names" ref:"case" default:"none"`                                          // case whose people it names
	Text     Text     `key:"text,required"`                                                            // its translations are the language versions
	Reads    *Tone    `key:"reads" default:"as the program reads it"`                                  // how its author means it to be heard, in all its languages
}

// Tone is how a text is meant to be heard.
type Tone struct {
	Here
	Act       Word     `key:"act,required" words:"state,appeal,cooperate,consult,praise,apologise,deny,disapprove,demand,reject,threaten"` // what kind of speech it is
	Goldstein Signed10 `key:"goldstein,required"`                                                                                          // how hostile or friendly
}

// Cost is what a command takes.
type Cost struct {
	Attention Duration `key:"attention" default:"usual: 0m to 20m"`  // time of the player's desk
	Takes     Duration `key:"takes" default:"usual: 0m; secure 20m"` // time more until it has its effect
}

// Rubric says what counts.
type Rubric struct {
	Weights Map[Number]     `key:"weights" keys:"timing,tone,outcome,integrity,reach,ethics" range:"0..30000" example:"{outcome: 0.5, timing: 0.5}" default:"0.2, 0.2, 0.3, 0.15, 0.1, 0.05"` // timing, tone, outcome, integrity, reach, ethics
	Answer  Map[AnswerGoal] `key:"answer" keyref:"narrative" default:"none"`                                                                                                                  // narrative
	Loss    Map[LossTerm]   `key:"loss" default:"the usual terms, below"`                                                                                                                     // what the outcome is measured by, at the end
	Duty    Number          `key:"duty" range:"0..30000" default:"0.5"`                                                                                                                       // mean loss of the duty playbook
	Par     Number          `key:"par" range:"0..30000" default:"0"`                                                                                                                          // mean loss of the best line known
	Tone    *ToneBand       `key:"tone" default:"usual"`
	Reach   Map[Number]     `key:"reach" keyref:"segment" range:"0..30000" example:"{neighbours: 1}" default:"none"` // segment: weight
}

// AnswerGoal is a claim that the player ought to answer.
type AnswerGoal struct {
	Within Duration `key:"within,required"`                     // how soon
	Weight Number   `key:"weight" range:"0..30000" default:"1"` // how much it counts, beside others
}

// LossTerm is one summand of the loss.
type LossTerm struct {
	Value  Expr   `key:"value,required" want:"number"`        // 0 or more; 0 is best
	Weight Number `key:"weight" range:"0..30000" default:"1"` // how much it counts, beside others
	Text   Text   `key:"text" default:"nothing"`              // what it stands for
}

// ToneBand is the band of Goldstein values that fits the moment.
type ToneBand struct {
	Low  Expr `key:"low" want:"number" default:"-3"` // lowest Goldstein value that fits
	High Expr `key:"high" want:"number" default:"6"` // highest
}

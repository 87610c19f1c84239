package scenario

// Fact is something hidden: its values and their prior probabilities.
type Fact = Map[Share]

// Evidence is something the desk can check about a fact.
type Evidence struct {
	Title    Text       `key:"title,required"`
	About    Text       `key:"about"`
	Fact     ID         `key:"fact" ref:"fact"`                                   // may be left out when there is only one
	Says     Map[Share] `key:"says,required" example:"{blocked: 0.8, open: 0.1}"` // value of the fact: chance that it holds
	Takes    Duration   `key:"takes,required"`
	Offered  Bool       `key:"offered"` // known to the desk from the start; else an effect reveals it
	Source   Bool       `key:"burns source"`
	Media    ID         `key:"media" ref:"media"`
	Holds    Text       `key:"holds,required"`           // what the desk reports when it holds
	Fails    Text       `key:"fails,required"`           // and when it does not
	Supports []ID       `key:"supports" ref:"narrative"` // narratives that it supports when it holds
	Against  []ID       `key:"against" ref:"narrative"`  // narratives that it contradicts when it holds
}

// Narrative is a claim that travels.
type Narrative struct {
	Claim   Text        `key:"claim,required"`
	True    Map[[]Word] `key:"true when" keyref:"fact" size:"1..1" example:"{port-road: [blocked]}"` // fact: the values under which the claim is true
	Always  Bool        `key:"true"`                                                                 // true in every world; false when neither is given
	Charge  Level       `key:"charge"`                                                               // low, medium, high or a share
	Picture Share       `key:"picture"`
	Harm    Share       `key:"harm"`
	Against ID          `key:"against" ref:"government"`                       // government
	Cause   Word        `key:"cause" words:"none,victim,accident,preventable"` // what those who believe the claim take the player's government for
	Catches Share       `key:"catches"`
	Doubted Share       `key:"doubted"`
	Settles Duration    `key:"settles"`
	Fades   Duration    `key:"fades"`
	Shared  Share       `key:"shared"`
}

// Media can be attached to a post.
type Media struct {
	Title    Text  `key:"title,required"`
	Alt      Text  `key:"alt,required"`                              // what it shows, for who cannot see it
	File     Plain `key:"file"`                                      // path in the scenario's folder
	Kind     Word  `key:"kind" words:"picture,video,document,chart"` // picture, video, document, chart
	Doctored Bool  `key:"doctored"`
	Evidence ID    `key:"evidence" ref:"evidence"`

	Distressing Bool `key:"distressing"` // it is shown to who asks
	Note        Text `key:"note"`        // what may distress in it
	Transcript  Text `key:"transcript"`  // of a film: what is said, and what is heard
}

// Inject is an event. It has one of at, after, when; and either do, or one
// effect written directly.
type Inject struct {
	At     Moment   `key:"at"`
	After  After    `key:"after"` // quotes-appear + 50m
	When   Expr     `key:"when" want:"bool"`
	Do     []Effect `key:"do" size:"1..64"`
	Effect          // one effect, written directly
}

// Rule is an actor's behaviour.
type Rule struct {
	When     Expr     `key:"when,required" want:"bool"`
	Chance   Share    `key:"chance"` // drawn each time the condition becomes true; 1
	Wait     Range    `key:"wait"`   // 20m or 20m..45m
	Cooldown Duration `key:"cooldown"`
	Once     Bool     `key:"once"`
	Do       []Effect `key:"do" size:"1..64"`
	Effect            // one effect, written directly
}

// Effect is one change; exactly one key beside if is set.
type Effect struct {
	Here
	If       Expr       `key:"if" want:"bool"`
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
	Instruct ID         `key:"instruct" ref:"instruction"`
}

// Post is what an actor publishes.
type Post struct {
	Here
	By        ID       `key:"by,required" ref:"account"`
	On        []ID     `key:"on" ref:"platform"`                            // all platforms of the account when left out
	Lang      []Lang   `key:"lang"`                                         // languages that it is written in; the scenario's main one when left out
	Carries   ID       `key:"carries" ref:"narrative"`                      // narrative
	Position  Word     `key:"position" words:"asserts,denies,partly,holds"` // asserts, denies, partly, holds; asserts when left out
	Act       Word     `key:"act" words:"state,appeal,cooperate,consult,praise,apologise,deny,disapprove,demand,reject,threaten"`
	Goldstein Signed10 `key:"goldstein"`
	Emotion   Number   `key:"emotion" range:"0..3"` // 0..3
	To        ID       `key:"to" ref:"government"`  // government addressed
	Media     []ID     `key:"media" ref:"media"`
	Asks      *Ask     `key:"asks"`
	Text      Text     `key:"text,required"`
}

// Ask wants an answer from the player.
type Ask struct {
	Here
	About  ID       `key:"about" ref:"narrative"`
	Within Duration `key:"within,required"`
	People Count    `key:"people"` // citizens who wait for it
}

// Message reaches the player's inbox.
type Message struct {
	From    ID          `key:"from,required" ref:"sender"` // colleague, account, channel, partner or clearance
	Subject Text        `key:"subject"`
	Text    Text        `key:"text,required"`
	Urgent  Bool        `key:"urgent"`
	Asks    *Ask        `key:"asks"`
	Choices Map[Choice] `key:"choices" size:"0..9"`
}

// Choice is an answer that a message offers.
type Choice struct {
	Text  Text     `key:"text,required"`
	Reply Text     `key:"reply"` // what comes back at once
	When  Expr     `key:"when" want:"bool" scope:"player"`
	Draft ID       `key:"draft" ref:"draft"` // opens this draft in the composer
	Reach Count    `key:"reaches"`           // of the people who wait, how many it answers
	Do    []Effect `key:"do" size:"1..64"`
}

// Strain moves the tension of a government.
type Strain struct {
	Of ID     `key:"of,required" ref:"government"`
	By Signed `key:"by,required"`
}

// Sway moves the trust of a segment in the player's side.
type Sway struct {
	Of ID     `key:"of,required" ref:"segment"`
	By Signed `key:"by,required"`
}

// Regard moves the goodwill of a colleague.
type Regard struct {
	Of ID     `key:"of,required" ref:"colleague"`
	By Signed `key:"by,required"`
}

// Climb moves the ladder one rung.
type Climb struct {
	Because Text `key:"because"`
}

// Reveal makes evidence known to the desk.
type Reveal struct {
	Evidence ID   `key:"evidence,required" ref:"evidence"`
	Checked  Bool `key:"checked"` // with its result
}

// Shutdown cuts a platform for a segment.
type Shutdown struct {
	Platform ID       `key:"platform,required" ref:"platform"`
	Segment  ID       `key:"segment" ref:"segment"`
	For      Duration `key:"for,required"`
}

// Moderate removes an account's posts about a narrative.
type Moderate struct {
	By      ID `key:"by,required" ref:"account"`
	Carries ID `key:"carries" ref:"narrative"`
}

// Label puts a fact-checker's label beside a claim.
type Label struct {
	Claim ID `key:"claim,required" ref:"narrative"`
	On    ID `key:"on" ref:"platform"` // all platforms when left out
}

// Staff takes a colleague away, for a time or for good, or brings one back.
type Staff struct {
	Here
	Who  ID       `key:"who,required" ref:"colleague"`
	Away Duration `key:"away"`
	Back Bool     `key:"back"`
}

// Set sets or moves a counter.
type Set struct {
	Counter ID   `key:"counter,required" ref:"counter"`
	To      Expr `key:"to,required" want:"number"`
}

// OnAccount names an account.
type OnAccount struct {
	Account ID `key:"account,required" ref:"account"`
	By      ID `key:"by" ref:"account"` // account that then speaks through it
}

// End ends the crisis.
type End struct {
	Ending ID `key:"ending" ref:"ending"` // the first whose condition holds when left out
}

// Compare tells the player how a claim would stand now without what they did:
// the same crisis, run again without their commands.
type Compare struct {
	Here
	Of   ID `key:"of,required" ref:"narrative"`
	From ID `key:"from,required" ref:"sender"` // who says it
}

// Ending closes the crisis in words.
type Ending struct {
	Title Text   `key:"title,required"`
	When  Expr   `key:"when,required" want:"bool"`
	Good  Signed `key:"good"` // -1 disaster .. 1 success
	Text  Text   `key:"text,required"`
}

// Draft is a prepared post.
type Draft struct {
	Here
	Title    Text     `key:"title,required"`
	Account  ID       `key:"as" ref:"account"`
	On       []ID     `key:"on" ref:"platform"`
	About    ID       `key:"about" ref:"narrative"`
	Position Word     `key:"position" words:"asserts,denies,partly,holds"`
	To       ID       `key:"to" ref:"government"`
	Evidence []ID     `key:"evidence" ref:"evidence"`
	Media    []ID     `key:"media" ref:"media"`
	Promise  Duration `key:"promise"`    // update promised after this long
	By       Moment   `key:"promise by"` // or at this hour, when the text names it
	When     Expr     `key:"when" want:"bool" scope:"player"`
	Names    ID       `key:"names" ref:"case"` // case whose people it names
	Text     Text     `key:"text,required"`    // its translations are the language versions
}

// Cost is what a command takes.
type Cost struct {
	Attention Duration `key:"attention"`
	Takes     Duration `key:"takes"`
}

// Rubric says what counts.
type Rubric struct {
	Weights Map[Number]     `key:"weights" keys:"timing,tone,outcome,integrity,reach,ethics" range:"0..30000" example:"{outcome: 0.5, timing: 0.5}"` // timing, tone, outcome, integrity, reach, ethics
	Answer  Map[AnswerGoal] `key:"answer" keyref:"narrative"`                                                                                        // narrative
	Loss    Map[LossTerm]   `key:"loss"`
	Duty    Number          `key:"duty" range:"0..30000"` // mean loss of the duty playbook
	Par     Number          `key:"par" range:"0..30000"`  // mean loss of the best line known
	Tone    *ToneBand       `key:"tone"`
	Reach   Map[Number]     `key:"reach" keyref:"segment" range:"0..30000" example:"{neighbours: 1}"` // segment: weight
}

// AnswerGoal is a claim that the player ought to answer.
type AnswerGoal struct {
	Within Duration `key:"within,required"`
	Weight Number   `key:"weight" range:"0..30000"`
}

// LossTerm is one summand of the loss.
type LossTerm struct {
	Value  Expr   `key:"value,required" want:"number"`
	Weight Number `key:"weight" range:"0..30000"`
	Text   Text   `key:"text"`
}

// ToneBand is the band of Goldstein values that fits the moment.
type ToneBand struct {
	Low  Expr `key:"low" want:"number"`
	High Expr `key:"high" want:"number"`
}

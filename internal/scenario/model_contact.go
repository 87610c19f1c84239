package scenario

// Channel is a way to talk to a government unseen.
type Channel struct {
	Name       Text          `key:"name,required"`                             // what it is called
	About      Text          `key:"about" default:"nothing"`                   // what the player reads of it
	Government ID            `key:"government,required" ref:"government"`      // on the other side
	Answers    Expr          `key:"answers when" want:"bool" default:"always"` // when somebody answers
	Silent     Text          `key:"no answer" default:"nothing"`               // what is heard when nobody answers
	Call       *ChannelTerms `key:"call" default:"not offered"`
	Note       *ChannelTerms `key:"note" default:"not offered"`
	Summons    *ChannelTerms `key:"summons" default:"not offered"`
	Demarche   *ChannelTerms `key:"demarche" default:"not offered"`
}

// ChannelTerms is one form of contact, what may be said, and what may follow.
type ChannelTerms struct {
	Takes    Duration   `key:"takes,required"`               // how long it takes
	Points   Map[Point] `key:"points,required" size:"1..64"` // their ids differ over all channels
	Levels   Map[Rank]  `key:"levels" default:"one level"`   // the rank at which a summons or a démarche takes place
	Cameras  *Cameras   `key:"cameras" default:"not let in"`
	NonPaper *NonPaper  `key:"non-paper" default:"not offered"`
	Leaks    *Leak      `key:"leaks" default:"never"`
	Returned *Return    `key:"returned" default:"never"`
	Readout  *Readout   `key:"readout" default:"nothing is said of it"`
}

// Point is a talking point.
type Point struct {
	Say       Text     `key:"say,required"`                                     // what the desk says
	Answer    Text     `key:"answer" default:"nothing"`                         // the other side's reply
	When      Expr     `key:"when" want:"bool" scope:"player" default:"always"` // when it can be raised
	Goldstein Signed10 `key:"goldstein" default:"0"`                            // how the other side takes it
	Reply     *Reply   `key:"reply" default:"none"`                             // what comes back later
	Do        []Effect `key:"do" size:"1..64" default:"nothing"`                // what happens when the point is made
}

// Rank is who receives or carries.
type Rank struct {
	Name   Text     `key:"name,required"`                     // what it is called
	Weight Number   `key:"weight" range:"0..10" default:"1"`  // multiplies what the points' Goldstein values do
	Do     []Effect `key:"do" size:"1..64" default:"nothing"` // what happens when it is chosen
}

// Cameras are let in to a summons.
type Cameras struct {
	Here
	Weight Number   `key:"weight" range:"0..10" default:"1.4 and 1.2"` // multiplies what the talking point's goldstein does
	Do     []Effect `key:"do" size:"1..64" default:"nothing"`          // of cameras: what they bring about
}

// NonPaper is what a démarche leaves in writing.
type NonPaper struct {
	Here
	Weight Number `key:"weight" range:"0..10" default:"1.2"` // multiplies what the points' Goldstein values do
	Leaks  Share  `key:"leaks" default:"0.15"`               // added to the chance that the démarche becomes public
}

// Leak makes public what was private.
type Leak struct {
	Chance Expr     `key:"chance" want:"number" default:"0.2 and 0.8"` // 0 to 1
	Wait   Range    `key:"wait" default:"2h..12h and 3h..8h"`          // from the contact
	Do     []Effect `key:"do" size:"1..64" default:"nothing"`          // let somebody publish the words that were said
}

// Return is reciprocity: our envoy is summoned.
type Return struct {
	Here
	Chance Expr     `key:"chance" want:"number" default:"0.8"` // of it
	Wait   Range    `key:"wait" default:"3h..8h"`              // until then
	Do     []Effect `key:"do" size:"1..64" default:"nothing"`  // what follows
}

// Reply comes back a while after a talking point.
type Reply struct {
	Wait Range    `key:"wait" default:"4h..8h"`             // after the contact
	When Expr     `key:"when" want:"bool" default:"always"` // judged then: whether there is a reply
	Text Text     `key:"text" default:"no message"`         // what they write
	Do   []Effect `key:"do" size:"1..64" default:"nothing"` // what happens then
}

// Readout is what the sides say in public of a call.
type Readout struct {
	Here
	Theirs   *Theirs     `key:"theirs" default:"usual"`
	Agreed   *AgreedText `key:"agreed" default:"none can be agreed"`
	Diverges *Doing      `key:"diverges" default:"nothing"` // when both have published their own
}

// Theirs is the other side's own readout.
type Theirs struct {
	Wait Range    `key:"wait" default:"30m..60m"`           // until they publish
	Do   []Effect `key:"do" size:"1..64" default:"nothing"` // what they publish
}

// AgreedText is a readout that both sides publish.
type AgreedText struct {
	Takes    Duration `key:"takes" default:"40m"`                 // to settle it
	Accepts  Expr     `key:"accepts" want:"number" default:"0.5"` // chance that the other side agrees
	Accepted Text     `key:"accepted" default:"nothing"`          // its answer
	Refused  Text     `key:"refused" default:"nothing"`           // its answer
	Do       []Effect `key:"do" size:"1..64" default:"nothing"`   // the agreed text is published here
}

// Doing is nothing but effects.
type Doing struct {
	Do []Effect `key:"do,required" size:"1..64"` // what follows
}

// Accord is a choreography: agreed texts and acts in an agreed order.
type Accord struct {
	Title    Text         `key:"title,required"`                                         // what the player reads of it
	Text     Text         `key:"text" default:"nothing"`                                 // what is agreed, in words
	With     ID           `key:"with,required" ref:"government"`                         // the other side
	Opens    Expr         `key:"opens when" want:"bool" scope:"player" default:"always"` // when it can be proposed
	Takes    Duration     `key:"takes" default:"1h"`                                     // until the answer
	Accepts  Expr         `key:"accepts" want:"number" default:"0.5"`                    // chance that it is accepted
	From     ID           `key:"from" ref:"sender" default:"needed with an answer"`      // who brings the answer
	Accepted Text         `key:"accepted" default:"no message"`                          // their answer when they agree
	Refused  Text         `key:"refused" default:"no message"`                           // their answer when they do not
	Steps    []AccordStep `key:"steps,required" size:"1..16"`                            // in their order
	Kept     *Doing       `key:"kept" default:"nothing"`
	Broken   *Doing       `key:"broken" default:"nothing"` // by us
}

// AccordStep is one of its steps, ours or theirs.
type AccordStep struct {
	Here
	By      Word     `key:"by,required" words:"us,them"`              // whose step it is
	Draft   ID       `key:"draft" ref:"draft" default:"needed of us"` // ours: what is published
	Within  Duration `key:"within" default:"until"`                   // ours: after the step before
	Until   Moment   `key:"until" default:"within"`                   // ours: or by this hour, where one is agreed
	Wait    Range    `key:"wait" default:"20m..1h"`                   // theirs
	Keeps   Expr     `key:"keeps" want:"number" default:"1"`          // of them: chance that they do it
	Do      []Effect `key:"do" size:"1..64" default:"needed of them"` // what they do
	Default *Doing   `key:"default" default:"nothing"`                // theirs: when they do not keep it
}

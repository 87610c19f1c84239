package scenario

// Channel is a way to talk to a government unseen.
type Channel struct {
	Name       Text          `key:"name,required"`
	About      Text          `key:"about"`
	Government ID            `key:"government,required" ref:"government"`
	Answers    Expr          `key:"answers when" want:"bool"`
	Silent     Text          `key:"no answer"` // what is heard when nobody answers
	Call       *ChannelTerms `key:"call"`
	Note       *ChannelTerms `key:"note"`
	Summons    *ChannelTerms `key:"summons"`
	Demarche   *ChannelTerms `key:"demarche"`
}

// ChannelTerms is one form of contact, what may be said, and what may follow.
type ChannelTerms struct {
	Takes    Duration   `key:"takes,required"`
	Points   Map[Point] `key:"points,required" size:"1..64"`
	Levels   Map[Rank]  `key:"levels"` // the rank at which a summons or a démarche takes place
	Cameras  *Cameras   `key:"cameras"`
	NonPaper *NonPaper  `key:"non-paper"`
	Leaks    *Leak      `key:"leaks"`
	Returned *Return    `key:"returned"`
	Readout  *Readout   `key:"readout"`
}

// Point is a talking point.
type Point struct {
	Say       Text     `key:"say,required"`
	Answer    Text     `key:"answer"` // the other side's reply
	When      Expr     `key:"when" want:"bool" scope:"player"`
	Goldstein Signed10 `key:"goldstein"`
	Reply     *Reply   `key:"reply"` // what comes back later
	Do        []Effect `key:"do" size:"1..64"`
}

// Rank is who receives or carries.
type Rank struct {
	Name   Text     `key:"name,required"`
	Weight Number   `key:"weight" range:"0..10"`
	Do     []Effect `key:"do" size:"1..64"`
}

// Cameras are let in to a summons.
type Cameras struct {
	Here
	Weight Number   `key:"weight" range:"0..10"`
	Do     []Effect `key:"do" size:"1..64"`
}

// NonPaper is what a démarche leaves in writing.
type NonPaper struct {
	Here
	Weight Number `key:"weight" range:"0..10"`
	Leaks  Share  `key:"leaks"` // added to the chance that the démarche becomes public
}

// Leak makes public what was private.
type Leak struct {
	Chance Expr     `key:"chance" want:"number"`
	Wait   Range    `key:"wait"`
	Do     []Effect `key:"do" size:"1..64"`
}

// Return is reciprocity: our envoy is summoned.
type Return struct {
	Here
	Chance Expr     `key:"chance" want:"number"`
	Wait   Range    `key:"wait"`
	Do     []Effect `key:"do" size:"1..64"`
}

// Reply comes back a while after a talking point.
type Reply struct {
	Wait Range    `key:"wait"`
	When Expr     `key:"when" want:"bool"`
	Text Text     `key:"text"`
	Do   []Effect `key:"do" size:"1..64"`
}

// Readout is what the sides say in public of a call.
type Readout struct {
	Here
	Theirs   *Theirs     `key:"theirs"`
	Agreed   *AgreedText `key:"agreed"`
	Diverges *Doing      `key:"diverges"` // when both have published their own
}

// Theirs is the other side's own readout.
type Theirs struct {
	Wait Range    `key:"wait"`
	Do   []Effect `key:"do" size:"1..64"`
}

// AgreedText is a readout that both sides publish.
type AgreedText struct {
	Takes    Duration `key:"takes"`
	Accepts  Expr     `key:"accepts" want:"number"`
	Accepted Text     `key:"accepted"`
	Refused  Text     `key:"refused"`
	Do       []Effect `key:"do" size:"1..64"`
}

// Doing is nothing but effects.
type Doing struct {
	Do []Effect `key:"do,required" size:"1..64"`
}

// Accord is a choreography: agreed texts and acts in an agreed order.
type Accord struct {
	Title    Text         `key:"title,required"`
	Text     Text         `key:"text"`
	With     ID           `key:"with,required" ref:"government"`
	Opens    Expr         `key:"opens when" want:"bool" scope:"player"`
	Takes    Duration     `key:"takes"`
	Accepts  Expr         `key:"accepts" want:"number"`
	From     ID           `key:"from" ref:"sender"` // who brings the answer
	Accepted Text         `key:"accepted"`
	Refused  Text         `key:"refused"`
	Steps    []AccordStep `key:"steps,required" size:"1..16"`
	Kept     *Doing       `key:"kept"`
	Broken   *Doing       `key:"broken"` // by us
}

// AccordStep is one of its steps, ours or theirs.
type AccordStep struct {
	Here
	By      Word     `key:"by,required" words:"us,them"`
	Draft   ID       `key:"draft" ref:"draft"` // ours: what is published
	Within  Duration `key:"within"`            // ours
	Wait    Range    `key:"wait"`              // theirs
	Keeps   Expr     `key:"keeps" want:"number"`
	Do      []Effect `key:"do" size:"1..64"`
	Default *Doing   `key:"default"` // theirs: when they do not keep it
}

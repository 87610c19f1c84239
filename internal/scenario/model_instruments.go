package scenario

// Expulsion is what can be done to the mission of a government.
type Expulsion struct {
	Title    Text          `key:"title,required"`
	Text     Text          `key:"text,required"` // what is announced
	Opens    Expr          `key:"opens when" want:"bool" scope:"player"`
	Ways     Map[ExpelWay] `key:"ways,required" size:"1..8"`
	Notice   Duration      `key:"notice"`             // that those expelled have to leave
	Account  ID            `key:"from" ref:"account"` // that announces it; the player's
	Mirrored *Mirror       `key:"mirrored"`           // what comes back
	Do       []Effect      `key:"do" size:"1..64"`
}

// ExpelWay is one size of an expulsion.
type ExpelWay struct {
	Title     Text     `key:"title,required"`
	People    Int      `key:"people,required" range:"1..1k"`
	Goldstein Signed10 `key:"goldstein,required"`
	Do        []Effect `key:"do" size:"1..64"`
}

// Mirror is the like done to our own mission.
type Mirror struct {
	Text      Text     `key:"text,required"`
	Chance    Expr     `key:"chance" want:"number"` // 1
	Wait      Range    `key:"wait"`
	Takes     []ID     `key:"takes" ref:"colleague"` // who must leave, for good
	Reporting Share    `key:"reporting"`             // what is left of what the mission sees
	Do        []Effect `key:"do" size:"1..64"`
}

// Attribution says who did something.
type Attribution struct {
	Title      Text            `key:"title,required"`
	Text       Text            `key:"text"`
	About      ID              `key:"about,required" ref:"narrative"` // the claim that names who it was
	Opens      Expr            `key:"opens when" want:"bool" scope:"player"`
	Confidence Expr            `key:"confidence,required" want:"number" scope:"player"`
	Clearance  []ID            `key:"clearance" ref:"clearance"` // who must agree, in order
	Needs      Share           `key:"needs"`                     // least confidence at which they do
	Burns      []ID            `key:"burns" ref:"evidence"`
	Ways       AttributionWays `key:"ways,required"`
	Withdrawn  *Consequence    `key:"withdrawn"`
}

// AttributionWays are the ways in which somebody can be named.
type AttributionWays struct {
	Here
	Private *PrivateWay `key:"private"`
	Allied  *AlliedWay  `key:"allied"`
	Public  *PublicWay  `key:"public"`
}

// PrivateWay tells those concerned alone.
type PrivateWay struct {
	Title Text     `key:"title,required"`
	Do    []Effect `key:"do" size:"1..64"`
}

// AlliedWay asks allies to stand by it.
type AlliedWay struct {
	Title    Text     `key:"title,required"`
	Partners []ID     `key:"partners,required" ref:"partner" size:"1..64"`
	Do       []Effect `key:"do" size:"1..64"`
}

// PublicWay publishes it.
type PublicWay struct {
	Title Text     `key:"title,required"`
	Draft ID       `key:"draft,required" ref:"draft"`
	Do    []Effect `key:"do" size:"1..64"`
}

// Consequence is what something brings about.
type Consequence struct {
	Do []Effect `key:"do,required" size:"1..64"`
}

// Principal is a superior who posts without asking anybody.
type Principal struct {
	Again *Again `key:"posts again"`
}

// Again is what a principal posts after having been dealt with.
type Again struct {
	Chance Expr     `key:"chance" want:"number"` // 0.5
	Wait   Range    `key:"wait"`
	Do     []Effect `key:"do,required" size:"1..64"`
}

package scenario

// Expulsion is what can be done to the mission of a government.
type Expulsion struct {
	Title    Text          `key:"title,required"`                                         // what the player reads of it
	Text     Text          `key:"text,required"`                                          // what is announced
	Opens    Expr          `key:"opens when" want:"bool" scope:"player" default:"always"` // when it can be done
	Ways     Map[ExpelWay] `key:"ways,required" size:"1..8"`                              // the sizes of it: title, people (1 or more), goldstein (below 0), do
	Notice   Duration      `key:"notice" default:"72h"`                                   // that those expelled have to leave
	Account  ID            `key:"from" ref:"account" default:"the player's"`              // that announces it; the player's
	Mirrored *Mirror       `key:"mirrored" default:"nothing comes back"`                  // what comes back
	Do       []Effect      `key:"do" size:"1..64" default:"nothing"`                      // what happens then
}

// ExpelWay is one size of an expulsion.
type ExpelWay struct {
	Title     Text     `key:"title,required"`                    // what the player reads
	People    Int      `key:"people,required" range:"1..1k"`     // how many must leave
	Goldstein Signed10 `key:"goldstein,required"`                // how hostile it is; below 0
	Do        []Effect `key:"do" size:"1..64" default:"nothing"` // what follows
}

// Mirror is the like done to our own mission.
type Mirror struct {
	Text      Text     `key:"text,required"`                          // what is announced
	Chance    Expr     `key:"chance" want:"number" default:"1"`       // 1
	Wait      Range    `key:"wait" default:"at once"`                 // until then
	Takes     []ID     `key:"takes" ref:"colleague" default:"nobody"` // who must leave, for good
	Reporting Share    `key:"reporting" default:"0.5"`                // what is left of what the mission sees
	Do        []Effect `key:"do" size:"1..64" default:"nothing"`      // what happens then
}

// Attribution says who did something.
type Attribution struct {
	Title      Text            `key:"title,required"`                                          // what the player reads of it
	Text       Text            `key:"text" default:"nothing"`                                  // what is read
	About      ID              `key:"about,required" ref:"narrative"`                          // the claim that names who it was
	Opens      Expr            `key:"opens when" want:"bool" scope:"player" default:"always"`  // when somebody can be named; until then the desk is not shown that anybody could be
	Confidence Expr            `key:"confidence,required" want:"number" scope:"player"`        // how sure the desk is, 0 to 1; it is shown in per cent
	Clearance  []ID            `key:"clearance" ref:"clearance" default:"that of the account"` // who must agree, in order
	Needs      Share           `key:"needs" default:"0.5"`                                     // least confidence at which they do
	Burns      []ID            `key:"burns" ref:"evidence" default:"none"`                     // what can no longer be checked once it is public
	Ways       AttributionWays `key:"ways,required"`                                           // how openly: at least one of private, allied, public
	Withdrawn  *Consequence    `key:"withdrawn" default:"nothing"`
}

// AttributionWays are the ways in which somebody can be named.
type AttributionWays struct {
	Here
	Private *PrivateWay `key:"private" default:"not offered"`
	Allied  *AlliedWay  `key:"allied" default:"not offered"`
	Public  *PublicWay  `key:"public" default:"not offered"`
}

// PrivateWay tells those concerned alone.
type PrivateWay struct {
	Title Text     `key:"title,required"`                    // what the player reads
	Do    []Effect `key:"do" size:"1..64" default:"nothing"` // what follows
}

// AlliedWay asks allies to stand by it.
type AlliedWay struct {
	Title    Text     `key:"title,required"`                               // what the player reads
	Partners []ID     `key:"partners,required" ref:"partner" size:"1..64"` // with whom
	Do       []Effect `key:"do" size:"1..64" default:"nothing"`            // what follows
}

// PublicWay publishes it.
type PublicWay struct {
	Title Text     `key:"title,required"`                    // what the player reads
	Draft ID       `key:"draft,required" ref:"draft"`        // that names them
	Do    []Effect `key:"do" size:"1..64" default:"nothing"` // what follows
}

// Consequence is what something brings about.
type Consequence struct {
	Do []Effect `key:"do,required" size:"1..64"` // what follows
}

// Principal is a superior who posts without asking anybody.
type Principal struct {
	Again *Again `key:"posts again" default:"never"`
}

// Again is what a principal posts after having been dealt with.
type Again struct {
	Chance Expr     `key:"chance" want:"number" default:"0.5"` // 0.5
	Wait   Range    `key:"wait" default:"usual"`               // until then
	Do     []Effect `key:"do,required" size:"1..64"`           // what is posted then
}

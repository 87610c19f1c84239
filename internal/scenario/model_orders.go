package scenario

// Clearance is somebody who must agree before an account speaks.
type Clearance struct {
	Name    Text      `key:"name,required"`                            // what it is called
	Takes   Duration  `key:"takes,required"`                           // how long it takes
	Off     Duration  `key:"off_hours" default:"0m"`                   // minutes more outside office hours
	Refuses Expr      `key:"refuses when" want:"bool" default:"never"` // when it does not agree
	Reason  Text      `key:"reason" default:"nothing"`                 // what it says when it refuses
	Deputy  *Deputy   `key:"deputy" default:"none"`                    // who answers outside office hours
	Limits  *Limits   `key:"limits" default:"none"`
	Edits   Map[Edit] `key:"edits" keyref:"draft" default:"none"` // draft: what comes back in its place
}

// Deputy answers for a clearance outside office hours.
type Deputy struct {
	Name    Text     `key:"name,required"`                            // what it is called
	Takes   Duration `key:"takes,required"`                           // how long it takes
	Refuses Expr     `key:"refuses when" want:"bool" default:"never"` // instead of that of the clearance
	Reason  Text     `key:"reason" default:"nothing"`                 // what the deputy says when refusing
}

// Limits bound the texts that a clearance lets pass.
type Limits struct {
	Low    Signed10 `key:"low" default:"none"`               // least Goldstein; none when left out
	Sure   Number   `key:"sure" range:"1..5" default:"none"` // greatest certainty, 1 to 5; none when left out
	Reason Text     `key:"reason" default:"nothing"`         // what it says of that
}

// Edit is a draft that a clearance gives back as another.
type Edit struct {
	To   ID   `key:"to,required" ref:"draft"`           // that comes back; posted from the same account
	When Expr `key:"when" want:"bool" default:"always"` // when it comes back changed
	Note Text `key:"note,required"`                     // what the clearance writes with it
}

// Instruction is what somebody above wants of the desk. It comes at, after or
// when something is so, or by the effect instruct.
type Instruction struct {
	From     ID           `key:"from,required" ref:"sender"`                   // who sends it
	Title    Text         `key:"title,required"`                               // what the player reads of it
	Text     Text         `key:"text,required"`                                // the message that brings it
	At       Moment       `key:"at"`                                           // given then
	After    After        `key:"after"`                                        // given a while after another event
	When     Expr         `key:"when" want:"bool"`                             // given as soon as it holds; without any of the three, the effect instruct gives it
	Expires  Duration     `key:"expires" range:"1m..30d" default:"at the end"` // after it was given; at the end when left out
	Aims     Map[Aim]     `key:"aims" default:"none"`                          // what it wants done
	RedLines Map[RedLine] `key:"red lines" default:"none"`                     // what it forbids
	Query    *Query       `key:"query" default:"it cannot be asked about"`
	Breach   *Breach      `key:"breach" default:"see below"`
}

// Aim is what an instruction wants done in time.
type Aim struct {
	Text Text `key:"text,required"`                           // what the player reads
	Met  Expr `key:"met,required" want:"bool" scope:"player"` // whether it is met
}

// RedLine is what an instruction forbids.
type RedLine struct {
	Text    Text `key:"text,required"`                     // what must not happen, in words
	Crossed Expr `key:"crossed when,required" want:"bool"` // counts when it becomes true while the instruction stands; what was so already does not
}

// Query is how the sender of an instruction answers a question about it.
type Query struct {
	Takes   Duration `key:"takes,required"`                          // until the answer comes
	Off     Duration `key:"off_hours" default:"0m"`                  // minutes more outside office hours
	Asks    Text     `key:"asks,required"`                           // what the desk asks
	When    Expr     `key:"yields when" want:"bool" default:"never"` // when the sender gives way
	Yields  Text     `key:"yields,required"`                         // the answer that withdraws it
	Insists Text     `key:"insists,required"`                        // and that which does not
}

// Breach is what follows when a red line was crossed.
type Breach struct {
	Disavows Bool     `key:"disavows" default:"true"`                                     // the post that crossed the line is disowned; yes
	Wait     Range    `key:"wait" default:"response.disavows-from..response.disavows-by"` // until then
	Text     Text     `key:"text" default:"nothing"`                                      // message from the same sender
	Do       []Effect `key:"do" size:"1..64" default:"nothing"`                           // at once
}

// Line is a line to take: what lies within it needs no clearance while it
// stands.
type Line struct {
	Title     Text     `key:"title,required"`                                                                // what the player reads of it
	Text      Text     `key:"text,required"`                                                                 // the envelope in words
	About     ID       `key:"about,required" ref:"narrative"`                                                // the narrative that it is about
	Positions []Word   `key:"positions" words:"asserts,denies,partly,holds" size:"1..4" default:"any"`       // any when left out
	Accounts  []ID     `key:"accounts" ref:"account" default:"all of ours"`                                  // all of ours when left out
	Low       Signed10 `key:"low" default:"-10"`                                                             // least Goldstein
	High      Signed10 `key:"high" default:"10"`                                                             // greatest
	Sure      Number   `key:"sure" range:"1..5" default:"5"`                                                 // greatest certainty
	Clearance []ID     `key:"clearance" ref:"clearance" size:"1..8" default:"those of the player's account"` // who agrees; those of the player's account when left out
	Opens     Expr     `key:"opens when" want:"bool" scope:"player" default:"always"`                        // when it can be asked for
	Lasts     Duration `key:"lasts" range:"1m..30d" default:"12h"`                                           // how long it stands once agreed
	Void      Expr     `key:"void when" want:"bool" default:"never"`                                         // a new fact
	Voided    Text     `key:"voided" default:"nothing"`                                                      // the message that says so
}

// Apology is what it means to take the blame in public. A regret means none of
// it.
type Apology struct {
	Clearance ID           `key:"clearance,required" ref:"clearance"`    // who must have agreed
	Admits    []ID         `key:"admits" ref:"narrative" default:"none"` // that it says are so
	Do        []Effect     `key:"do" size:"1..64" default:"nothing"`     // with every apology
	Uncleared *Consequence `key:"uncleared" default:"nothing"`
}

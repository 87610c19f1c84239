package scenario

// Clearance is somebody who must agree before an account speaks.
type Clearance struct {
	Name    Text      `key:"name,required"`
	Takes   Duration  `key:"takes,required"`
	Off     Duration  `key:"off_hours"`
	Refuses Expr      `key:"refuses when" want:"bool"`
	Reason  Text      `key:"reason"` // what it says when it refuses
	Deputy  *Deputy   `key:"deputy"` // who answers outside office hours
	Limits  *Limits   `key:"limits"`
	Edits   Map[Edit] `key:"edits" keyref:"draft"` // draft: what comes back in its place
}

// Deputy answers for a clearance outside office hours.
type Deputy struct {
	Name    Text     `key:"name,required"`
	Takes   Duration `key:"takes,required"`
	Refuses Expr     `key:"refuses when" want:"bool"`
	Reason  Text     `key:"reason"`
}

// Limits bound the texts that a clearance lets pass.
type Limits struct {
	Low    Signed10 `key:"low"`               // least Goldstein; none when left out
	Sure   Number   `key:"sure" range:"1..5"` // greatest certainty, 1 to 5; none when left out
	Reason Text     `key:"reason"`
}

// Edit is a draft that a clearance gives back as another.
type Edit struct {
	To   ID   `key:"to,required" ref:"draft"`
	When Expr `key:"when" want:"bool"`
	Note Text `key:"note,required"` // what the clearance writes with it
}

// Instruction is what somebody above wants of the desk. It comes at, after or
// when something is so, or by the effect instruct.
type Instruction struct {
	From     ID           `key:"from,required" ref:"sender"`
	Title    Text         `key:"title,required"`
	Text     Text         `key:"text,required"` // the message that brings it
	At       Moment       `key:"at"`
	After    After        `key:"after"`
	When     Expr         `key:"when" want:"bool"`
	Expires  Duration     `key:"expires" range:"1m..30d"` // after it was given; at the end when left out
	Aims     Map[Aim]     `key:"aims"`
	RedLines Map[RedLine] `key:"red lines"`
	Query    *Query       `key:"query"`
	Breach   *Breach      `key:"breach"`
}

// Aim is what an instruction wants done in time.
type Aim struct {
	Text Text `key:"text,required"`
	Met  Expr `key:"met,required" want:"bool" scope:"player"`
}

// RedLine is what an instruction forbids.
type RedLine struct {
	Text    Text `key:"text,required"`
	Crossed Expr `key:"crossed when,required" want:"bool"`
}

// Query is how the sender of an instruction answers a question about it.
type Query struct {
	Takes   Duration `key:"takes,required"`
	Off     Duration `key:"off_hours"`
	Asks    Text     `key:"asks,required"` // what the desk asks
	When    Expr     `key:"yields when" want:"bool"`
	Yields  Text     `key:"yields,required"`  // the answer that withdraws it
	Insists Text     `key:"insists,required"` // and that which does not
}

// Breach is what follows when a red line was crossed.
type Breach struct {
	Disavows Bool     `key:"disavows"` // the desk's last post since is disowned; yes
	Wait     Range    `key:"wait"`
	Text     Text     `key:"text"` // message from the same sender
	Do       []Effect `key:"do" size:"1..64"`
}

// Line is a line to take: what lies within it needs no clearance while it
// stands.
type Line struct {
	Title     Text     `key:"title,required"`
	Text      Text     `key:"text,required"` // the envelope in words
	About     ID       `key:"about,required" ref:"narrative"`
	Positions []Word   `key:"positions" words:"asserts,denies,partly,holds" size:"1..4"` // any when left out
	Accounts  []ID     `key:"accounts" ref:"account"`                                    // all of ours when left out
	Low       Signed10 `key:"low"`                                                       // least Goldstein
	High      Signed10 `key:"high"`                                                      // greatest
	Sure      Number   `key:"sure" range:"1..5"`                                         // greatest certainty
	Clearance []ID     `key:"clearance" ref:"clearance" size:"1..8"`                     // who agrees; those of the player's account when left out
	Opens     Expr     `key:"opens when" want:"bool" scope:"player"`
	Lasts     Duration `key:"lasts" range:"1m..30d"`
	Void      Expr     `key:"void when" want:"bool"` // a new fact
	Voided    Text     `key:"voided"`                // the message that says so
}

// Apology is what it means to take the blame in public. A regret means none of
// it.
type Apology struct {
	Clearance ID           `key:"clearance,required" ref:"clearance"` // who must have agreed
	Admits    []ID         `key:"admits" ref:"narrative"`             // that it says are so
	Do        []Effect     `key:"do" size:"1..64"`
	Uncleared *Consequence `key:"uncleared"`
}

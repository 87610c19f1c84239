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

package scenario

// Conference is an hour at which journalists ask.
type Conference struct {
	Title     Text               `key:"title,required"`                    // what the player reads of it
	At        Moment             `key:"at,required"`                       // when it takes place
	By        ID                 `key:"by,required" ref:"account"`         // account of ours that answers
	Closes    Duration           `key:"closes" default:"30m"`              // how long before nothing can be prepared any more
	Questions Map[PressQuestion] `key:"questions,required" size:"1..16"`   // what may be asked
	Within    Duration           `key:"debts within" default:"4h"`         // how soon an answer that is owed is wanted
	Do        []Effect           `key:"do" size:"1..64" default:"nothing"` // when it is over
}

// PressQuestion is what may be asked there, and the answer that can be prepared.
type PressQuestion struct {
	From      ID       `key:"from,required" ref:"account"`                                              // who asks; not one of ours
	Text      Text     `key:"text,required"`                                                            // what is read
	About     ID       `key:"about" ref:"narrative" default:"none"`                                     // the narrative that it is about
	Foreseen  Expr     `key:"foreseen when" want:"bool" scope:"player" default:"always"`                // from when it can be prepared
	Asked     Expr     `key:"asked when" want:"bool" default:"always"`                                  // judged at the hour itself
	Answer    Text     `key:"answer,required"`                                                          // what the desk can prepare; its translations are the language versions
	Position  Word     `key:"position" words:"asserts,denies,partly,holds" default:"needed with about"` // what the answer says of the claim
	Goldstein Signed10 `key:"goldstein" default:"as it reads"`                                          // as the answer reads when left out
	Takes     Duration `key:"takes" default:"15m"`                                                      // to prepare it
}

// Case is citizens in distress.
type Case struct {
	Title     Text      `key:"title,required"`             // what the player reads of it
	Text      Text      `key:"text,required"`              // the message that reports it
	People    Count     `key:"people,required"`            // how many are meant
	From      ID        `key:"from,required" ref:"sender"` // who reports it
	At        Moment    `key:"at"`                         // when it is reported
	After     After     `key:"after"`                      // or a while after an event
	When      Expr      `key:"when" want:"bool"`           // or as soon as it holds
	Identify  *CaseStep `key:"identify" default:"as usual"`
	Kin       *CaseStep `key:"kin" default:"as usual"`
	Consent   *CaseStep `key:"consent" default:"as usual"`
	Early     *Doing    `key:"early" default:"nothing"`          // when names are published before consent
	Moves     []ID      `key:"moves" ref:"draft" default:"none"` // drafts that give details of movements
	Endangers *Doing    `key:"endangers" default:"nothing"`
}

// CaseStep is a step of a consular case.
type CaseStep struct {
	Takes  Duration `key:"takes" default:"1h"`               // a consular colleague's work
	Text   Text     `key:"text" default:"nothing"`           // what comes back
	Fails  Text     `key:"fails" default:"nothing"`          // what comes back of a try without a result: what is missing
	Chance Expr     `key:"chance" want:"number" default:"1"` // that it succeeds; else it can be tried again
}

// Hotline is a telephone that people in need call.
type Hotline struct {
	Segment  ID       `key:"segment,required" ref:"segment"`      // who calls
	Calls    Expr     `key:"calls,required" want:"number"`        // in an hour
	Each     Duration `key:"each" range:"1m..4h" default:"6m"`    // of a colleague's time for a call
	Patience Int      `key:"patience" range:"0..1M" default:"60"` // callers who may wait; with more, outrage rises in the segment and trust falls
}

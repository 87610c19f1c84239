package scenario

// Conference is an hour at which journalists ask.
type Conference struct {
	Title     Text               `key:"title,required"`
	At        Moment             `key:"at,required"`
	By        ID                 `key:"by,required" ref:"account"` // account of ours that answers
	Closes    Duration           `key:"closes"`                    // how long before nothing can be prepared any more
	Questions Map[PressQuestion] `key:"questions,required" size:"1..16"`
	Within    Duration           `key:"debts within"` // how soon an answer that is owed is wanted
	Do        []Effect           `key:"do" size:"1..64"`
}

// PressQuestion is what may be asked there, and the answer that can be prepared.
type PressQuestion struct {
	From      ID       `key:"from,required" ref:"account"`
	Text      Text     `key:"text,required"`
	About     ID       `key:"about" ref:"narrative"`
	Foreseen  Expr     `key:"foreseen when" want:"bool" scope:"player"` // from when it can be prepared
	Asked     Expr     `key:"asked when" want:"bool"`
	Answer    Text     `key:"answer,required"`
	Position  Word     `key:"position" words:"asserts,denies,partly,holds"`
	Goldstein Signed10 `key:"goldstein"` // as the answer reads when left out
	Takes     Duration `key:"takes"`
}

// Case is citizens in distress.
type Case struct {
	Title     Text      `key:"title,required"`
	Text      Text      `key:"text,required"` // the message that reports it
	People    Count     `key:"people,required"`
	From      ID        `key:"from,required" ref:"sender"`
	At        Moment    `key:"at"`
	After     After     `key:"after"`
	When      Expr      `key:"when" want:"bool"`
	Identify  *CaseStep `key:"identify"`
	Kin       *CaseStep `key:"kin"`
	Consent   *CaseStep `key:"consent"`
	Early     *Doing    `key:"early"`             // when names are published before consent
	Moves     []ID      `key:"moves" ref:"draft"` // drafts that give details of movements
	Endangers *Doing    `key:"endangers"`
}

// CaseStep is a step of a consular case.
type CaseStep struct {
	Takes  Duration `key:"takes"`
	Text   Text     `key:"text"` // what comes back
	Chance Expr     `key:"chance" want:"number"`
}

// Hotline is a telephone that people in need call.
type Hotline struct {
	Segment  ID       `key:"segment,required" ref:"segment"`
	Calls    Expr     `key:"calls,required" want:"number"` // in an hour
	Each     Duration `key:"each" range:"1m..4h"`
	Patience Int      `key:"patience" range:"0..1M"`
}

// Package playbook reads and plays scripted players: lists of commands, each
// given at a time or when the desk has been shown something.
//
// The types of this file are the form of a playbook, in the manner of package
// scenario: a field's key tag is its key in YAML.
package playbook

import "demarche/internal/scenario"

// File is a playbook as its author writes it.
type File struct {
	Version  scenario.Int  `key:"version,required" range:"1..1"` // of the form of playbooks; 1
	Title    scenario.Text `key:"title"`                         // what the playbook is called
	Commands []Entry       `key:"commands,required" size:"0..500"`
}

// Entry is one command and when it is given: at a time, or once when a
// condition over what the desk has been shown holds.
type Entry struct {
	scenario.Here
	At     scenario.Moment `key:"at"`                              // the moment at which the command is given
	When   scenario.Expr   `key:"when" want:"bool" scope:"player"` // given once, as soon as this holds
	Within scenario.Word   `key:"within"`                          // +4:00..+9:00: when the condition counts
	Repeat *Repeat         `key:"repeat"`
	Label  scenario.ID     `key:"label,id"` // by which later commands name this one
	Do     Deed            `key:"do,required"`
}

// Repeat gives a command again and again.
type Repeat struct {
	Every scenario.Duration `key:"every,required" range:"1m..30d"` // how far apart
	Times scenario.Int      `key:"times,required" range:"1..2000"` // all in all
}

// Deed is what is done; exactly one key is set.
type Deed struct {
	scenario.Here
	Post    *Statement `key:"post"`
	Retract *Retract   `key:"retract"`
	Verify  *Verify    `key:"verify"`
	Call    *Contact   `key:"call"`
	Note    *Contact   `key:"note"`
	Summon  *Contact   `key:"summon"`
	Clear   *Clear     `key:"clear"`
	Joint   *Joint     `key:"joint"`
	Report  *Report    `key:"report"`
	Brief   *Brief     `key:"brief"`
	Answer  *Answer    `key:"answer"`
	Secure  *Secure    `key:"secure"`
	Silence *Silence   `key:"silence"`
	Assign  *Assign    `key:"assign"`
	Choose  *Choose    `key:"choose"`

	Query     *Step    `key:"query"`
	Line      *Step    `key:"line"`
	Prepare   *Step    `key:"prepare"`
	Demarche  *Contact `key:"demarche"`
	Readout   *Step    `key:"readout"`
	Expel     *Step    `key:"expel"`
	Consular  *Step    `key:"consular"`
	Attribute *Step    `key:"attribute"`
	Propose   *Step    `key:"propose"`
	Principal *Step    `key:"principal"`
	Embargo   *Embargo `key:"embargo"`

	Skip   *Skip   `key:"skip"`
	Cancel *Cancel `key:"cancel"`
	Wait   *Wait   `key:"wait"`
}

// Statement is what is said: a draft, perhaps changed, or a text of its own.
type Statement struct {
	Draft         scenario.ID                 `key:"draft" ref:"draft"`                            // a draft of the scenario; what else is written here replaces what it says
	As            scenario.ID                 `key:"as" ref:"account"`                             // the player's own account, or the draft's
	On            []scenario.ID               `key:"on" ref:"platform"`                            // all platforms of the account
	Text          scenario.Map[scenario.Text] `key:"text" example:"{en: We are looking into it.}"` // by language
	About         scenario.ID                 `key:"about" ref:"narrative"`                        // the claim it speaks of
	Position      scenario.Word               `key:"position" words:"asserts,denies,partly,holds"` // what it says of the claim
	To            scenario.ID                 `key:"to" ref:"government"`                          // the government addressed
	Evidence      []scenario.ID               `key:"evidence" ref:"evidence"`                      // what it shows
	Media         []scenario.ID               `key:"media" ref:"media"`                            // what goes with it
	Translate     []scenario.Lang             `key:"translate"`                                    // languages into which the desk translates it
	Promise       scenario.Duration           `key:"promise"`                                      // an update within this time
	ReplyTo       scenario.Word               `key:"reply to"`                                     // a label, or the inject or rule that posts
	Quote         scenario.Bool               `key:"quote"`                                        // quotes it rather than replies
	Screenshot    scenario.Bool               `key:"screenshot"`                                   // cites it by a picture, without a link
	Authoritative scenario.Lang               `key:"authoritative"`                                // the version that counts where they differ
	Cleared       scenario.ID                 `key:"cleared"`                                      // label of a clear
}

// Retract takes back a post of ours and may say what is right.
type Retract struct {
	Post      scenario.ID `key:"post,required"` // label
	Statement             // the correction
}

// Verify has evidence checked.
type Verify struct {
	Evidence scenario.ID `key:"evidence,required" ref:"evidence"` // what it shows
	By       scenario.ID `key:"by" ref:"colleague"`               // the best free one
}

// Contact is a closed contact.
type Contact struct {
	Channel scenario.ID     `key:"channel,required" ref:"channel"` // the channel
	Point   scenario.ID     `key:"point,required"`                 // the talking point
	By      scenario.ID     `key:"by" ref:"colleague"`             // who does it
	Way     scenario.ID     `key:"way"`                            // the level of a summons
	With    []scenario.Word `key:"with" words:"cameras,non-paper"` // what goes along
}

// Step is a step of ministry practice: what it is about, in which way, and
// what is said where something is.
type Step struct {
	Of  scenario.ID `key:"of,required"`        // what it is about
	Way scenario.ID `key:"way"`                // in which way
	By  scenario.ID `key:"by" ref:"colleague"` // consular: the best free one
	Statement
}

// Clear asks for clearance of a statement.
type Clear struct {
	Statement
	Level scenario.ID `key:"level" ref:"clearance"` // the account's own
}

// Joint asks partners for a joint statement.
type Joint struct {
	Partners []scenario.ID `key:"partners,required" ref:"partner"` // who are asked
	Statement
}

// Report reports an account to its platforms.
type Report struct {
	Account scenario.ID   `key:"account,required" ref:"account"` // the account
	About   scenario.ID   `key:"about" ref:"narrative"`          // the claim it speaks of
	On      []scenario.ID `key:"on" ref:"platform"`              // on which platforms
}

// Brief briefs a journalist or an organisation.
type Brief struct {
	Account  scenario.ID   `key:"account,required" ref:"account"`                        // the account
	About    scenario.ID   `key:"about,required" ref:"narrative"`                        // the claim it speaks of
	Position scenario.Word `key:"position,required" words:"asserts,denies,partly,holds"` // what it says of the claim
	Evidence []scenario.ID `key:"evidence" ref:"evidence"`                               // what it shows
	Terms    scenario.Word `key:"terms" words:"on-record,background,off-record"`         // on the record
}

// Embargo hands a text out before its time.
type Embargo struct {
	To       []scenario.ID     `key:"to,required" ref:"account" size:"1..64"`                // the government addressed
	About    scenario.ID       `key:"about,required" ref:"narrative"`                        // the claim it speaks of
	Position scenario.Word     `key:"position,required" words:"asserts,denies,partly,holds"` // what it says of the claim
	Evidence []scenario.ID     `key:"evidence" ref:"evidence"`                               // what it shows
	Until    scenario.Duration `key:"until,required"`                                        // from now
}

// Answer answers a question.
type Answer struct {
	Question  scenario.Word `key:"question,required"` // the inject or rule that asks it
	Statement               // what is said; a plain answer when left out, where nobody waits
}

// Secure secures an account.
type Secure struct {
	Account scenario.ID `key:"account,required" ref:"account"` // the account
}

// Silence declares silence.
type Silence struct {
	About  scenario.ID       `key:"about" ref:"narrative"`         // everything
	Reason scenario.Text     `key:"reason,required"`               // why
	Until  scenario.Duration `key:"until,required"`                // the review, after this time
	Way    scenario.Word     `key:"way" words:"no-comment,agreed"` // in which way
	To     scenario.ID       `key:"to" ref:"government"`           // with which it is agreed
}

// Assign gives a colleague a task.
type Assign struct {
	Colleague scenario.ID   `key:"colleague,required" ref:"colleague"`                                   // who
	Task      scenario.Word `key:"task,required" words:"verify,translate,monitor,consular,liaison,rest"` // what to do
}

// Choose gives an answer that a message offers.
type Choose struct {
	Message scenario.Word `key:"message,required"` // the inject or rule that sends it
	Choice  scenario.ID   `key:"choice,required"`  // which of the answers
}

// Skip hands a message over to a colleague.
type Skip struct {
	Message scenario.Word `key:"message,required"` // the inject or rule that sends it
}

// Cancel takes back a command that the desk has not begun.
type Cancel struct {
	Command scenario.ID `key:"command,required"` // label
}

// Wait lets time pass on purpose.
type Wait struct {
	For scenario.Duration `key:"for,required"` // how long
}

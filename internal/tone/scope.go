package tone

// scope is a way in which words change how other words count.
type scope uint8

const (
	negate      scope = iota // turns acts in the words that follow, up to amount words within the clause
	keep                     // looks like a negation or a mark of irony and is none: "not only", "ne ... que", "on another"
	particle                 // a part of a negation ("pas"): a formula that holds one is negated already
	boost                    // strengthens by amount per cent
	soften                   // weakens by amount per cent
	please                   // turns an order into a request
	ifClause                 // begins a condition
	report                   // what follows is told as somebody else's words
	claim                    // what follows is the content of a claim or accusation
	irony                    // a marker of irony; amount is its strength, 2 settles it
	deed                     // names a hostile deed
	fair                     // a fair word, mocking when it stands alone in quotation marks
	conjunction              // begins a clause of its own: "and", "while"
	pivot                    // "but": what stands before it is courtesy
	promise                  // promises a further update
	person                   // somebody who speaks or is spoken to: where one stands, a text seldom only informs
	others                   // an everyday word for the others, which sets them apart only where the text is against them
	label                    // written in capitals by habit: "BREAKING"
	scopes
)

var scopeWords = map[string]scope{
	"negate": negate, "keep": keep, "particle": particle, "boost": boost, "soften": soften, "please": please, "if": ifClause,
	"report": report, "claim": claim, "irony": irony, "deed": deed, "fair": fair, "conjunction": conjunction, "pivot": pivot,
	"promise": promise, "person": person, "label": label, "others": others,
}

// negatedReach is how many words a negation reaches where the lexicon does not
// say: far enough for an adverb and an object, not for the next clause.
const negatedReach = 6

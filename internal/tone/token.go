package tone

// tokenKind tells words from what else a pattern can match.
type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	emojiToken
	mentionToken
)

// token is a word, number, emoji or mention. Punctuation makes no token: it
// closes clauses, segments and sentences.
type token struct {
	form       string // folded
	slots      []slotID
	start, end int32 // bytes of the text
	clause     int32 // up to a comma or dash
	segment    int32 // up to a colon or semicolon: a pattern stays within one
	sentence   int32 // index into document.sentences
	kind       tokenKind
	quoted     bool // within closed quotation marks
	capital    bool // begins with a capital letter
	upper      bool // written in capitals throughout
	first      bool // first of its segment or quotation
	last       bool // last of its segment
}

// sentence ends at a full stop, question mark, exclamation mark or line break.
type sentence struct {
	first, end int // tokens
	question   bool
	exclaims   int
}

// quotation is a range of tokens within quotation marks.
type quotation struct {
	first, end int // tokens
	start, to  int // bytes, marks included
}

// document is a text cut into tokens, nothing judged yet.
type document struct {
	text       string
	tokens     []token
	sentences  []sentence
	quotations []quotation
	letters    int
	arabic     int // letters of Arabic script
	invalid    int // bytes that are no UTF-8
}

package academy

// The kinds of entry of what a class looks back on.
const (
	Answered Kind = "answered" // payload Answers
	Ruled    Kind = "ruled"    // payload Rule
	Marked   Kind = "marked"   // payload Marks
)

// Answers are those of one person to the questionnaire.
type Answers struct {
	When    string         `json:"when"`    // Before or After the lesson
	Answers map[string]int `json:"answers"` // by question: 1 (not at all) to 5 (fully)
}

// When a questionnaire is answered.
const (
	Before = "before"
	After  = "after"
)

// Rule is one rule that somebody has found for their own post.
type Rule struct {
	Text  string `json:"text"`
	Named bool   `json:"named"` // it may be shown with the name
}

// Marks are the levels that an instructor gives a team, 1 to 4, by the parts of the
// score.
type Marks struct {
	Marks  map[string]int `json:"marks"`
	Remark string         `json:"remark"`
}

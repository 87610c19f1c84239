package pages

// Questions is where who plays answers before a lesson and after it, and writes
// down a rule for their own post.
type Questions struct {
	Title string
	When  string // before or after; "" where there is nothing to answer now
	Asked []Asked
	Ended bool
	Rule  string
	Named bool // the rule may be shown with the name
	Said  *Said
}

// Asked is a statement with which somebody agrees.
type Asked struct {
	ID, Text string
	Value    int // 1 to 5; 0 where it was not answered
}

// Scale are the values that can be chosen.
func (Questions) Scale() []int { return []int{1, 2, 3, 4, 5} }

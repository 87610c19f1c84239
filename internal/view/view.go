// Package view holds what the desk has been shown: never the truth, always
// late and with error. It is plain data, made by the simulation and read by
// every front end; slices must not be changed.
package view

// View is the desk's picture of the crisis at the start of a tick. Shares are
// in thousandths, times in minutes of the crisis; -1 is no time.
type View struct {
	Tick      int32
	Minute    int32
	Unix      int64 // of the minute, UTC
	Zone      int   // calendar zone where the desk sits
	Over      bool
	Ending    string // id, when over
	BusyUntil int32  // the desk's attention is taken until then

	Ladder     Ladder
	Feed       []*Post // oldest first
	Inbox      []Message
	Tasks      []Task
	Evidence   []Evidence
	Publics    []Public    // by segment
	Narratives []Narrative // those that the desk has met
	Actors     []Actor     // by government
	Colleagues []Colleague
	Accounts   []Account // ours
	Promises   []Promise
	Clearances []Cleared
	Orders     []Instruction // given so far, oldest first
	Channels   []Channel
	Steps      []Step    // of ministry practice, those the desk knows of
	Queue      int32     // callers who wait on the hotline; -1 where there is none
	Embargoes  []Embargo // under way
	Reporting  int32     // what is left of what our missions see, thousandths
	Silences   []Silence
	Forecasts  []Forecast // asked for so far, oldest first
	Timeline   []Mark     // oldest first
	Objectives []Objective

	index *index // nil where it was not asked for
}

// index is where posts stand in a feed, by id, the first of it: a feed only grows, and
// views that come after one another share an index for a while.
type index struct {
	at    map[string]int
	first int // how many posts it has
}

// leastLate is how many posts an index may lack however short the feed is.
const leastLate = 64

// Index has posts found at once however long the feed is, by this view and its
// copies. The feed must not be changed any more. Before is a view of the same course
// of the crisis that was indexed, or nil.
func (v *View) Index(before *View) {
	if before != nil && before.index != nil {
		if late := len(v.Feed) - before.index.first; late >= 0 && late <= max(leastLate, len(v.Feed)/16) {
			v.index = before.index
			return
		}
	}
	v.index = &index{make(map[string]int, len(v.Feed)), len(v.Feed)}
	for i, p := range v.Feed {
		v.index.at[p.ID] = i
	}
}

// Post finds a post of the feed by its id, or nil.
func (v *View) Post(id string) *Post {
	late := v.Feed
	if v.index != nil {
		if i, ok := v.index.at[id]; ok {
			return v.Feed[i]
		}
		late = v.Feed[v.index.first:]
	}
	for _, p := range late {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Mark is something on the timeline.
type Mark struct {
	Minute int32
	Kind   string // of the event
	ID     string
	Line   string // of the text that says what it was, or ""
	Ours   bool
	Value  int32
	Detail string
}

// Objective is an objective and whether it is met as things stand.
type Objective struct {
	Index int
	Met   bool
}

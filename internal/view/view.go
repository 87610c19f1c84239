// Package view holds what the desk has been shown: never the truth, always
// late and with error. It is plain data, made by the simulation and read by
// every front end; slices must not be changed.
package view

import "slices"

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
	Feed       []Post // oldest first
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

	posts map[string]int // in Feed, by id; nil where it was not asked for
}

// Index has posts found at once however long the feed is, by this view and its
// copies. The feed must not be changed any more.
func (v *View) Index() {
	v.posts = make(map[string]int, len(v.Feed))
	for i := range v.Feed {
		v.posts[v.Feed[i].ID] = i
	}
}

// Post finds a post of the feed by its id, or nil.
func (v *View) Post(id string) *Post {
	i, ok := v.posts[id]
	if v.posts == nil {
		i = slices.IndexFunc(v.Feed, func(p Post) bool { return p.ID == id })
		ok = i >= 0
	}
	if !ok {
		return nil
	}
	return &v.Feed[i]
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

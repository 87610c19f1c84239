// Package desk puts what a desk has been shown into words and figures for pages
// and programs, cut to the seat of who asks. It shows nothing that the view does
// not hold: the truth never leaves the server while a class plays.
package desk

import (
	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// View is a desk's picture of the crisis at the start of a tick. Shares are in
// thousandths, times in minutes of the crisis; -1 is no time.
type View struct {
	Tick   int32  `json:"tick"`
	Minute int32  `json:"minute"`
	Day    string `json:"day"`
	UTC    string `json:"utc"`
	Home   string `json:"home"`
	Over   bool   `json:"over"`
	Ending string `json:"ending,omitempty"`
	Told   string `json:"told,omitempty"` // how it ended, in words
	Busy   int32  `json:"busy_until"`     // the desk's attention is taken until then

	Ladder     Ladder      `json:"ladder"`
	Feed       []Post      `json:"feed"`  // oldest first
	Inbox      []Message   `json:"inbox"` // oldest first
	Tasks      []Task      `json:"tasks"`
	Waiting    []Waits     `json:"waiting"` // accepted commands that can still be taken back
	Colleagues []Colleague `json:"colleagues"`
	Orders     []Order     `json:"orders"`
	Steps      []Step      `json:"steps"`
	Timeline   []Mark      `json:"timeline"`
	Objectives []Objective `json:"objectives"`

	Publishing *Publishing `json:"publishing,omitempty"` // what the seat does not see is left out
	Analysis   *Analysis   `json:"analysis,omitempty"`
	Contacts   *Contacts   `json:"contacts,omitempty"`
}

// Ladder is the ladder of escalation.
type Ladder struct {
	Rung  int        `json:"rung"` // from 1
	Peak  int        `json:"peak"`
	Trend int        `json:"trend"`
	Name  string     `json:"name"`
	Moves []RungMove `json:"moves"`
}

// RungMove is a step on the ladder.
type RungMove struct {
	Minute int32  `json:"minute"`
	Rung   int    `json:"rung"`
	Name   string `json:"name"`
	Why    string `json:"why,omitempty"`
}

// Post is a post as the desk sees it.
type Post struct {
	ID          string   `json:"id"`
	Minute      int32    `json:"minute"`
	Account     string   `json:"account"`
	Author      string   `json:"author"`
	Handle      string   `json:"handle,omitempty"`
	Class       string   `json:"class"`
	Ours        bool     `json:"ours"`
	Platforms   []string `json:"platforms"`
	When        string   `json:"when"`
	Text        string   `json:"text"`
	Language    string   `json:"language"`
	Note        string   `json:"note,omitempty"`
	About       string   `json:"about,omitempty"` // id of a claim
	Says        string   `json:"says,omitempty"`
	Temper      string   `json:"temper,omitempty"`
	Marks       []string `json:"marks,omitempty"`
	Pictures    []string `json:"pictures,omitempty"`
	ReplyTo     string   `json:"reply_to,omitempty"`
	Asks        bool     `json:"asks"`
	Reach       int64    `json:"reach"` // people, as measured
	Reached     string   `json:"reached"`
	Credibility string   `json:"credibility,omitempty"`
	Removed     bool     `json:"removed,omitempty"`
	Retracted   bool     `json:"retracted,omitempty"`
	Goldstein   *int16   `json:"goldstein,omitempty"` // tenths; left out where the class is not told how texts read
}

// Message is something in the inbox.
type Message struct {
	ID       string   `json:"id"`
	Minute   int32    `json:"minute"`
	From     string   `json:"from"`
	Subject  string   `json:"subject"`
	When     string   `json:"when"`
	Text     string   `json:"text"`
	Note     string   `json:"note,omitempty"`
	State    string   `json:"state,omitempty"`
	Urgent   bool     `json:"urgent"`
	Asks     bool     `json:"asks"`
	Due      int32    `json:"due"`
	Open     bool     `json:"open"` // wants something still
	Skips    bool     `json:"skips,omitempty"`
	Choices  []Choice `json:"choices,omitempty"`
	Chosen   string   `json:"chosen,omitempty"`
	Reply    string   `json:"reply,omitempty"`
	Training bool     `json:"training,omitempty"`
}

// Choice is an answer that a message offers.
type Choice struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Draft string `json:"draft,omitempty"` // title of the draft that it opens
	Open  bool   `json:"open"`
	Why   string `json:"why,omitempty"` // closed
	Reach string `json:"reach,omitempty"`
}

// Task is work under way.
type Task struct {
	Command string `json:"command"`
	Kind    string `json:"kind"`
	Text    string `json:"text"`
	Begins  int32  `json:"begins"`
	Due     int32  `json:"due"`
}

// Waits is an accepted command that the desk has not begun.
type Waits struct {
	Command string `json:"command"`
	Kind    string `json:"kind"`
	Name    string `json:"name"`
}

// Colleague is a member of the desk's staff in the crisis.
type Colleague struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	State string `json:"state"`
	Away  bool   `json:"away,omitempty"`
	Free  bool   `json:"free"`
}

// Order is an instruction.
type Order struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	From     string `json:"from"`
	When     string `json:"when"`
	Text     string `json:"text"`
	State    string `json:"state"`
	Stands   bool   `json:"stands"`
	Aims     []Goal `json:"aims,omitempty"`
	RedLines []Goal `json:"red_lines,omitempty"`
}

// Goal is an aim or a red line, and whether it is so.
type Goal struct {
	Text string `json:"text"`
	Done bool   `json:"done"`
}

// Step is a step of ministry practice. It is taken by the command Kind about
// Target, with a Choice of one of Ways where there are any.
type Step struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Target string `json:"target"`
	Name   string `json:"name"`
	What   string `json:"what"`
	Text   string `json:"text,omitempty"`
	State  string `json:"state"`
	Can    string `json:"can,omitempty"`
	Open   bool   `json:"open"`
	Ways   []Way  `json:"ways,omitempty"`
}

// Way is one of several ways of taking a step.
type Way struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Takes  string `json:"takes,omitempty"`
	Open   bool   `json:"open"`
	Done   bool   `json:"done,omitempty"`
	Writes bool   `json:"writes,omitempty"` // it wants a statement of ours
}

// Mark is something on the timeline.
type Mark struct {
	Minute int32  `json:"minute"`
	Kind   string `json:"kind"`
	ID     string `json:"id,omitempty"`
	Text   string `json:"text"`
	Ours   bool   `json:"ours,omitempty"`
}

// Objective is an objective. Met is left out where the session does not tell.
type Objective struct {
	Text string `json:"text"`
	Met  *bool  `json:"met,omitempty"`
}

// Teller is what a view is put into words by.
type Teller struct {
	t *present.Teller
	w *world.World
}

// NewTeller returns a teller for a scenario and a language.
func NewTeller(t *present.Teller) *Teller { return &Teller{t, t.World()} }

// Words returns a teller for a session of a class, in a language or, with "", in
// that of the class.
func Words(s *session.Session, set *academy.Setup, lang string) *Teller {
	if lang == "" {
		lang = set.Language
	}
	return NewTeller(present.New(s.Bundle(), locale.New(lang)))
}

// Present returns the teller of the scenario.
func (d *Teller) Present() *present.Teller { return d.t }

// View returns the view of a session cut to a seat.
func (d *Teller) View(s *session.Session, set *academy.Setup, role seat.Role) *View {
	d.t.Toneless = !Gives(set, academy.AidTone)
	v := s.View()
	at := d.t.Time(v.Minute)
	out := &View{
		Tick: v.Tick, Minute: v.Minute, Day: at.Day, UTC: at.UTC, Home: at.Home, Over: v.Over, Ending: v.Ending, Busy: v.BusyUntil,
		Ladder: d.ladder(v), Feed: []Post{}, Inbox: []Message{}, Tasks: []Task{}, Waiting: []Waits{}, Colleagues: []Colleague{}, Orders: []Order{},
		Steps: []Step{}, Timeline: []Mark{}, Objectives: []Objective{},
	}
	if v.Over {
		title, text := d.t.Ending(v.Ending)
		out.Told = title + ". " + text
	}
	for i := range v.Feed {
		out.Feed = append(out.Feed, d.post(v.Feed[i], v))
	}
	for i := range v.Inbox {
		out.Inbox = append(out.Inbox, d.message(&v.Inbox[i], v))
	}
	for i := range v.Tasks {
		t := &v.Tasks[i]
		out.Tasks = append(out.Tasks, Task{t.Command, t.Kind.String(), d.t.Task(t, v), t.Begins, t.Due})
	}
	for _, c := range s.Waiting() {
		out.Waiting = append(out.Waiting, Waits{c.ID, c.Kind.String(), d.t.CommandName(c.Kind)})
	}
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		out.Colleagues = append(out.Colleagues, Colleague{
			d.w.Colleagues[c.Index].ID, d.t.Colleague(c.Index), d.t.ColleagueState(c, v), c.Away, c.Task == "" && !c.Away && !c.Off,
		})
	}
	for _, o := range d.t.Orders(v) {
		out.Orders = append(out.Orders, Order{o.ID, o.Title, o.From, o.When, o.Text, o.State, o.Stands, goals(o.Aims), goals(o.RedLines)})
	}
	for i := range v.Steps {
		if step := &v.Steps[i]; role == seat.Observer || role.May(step.Kind) {
			out.Steps = append(out.Steps, d.step(step, v))
		}
	}
	for i := range v.Timeline {
		m := &v.Timeline[i]
		out.Timeline = append(out.Timeline, Mark{m.Minute, m.Kind, m.ID, d.t.Mark(m, v), m.Ours})
	}
	tells := v.Over || Gives(set, academy.AidStanding)
	for _, o := range v.Objectives {
		row := Objective{Text: d.t.Objective(o.Index)}
		if met := o.Met; tells {
			row.Met = &met
		}
		out.Objectives = append(out.Objectives, row)
	}
	if role.Sees(seat.Publishing) {
		out.Publishing = d.publishing(s, v)
	}
	if role.Sees(seat.Analysis) {
		out.Analysis = d.analysis(v)
	}
	if role.Sees(seat.Contacts) {
		out.Contacts = d.contacts(v)
	}
	return out
}

// Gives tells whether a session gives an aid: its mode does, and its setup does not
// hide it.
func Gives(set *academy.Setup, aid academy.Aid) bool {
	for _, h := range set.Hidden {
		if h == aid {
			return false
		}
	}
	a := set.Mode.Aids()
	switch aid {
	case academy.AidHints:
		return a.Hints
	case academy.AidTone:
		return a.Tone
	case academy.AidCompare:
		return a.Compare
	case academy.AidForecast:
		return a.Forecast
	case academy.AidTrial:
		return a.Trial
	case academy.AidStanding:
		return a.Standing
	}
	return false
}

func goals(list []present.Goal) []Goal {
	var out []Goal
	for _, g := range list {
		out = append(out, Goal{g.Text, g.Done})
	}
	return out
}

func (d *Teller) ladder(v *view.View) Ladder {
	out := Ladder{v.Ladder.Rung, v.Ladder.Peak, v.Ladder.Trend, d.t.Rung(v.Ladder.Rung), []RungMove{}}
	for n, m := range v.Ladder.Moves {
		out.Moves = append(out.Moves, RungMove{m.Minute, m.Rung, d.t.Rung(m.Rung), d.t.WhyMoved(n, v)})
	}
	return out
}

func (d *Teller) post(p *view.Post, v *view.View) Post {
	t := d.t.Post(p, v)
	out := Post{
		ID: p.ID, Minute: p.Minute, Account: d.w.Accounts[p.Account].ID, Author: t.Author, Handle: t.Handle, Class: t.Class, Ours: p.Ours,
		Platforms: []string{}, When: t.When, Text: t.Body, Language: t.Lang, Note: t.Note, Says: t.About, Temper: t.Temper, Marks: t.Marks,
		Pictures: t.Pictures, ReplyTo: p.ReplyTo, Asks: p.Asks, Reach: p.Reach, Reached: t.Reach, Credibility: t.Credibility, Removed: p.Removed,
		Retracted: p.Retracted,
	}
	if !d.t.Toneless {
		out.Goldstein = &p.Reading.Goldstein
	}
	for _, i := range p.Platforms {
		out.Platforms = append(out.Platforms, d.w.Platforms[i].ID)
	}
	if p.About != world.None {
		out.About = d.w.Narratives[p.About].ID
	}
	return out
}

func (d *Teller) message(m *view.Message, v *view.View) Message {
	t := d.t.Message(m, v)
	out := Message{
		ID: m.ID, Minute: m.Minute, From: t.From, Subject: t.Subject, When: t.When, Text: t.Body, Note: t.Note, State: t.State, Urgent: m.Urgent,
		Asks: m.Asks, Due: m.Due, Open: present.Open(m), Skips: m.Skips, Chosen: t.Chosen, Reply: t.Reply, Training: t.Training,
	}
	for _, c := range t.Choices {
		out.Choices = append(out.Choices, Choice{c.ID, c.Text, c.Draft, c.Open, c.Why, c.Reach})
	}
	return out
}

func (d *Teller) step(s *view.Step, v *view.View) Step {
	t := d.t.Step(s, v)
	out := Step{t.ID, s.Kind.String(), s.Target, t.Name, t.What, t.Text, t.State, t.Can, s.Offers(), nil}
	for _, w := range t.Ways {
		out.Ways = append(out.Ways, Way{w.ID, w.Title, w.Takes, w.Open, w.Done, w.Writes})
	}
	return out
}

// Refusal puts why something could not be done into words.
func (d *Teller) Refusal(r *sim.Refusal) (why, mend string) {
	t := d.t.Refusal(r)
	return t.Why, t.Mend
}

// Package world holds a compiled scenario: immutable, made of numbers and ids,
// without a single text. Everything that decides an outcome is here, and
// nothing else is, so its digest names the rules of a run.
//
// Entities refer to each other by index into the slices of World; None marks
// the absence of one. Times are minutes from the start of the scenario's clock,
// durations minutes. Shares and probabilities are fixed.Q, 0..1.
package world

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// None is the index of nothing.
const None = -1

// All is the length of the bit set types below: no list may grow beyond it.
const All = 64

// World is a compiled scenario.
type World struct {
	ID      string // folder name of the scenario
	Version int    // of the scenario language

	Clock    Clock
	Calendar Calendar

	Languages   []string // ISO 639 codes, at most 8; Languages[0] is the main one
	Governments []Government
	Player      int // government that the player serves
	Seat        Seat
	Host        int // government in whose country the desk sits: Player in the capital
	Segments    []Segment
	Platforms   []Platform
	Accounts    []Account
	Colleagues  []Colleague
	Clearances  []Clearance
	Partners    []Partner
	Channels    []Channel
	Accords     []Accord
	Conferences []Conference
	Cases       []Case
	Hotline     *Hotline // nil where nobody calls

	Facts        []Fact
	Evidence     []Evidence
	Narratives   []Narrative
	Media        []Media
	Drafts       []Draft
	Expulsions   []Expulsion
	Attributions []Attribution
	Counters     []Counter

	Instructions []Instruction
	Recall       *Recall // nil when nobody is recalled
	Lines        []Line
	Apology      *Apology // nil when an apology means no more than its words

	Injects []Inject
	Rules   []Rule
	Events  []string // what expressions may ask about: injects, rules, rungs, choices, evidence, drafts, commands, uncleared; unique
	Ladder  []Rung
	Start   int // rung at the start
	Endings []Ending
	Rubric  Rubric

	Costs      [CommandKinds]Cost
	Population Population
	Effects    effects.Values // the coefficients of the model
}

// Clock says when the crisis begins, how long it lasts and how fine it is cut.
type Clock struct {
	Unix   int64 // start, seconds UTC
	Tick   int32 // minutes for each tick, 1..60
	Ticks  int32 // length
	Enters int32 // minute at which the player takes over
}

// Minute returns the minute at which a tick begins.
func (c Clock) Minute(tick int32) int32 { return tick * c.Tick }

// TickAt returns the first tick that begins at or after a minute.
func (c Clock) TickAt(minute int32) int32 {
	return (minute + c.Tick - 1) / c.Tick
}

// Span converts a duration in minutes to ticks, rounded up, at least 1.
func (c Clock) Span(minutes int32) int32 { return max(1, c.TickAt(minutes)) }

// Calendar holds the working habits of the places in the scenario.
type Calendar struct {
	Zones    []Zone
	Weekend  uint8 // bit set of weekdays, Sunday = bit 0
	Holidays []Holiday
	Office   Hours // working hours, local
	Prime    Hours // hours in which publics look most, local
}

// Zone is a clock on the wall: a name and its distance from UTC.
type Zone struct {
	ID     string
	Offset int32 // minutes east of UTC
}

// Holiday is a whole local day, as days since the start's UTC date, in one zone.
type Holiday struct {
	ID   string
	Zone int
	Day  int32
}

// Hours is a span of the local day, From..To in minutes; it may pass midnight.
type Hours struct{ From, To int32 }

// Contains tells whether a local minute of the day lies in the span.
func (h Hours) Contains(minute int32) bool {
	if h.From <= h.To {
		return minute >= h.From && minute < h.To
	}
	return minute >= h.From || minute < h.To
}

// Government is a state that can be at odds with another.
type Government struct {
	ID       string
	Zone     int
	Public   int           // segment whose outrage presses it, or None
	Tension  fixed.Q       // at the start, 0..1
	Reacts   fixed.Q       // reaction to conflict received; k of Richardson (1960)
	Calms    fixed.Q       // fatigue, share of tension lost in an hour; a of Richardson
	Grudge   fixed.Q       // grievance, tension gained in an hour; g of Richardson
	Hears    fixed.Q       // share of tension gained in an hour at full outrage of its public
	Hushes   *rule.Program // number: chance that it agrees to a silence; nil for never
	Language int           // its main one, or None
}

// Segment is a public that can be addressed.
type Segment struct {
	ID       string
	Zone     int
	People   int64     // that it stands for
	Speaks   []fixed.Q // share that understands each language
	On       []fixed.Q // share that uses each platform
	Stance   []fixed.Q // mean toward each government, -1..1
	Spread   fixed.Q   // standard deviation of stance
	Trust    [Classes]fixed.Q
	Literacy fixed.Q // media literacy, mean
	Outrage  fixed.Q // arousal at the start
	Stubborn fixed.Q // weight of the own first opinion (Friedkin, Johnsen 1990)
	Distress bool    // citizens who need help rather than argument
}

// Platform is a place where people see posts.
type Platform struct {
	ID         string
	HalfLife   int32   // of a post's attention, minutes
	Limit      int32   // characters in a post; 0 for none
	Ranking    fixed.Q // how strongly engagement raises reach, 0..1
	Peers      fixed.Q // mean number of people that one follows
	Homophily  fixed.Q // share of them from the own segment
	Moderation Moderation
	Pictures   bool // takes pictures and video
	Monitored  bool // the desk watches it
}

// Moderation is how a platform answers reports.
type Moderation struct {
	Delay  int32   // minutes, at the median
	Agrees fixed.Q // chance that a report against false or abusive content succeeds
	Errs   fixed.Q // chance that a report against anything else succeeds
}

// Class is the class of source that a reader trusts or distrusts as such.
type Class uint8

// The classes of source.
const (
	Officials Class = iota // governments, ministries, embassies
	Press                  // media and journalists
	Civil                  // organisations, experts, fact-checkers
	People                 // ordinary accounts
	Fringe                 // bots, anonymous and partisan accounts
	Classes   = iota
)

// Account posts.
type Account struct {
	ID          string
	Class       Class
	Government  int         // it speaks for, or None
	Ours        bool        // the player may post from it
	Reach       [][]fixed.Q // share of each segment on each platform that follows it: [platform][segment]
	Credibility []fixed.Q   // by segment
	Clearance   []int       // needed to post from it, in the order in which they are asked
	Hostile     bool        // abusive or automated: a report against it is well founded
	Brief       *Brief      // how it works with a briefing, or nil
	Tempting    bool        // a shortcut that works now and costs later: ethics names it
	Secured     bool        // at the start
	Voice       fixed.Q     // weight of its words for governments, 0..1
	Abroad      int         // government in whose country it is an embassy, or None
	Principal   *Principal  // a superior who posts without asking, or nil
}

// Heard tells whether anybody follows the account on a platform.
func (a *Account) Heard(platform int) bool {
	return slices.ContainsFunc(a.Reach[platform], func(q fixed.Q) bool { return q > 0 })
}

// Brief is how a journalist or organisation deals with a briefing.
type Brief struct {
	Takes  int32
	On     []int              // platforms
	Wants  *rule.Program      // true when it takes the call; nil for always
	Offers [TermKinds]bool    // terms that it takes; always on the record
	Keeps  [TermKinds]fixed.Q // chance that it keeps to them
	Voiced [Positions]bool    // it has words of its own for the position, on background
	Shapes []Effect           // what it does with what it was told off the record
	Breaks fixed.Q            // chance in an hour that it breaks an embargo, alone with it
}

// Colleague works for the player.
type Colleague struct {
	ID      string
	Skills  [Tasks]fixed.Q // 0 cannot, 1 as fast as the book says
	Speaks  []bool         // by language: can translate into it
	Fatigue fixed.Q        // at the start
	Shift   Hours          // local time where the desk sits

	Feels     bool    // goodwill is kept for this colleague
	Goodwill  fixed.Q // at the start, 0..1
	Errs      fixed.Q // chance that a check or a translation goes wrong when fresh and well treated, 0..1
	Remembers []Memory
}

// Memory is something that a colleague does not forget.
type Memory struct {
	ID   string
	When *rule.Program
	By   fixed.Q // what it does to goodwill, -1..1
}

// Seat is where the player's desk stands.
type Seat uint8

// The seats.
const (
	Capital Seat = iota
	Embassy      // cannot summon: that is for who receives ambassadors
)

// Task is what a colleague can be put to.
type Task uint8

// The tasks.
const (
	TaskVerify Task = iota
	TaskTranslate
	TaskMonitor
	TaskConsular
	TaskLiaison
	TaskRest
	Tasks = iota
)

// Clearance is somebody who must agree before an account speaks.
type Clearance struct {
	ID      string
	Takes   int32
	Off     int32         // minutes more outside office hours
	Refuses *rule.Program // true when it says no; nil for never
	Deputy  *Deputy       // who answers outside office hours, or nil
	Limits  *Limits       // what it clears at all, or nil
	Edits   []Edit        // drafts that it gives back changed
}

// Partner may join a statement.
type Partner struct {
	ID      string
	Account int
	Takes   int32         // silence procedure, minutes
	Joins   *rule.Program // number, 0..1: its readiness
	Objects *rule.Program // number, 0..1: chance that it asks for weaker words; nil for never
	Weakens fixed.Q       // share of the text's tone and certainty that its objection takes
}

// Channel is a way to talk to a government unseen.
type Channel struct {
	ID         string
	Government int
	Kinds      [ChannelKinds]*ChannelTerms // nil where not offered
	Answers    *rule.Program               // true when somebody answers; nil for always
}

// Counter is a number of the scenario's own.
type Counter struct {
	ID    string
	Start fixed.Q
}

// InOffice tells whether the player's own government is at work at a minute of the
// crisis.
func (w *World) InOffice(minute int32) bool {
	zone := w.Governments[w.Player].Zone
	if !w.Calendar.Office.Contains(w.LocalMinute(zone, minute)) {
		return false
	}
	day := w.LocalDay(zone, minute)
	if w.Calendar.Weekend>>(((day+4)%7+7)%7)&1 == 1 { // 1 January 1970 was a Thursday
		return false
	}
	since := int32(day - w.LocalDay(None, 0))
	return !slices.ContainsFunc(w.Calendar.Holidays, func(h Holiday) bool { return h.Zone == zone && h.Day == since })
}

// Night is when people sleep and posts find few readers, local time.
var Night = Hours{From: 0, To: 6 * 60}

// LocalMinute returns the minute of the local day in a zone at a minute of the
// crisis.
func (w *World) LocalMinute(zone int, minute int32) int32 {
	return int32(w.local(zone, minute) - w.LocalDay(zone, minute)*day)
}

// LocalDay returns the local date in a zone at a minute of the crisis, in days
// since 1 January 1970; None is UTC.
func (w *World) LocalDay(zone int, minute int32) int64 {
	m := w.local(zone, minute)
	d := m / day
	if m%day < 0 {
		d--
	}
	return d
}

const day = 24 * 60

// local returns the minutes since 1970 on the clock of a zone.
func (w *World) local(zone int, minute int32) int64 {
	offset := int32(0)
	if zone >= 0 && zone < len(w.Calendar.Zones) {
		offset = w.Calendar.Zones[zone].Offset
	}
	return w.Clock.Unix/60 + int64(minute) + int64(offset)
}

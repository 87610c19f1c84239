package pages

import (
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"rsc.io/qr"

	"demarche/internal/academy"
)

// New is where an instructor makes a class.
type New struct {
	Crises    []Crisis
	Form      func(string) string // what was typed
	Languages []Option
	Modes     []Option
	Speeds    []Option
	Aids      []Option
	Weights   []Option
	Said      *Said
}

// Crisis is a scenario that can be chosen.
type Crisis struct {
	ID, Title, Summary string
	Languages          string
	Level, Takes       string
	Picture            string // address, or ""
	Own                bool   // an uploaded pack
}

// Class is what an instructor follows and steers.
type Class struct {
	ID, Code, Title string
	Setup           *academy.Setup
	State           academy.State
	Clock           string // of the class; "" where each team has its own
	Speed           int64
	Left            *Left // nil for no deadline, or while the class does not run
	Speeds          []Option
	Rows            []Row
	Statements      []Statement
	Steer           *Steer
	Said            *Said
	Regions         []Region
}

// Row is a team as its instructor sees it.
type Row struct {
	ID, Name  string
	Link      string // address of what is shown of it
	Members   []Member
	Clock     string
	Rungs     []Rung
	Rung      int
	RungName  string
	Trend     int
	Posts     int
	Open      int
	Tasks     int
	Busy      int32 // minutes
	Tone      string
	Temper    int // -1 hard, 0 plain, 1 mild, as the posts read in the mean
	Trust     string
	Outrage   string
	Over      bool
	Extension int64 // minutes
	Last      string
	LastWhen  string
	LastPost  string // id
	Trouble   bool
}

// Statement is what a team has published.
type Statement struct {
	Team, TeamName, Post string
	When                 string
	Minute               int32
	Text, Lang           string
	Reads                string // how it reads
	Free                 bool   // in words of its own
	Hidden               bool   // from others
	Looked               string // why its reading was corrected, or ""
	Notes                []string
}

// Steer is what an instructor can do to a crisis; nil where nothing may be done.
type Steer struct {
	Teams     []Option
	Injects   []Inject
	Accounts  []Option
	Platforms []Option
	Claims    []Option
	Positions []Option
	Languages []Option
	Senders   []Option
	Spans     []Option
}

// Inject is something that can still come.
type Inject struct {
	ID, State string
	Title     string // how the first text that it brings begins, or ""
	Lines     []Line
}

// Line is a text that an inject brings.
type Line struct{ ID, Text string }

// classRegions are the parts of a class that change.
var classRegions = []string{"controls", "rows", "steer", "statements"}

// DrawClass draws the parts of a class that change.
func DrawClass(p *Page, c *Class) (err error) {
	c.Regions, err = draw(p.With(c), classRegions, "class-")
	return err
}

// Region returns a part by its name.
func (c *Class) Region(name string) Region { return region(c.Regions, name) }

// Changed are the parts whose version differs from that which a browser has.
func (c *Class) Changed(has func(name string) string) []Region { return changed(c.Regions, has) }

// Told is a team's crisis told again.
type Told struct {
	Class, Team string
	ID, TeamID  string
	Clock       string
	First, Last int32 // minutes
	Start       int64 // minute of the day at which the crisis starts, UTC
	Scenes      []Scene
	Rungs       []string
	Notes       []string
	Facilitated bool
	Ended       bool
}

// Scene is a moment of a crisis told again.
type Scene struct {
	Minute       int32
	When, Who    string
	Kind         string // post, message, ladder, mark
	Text         string
	Ours, Hidden bool
}

// Course is what is drawn over the time of a crisis: minutes, the rung, and means
// over all publics in per cent, null where nothing was measured.
type Course struct {
	Minutes []int32   `json:"minutes"`
	Rung    []int     `json:"rung"`
	Trust   []*int32  `json:"trust"`
	Outrage []*int32  `json:"outrage"`
	Words   [3]string `json:"words"`
	Rungs   int       `json:"rungs"`
}

// JSON is the course for the script that draws it.
func (c *Course) JSON() ([]byte, error) { return json.Marshal(c) }

// Logged is the log of a class.
type Logged struct {
	ID, Title string
	Rows      []Entry
	Next      int64 // number behind which there may be more, or 0
}

// Entry is an entry of the log in words.
type Entry struct {
	Seq                      int64
	At, Clock, Team          string
	Author, Role, Kind, What string
}

// Shown is the code by which a class joins, large.
type Shown struct {
	Title, Code, Link string
	Picture           template.HTML
}

// Picture draws a link for the cameras of telephones.
func Picture(link string) (template.HTML, error) {
	code, err := qr.Encode(link, qr.M)
	if err != nil {
		return "", err
	}
	var path strings.Builder
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x, y)
			}
		}
	}
	return template.HTML(fmt.Sprintf(`<svg class="qr" viewBox="-2 -2 %d %d" role="img" aria-labelledby="qr-title"><title id="qr-title">QR</title><path d="%s"/></svg>`,
		code.Size+4, code.Size+4, path.String())), nil
}

package pages

import (
	"hash/fnv"
	"html/template"
	"strconv"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
)

// Room is the desk of a player.
type Room struct {
	Scene   *desk.Scene
	View    *desk.View
	At      string // address of its pages
	Class   string // title of the session
	Team    string // "" for who plays alone
	Me      string
	Role    string
	Members []Member
	Setup   *academy.Setup
	State   academy.State
	Closed  bool  // the time of the team is over
	Left    *Left // nil for no deadline, or while the class does not run
	Speed   int64
	Waiting int  // messages that want something
	Game    bool // the crisis can be played in the game
	Said    *Said
	Compose *Compose
	Acts    *Acts
	Regions []Region
}

// Member is somebody of the team.
type Member struct {
	Name, Role string
	Self       bool
}

// Plays tells whether something can be ordered now.
func (r *Room) Plays() bool {
	return r.State == academy.Running && !r.View.Over && !r.Closed && len(r.Scene.Commands) > 0
}

// May tells whether the seat may give a command.
func (r *Room) May(kind string) bool {
	for _, k := range r.Scene.Commands {
		if k == kind {
			return true
		}
	}
	return false
}

// Forecasts tells whether the analysts can be asked.
func (r *Room) Forecasts() bool {
	return r.May("forecast") && desk.Gives(r.Setup, academy.AidForecast)
}

// Rung is a step of the ladder as it is drawn.
type Rung struct {
	Number    int
	Name      string
	Past, Now bool
	Grave     bool
}

// Rungs are the steps of the ladder from the mildest.
func (r *Room) Rungs() []Rung { return Rungs(r.Scene.Ladder, r.View.Ladder.Rung) }

// Rungs are the steps of a ladder from the mildest.
func Rungs(names []string, now int) []Rung {
	list := make([]Rung, len(names))
	for i, name := range names {
		list[i] = Rung{i + 1, name, i+1 < now, i+1 == now, 2*i >= len(names)}
	}
	return list
}

// Tabs are the sheets of the middle of the desk that the seat has.
func (r *Room) Tabs(p *Page) []Option {
	list := []Option{{ID: "inbox", Name: p.T("room.inbox-title")}}
	add := func(has bool, id, key string) {
		if has {
			list = append(list, Option{ID: id, Name: p.T(key)})
		}
	}
	add(r.May("post"), "write", "room.page-write")
	add(r.View.Analysis != nil, "evidence", "room.checks")
	add(r.View.Contacts != nil, "contacts", "room.page-talk")
	add(true, "steps", "room.page-steps")
	add(true, "briefing", "briefing.title")
	return list
}

// Posts are those of the feed, the latest first, as far as a page shows them.
func (r *Room) Posts() []desk.Post { return latest(r.View.Feed, 80) }

// Messages are those that want something first, then the latest.
func (r *Room) Messages() []desk.Message {
	all := latest(r.View.Inbox, 200)
	var open, rest []desk.Message
	for _, m := range all {
		if m.Open {
			open = append(open, m)
		} else {
			rest = append(rest, m)
		}
	}
	return append(open, rest...)
}

// Marks are the latest things that happened.
func (r *Room) Marks() []desk.Mark { return latest(r.View.Timeline, 40) }

func latest[T any](list []T, most int) []T {
	var out []T
	for i := len(list) - 1; i >= 0 && len(out) < most; i-- {
		out = append(out, list[i])
	}
	return out
}

// Region is a part of the page that changes while a crisis is played. Version
// names what it shows: a browser is sent only what it does not have.
type Region struct {
	Name, Version string
	HTML          template.HTML
}

// regions are the parts that change, in the order of the page.
var regions = []string{"top", "feed", "inbox", "evidence", "contacts", "steps", "team", "picture", "writing", "acts"}

// DrawRegions draws the parts of a desk that change.
func DrawRegions(p *Page, r *Room) (err error) {
	r.Regions, err = draw(p.With(r), regions, "region-")
	return err
}

// Region returns a part by its name.
func (r *Room) Region(name string) Region { return region(r.Regions, name) }

// Changed are the parts whose version differs from that which a browser has; parts
// that it does not show have none.
func (r *Room) Changed(has func(name string) string) []Region { return changed(r.Regions, has) }

func draw(p *Page, names []string, prefix string) ([]Region, error) {
	var list []Region
	for _, name := range names {
		b, err := Draw(prefix+name, p)
		if err != nil {
			return nil, err
		}
		h := fnv.New64a()
		h.Write(b)
		list = append(list, Region{name, strconv.FormatUint(h.Sum64(), 36), template.HTML(b)})
	}
	return list, nil
}

func region(list []Region, name string) Region {
	for _, g := range list {
		if g.Name == name {
			return g
		}
	}
	return Region{Name: name}
}

func changed(all []Region, has func(name string) string) []Region {
	var list []Region
	for _, g := range all {
		if have := has(g.Name); have != "" && have != g.Version {
			list = append(list, g)
		}
	}
	return list
}

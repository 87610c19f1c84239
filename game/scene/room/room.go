// Package room is the situation room: the feed, the desk with what is read and
// written, the picture that polls and listening give, and the timeline.
//
// It shows views of the crisis and gives commands; what can be done, what it
// costs and what comes of it is asked of the session and its words.
package room

import (
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Room is the scene. Its state is what the player looks at and what is being
// written; the crisis itself is in the play-through.
type Room struct {
	app *play.App
	p   *play.Play

	shape shape
	side  tab
	page  page
	read  item // what the desk reads
	back  []item

	feed   feed
	comp   composer
	saved  []saved
	brief  briefing
	quiet  silence
	flag   complaint
	who    map[hands]string  // colleague chosen for an order
	manner map[string]manner // by talking point

	cache      cache
	looking    glance           // answer that is looked at before deciding
	turned     string           // step that the clock stopped for last
	fresh      string           // message that was new when it was opened
	replied    map[string]bool  // messages whose reply was not read yet
	went       map[string]int32 // minute at which a prepared text was sent here, by its id
	wrote      map[string]int32 // minute at which a reply came, by message
	letPass    map[string]bool  // messages whose opened text the player left unsent when time passed
	results    results
	known      map[string]bool // steps that could be taken when their page was shown
	beat       *session.Beat   // the last one that was shown
	first      *session.Beat   // the first one
	waited     bool            // time ran by itself from the start to the first one, which stands
	begun      bool
	minute     int32 // that the clock shows
	faces      look.Faces
	pictures   look.Pictures
	viewing    *viewing             // the picture that is looked at closely, or nil
	asking     *question            // a dialog that asks before something, or nil
	opened     int                  // times that the composer was opened
	undoing    string               // order that is asked about before it is taken back
	climbing   bool                 // how the ladder moved is looked at
	foreseeing bool                 // what a letter is for is being asked
	ended      bool                 // the card of the ending was put away
	warned     string               // trouble with the journal that was told
	dropDrafts bool                 // the menu of prepared texts is to be opened
	sight      int                  // tab of the picture, where it has tabs
	trust      bool                 // the picture shows trust and not outrage
	moods      map[int][]float64    // of governments, as the desk has read them
	reach      map[string][]float64 // of posts whose growth is not measured yet, likewise
	marked     marked
	readAt     int32
	ctx        *ui.Context

	says        barWords
	shelf       []string        // messages in the order in which the inbox stands, by id; nil to sort it
	told, zoned *present.Teller // of the play-through, and as the room speaks
}

// tab is what the side column shows.
type tab int

// The tabs, in the order in which one column alone shows them.
const (
	tabFeed tab = iota
	tabInbox
	tabDesk
	tabPicture
)

// page is what the desk is used for.
type page int

// The pages of the desk.
const (
	pageRead page = iota
	pageWrite
	pageVerify
	pageTalk
	pagePress
	pageTeam
	pageSteps
	pageMore
	pages
)

// New returns the room of the crisis that the program plays.
func New(app *play.App) *Room {
	r := &Room{app: app, p: app.Play, side: tabFeed, who: map[hands]string{}, moods: map[int][]float64{}, reach: map[string][]float64{}, readAt: -1, known: map[string]bool{}, replied: map[string]bool{}, wrote: map[string]int32{}, went: map[string]int32{}, letPass: map[string]bool{}}
	r.feed.selected = -1
	r.comp.clear()
	r.quiet.until, r.quiet.about = 4*60, world.None
	r.brief.span = present.EmbargoSpans[1]
	r.brief.about, r.flag.about = world.None, world.None
	return r
}

// Tick lets the first message come by itself, so that nobody sits before a
// clock that stands still, and takes over what the crisis brings.
func (r *Room) Tick(c *ui.Context) {
	r.p = r.app.Play
	if !r.begun {
		r.begun = true
		switch v := r.view(); {
		case len(r.p.Session.Commands()) > 0: // who resumes has read it
		case len(v.Inbox) == 0 && r.p.Class() != nil: // time is not the player's alone
		case len(v.Inbox) == 0:
			r.waited = true
			r.p.Next()
		default:
			r.bring(item{aMessage, v.Inbox[0].ID})
		}
	}
	r.remember()
	r.news(c)
	if b := r.p.Beat(); b != r.beat {
		r.beat = b
		r.follow(b)
		r.waited = r.waited && (b == nil || r.first == nil)
		if r.first == nil {
			r.first = b
		}
		c.Invalidate()
	}
	if m := r.clockMinute(); m != r.minute {
		r.minute = m
		c.Invalidate()
	}
}

// Build makes the room as it is now.
func (r *Room) Build(c *ui.Context) ui.Widget {
	r.p = r.app.Play
	r.refresh()
	r.ctx, r.shape = c, shapeOf(c)
	r.keys(c)
	r.dialogs(c)
	body := ui.Row(12, r.columns(c)...).Aligned(ui.AlignStretch).Padded(12, 0)
	body.Pad.Top = 12
	foot := ui.Row(0, ui.Flex(1, r.timeline(c))).Padded(12, 0)
	foot.Pad.Top, foot.Pad.Bottom = 12, 12
	return ui.Column(0, r.topBar(), ui.Flex(1, body), foot).Filled(ui.InkBg0, ui.InkNone, 0)
}

// columns are the panels side by side, as many as there is room for.
func (r *Room) columns(c *ui.Context) []ui.Widget {
	s := r.shape
	switch s.cols {
	case 3:
		return []ui.Widget{ui.Wide(s.start, r.sidePanel()), ui.Flex(1, r.desk()), ui.Wide(s.end, r.noticed(c, r.picture()))}
	case 2:
		return []ui.Widget{ui.Wide(s.start, r.noticed(c, r.sidePanel())), ui.Flex(1, r.desk())}
	}
	return []ui.Widget{ui.Flex(1, r.sidePanel())}
}

// noticed stands notices below a panel, which gives them room while they are there: they cover
// neither what is worked with nor what is to come on the timeline. A window so low that the
// panel could not spare it has them above the scene.
func (r *Room) noticed(c *ui.Context, panel ui.Widget) ui.Widget {
	if r.shape.tight() {
		return panel
	}
	most := mostToasts
	if r.shape.low() {
		most--
	}
	return ui.Column(12, ui.Flex(1, panel), c.Notices(most))
}

func (r *Room) view() *view.View { return r.p.View() }

// tell puts things into words for the room, whose clock names the zone of hours.
func (r *Room) tell() *present.Teller {
	if r.told != r.p.Tell {
		zoned := *r.p.Tell
		zoned.Zoned, zoned.Toneless = true, !r.p.Aids().Tone
		r.told, r.zoned = r.p.Tell, &zoned
	}
	return r.zoned
}

func (r *Room) world() *world.World { return r.p.Tell.World() }

// t returns a text of the program.
func (r *Room) t(key string, args ...any) string { return r.p.Words.T(key, args...) }

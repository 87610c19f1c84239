package desk

import (
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Publishing is what who speaks for the desk works with.
type Publishing struct {
	Accounts   []Account   `json:"accounts"`
	Drafts     []Draft     `json:"drafts"`
	Clearances []Clearance `json:"clearances"`
	Promises   []string    `json:"promises"`
	Silences   []string    `json:"silences"`
	Embargoes  []string    `json:"embargoes"`
}

// Account is one of ours.
type Account struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	State  string `json:"state,omitempty"`
	Seized bool   `json:"seized,omitempty"`
}

// Draft is a prepared text that can be published now.
type Draft struct {
	ID    string            `json:"id"`
	Title string            `json:"title"`
	Texts map[string]string `json:"texts"` // by language
	About string            `json:"about,omitempty"`
}

// Clearance is a request for clearance.
type Clearance struct {
	Command string `json:"command"`
	Text    string `json:"text"`
	Given   bool   `json:"given"`
	Refused bool   `json:"refused"`
	Used    bool   `json:"used"`
}

func (d *Teller) publishing(s *session.Session, v *view.View) *Publishing {
	out := &Publishing{Accounts: []Account{}, Drafts: []Draft{}, Clearances: []Clearance{}, Promises: []string{}, Silences: []string{}, Embargoes: []string{}}
	for i := range v.Accounts {
		a := &v.Accounts[i]
		out.Accounts = append(out.Accounts, Account{d.w.Accounts[a.Index].ID, d.t.Account(a.Index), d.t.AccountState(a), a.Seized})
	}
	var machine rule.Machine
	for i := range d.w.Drafts {
		w := &d.w.Drafts[i]
		if !machine.Bool(w.Open, s.Reader()) {
			continue
		}
		draft := Draft{ID: w.ID, Title: d.t.Draft(i), Texts: s.Bundle().Texts.Prepared("drafts." + w.ID + ".text")}
		if w.About != world.None {
			draft.About = d.w.Narratives[w.About].ID
		}
		out.Drafts = append(out.Drafts, draft)
	}
	for i := range v.Clearances {
		c := &v.Clearances[i]
		out.Clearances = append(out.Clearances, Clearance{c.Command, d.t.Cleared(c, v), c.Given, c.Refused, c.Used})
	}
	for i := range v.Promises {
		out.Promises = append(out.Promises, d.t.Promise(&v.Promises[i], v))
	}
	for i := range v.Silences {
		out.Silences = append(out.Silences, d.t.Silence(&v.Silences[i], v))
	}
	for i := range v.Embargoes {
		out.Embargoes = append(out.Embargoes, d.t.Embargo(&v.Embargoes[i], v))
	}
	return out
}

// Analysis is what who finds out works with.
type Analysis struct {
	Evidence  []Evidence `json:"evidence"`
	Claims    []Claim    `json:"claims"`
	Publics   []Public   `json:"publics"`
	Forecasts []Forecast `json:"forecasts"`
}

// Evidence is an item that can be checked or was.
type Evidence struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	State string `json:"state"`
	Due   int32  `json:"due"`
	Says  string `json:"says,omitempty"`
	Burnt bool   `json:"burnt,omitempty"`
}

// Signal is a measured share with half the width of its 95 % interval.
type Signal struct {
	Value int32 `json:"value"`
	Error int32 `json:"error"`
}

// Claim is what the desk knows of a claim.
type Claim struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	State    string   `json:"state"`
	Since    int32    `json:"since"`
	Times    []int32  `json:"times"`
	Heard    []Signal `json:"heard"`
	Believed []Signal `json:"believed"`
	Vacuum   int32    `json:"vacuum"`
}

// Public is what polls and listening say of a public.
type Public struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Says    string   `json:"says"`
	Times   []int32  `json:"times"`
	Outrage []Signal `json:"outrage"`
	Trust   []Signal `json:"trust"`
	Reached int32    `json:"reached"`
}

// Forecast is an estimate of the analysts.
type Forecast struct {
	Command string    `json:"command"`
	Title   string    `json:"title"`
	State   string    `json:"state,omitempty"`
	How     string    `json:"how"`
	Rows    []Outlook `json:"rows"`
}

// Outlook is one figure of a forecast.
type Outlook struct {
	By      string `json:"by"`
	What    string `json:"what"`
	Likely  string `json:"likely"`
	Range   string `json:"range"`
	Without string `json:"without,omitempty"`
}

func (d *Teller) analysis(v *view.View) *Analysis {
	out := &Analysis{Evidence: []Evidence{}, Claims: []Claim{}, Publics: []Public{}, Forecasts: []Forecast{}}
	for i := range v.Evidence {
		e := &v.Evidence[i]
		if e.State == view.Unknown {
			continue
		}
		out.Evidence = append(out.Evidence, Evidence{d.w.Evidence[e.Index].ID, d.t.Evidence(e.Index), d.t.EvidenceState(e.State), e.Due, d.t.EvidenceLine(e, v), e.Burnt})
	}
	for i := range v.Narratives {
		n := &v.Narratives[i]
		out.Claims = append(out.Claims, Claim{
			d.w.Narratives[n.Index].ID, d.t.Narrative(n.Index), d.t.NarrativeState(n), n.Since, n.Times, signals(n.Heard), signals(n.Believed), n.Vacuum,
		})
	}
	for i := range v.Publics {
		p := &v.Publics[i]
		out.Publics = append(out.Publics, Public{
			d.w.Segments[p.Segment].ID, d.t.Segment(p.Segment), d.t.Public(p), p.Times, signals(p.Outrage), signals(p.Trust), p.Reached,
		})
	}
	for i := range v.Forecasts {
		f := d.t.Forecast(&v.Forecasts[i], v)
		row := Forecast{Command: v.Forecasts[i].Command, Title: f.Title, State: f.State, How: f.How, Rows: []Outlook{}}
		for _, h := range f.Horizons {
			for _, o := range h.Rows {
				row.Rows = append(row.Rows, Outlook{h.By, o.What, o.Likely, o.Range, o.Without})
			}
		}
		out.Forecasts = append(out.Forecasts, row)
	}
	return out
}

func signals(list []view.Signal) []Signal {
	out := []Signal{}
	for _, s := range list {
		out = append(out, Signal{s.Value, s.Error})
	}
	return out
}

// Contacts is what who speaks with governments works with.
type Contacts struct {
	Channels    []Channel    `json:"channels"`
	Governments []Government `json:"governments"`
}

// Channel is a closed channel and what can be raised there now.
type Channel struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	About string `json:"about,omitempty"`
	Last  int32  `json:"last"`
	Forms []Form `json:"forms"`
}

// Form is a form of contact: Kind is the command.
type Form struct {
	Kind   string  `json:"kind"`
	Name   string  `json:"name"`
	Takes  int32   `json:"takes"`
	Points []Point `json:"points"`
	Levels []Way   `json:"levels,omitempty"`
}

// Point is a talking point.
type Point struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Open bool   `json:"open"`
	Said bool   `json:"said"`
}

// Government is a government as the desk reads it.
type Government struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Says  string `json:"says"`
	Mood  int    `json:"mood"` // 0 calm to 4 furious
	Trend int    `json:"trend"`
}

func (d *Teller) contacts(v *view.View) *Contacts {
	out := &Contacts{Channels: []Channel{}, Governments: []Government{}}
	for i := range v.Channels {
		c := &v.Channels[i]
		row := Channel{d.w.Channels[c.Index].ID, d.t.Channel(c.Index), d.t.ChannelAbout(c.Index), c.Last, []Form{}}
		for _, f := range c.Forms {
			form := Form{f.Kind.String(), d.t.Form(f.Kind), f.Takes, []Point{}, nil}
			for _, p := range f.Points {
				form.Points = append(form.Points, Point{p.ID, d.t.Text(p.Line), p.Open, p.Said})
			}
			for _, w := range f.Levels {
				form.Levels = append(form.Levels, Way{ID: w.ID, Title: d.t.Text(w.Title), Open: w.Open, Done: w.Done})
			}
			row.Forms = append(row.Forms, form)
		}
		out.Channels = append(out.Channels, row)
	}
	for i := range v.Actors {
		a := &v.Actors[i]
		out.Governments = append(out.Governments, Government{d.w.Governments[a.Government].ID, d.t.Government(a.Government), d.t.Actor(a, v), a.Mood, a.Trend})
	}
	return out
}

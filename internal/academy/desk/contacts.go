package desk

import (
	"demarche/internal/view"
)

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

// Form is a form of contact.
type Form struct {
	Kind    string  `json:"kind"`
	Command string  `json:"command"` // by which it is made; Choice is one of Levels, With some of Along
	Name    string  `json:"name"`
	Takes   int32   `json:"takes"` // minutes after the desk's own
	Costs   string  `json:"costs"`
	Points  []Point `json:"points"`
	Levels  []Way   `json:"levels,omitempty"` // ranks at which it can take place, the usual one first
	Along   []Named `json:"along,omitempty"`  // what may go along
}

// Point is a talking point.
type Point struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Open   bool   `json:"open"`
	Said   bool   `json:"said"`
	Answer string `json:"answer,omitempty"` // what was said to it
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
		for k := range c.Forms {
			row.Forms = append(row.Forms, d.form(c.Index, &c.Forms[k]))
		}
		out.Channels = append(out.Channels, row)
	}
	for i := range v.Actors {
		a := &v.Actors[i]
		out.Governments = append(out.Governments, Government{d.w.Governments[a.Government].ID, d.t.Government(a.Government), d.t.Actor(a, v), a.Mood, a.Trend})
	}
	return out
}

func (d *Teller) form(channel int, f *view.Form) Form {
	out := Form{Kind: f.Kind.String(), Command: f.Kind.Command().String(), Name: d.t.Form(f.Kind), Takes: f.Takes, Costs: d.t.FormTakes(f), Points: []Point{}}
	for _, p := range f.Points {
		point := Point{ID: p.ID, Text: d.t.Text(p.Line), Open: p.Open, Said: p.Said}
		if p.Said {
			point.Answer = d.t.PointAnswer(channel, f.Kind, p.ID)
		}
		out.Points = append(out.Points, point)
	}
	for _, w := range f.Levels {
		out.Levels = append(out.Levels, Way{ID: w.ID, Title: d.t.Text(w.Title), Open: w.Open, Done: w.Done})
	}
	for _, word := range f.With {
		out.Along = append(out.Along, Named{ID: word, Name: d.t.Words.T("what." + word)})
	}
	return out
}

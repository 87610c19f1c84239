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
	out := &Publishing{Accounts: []Account{}, Drafts: []Draft{}, Clearances: []Clearance{}}
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
	out.Promises, out.Silences, out.Embargoes = said(v, v.Promises, d.t.Promise), said(v, v.Silences, d.t.Silence), said(v, v.Embargoes, d.t.Embargo)
	return out
}

// said puts each of a list into words.
func said[T any](v *view.View, list []T, tell func(*T, *view.View) string) []string {
	out := []string{}
	for i := range list {
		out = append(out, tell(&list[i], v))
	}
	return out
}

package desk

import (
	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/session"
	"demarche/internal/world"
)

// Scene is what does not change while a crisis is played.
type Scene struct {
	Title     string   `json:"title"`
	Language  string   `json:"language"`
	Languages []string `json:"languages"` // in which the desk can publish
	Mode      string   `json:"mode"`
	Pace      string   `json:"pace"`
	Role      string   `json:"role"`
	Aids      []string `json:"aids"`
	Tick      int32    `json:"tick"` // minutes
	Length    int32    `json:"length"`

	Briefing  Briefing `json:"briefing"`
	Ladder    []string `json:"ladder"` // names of the rungs from the first
	Platforms []Named  `json:"platforms"`
	Accounts  []Named  `json:"accounts"` // all that are known
	Claims    []Named  `json:"claims"`
	Partners  []Named  `json:"partners,omitempty"`
	Levels    []Named  `json:"clearances,omitempty"`
	Commands  []string `json:"commands"` // that the seat may give
}

// Named is something with an id and a name.
type Named struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Ours  bool   `json:"ours,omitempty"`
	Limit int32  `json:"limit,omitempty"` // characters of a post
}

// Briefing is what the desk is told when it takes over.
type Briefing struct {
	Title      string   `json:"title"`
	Summary    string   `json:"summary"`
	Situation  string   `json:"situation"`
	Post       string   `json:"post"`
	Role       string   `json:"role"`
	Orders     []string `json:"orders"`
	Objectives []string `json:"objectives"`
	Notes      []string `json:"notes"`
	BasedOn    string   `json:"based_on,omitempty"`
	Starts     string   `json:"starts"`
	Lasts      string   `json:"lasts"`
}

// Scene returns the scene of a session for a seat.
func (d *Teller) Scene(s *session.Session, set *academy.Setup, role seat.Role) *Scene {
	b := d.t.Briefing()
	out := &Scene{
		Title: b.Title, Language: d.t.Words.Lang(), Languages: d.w.Languages, Mode: string(set.Mode), Pace: string(set.Pace), Role: string(role), Aids: []string{},
		Tick: d.w.Clock.Tick, Length: d.w.Clock.Minute(d.w.Clock.Ticks),
		Briefing: Briefing{b.Title, b.Summary, b.Situation, b.Post, b.Role, b.Orders, b.Objectives, b.Notes, b.BasedOn, b.Starts, b.Lasts},
		Ladder:   []string{}, Platforms: []Named{}, Accounts: []Named{}, Claims: []Named{}, Commands: []string{},
	}
	for _, a := range []academy.Aid{academy.AidHints, academy.AidTone, academy.AidCompare, academy.AidForecast, academy.AidTrial, academy.AidStanding} {
		if Gives(set, a) {
			out.Aids = append(out.Aids, string(a))
		}
	}
	for i := range d.w.Ladder {
		out.Ladder = append(out.Ladder, d.t.Rung(i+1))
	}
	for i := range d.w.Platforms {
		out.Platforms = append(out.Platforms, Named{ID: d.w.Platforms[i].ID, Name: d.t.Platform(i), Limit: d.w.Platforms[i].Limit})
	}
	met := map[int]bool{}
	for _, n := range s.View().Narratives {
		met[n.Index] = true
	}
	seen := map[int]bool{}
	for _, p := range s.View().Feed {
		seen[p.Account] = true
	}
	for i := range d.w.Accounts {
		if a := &d.w.Accounts[i]; a.Ours || seen[i] || a.Brief != nil {
			out.Accounts = append(out.Accounts, Named{ID: a.ID, Name: d.t.Account(i), Ours: a.Ours})
		}
	}
	for i := range d.w.Narratives {
		if met[i] {
			out.Claims = append(out.Claims, Named{ID: d.w.Narratives[i].ID, Name: d.t.Narrative(i)})
		}
	}
	for i := range d.w.Partners {
		out.Partners = append(out.Partners, Named{ID: d.w.Partners[i].ID, Name: d.t.Partner(i)})
	}
	for i := range d.w.Clearances {
		out.Levels = append(out.Levels, Named{ID: d.w.Clearances[i].ID, Name: d.t.Clearance(i)})
	}
	for k := range world.CommandKind(world.CommandKinds) {
		if role.May(k) {
			out.Commands = append(out.Commands, k.String())
		}
	}
	return out
}

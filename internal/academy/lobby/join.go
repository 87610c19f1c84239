package lobby

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/seat"
	"demarche/internal/academy/store"
)

// Joining is what somebody says who joins.
type Joining struct {
	Name     string    `json:"name"`
	Team     string    `json:"team"`     // name of a team to join or to make; "" for any
	Role     seat.Role `json:"role"`     // wished for; "" for what is free
	Observer bool      `json:"observer"` // of the whole session; only by a link of the instructor's
}

// MaxTeams and MaxMembers bound a session.
const (
	MaxTeams   = 500
	MaxMembers = 12
)

// Join takes somebody into a session that has the code. It returns who they are
// there and the code by which they return from another device.
func (l *Lobby) Join(ctx context.Context, code string, j Joining) (academy.Participant, string, error) {
	s, err := l.Store.SessionWithCode(ctx, auth.Typed(code))
	if errors.Is(err, store.ErrNone) {
		return academy.Participant{}, "", wrong("code", "No class has this code.")
	}
	if err != nil {
		return academy.Participant{}, "", err
	}
	return l.enter(ctx, s.ID, j)
}

// Observe takes somebody into a session who sees all teams and does nothing.
func (l *Lobby) Observe(ctx context.Context, session, name string) (academy.Participant, string, error) {
	return l.enter(ctx, session, Joining{Name: name, Observer: true})
}

func (l *Lobby) enter(ctx context.Context, session string, j Joining) (academy.Participant, string, error) {
	p := academy.Participant{ID: auth.ID("p"), Session: session, Created: l.millis()}
	returns := auth.Code() + auth.Code()
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		s, err := c.Lock(ctx, session)
		if err != nil {
			return err
		}
		if s.State == academy.Ended {
			return wrong("ended", "This class has ended.")
		}
		if err := l.name(ctx, c, &s, &p, &j); err != nil {
			return err
		}
		if p.Role = string(seat.Observer); !j.Observer {
			if err := l.place(ctx, c, &s, &p, j); err != nil {
				return err
			}
		}
		if err := c.AddParticipant(ctx, p, auth.Hash(returns)); errors.Is(err, store.ErrTaken) {
			return wrong("name", "Somebody in this class has this name already. If it was you, return with your code.")
		} else if err != nil {
			return err
		}
		return l.append(ctx, c, &s, academy.Joined, p.Team, p.ID, p.Role, struct {
			ID string `json:"id"`
		}{p.ID})
	})
	if err == nil {
		l.Wake(session, "")
	}
	return p, returns, err
}

// name finds under which name somebody joins.
func (l *Lobby) name(ctx context.Context, c *store.Conn, s *academy.Session, p *academy.Participant, j *Joining) error {
	p.Name = strings.Join(strings.Fields(strings.ToValidUTF8(j.Name, "")), " ")
	switch {
	case s.Setup.Names == academy.Pseudonyms && !j.Observer:
		p.Name = pseudonym()
		return nil
	case p.Name == "" || utf8.RuneCountInString(p.Name) > 60:
		return wrong("name", "A name has 1 to 60 characters.")
	case s.Setup.Names != academy.FromRoster || j.Observer:
		return nil
	}
	e, err := c.ExpectedNamed(ctx, s.ID, p.Name)
	if errors.Is(err, store.ErrNone) {
		return wrong("roster", "This name is not on the list of the class.")
	}
	if e.Team != "" {
		j.Team = e.Team
	}
	if e.Role != "" {
		j.Role = seat.Role(e.Role)
	}
	return err
}

// pseudonyms are of no gender, origin or language.
var pseudonyms = [...]string{"Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Theta", "Kappa", "Lambda", "Sigma", "Tau", "Omega"}

func pseudonym() string {
	n := auth.Seed()
	return fmt.Sprintf("%s %d", pseudonyms[n%uint64(len(pseudonyms))], 1000+n/16%9000)
}

// place finds the team and the seat of who joins, and makes a team if it must.
func (l *Lobby) place(ctx context.Context, c *store.Conn, s *academy.Session, p *academy.Participant, j Joining) error {
	if !s.Setup.Teams {
		t, err := l.team(ctx, c, s, p.Name)
		p.Team, p.Role = t.ID, string(seat.Desk)
		return err
	}
	name := strings.Join(strings.Fields(strings.ToValidUTF8(j.Team, "")), " ")
	if utf8.RuneCountInString(name) > 60 {
		return wrong("team", "The name of a team has at most 60 characters.")
	}
	t, members, err := l.find(ctx, c, s, name)
	if err != nil {
		return err
	}
	if t.ID == "" {
		if t, err = l.team(ctx, c, s, name); err != nil {
			return err
		}
	}
	p.Team = t.ID
	return l.sit(p, members, j.Role)
}

// sit gives the seat that is wished for, or one that is free.
func (l *Lobby) sit(p *academy.Participant, members []academy.Participant, wish seat.Role) error {
	if wish != "" && (!wish.Known() || !wish.Plays()) {
		return wrong("role", "The role is desk, spokesperson, analyst or liaison.")
	}
	if wish == "" {
		least := MaxMembers + 1
		for _, r := range seat.Shared {
			n := 0
			for _, m := range members {
				if m.Role == string(r) {
					n++
				}
			}
			if n < least {
				least, wish = n, r
			}
		}
	}
	p.Role = string(wish)
	return nil
}

// find finds a team by name, or one with room where no name is given.
func (l *Lobby) find(ctx context.Context, c *store.Conn, s *academy.Session, name string) (t academy.Team, members []academy.Participant, err error) {
	if name != "" {
		if t, err = c.TeamNamed(ctx, s.ID, name); errors.Is(err, store.ErrNone) {
			return t, nil, nil
		} else if err != nil {
			return t, nil, err
		}
		if members, err = c.Members(ctx, t.ID); err == nil && len(members) >= MaxMembers {
			err = wrong("full", "This team is full.")
		}
		return t, members, err
	}
	teams, err := c.Teams(ctx, s.ID)
	if err != nil {
		return t, nil, err
	}
	for _, t := range teams {
		if members, err = c.Members(ctx, t.ID); err != nil || len(members) < len(seat.Shared) {
			return t, members, err
		}
	}
	return academy.Team{}, nil, nil
}

// team makes a team; without a name it is numbered.
func (l *Lobby) team(ctx context.Context, c *store.Conn, s *academy.Session, name string) (academy.Team, error) {
	teams, err := c.Teams(ctx, s.ID)
	if err != nil {
		return academy.Team{}, err
	}
	if len(teams) >= MaxTeams {
		return academy.Team{}, wrong("full", "The class is full.")
	}
	if name == "" {
		name = fmt.Sprintf("Team %d", len(teams)+1)
	}
	t := academy.Team{ID: auth.ID("t"), Session: s.ID, Name: name, Created: l.millis(), State: academy.Running}
	if s.Setup.Seed != nil {
		t.Seed = *s.Setup.Seed
	} else {
		t.Seed = auth.Seed()
	}
	err = c.AddTeam(ctx, t)
	if errors.Is(err, store.ErrTaken) {
		err = wrong("name", "Somebody in this class has this name already. If it was you, return with your code.")
	}
	return t, err
}

// Return finds who comes back with a code.
func (l *Lobby) Return(ctx context.Context, code string) (academy.Participant, error) {
	p, err := l.Store.Returning(ctx, auth.Hash(auth.Typed(code)))
	if errors.Is(err, store.ErrNone) {
		return p, wrong("return", "Nobody returns with this code.")
	}
	return p, err
}

// Again gives a participant a new code by which to return; the old one no longer
// counts.
func (l *Lobby) Again(ctx context.Context, session, participant string) (string, error) {
	code := auth.Code() + auth.Code()
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		p, err := c.Participant(ctx, participant)
		if err != nil {
			return err
		}
		if p.Session != session {
			return store.ErrNone
		}
		return c.SetReturn(ctx, participant, auth.Hash(code))
	})
	return code, err
}

// Seat puts a participant into another seat of their team.
func (l *Lobby) Seat(ctx context.Context, session, participant string, r seat.Role) error {
	if !r.Known() {
		return wrong("role", "The role is desk, spokesperson, analyst, liaison or observer.")
	}
	err := l.Store.Write(ctx, func(c *store.Conn) error {
		p, err := c.Participant(ctx, participant)
		if err != nil {
			return err
		}
		if p.Session != session || p.Team == "" {
			return store.ErrNone
		}
		return c.SetRole(ctx, participant, p.Team, string(r))
	})
	if err == nil {
		l.Wake(session, "")
	}
	return err
}

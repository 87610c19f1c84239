package lobby

import (
	"context"
	"strings"
	"unicode/utf8"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
)

// What a questionnaire and a rubric may hold.
const (
	maxAnswer = 5 // agrees fully; 1 is not at all
	maxMark   = 4
	maxWords  = 2000 // characters of a rule or remark
)

// MaxQuestions bounds what is answered at once.
const MaxQuestions = 20

// Answer keeps how far somebody agrees with statements, before the lesson or after
// it. The last answer counts.
func (l *Lobby) Answer(ctx context.Context, p academy.Participant, a academy.Answers) error {
	if a.When != academy.Before && a.When != academy.After || len(a.Answers) == 0 || len(a.Answers) > MaxQuestions {
		return wrong("answers", "Answers stand before or after the lesson, at most 20 at once.")
	}
	for id, v := range a.Answers {
		if v < 1 || v > maxAnswer || len(id) > 40 {
			return wrong("answers", "An answer is 1 (not at all) to 5 (fully).")
		}
	}
	return l.says(ctx, p, academy.Answered, a)
}

// Rule keeps the one rule that somebody has found for their own post.
func (l *Lobby) Rule(ctx context.Context, p academy.Participant, r academy.Rule) error {
	if r.Text = strings.TrimSpace(r.Text); r.Text == "" || utf8.RuneCountInString(r.Text) > maxWords {
		return wrong("rule", "A rule has 1 to 2000 characters.")
	}
	return l.says(ctx, p, academy.Ruled, r)
}

func (l *Lobby) says(ctx context.Context, p academy.Participant, kind academy.Kind, payload any) error {
	return l.Store.Write(ctx, func(c *store.Conn) error {
		s, err := c.Lock(ctx, p.Session)
		if err != nil {
			return err
		}
		return l.append(ctx, c, &s, kind, p.Team, p.ID, p.Role, payload)
	})
}

// Mark keeps the levels that an instructor gives a team, 1 to 4, by the parts of
// the score. The last ones count.
func (l *Lobby) Mark(ctx context.Context, id, account, team string, m academy.Marks) error {
	for part, level := range m.Marks {
		if level < 1 || level > maxMark || len(part) > 40 {
			return wrong("marks", "A level is 1 to 4.")
		}
	}
	if len(m.Marks) > MaxQuestions || utf8.RuneCountInString(m.Remark) > maxWords {
		return wrong("marks", "A remark has at most 2000 characters.")
	}
	return l.Store.Write(ctx, func(c *store.Conn) error {
		s, err := c.Lock(ctx, id)
		if err != nil {
			return err
		}
		if t, err := c.Team(ctx, team); err != nil || t.Session != id {
			return store.ErrNone
		}
		return l.append(ctx, c, &s, academy.Marked, team, account, "instructor", m)
	})
}

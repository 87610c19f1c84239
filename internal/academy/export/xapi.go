package export

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/academy/verify"
	"demarche/internal/journal"
)

// Home is where an academy says that its identifiers belong: an address of its own
// under which nobody else makes any, such as https://academy.example.org. Nothing
// need be there to be read.
type Home string

// ParseHome reads such an address.
func ParseHome(text string) (Home, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", fmt.Errorf("%q is no address under which statements can be named; give one such as https://academy.example.org", text)
	}
	return Home(strings.TrimSuffix(u.String(), "/")), nil
}

func (h Home) path(parts ...string) string {
	s := string(h)
	for _, p := range parts {
		s += "/" + url.PathEscape(p)
	}
	return s
}

// Statements tells a session as the Experience API does: who began, what each did,
// who came to the end, and with which final score. They are always the same for
// the same session, identifiers included. Who takes part is an account of the
// academy's, named only when asked to; what an instructor did is not told.
func Statements(c *Class, home Home, o Options) []Statement {
	var list []Statement
	for i := range c.Teams {
		t := teller{c, &c.Teams[i], home, o}
		for k := range t.team.Members {
			if m := &t.team.Members[k]; m.Joined != 0 {
				list = append(list, t.begun(m))
			}
		}
		for k := range t.team.Acts {
			if a := &t.team.Acts[k]; a.Kind == journal.Command {
				list = append(list, t.did(a))
			}
		}
		for k := range t.team.Members {
			list = append(list, t.ended(&t.team.Members[k])...)
		}
	}
	return list
}

// teller makes the statements of one team.
type teller struct {
	*Class
	team *Team
	home Home
	o    Options
}

func (t *teller) statement(m *Member, v Verb, object Activity, at int64, words ...string) Statement {
	return Statement{
		ID:    UUID(string(t.home), append([]string{t.ID, t.team.ID, m.ID}, words...)...),
		Actor: t.actor(m), Verb: v, Object: object, Timestamp: stamp(at), Version: XAPIVersion,
		Context: &Context{
			Registration: UUID(string(t.home), t.ID, t.team.ID), Platform: "Démarche", Language: t.Language,
			Activities: &Related{Grouping: []Activity{t.lesson()}},
			Extensions: map[string]any{t.home.path("xapi", "role"): m.Role, t.home.path("xapi", "mode"): t.Mode},
		},
	}
}

func (t *teller) actor(m *Member) Actor {
	a := Actor{Type: "Agent", Account: Account{string(t.home), m.ID}}
	if t.o.Names {
		a.Name = m.Name
	}
	return a
}

// crisis is the scenario as an activity.
func (t *teller) crisis() Activity {
	d := &Definition{Type: simulation, Name: t.inWords(cmp.Or(t.Name, t.Scenario))}
	if t.About != "" {
		d.Description = t.inWords(t.About)
	}
	return Activity{"Activity", t.home.path("scenarios", t.Scenario), d}
}

// lesson is the session as an activity.
func (t *teller) lesson() Activity {
	return Activity{"Activity", t.home.path("sessions", t.ID), &Definition{Type: course, Name: t.inWords(cmp.Or(t.Title, t.ID))}}
}

func (t *teller) inWords(s string) map[string]string { return map[string]string{t.Language: s} }

func (t *teller) begun(m *Member) Statement {
	return t.statement(m, initialized, t.crisis(), max(m.Joined, t.team.Began), "initialized")
}

func (t *teller) did(a *Act) Statement {
	m := Member{ID: a.Author, Role: a.Role}
	for _, of := range t.team.Members {
		if of.ID == a.Author {
			m = of
		}
	}
	name := strings.TrimSpace(a.What + " " + a.About)
	object := Activity{"Activity", t.home.path("scenarios", t.Scenario, "steps", a.What, a.About), &Definition{Type: step, Name: map[string]string{"en": name}}}
	if a.About == "" {
		object.ID = t.home.path("scenarios", t.Scenario, "steps", a.What)
	}
	s := t.statement(&m, verbOf(a.What), object, a.At, "act", strconv.FormatInt(a.Seq, 10))
	s.Context.Activities.Parent = []Activity{t.crisis()}
	s.Result = &Outcome{Extensions: map[string]any{t.home.path("xapi", "crisis-minute"): a.Minute}}
	if t.o.Texts {
		s.Result.Response = t.said(a)
	}
	return s
}

// said is the text of an act in the language of the session, or in another where it
// has none.
func (t *teller) said(a *Act) string {
	if text, ok := a.Texts[t.Language]; ok {
		return text
	}
	for _, lang := range slices.Sorted(maps.Keys(a.Texts)) {
		return a.Texts[lang]
	}
	return ""
}

// ended tells that somebody came to the end, and the score once it is final. The
// score is a statement of its own: one that is sent cannot be changed.
func (t *teller) ended(m *Member) []Statement {
	if t.team.Ended == 0 {
		return nil
	}
	yes := true
	done := t.statement(m, completed, t.crisis(), t.team.Ended, "completed")
	done.Result = &Outcome{Completion: &yes, Duration: Duration(t.team.Ended - max(m.Joined, t.team.Began))}
	list := []Statement{done}
	r := t.team.Result
	if r == nil || r.Provisional || !r.Cleared || r.Expected.Total == nil {
		return list
	}
	grade := t.statement(m, scored, t.crisis(), t.team.Ended, "scored", fmt.Sprint(*r.Expected.Total))
	grade.Result = &Outcome{Score: points(*r.Expected.Total), Extensions: map[string]any{
		t.home.path("xapi", "proctored"): r.Proctored, t.home.path("xapi", "ending"): r.Ending,
		t.home.path("xapi", "parts"): partsOf(r.Expected), t.home.path("xapi", "journal"): r.Journal,
	}}
	return append(list, grade)
}

func partsOf(s *verify.Score) map[string]float64 {
	out := map[string]float64{}
	for id, v := range s.Parts {
		if v != nil {
			out[id] = *v
		}
	}
	return out
}

// points places a total between -100 and 100.
func points(total float64) *Points {
	total = min(max(total, -100), 100)
	return &Points{Scaled: total / 100, Raw: total, Min: -100, Max: 100}
}

// Duration writes a span of milliseconds after ISO 8601, to the second.
func Duration(millis int64) string {
	s := max(millis, 0) / 1000
	out := "PT"
	if s >= 3600 {
		out += fmt.Sprintf("%dH", s/3600)
	}
	if s%3600 >= 60 {
		out += fmt.Sprintf("%dM", s%3600/60)
	}
	if s%60 > 0 || s == 0 {
		out += fmt.Sprintf("%dS", s%60)
	}
	return out
}

package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"demarche/internal/academy"
)

// postgres is the variable with the address of a PostgreSQL database that the tests
// may fill and empty, such as postgres://academy@localhost/test.
const postgres = "DEMARCHE_POSTGRES"

// tables are all that the migrations make, goose's own left out.
var tables = []string{"accounts", "invites", "logins", "packs", "sessions", "teams", "participants", "roster", "events", "commands", "jobs", "results", "counts", "audit", "beats", "records"}

// stores are an empty store in each database that there is.
func stores(t *testing.T, try func(t *testing.T, s *Store)) {
	t.Run("sqlite", func(t *testing.T) {
		s, err := Open(t.Context(), t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}()
		try(t, s)
	})
	t.Run("postgresql", func(t *testing.T) {
		address := os.Getenv(postgres)
		if address == "" {
			t.Skipf("SKIPPED: no PostgreSQL: %s names no database that may be filled and emptied", postgres)
		}
		db, err := sql.Open("pgx", address)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if err := migrate(t.Context(), goose.DialectPostgres, db); err != nil {
			t.Fatal(err)
		}
		for _, name := range tables {
			if _, err := db.ExecContext(t.Context(), "DELETE FROM "+name); err != nil {
				t.Fatal(err)
			}
		}
		try(t, &Store{Conn{db}, db, db})
	})
}

// What the migrations make they take away again, and make anew.
func TestMigrationsGoBothWays(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		dialect := goose.DialectSQLite3
		if strings.HasSuffix(t.Name(), "postgresql") {
			dialect = goose.DialectPostgres
		}
		p, err := provider(dialect, s.writes)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.DownTo(t.Context(), 0); err != nil {
			t.Fatal(err)
		}
		for _, name := range tables {
			if _, err := row(t.Context(), &s.Conn, readNumber, "SELECT COUNT(*) FROM "+name); err == nil {
				t.Errorf("%s is still there", name)
			}
		}
		if err := migrate(t.Context(), dialect, s.writes); err != nil {
			t.Fatal(err)
		}
		lesson(t, desk{t, t.Context(), s})
	})
}

// desk carries statements out and fails the test where one does.
type desk struct {
	t   *testing.T
	ctx context.Context
	*Store
}

func (d desk) write(do func(c *Conn) error) {
	d.t.Helper()
	if err := d.Write(d.ctx, do); err != nil {
		d.t.Fatal(err)
	}
}

// is reports what is not as it should be.
func is[T any](t *testing.T, what string, got T, err error, want T) {
	t.Helper()
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if err != nil || string(a) != string(b) {
		t.Errorf("%s: %s, %v; want %s", what, a, err, b)
	}
}

func fails(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
}

func TestAccountsAndLogins(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		ada := academy.Account{ID: "a1", Name: "Ada é ع", Secret: "x", Role: academy.Admin, Created: math.MaxInt64}
		d.write(func(c *Conn) error {
			fails(t, "a new account", c.AddAccount(ctx, ada), nil)
			fails(t, "the same name", c.AddAccount(ctx, academy.Account{ID: "a2", Name: ada.Name, Role: academy.Instructor}), ErrTaken)
			fails(t, "a new secret", c.SetSecret(ctx, "a1", "y"), nil)
			fails(t, "nobody's secret", c.SetSecret(ctx, "a9", "y"), ErrNone)
			fails(t, "a link", c.AddInvite(ctx, "h1", academy.Instructor, 100), nil)
			fails(t, "another link", c.AddInvite(ctx, "h2", academy.Admin, 100), nil)
			fails(t, "a login", c.AddLogin(ctx, "l1", academy.Login{Account: "a1", Expires: 100}), nil)
			fails(t, "another login", c.AddLogin(ctx, "l2", academy.Login{Participant: "p1", Expires: 100}), nil)
			return nil
		})
		ada.Secret = "y"
		got, err := s.AccountNamed(ctx, ada.Name)
		is(t, "an account by its name", got.Secret+got.ID, err, "ya1")
		all, err := s.Accounts(ctx)
		is(t, "all accounts", all, err, []academy.Account{ada})
		rank, err := s.Invite(ctx, "h1", 99)
		is(t, "what a link makes", rank, err, academy.Instructor)
		_, err = s.Invite(ctx, "h1", 101)
		fails(t, "a link that has run out", err, ErrNone)
		who, err := s.Login(ctx, "l2", 99)
		is(t, "a login", who, err, academy.Login{Participant: "p1", Expires: 100})
		d.write(func(c *Conn) error {
			return errors.Join(c.DropInvite(ctx, "h1"), c.DropInvites(ctx, academy.Admin), c.DropLogin(ctx, "l2"), c.CloseAccount(ctx, "a1", 50))
		})
		for _, l := range []string{"l1", "l2"} {
			_, err = s.Login(ctx, l, 99)
			fails(t, "a login that was ended", err, ErrNone)
		}
		for _, h := range []string{"h1", "h2"} {
			_, err = s.Invite(ctx, h, 99)
			fails(t, "a link that was used up", err, ErrNone)
		}
		got, err = s.Account(ctx, "a1")
		is(t, "a closed account", got.Closed, err, 50)
	})
}

// lesson fills a store with a session of a team of two.
func lesson(t *testing.T, d desk) (academy.Session, academy.Team, academy.Participant) {
	t.Helper()
	ctx := d.ctx
	of := academy.Session{ID: "s1", Account: "a1", Code: "ABCDEFGH", State: academy.Running, Setup: academy.Setup{Title: "Üben", Language: "ar"}, Created: 7}
	team := academy.Team{ID: "t1", Session: "s1", Name: "North", Seed: math.MaxUint64, Created: 8, State: academy.Running}
	mia := academy.Participant{ID: "p1", Session: "s1", Team: "t1", Name: "Mia", Role: "desk", Created: 9}
	d.write(func(c *Conn) error {
		fails(t, "a session", c.AddSession(ctx, of), nil)
		fails(t, "the same code", c.AddSession(ctx, academy.Session{ID: "s2", Code: of.Code}), ErrTaken)
		fails(t, "a team", c.AddTeam(ctx, team), nil)
		fails(t, "the same team", c.AddTeam(ctx, academy.Team{ID: "t9", Session: "s1", Name: "North"}), ErrTaken)
		fails(t, "somebody", c.AddParticipant(ctx, mia, "r1"), nil)
		fails(t, "the same name", c.AddParticipant(ctx, academy.Participant{ID: "p9", Session: "s1", Name: "Mia"}, "r9"), ErrTaken)
		return c.SetRoster(ctx, "s1", []Expected{{Name: "Mia", Team: "North", Role: "desk"}, {Name: "Noor"}})
	})
	return of, team, mia
}

func TestSessionsTeamsAndPeople(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		of, team, mia := lesson(t, d)
		of.State, of.Deadline, of.Clock = academy.Paused, 99, academy.Clock{At: 1, Since: 2, Speed: 3}
		team.Tick, team.Seq, team.Extension = 4, 5, 6
		d.write(func(c *Conn) error {
			return errors.Join(c.SetSession(ctx, of), c.SetTeam(ctx, team), c.SetReturn(ctx, "p1", "r2"), c.SetRole(ctx, "p1", "t1", "analyst"))
		})
		mia.Role = "analyst"
		one, err := s.Session(ctx, "s1")
		is(t, "a session", one, err, of)
		one, err = s.SessionWithCode(ctx, of.Code)
		is(t, "a session by its code", one, err, of)
		list, err := s.Sessions(ctx, "a1")
		is(t, "the sessions of an account", list, err, []academy.Session{of})
		list, err = s.SessionsIn(ctx, academy.Paused)
		is(t, "those that pause", list, err, []academy.Session{of})
		list, err = s.SessionsIn(ctx, academy.Running)
		is(t, "those that run", list, err, []academy.Session{})
		_, err = s.Session(ctx, "s9")
		fails(t, "no session", err, ErrNone)
		got, err := s.TeamNamed(ctx, "s1", "North")
		is(t, "a team by its name", got, err, team)
		if got.Seed != math.MaxUint64 {
			t.Errorf("a seed of %d", got.Seed)
		}
		teams, err := s.Teams(ctx, "s1")
		is(t, "all teams", teams, err, []academy.Team{team})
		got, err = s.Team(ctx, "t1")
		is(t, "a team", got, err, team)
		who, err := s.Returning(ctx, "r2")
		is(t, "who returns", who, err, mia)
		_, err = s.Returning(ctx, "r1")
		fails(t, "an old code", err, ErrNone)
		who, err = s.Participant(ctx, "p1")
		is(t, "somebody", who, err, mia)
		people, err := s.Members(ctx, "t1")
		is(t, "the members", people, err, []academy.Participant{mia})
		people, err = s.Participants(ctx, "s1")
		is(t, "all people", people, err, []academy.Participant{mia})
		roster, err := s.Roster(ctx, "s1")
		is(t, "the roster", roster, err, []Expected{{"Mia", "North", "desk"}, {Name: "Noor"}})
		e, err := s.ExpectedNamed(ctx, "s1", "Noor")
		is(t, "who is expected", e, err, Expected{Name: "Noor"})
		d.write(func(c *Conn) error {
			fails(t, "an answer", c.Answered(ctx, "p1", "1", 3, []byte(`{"text":"\u0000é"}`)), nil)
			fails(t, "the same request", c.Answered(ctx, "p1", "1", 4, []byte(`{}`)), ErrTaken)
			return c.AddPack(ctx, academy.Pack{ID: "k1", Account: "a1", Scenario: "x", Title: "X", World: "w", Size: 1 << 40, Created: 3})
		})
		answer, err := s.Answer(ctx, "p1", "1")
		is(t, "what was answered", string(answer), err, `{"text":"\u0000é"}`)
		pack, err := s.Pack(ctx, "k1")
		is(t, "a pack", pack.Size, err, 1<<40)
		packs, err := s.Packs(ctx, "a1")
		is(t, "all packs", len(packs), err, 1)
	})
}

func TestTheLogOfASession(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		lesson(t, d)
		d.write(func(c *Conn) error {
			of, err := c.Lock(ctx, "s1")
			if err != nil {
				return err
			}
			return c.Append(ctx, &of, []academy.Event{
				{Kind: academy.Created, At: 1},
				{Team: "t1", Kind: academy.Command, Author: "p1", Tick: 3, Minute: 15, Payload: json.RawMessage(`{"a":"\u0000é"}`)},
				{Team: "t2", Kind: academy.Command, Author: "p2"},
				{Team: "t1", Kind: academy.Noted, Author: "a1"},
			})
		})
		seqs := func(list []academy.Event, err error) (out []int64) {
			t.Helper()
			if err != nil {
				t.Error(err)
			}
			for _, e := range list {
				out = append(out, e.Seq)
			}
			return out
		}
		for what, c := range map[string]struct{ got, want []int64 }{
			"after one, two":     {seqs(s.Events(ctx, "s1", 1, 2)), []int64{2, 3}},
			"what a team sees":   {seqs(s.TeamEvents(ctx, "s1", "t1", 0, 9)), []int64{1, 2, 4}},
			"the log of a team":  {seqs(s.Log(ctx, "t1")), []int64{2, 4}},
			"remarks":            {seqs(s.Remarks(ctx, "s1")), []int64{4}},
			"three kinds":        {seqs(s.EventsOf(ctx, "s1", academy.Created, academy.Noted, academy.Ruled)), []int64{1, 4}},
			"what somebody did":  {seqs(s.Authored(ctx, "s1", "p1")), []int64{2}},
			"behind the last":    {seqs(s.Events(ctx, "s1", 4, 9)), nil},
			"of another session": {seqs(s.Events(ctx, "s2", 0, 9)), nil},
		} {
			if !slices.Equal(c.got, c.want) {
				t.Errorf("%s: %v, want %v", what, c.got, c.want)
			}
		}
		list, err := s.Log(ctx, "t1")
		is(t, "a payload", string(list[0].Payload)+string(list[1].Payload), err, `{"a":"\u0000é"}{}`)
	})
}

// Whoever appends at the same time waits for the other: the log has no gaps, and no
// number twice.
func TestManyAppendAtOnce(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		d := desk{t, t.Context(), s}
		lesson(t, d)
		const writers, each = 8, 20
		var all sync.WaitGroup
		for i := range writers {
			all.Go(func() {
				for n := range each {
					err := s.Write(d.ctx, func(c *Conn) error {
						of, err := c.Lock(d.ctx, "s1")
						if err != nil {
							return err
						}
						return c.Append(d.ctx, &of, []academy.Event{{Team: "t1", Kind: academy.Command, Author: fmt.Sprint(i), Tick: int32(n)}})
					})
					if err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		list, err := s.Log(d.ctx, "t1")
		if err != nil || len(list) != writers*each {
			t.Fatal(len(list), err)
		}
		for i, e := range list {
			if e.Seq != int64(i+1) {
				t.Fatalf("entry %d has the number %d", i+1, e.Seq)
			}
		}
	})
}

func TestJobsAreTakenOnce(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		lesson(t, d)
		add := func(id, team string, created int64) {
			d.write(func(c *Conn) error {
				return c.AddJob(ctx, academy.Job{ID: id, Session: "s1", Team: team, Kind: academy.JobVerify, Created: created})
			})
		}
		take := func(now int64) (j academy.Job, err error) {
			err = s.Write(ctx, func(c *Conn) (err error) {
				j, err = c.TakeJob(ctx, academy.JobVerify, now, now+30)
				return err
			})
			return
		}
		add("j2", "t2", 2)
		add("j1", "t1", 1)
		j, err := take(100)
		is(t, "the oldest job", []any{j.ID, j.State, j.Tries, j.Lease}, err, []any{"j1", academy.JobRunning, 1, 130})
		j, err = take(100)
		is(t, "the next", j.ID, err, "j2")
		_, err = take(100)
		fails(t, "when all are taken", err, ErrNone)
		d.write(func(c *Conn) error { return c.KeepJob(ctx, "j1", 500, 3, 9) })
		j, err = take(200)
		is(t, "one whose lease has run out", []any{j.ID, j.Tries}, err, []any{"j2", 2})
		d.write(func(c *Conn) error {
			return errors.Join(c.EndJob(ctx, "j1", academy.JobDone, ""), c.EndJob(ctx, "j2", academy.JobFailed, "so"))
		})
		n, err := s.Unfinished(ctx, academy.JobVerify)
		is(t, "what is left to do", n, err, 0)
		add("j3", "t1", 3) // the same team and kind: it is done again
		list, err := s.Jobs(ctx, "s1")
		is(t, "all jobs", []any{len(list), list[0].ID, list[0].State, list[1].Trouble}, err, []any{2, "j1", academy.JobWaiting, "so"})
		err = s.Write(ctx, func(c *Conn) error { return c.EndJob(ctx, "j1", academy.JobDone, "") })
		fails(t, "the end of a job that was begun anew", err, ErrNone)

		under, err := s.Underived(ctx)
		is(t, "no session has new entries", under, err, []string{})
		d.write(func(c *Conn) error {
			of, err := c.Lock(ctx, "s1")
			return errors.Join(err, c.Append(ctx, &of, []academy.Event{{Kind: academy.Created}}))
		})
		under, err = s.Underived(ctx)
		is(t, "a session with new entries", under, err, []string{"s1"})
		d.write(func(c *Conn) error { return c.SetDerived(ctx, "s1", 1) })
		at, err := s.Derived(ctx, "s1")
		is(t, "the cursor", at, err, 1)
		for _, body := range []string{"old", "new"} {
			d.write(func(c *Conn) error {
				return c.SetResult(ctx, academy.Result{Team: "t1", Session: "s1", Body: body, Changed: 4})
			})
		}
		r, err := s.Result(ctx, "t1")
		is(t, "the latest result", r.Body, err, "new")
		results, err := s.Results(ctx, "s1")
		is(t, "the results of a session", len(results), err, 1)
		results, err = s.AllResults(ctx)
		is(t, "all results", len(results), err, 1)
	})
}

// Several servers may work on one database: each job is one worker's, also when all
// of them look at once.
func TestWorkersNeverShareAJob(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		lesson(t, d)
		const jobs, workers = 20, 4
		for i := range jobs {
			d.write(func(c *Conn) error {
				return c.AddJob(ctx, academy.Job{ID: fmt.Sprint("j", i), Session: "s1", Team: fmt.Sprint("t", i), Kind: academy.JobVerify})
			})
		}
		var all sync.WaitGroup
		var mu sync.Mutex
		taken := map[string]int{}
		for range workers {
			all.Go(func() {
				for range jobs * workers { // whoever was slower than another looks again
					mu.Lock()
					done := len(taken) == jobs
					mu.Unlock()
					if done {
						return
					}
					var j academy.Job
					err := s.Write(ctx, func(c *Conn) (err error) {
						j, err = c.TakeJob(ctx, academy.JobVerify, 100, 130)
						time.Sleep(2 * time.Millisecond) // so that others look before this is committed
						return err
					})
					if errors.Is(err, ErrNone) {
						continue
					}
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					taken[j.ID]++
					mu.Unlock()
				}
			})
		}
		all.Wait()
		if len(taken) != jobs {
			t.Errorf("%d of %d jobs were taken", len(taken), jobs)
		}
		for id, n := range taken {
			if n != 1 {
				t.Errorf("%s was taken %d times", id, n)
			}
		}
	})
}

func TestWhatIsCountedAndNoted(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		for want := int64(1); want <= 3; want++ {
			d.write(func(c *Conn) error {
				n, err := c.Count(ctx, "tries", 60)
				is(t, "a count", n, err, want)
				return err
			})
		}
		d.write(func(c *Conn) error {
			return errors.Join(c.AddDeed(ctx, "d1", academy.Deed{At: 1, Actor: "a1", Action: "login"}), c.AddDeed(ctx, "d2", academy.Deed{At: 2, Action: "seat", Session: "s1", Object: "p1", Detail: "analyst"}),
				c.Beat(ctx, "server", 5), c.Beat(ctx, "server", 9), c.AddLogin(ctx, "l1", academy.Login{Account: "a1", Expires: 100}))
		})
		deeds, err := s.Deeds(ctx, 1)
		is(t, "the latest deed", deeds, err, []academy.Deed{{At: 2, Action: "seat", Session: "s1", Object: "p1", Detail: "analyst"}})
		at, err := s.LastBeat(ctx, "server")
		is(t, "the last beat", at, err, 9)
		at, err = s.LastBeat(ctx, "nobody")
		is(t, "no beat", at, err, 0)
		d.write(func(c *Conn) error { return c.Tidy(ctx, 101, 61) })
		_, err = s.Login(ctx, "l1", 1)
		fails(t, "a login that has run out", err, ErrNone)
		d.write(func(c *Conn) error {
			n, err := c.Count(ctx, "tries", 60)
			is(t, "a count that was forgotten", n, err, 1)
			return err
		})
	})
}

func TestStatementsOnTheirWay(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		lesson(t, d)
		x := academy.Record{ID: "x1", Session: "s1", Body: "{}", State: academy.RecordWaiting, Created: 5}
		d.write(func(c *Conn) error {
			fails(t, "a statement", c.AddRecord(ctx, x), nil)
			fails(t, "the same", c.AddRecord(ctx, x), ErrTaken)
			y := x
			y.ID, y.Due = "x2", 50
			return c.AddRecord(ctx, y)
		})
		list, err := s.DueRecords(ctx, 40, 9)
		is(t, "what is due", list, err, []academy.Record{x})
		x.State, x.Said, x.Attempts = academy.RecordRefused, "odd", 1
		d.write(func(c *Conn) error { return c.SetRecord(ctx, x) })
		box, err := s.Outbox(ctx, "")
		is(t, "the outbox", box, err, academy.Outbox{Waiting: 1, Refused: 1, Due: 50, Trouble: []academy.Record{x}})
		d.write(func(c *Conn) error { return c.RetryRecords(ctx, "", 41) })
		list, err = s.DueRecords(ctx, 41, 9)
		is(t, "all that is sent again", len(list), err, 2)
		err = s.Write(ctx, func(c *Conn) error { return c.SetRecord(ctx, academy.Record{ID: "x9"}) })
		fails(t, "a statement that is not there", err, ErrNone)
	})
}

func TestForgettingAndErasing(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, d := t.Context(), desk{t, t.Context(), s}
		_, team, mia := lesson(t, d)
		d.write(func(c *Conn) error {
			of, err := c.Lock(ctx, "s1")
			return errors.Join(err, c.Append(ctx, &of, []academy.Event{{Team: "t1", Kind: academy.Command, Author: "p1"}}),
				c.AddLogin(ctx, "l1", academy.Login{Participant: "p1", Expires: 100}), c.Answered(ctx, "p1", "1", 1, []byte("{}")),
				c.AddJob(ctx, academy.Job{ID: "j1", Session: "s1", Team: "t1", Kind: academy.JobVerify}),
				c.SetResult(ctx, academy.Result{Team: "t1", Session: "s1"}), c.AddRecord(ctx, academy.Record{ID: "x1", Session: "s1"}))
		})
		d.write(func(c *Conn) error { return c.Forget(ctx, mia, "nobody's") })
		who, err := s.Participant(ctx, "p1")
		is(t, "who was forgotten", who.Name, err, "p1")
		_, err = s.Login(ctx, "l1", 1)
		fails(t, "the login of who was forgotten", err, ErrNone)
		roster, err := s.Roster(ctx, "s1")
		is(t, "the roster", roster, err, []Expected{{Name: "Noor"}})
		got, err := s.Team(ctx, "t1")
		is(t, "a team that has a name of its own", got.Name, err, team.Name)
		d.write(func(c *Conn) error { return c.Erase(ctx, "s1") })
		for _, name := range tables {
			n, err := row(ctx, &s.Conn, readNumber, "SELECT COUNT(*) FROM "+name)
			is(t, "what is left in "+name, n, err, 0)
		}
	})
}

// What fails is undone as a whole.
func TestWhatFailsIsUndone(t *testing.T) {
	stores(t, func(t *testing.T, s *Store) {
		ctx, odd := t.Context(), errors.New("odd")
		err := s.Write(ctx, func(c *Conn) error { return errors.Join(c.Beat(ctx, "server", 5), odd) })
		fails(t, "what failed", err, odd)
		at, err := s.LastBeat(ctx, "server")
		is(t, "the beat", at, err, 0)
	})
}

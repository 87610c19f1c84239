package web

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
)

// sheets are the debriefs that were collected of teams of which all is computed: they
// are looked at again and again before a class, and each takes a run of its journal.
type sheets struct {
	lock sync.Mutex
	kept map[string]sheetKept // by team and language
}

type sheetKept struct {
	issued string // when the result was signed on which it stands
	sheet  *debrief.Sheet
}

// maxSheets is how many are kept at most.
const maxSheets = 512

func (k *sheets) find(team, lang string, r *verify.Result) *debrief.Sheet {
	if r == nil || r.Expected == nil {
		return nil
	}
	k.lock.Lock()
	defer k.lock.Unlock()
	if got, ok := k.kept[team+" "+lang]; ok && got.issued == r.Issued {
		return got.sheet
	}
	return nil
}

func (k *sheets) keep(team, lang string, r *verify.Result, sheet *debrief.Sheet) {
	if r == nil || r.Expected == nil || sheet.Progress != "" {
		return
	}
	k.lock.Lock()
	defer k.lock.Unlock()
	if k.kept == nil || len(k.kept) >= maxSheets {
		k.kept = map[string]sheetKept{}
	}
	k.kept[team+" "+lang] = sheetKept{r.Issued, sheet}
}

// sheetsOf collects the debriefs of teams, several at a time; nil for a team of which
// there is none yet, and for one that cannot be shown.
func (s *Server) sheetsOf(ctx context.Context, of *academy.Session, list []Standing, lang string) ([]*debrief.Sheet, error) {
	out, bad := make([]*debrief.Sheet, len(list)), make([]error, len(list))
	var all sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range list {
		one := &list[i]
		if out[i] = s.sheets.find(one.Team, lang, one.Result); out[i] != nil {
			continue
		}
		all.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			if ctx.Err() != nil {
				return
			}
			checked, _, err := s.checkedOf(ctx, one.Team)
			if f := (*Fault)(nil); errors.As(err, &f) {
				return // its crisis is still running to its end
			} else if err != nil {
				s.log.Error("a team is left out of the debrief of its class", "team", one.Team, "error", err)
				return
			}
			out[i], bad[i] = s.queue.Sheet(ctx, one.Team, checked, desk.Words(checked.Session, &of.Setup, lang).Present())
			if bad[i] == nil {
				s.sheets.keep(one.Team, lang, one.Result, out[i])
			}
		})
	}
	all.Wait()
	return out, errors.Join(append(bad, ctx.Err())...)
}

package session

import (
	"context"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Outlook is a forecast to be computed: from the commands that stood when it was
// asked for, and from nothing later. Same journal, same forecast, whenever it is
// computed. It can be used from any goroutine.
type Outlook struct {
	command sim.Command
	from    int32 // minute from which it looks ahead
	there   bool  // it has come: for the session alone
	line    *credit.Line

	forecast atomic.Pointer[credit.Forecast]
	done     atomic.Int32 // worlds

	lock  sync.Mutex // of what follows
	ahead *credit.Ahead
	walk  *credit.World // under way
	found credit.Samples
}

// newOutlook begins the forecast that a command asks for.
func newOutlook(s *Session, c sim.Command) *Outlook {
	w := s.setup.Bundle.World
	cost := w.Costs[world.CmdForecast]
	line := credit.NewLine(w, s.setup.People, s.setup.Seed, slices.Clone(s.commands))
	line.Staged = slices.Clone(s.staged)
	return &Outlook{
		command: c, from: c.Minute + cost.Attention + cost.Takes, found: credit.Samples{}, line: line,
	}
}

// prepare sets out what is to be computed. The statement that is tried is given
// when the forecast comes, with the hours that it names: not before can it be
// decided on.
func (o *Outlook) prepare() {
	if o.ahead != nil {
		return
	}
	by, trial := o.from-o.command.Minute, o.command.Trial()
	if trial != nil {
		trial.Minute += by
		if trial.Promise > 0 {
			trial.Promise += by
		}
	}
	var horizons []int32
	for _, h := range Horizons {
		horizons = append(horizons, by+h)
	}
	o.ahead = credit.NewAhead(o.line, o.command.Minute/o.line.World.Clock.Tick, trial, horizons...)
}

// Done tells whether all of it is computed.
func (o *Outlook) Done() bool { return o.forecast.Load() != nil }

// Progress tells how much of it is computed, 0..1.
func (o *Outlook) Progress() float64 { return float64(o.Walked()) / credit.ShadowWorlds }

// Walked tells how many worlds of it are computed, of credit.ShadowWorlds.
func (o *Outlook) Walked() int { return int(o.done.Load()) }

// Forecast returns what was computed, or nil while it is not all.
func (o *Outlook) Forecast() *credit.Forecast { return o.forecast.Load() }

// Take notes what was computed elsewhere from the same journal: so many worlds, and the
// forecast once it is all, else nil.
func (o *Outlook) Take(walked int, f *credit.Forecast) {
	o.lock.Lock()
	defer o.lock.Unlock()
	if o.Done() {
		return
	}
	o.done.Store(int32(max(walked, len(o.found))))
	if f != nil {
		o.forecast.Store(f)
	}
}

// sliceTicks is how many ticks of a world are walked in a slice.
const sliceTicks = 12

// Slice computes a little of it, some milliseconds where machines are fast, and
// tells whether all is done: for a program with one thread.
func (o *Outlook) Slice() bool {
	o.lock.Lock()
	defer o.lock.Unlock()
	k := 0
	for ; o.has(k); k++ {
	}
	switch {
	case o.Done():
	case o.ahead == nil:
		o.prepare()
	case o.walk == nil:
		o.walk = o.ahead.World(k)
	case o.walk.Step(sliceTicks):
		o.found[credit.WorldID(k)], o.walk = o.walk.Sample(), nil
		o.take()
	}
	return o.Done()
}

// has tells whether a world has been walked.
func (o *Outlook) has(k int) bool {
	_, ok := o.found[credit.WorldID(k)]
	return ok
}

// Compute computes what is left of it, on all cores. It ends early with the error
// of ctx when that is done; what was computed stays.
func (o *Outlook) Compute(ctx context.Context) error {
	o.lock.Lock()
	defer o.lock.Unlock()
	if o.Done() {
		return nil
	}
	o.prepare()
	o.walk = nil
	work := job.New(func(found map[string]credit.Sample) []job.Unit[credit.Sample] {
		var list []job.Unit[credit.Sample]
		for _, u := range credit.Missing(o.ahead.Units(found), o.found) {
			list = append(list, job.Unit[credit.Sample]{ID: u.ID, Run: u.Run})
		}
		return list
	}, nil)
	before := int32(len(o.found))
	err := work.Run(ctx, func(done, _ int) { o.done.Store(before + int32(done)) })
	maps.Copy(o.found, work.Found())
	o.take()
	return err
}

// take notes what was found, and puts the forecast together when it is all.
func (o *Outlook) take() {
	if o.done.Store(int32(len(o.found))); len(o.found) == credit.ShadowWorlds {
		o.forecast.Store(o.ahead.Forecast(o.found))
	}
}

// said is what the forecast says, as views show it.
func (o *Outlook) said() (horizons, without []view.Horizon) {
	f := o.forecast.Load()
	for _, h := range f.Horizons {
		horizons = append(horizons, o.horizon(&h))
	}
	for _, h := range f.Without {
		without = append(without, o.horizon(&h))
	}
	return horizons, without
}

func (o *Outlook) horizon(h *credit.Horizon) view.Horizon {
	out := view.Horizon{Minute: h.Minute, Rung: band(h.Rung, 1), Outrage: band(h.Outrage, 1000)}
	for n := range o.line.World.Narratives {
		if b, ok := h.Believed[o.line.World.Narratives[n].ID]; ok {
			out.Believed = append(out.Believed, view.Belief{Narrative: n, Band: band(b, 1000)})
		}
	}
	return out
}

// band counts the figures of a band in so many parts of 1.
func band(b credit.Band, parts float64) view.Band {
	whole := func(f float64) int32 { return int32(float64(f*parts) + 0.5) }
	return view.Band{Low: whole(b.Low), Lower: whole(b.Lower), Median: whole(b.Median), Upper: whole(b.Upper), High: whole(b.High)}
}

package debrief

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"demarche/internal/credit"
	"demarche/internal/job"
)

// Running is a study that is computed beside a front end, which looks in when it
// likes. What is found is kept in a folder, and a later one goes on from there.
type Running struct {
	mu          sync.Mutex
	study       *Study
	found       credit.Samples
	done, known int
	err         error
	changes     int
	stop        context.CancelFunc
	ready       chan struct{} // closed when the study is prepared
	ended       chan struct{}
}

// Elsewhere computes units of a study in another place than here, going on from what was
// found, and gives what it finds to take. Its error says why it has not found all.
type Elsewhere func(ctx context.Context, found credit.Samples, take func(credit.Samples)) error

// Run prepares a study and computes it: elsewhere, which may be nil, and what is not found
// there on all cores. Prepare may take long; the folder is made if it is not there, and with
// "" nothing is kept.
func Run(ctx context.Context, folder string, prepare func() *Study, elsewhere Elsewhere) *Running {
	ctx, stop := context.WithCancel(ctx)
	r := &Running{stop: stop, ready: make(chan struct{}), ended: make(chan struct{})}
	go func() {
		defer close(r.ended)
		defer stop()
		study := prepare()
		keeper, err := study.Keep(folder)
		var work *job.Work[credit.Sample]
		if keeper != nil {
			defer keeper.Close()
			work = study.Work(keeper)
		} else {
			work = study.Work(nil)
		}
		r.publish(study, work, err)
		close(r.ready)
		if elsewhere != nil {
			// What could not be computed there is computed here.
			_ = elsewhere(ctx, work.Found(), func(found credit.Samples) { r.publish(study, work, takeAll(work, found)) })
		}
		err = work.Run(ctx, func(int, int) { r.publish(study, work, nil) })
		if errors.Is(err, context.Canceled) {
			err = nil
		}
		r.publish(study, work, err)
	}()
	return r
}

// takeAll takes units in that were computed elsewhere.
func takeAll(work *job.Work[credit.Sample], found credit.Samples) error {
	var trouble error
	for _, id := range slices.Sorted(maps.Keys(found)) {
		trouble = errors.Join(trouble, work.Take(id, found[id]))
	}
	return trouble
}

func (r *Running) publish(study *Study, work *job.Work[credit.Sample], err error) {
	found := maps.Clone(work.Found())
	r.mu.Lock()
	defer r.mu.Unlock()
	r.study, r.found = study, found
	r.done, r.known = work.Progress()
	if err != nil {
		r.err = err
	}
	r.changes++
}

// Ready is closed when the study is prepared and there is something to tell.
func (r *Running) Ready() <-chan struct{} { return r.ready }

// Stop ends the computation and waits until what was found is kept.
func (r *Running) Stop() {
	r.stop()
	<-r.ended
}

// Changes is a number that grows with everything that is found.
func (r *Running) Changes() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.changes
}

// Found returns the study with what has been found so far, done of so many units
// that are known; the study is nil until it is prepared. The error says why
// something cannot be kept or computed.
func (r *Running) Found() (study *Study, found credit.Samples, done, known int, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.study, r.found, r.done, r.known, r.err
}

// Keep opens what earlier sittings have found of the study, in a folder that is
// made if it is not there; nil with "".
func (st *Study) Keep(folder string) (*job.File[credit.Sample], error) {
	if folder == "" {
		return nil, nil
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	return job.Open[credit.Sample](st.keptIn(folder))
}

// Kept reads what earlier sittings have found of the study in a folder, while another
// may go on; and how many units that is of those known so far.
func (st *Study) Kept(folder string) (found credit.Samples, done, known int) {
	found = job.Read[credit.Sample](st.keptIn(folder))
	return found, len(found), len(found) + len(st.units(found))
}

// keptIn names the file of the study in a folder, and its plan.
func (st *Study) keptIn(folder string) (path, plan string) {
	plan = st.Fingerprint()
	return filepath.Join(folder, plan[:24]+".jsonl"), plan
}
